"""One crime type's rates area by area: each with its interval, and the ranks that leaves possible.

Areas are compared as one: all per residents, unless households are known for every one of them and
the crime type is counted against those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import median

from csp_core.areas import TOTAL_ENDING, kind_of
from csp_core.crime_types import crime_type
from csp_core.figures import Figures
from csp_core.measures.chance import Clustering
from csp_core.measures.funnel import CLEAR, USUAL, Funnel, Standing, funnel
from csp_core.measures.pairing import Pairing
from csp_core.measures.rates import Populations, per_1000, rate
from csp_core.measures.results import Per, Rate
from csp_core.measures.series import COUNTED, Series
from csp_core.periods import Span
from csp_core.recording import RecordingBreak


@dataclass(frozen=True)
class Ranks:
    """The ranks an area may have, ``first`` to ``last`` of so many; 1 is the highest rate."""

    first: int
    last: int
    of: int


@dataclass(frozen=True)
class AreaRate:
    """A rate with its 95% interval, both per 1,000 a year.

    ``areas`` holds the areas whose counts and populations it adds. ``ranks`` and ``standing`` are
    None for several areas together, ``standing`` also where there is no funnel.
    """

    name: str
    areas: tuple[str, ...]
    count: int
    rate: Rate
    low: float
    high: float
    clustering: Clustering
    ranks: Ranks | None = None
    standing: Standing | None = None


@dataclass(frozen=True)
class AreaRates:
    """Every area's rate, the highest first, the partnership's as a ``whole`` and all ``together``.

    ``whole`` is None where the partnership is one area, or not all its areas have a rate.
    ``without`` names the areas that have a count and no population. ``funnel`` is None of fewer
    than ten areas. ``groups`` are rates of rows that stand for many areas (a force's, England):
    never ranked and never in the funnel; ``groups_without`` names those with no population.
    ``breaks`` are the changes in recording within the span.
    """

    crime_type: str
    span: Span
    per: Per
    areas: tuple[AreaRate, ...]
    whole: AreaRate | None
    together: AreaRate
    funnel: Funnel | None
    without: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    groups: tuple[AreaRate, ...] = ()
    groups_without: tuple[str, ...] = ()
    breaks: tuple[RecordingBreak, ...] = ()

    @property
    def several(self) -> bool:
        """Whether all together are more than one area, and more than the partnership's own."""
        return len(self.areas) > (len(self.whole.areas) if self.whole else 1)

    def of(self, name: str) -> AreaRate | None:
        """The rate of an area, of a group or of the whole, by its name."""
        found = (*self.areas, *self.groups, *((self.whole,) if self.whole else ()))
        return next((one for one in found if one.name == name), None)

    def limits(self, population: int) -> tuple[float, float, float, float] | None:
        """The lower 99.8% and 95% and upper 95% and 99.8% limits per 1,000, for a population."""
        if self.funnel is None:
            return None
        usual, clear = (self.funnel.limits(population, reach) for reach in (USUAL, CLEAR))
        a_head = per_1000(1, 1, self.span)
        return clear[0] * a_head, usual[0] * a_head, usual[1] * a_head, clear[1] * a_head


def area_rates(
    figures: Figures,
    type_name: str,
    span: Span,
    own: Sequence[str] = (),
    whole: str = "",
    groups: Sequence[str] = (),
) -> AreaRates | None:
    """The rates of one crime type over a span; None where no area has a count and a population.

    Only areas that partnerships count in: no totals, forces or crimes assigned to none. ``own``
    are the partnership's areas, and ``whole`` its name. ``groups`` names those whose own rows are
    told beside them, in the order given; one without a count is left out.
    """
    if not figures.table.num_rows:
        return None
    counting = _Counting(figures, type_name, span, groups)
    if not counting.areas or counting.total(counting.areas) <= 0:
        return None
    clear = counting.funnel()
    rates = ranked([counting.rate(area, (area,)) for area in counting.areas], clear)
    several = len(own) > 1 and set(own) <= set(counting.areas)
    known = [name for name in groups if name in counting.group_row]
    everything = [*counting.row.values(), *(counting.group_row[name] for name in known)]
    beside = [(name, counting.group_rate(name)) for name in known]
    return AreaRates(
        crime_type=type_name,
        span=span,
        per=counting.per,
        areas=rates,
        whole=counting.rate(whole, tuple(own)) if several else None,
        together=counting.rate("", counting.areas),
        funnel=clear,
        without=counting.without,
        statuses=counting.said("status", everything),
        files=counting.said("file", everything),
        groups=tuple(one for _, one in beside if one),
        groups_without=tuple(name for name, one in beside if one is None),
    )


class _Counting:
    """The counts and populations of the areas that have both, all per the same."""

    def __init__(self, figures: Figures, type_name: str, span: Span, groups: Sequence[str]) -> None:
        self.span, self.type_name = span, type_name
        self.series = Series(figures)
        self.pairing = Pairing(self.series, span, span.year_before)
        self.populations = Populations(figures.populations)
        totals = self.series.totals(span)
        told = {
            area: at
            for at, (area, name) in enumerate(self.series.keys)
            if name == type_name
            and totals.state[at] == COUNTED
            # Reclassified crimes can leave fewer than none, of which there is no rate.
            and totals.count[at] >= 0
        }
        counted = {area: at for area, at in told.items() if kind_of(area) == "partnership"}
        self.group_row = {area: told[area] for area in groups if area in told}
        self.count = {area: int(totals.count[at]) for area, at in told.items()}
        self.per = self._per(tuple(counted))
        self.areas = tuple(area for area in counted if self._known(area, self.per))
        self.without = tuple(area for area in counted if area not in self.areas)
        self.row = {area: counted[area] for area in self.areas}

    def _known(self, area: str, per: Per) -> bool:
        found = self.populations.nearest((area,), per, self.span)
        return found is not None and found[0] > 0

    def _per(self, areas: tuple[str, ...]) -> Per:
        """Households for a crime type that says so, where no area would be lost by it."""
        if crime_type(self.type_name).rate_per == "households":
            homes, people = (
                {area for area in areas if self._known(area, per)}
                for per in ("households", "residents")
            )
            if homes and homes >= people:
                return "households"
        return "residents"

    def total(self, areas: tuple[str, ...]) -> int:
        return sum(self.count[area] for area in areas)

    def said(self, column: str, rows: Sequence[int]) -> tuple[str, ...]:
        found = self.series.names_within(column, (self.span,))
        return tuple(dict.fromkeys(name for at in rows for name in found[at]))

    def funnel(self) -> Funnel | None:
        found = [self.populations.nearest((area,), self.per, self.span) for area in self.areas]
        # One φ for all, so that limits depend on nothing but the population.
        dispersion = median(self.pairing.clustering((at,)).dispersion for at in self.row.values())
        return funnel(
            [self.count[area] for area in self.areas],
            [one[0] for one in found if one],
            dispersion,
        )

    def rate(self, name: str, areas: tuple[str, ...]) -> AreaRate:
        count = self.total(areas)
        at = [self.row[area] for area in areas]
        return self._told(name, areas, self._rate(count, areas), at)

    def group_rate(self, name: str) -> AreaRate | None:
        """A group's own rate, per the same as the areas'; None where no population is known."""
        count = self.count[name]
        for written in dict.fromkeys((name, name.removesuffix(TOTAL_ENDING))):
            found = rate(count, (written,), self.type_name, self.span, self.populations, self.per)
            if found:
                return self._told(name, (name,), found, [self.group_row[name]])
        return None

    def _told(self, name: str, areas: tuple[str, ...], found: Rate, at: Sequence[int]) -> AreaRate:
        count = self.total(areas)
        clustering = self.pairing.clustering(at)
        low, high = (
            per_1000(end, found.population, self.span) for end in interval(count, clustering)
        )
        return AreaRate(name, areas, count, found, low, high, clustering)

    def _rate(self, count: int, areas: tuple[str, ...]) -> Rate:
        found = rate(count, areas, self.type_name, self.span, self.populations, self.per)
        if found is not None:
            return found
        # Each has a population, but no mid-year all of them share: they are added all the same.
        each = [
            one
            for area in areas
            if (one := rate(0, (area,), self.type_name, self.span, self.populations, self.per))
        ]
        population = sum(one.population for one in each)
        return Rate(
            per_1000=per_1000(count, population, self.span),
            per=self.per,
            population=population,
            year=max(one.year for one in each),
            annualised=each[0].annualised,
            source="; ".join(dict.fromkeys(one.source for one in each)),
        )


def interval(count: int, clustering: Clustering) -> tuple[float, float]:
    """The 95% interval of the expected count behind a count: every μ with (C − μ)² ≤ q²φμ.

    The score interval: solved for μ, C + h ± √(h(2C + h)) with h = q²φ/2. It is defined at zero
    crimes (0 to q²φ) and never falls below it. Source: E. B. Wilson, 1927, for proportions; for
    counts N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II, 1987, 2.3.
    """
    half = clustering.quantile**2 * clustering.dispersion / 2
    reach = sqrt(half * (2 * count + half))
    return max(0.0, count + half - reach), count + half + reach


def ranked(rates: Sequence[AreaRate], limits: Funnel | None) -> tuple[AreaRate, ...]:
    """The rates, highest first, each with the ranks it may have and its place in the funnel.

    An area is surely below those whose whole interval lies above its own, and surely above those
    whose whole interval lies below; every rank between is possible. Two intervals of 95% part
    by luck alone about once in 180 times where they are equally wide, so the ranks are wide rather
    than narrow. Source: M. Klein, T. Wright and J. Wieczorek, A joint confidence region for an
    overall ranking of populations, Journal of the Royal Statistical Society C 69, 2020, 589-606;
    their region holds for all areas at once and takes wider intervals, where ours is read of
    one area at a time. On why no rank may stand bare: H. Goldstein and D. J. Spiegelhalter, League
    tables and their limitations, the same Society's A 159, 1996, 385-443.
    """
    return tuple(
        replace(
            one,
            ranks=Ranks(
                1 + sum(other.low > one.high for other in rates),
                len(rates) - sum(other.high < one.low for other in rates),
                len(rates),
            ),
            standing=_standing(one, limits),
        )
        for one in sorted(rates, key=lambda one: (-one.rate.per_1000, one.name))
    )


def _standing(one: AreaRate, limits: Funnel | None) -> Standing | None:
    people = one.rate.population
    return limits.standing(people, one.count / people) if limits else None
