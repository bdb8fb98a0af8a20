"""Areas' rates drawn in one line, as the measure would give them."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.measures.area_rates import AreaRate, AreaRates, interval, ranked
from csp_core.measures.chance import Clustering
from csp_core.measures.funnel import funnel
from csp_core.measures.rates import per_1000
from csp_core.measures.results import Per, Rate
from csp_core.periods import Span, month_number

YEAR = Span.starting(month_number(2017, 4), 12)
DECLARED = Clustering(3.0, 1.959963984540054, "declared")


def area_rates(
    areas: Sequence[tuple[str, int, int]],
    *,
    crime_type: str = "All crime",
    span: Span = YEAR,
    per: Per = "residents",
    own: tuple[str, ...] = (),
    whole: str = "Both",
    clustering: Clustering = DECLARED,
    without: tuple[str, ...] = (),
    statuses: tuple[str, ...] = (),
    groups: Sequence[tuple[str, int, int]] = (),
    groups_without: tuple[str, ...] = (),
) -> AreaRates:
    """The rates of areas and groups given as name, count and population."""

    def one(name: str, names: tuple[str, ...]) -> AreaRate:
        chosen = [area for area in (*areas, *groups) if area[0] in names]
        count, people = sum(area[1] for area in chosen), sum(area[2] for area in chosen)
        low, high = (per_1000(end, people, span) for end in interval(count, clustering))
        found = Rate(per_1000(count, people, span), per, people, 2017, span.months != 12, "ONS")
        return AreaRate(name, names, count, found, low, high, clustering)

    limits = funnel([area[1] for area in areas], [area[2] for area in areas], clustering.dispersion)
    names = tuple(area[0] for area in areas)
    return AreaRates(
        crime_type=crime_type,
        span=span,
        per=per,
        areas=ranked([one(name, (name,)) for name in names], limits),
        whole=one(whole, own) if len(own) > 1 else None,
        together=one("", names),
        funnel=limits,
        without=without,
        statuses=statuses,
        files=("figures.xlsx",),
        groups=tuple(one(group[0], (group[0],)) for group in groups),
        groups_without=groups_without,
    )


def many(
    areas: int,
    first: str = "South Ribble",
    high: int = 0,
    groups: Sequence[tuple[str, int, int]] = (),
) -> AreaRates:
    """So many areas of growing populations, their rates from 50 to 95; the first one's ``high``."""
    given = [
        (f"Area {at}", (50 + at * 7 % 46) * (40 + at * 3), 1_000 * (40 + at * 3))
        for at in range(1, areas)
    ]
    return area_rates(
        [(first, high or 6_130, 100_000), *given], own=(first, "Area 1"), groups=groups
    )
