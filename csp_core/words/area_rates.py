"""Areas' rates in words: each with its range, and the places that ranges leave possible."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core import crime_types
from csp_core.areas import FORCE_ENDING
from csp_core.measures.area_rates import AreaRate, AreaRates, Ranks
from csp_core.measures.funnel import Standing
from csp_core.recording import RecordingBreak
from csp_core.words.caveats import about_type
from csp_core.words.numbers import listed, rate
from csp_core.words.titles import short_name

NO_RATES = (
    "No rates can be compared, as no two of these areas have both a figure and a population for "
    "this span. To give populations, add a sheet with the columns Area, Year and Residents to your "
    "file, a row for each area, and drop it again."
)
RANGES = "Lines show the range chance could give (95%)"
LIMITS = "Most areas of a size lie between the limits"
PLACES = "A place is given as all the places that the ranges leave possible."
GROUPS = "{}: from the file's own {}, not ranked among the areas."
HOLLOW = "Hollow bars are groups that hold many areas."
WITHIN_SPAN = "The months of these rates are not all recorded alike."
VISITORS = "Places with many visitors, shops or workers have high rates per resident."
_CLUSTERING = (
    "The ranges assume the usual clustering of such crimes, as there are too few months to "
    "measure it by."
)
_HOLD = (
    "The limits hold 95 and 99.8 of 100 areas that differ as areas of their size usually do; the "
    "highest and lowest tenth count no further than the next."
)
_STANDINGS: dict[Standing, str] = {
    "within": "within what areas of this size usually vary",
    "higher": "higher than areas of this size usually vary (beyond the 95% limits)",
    "lower": "lower than areas of this size usually vary (beyond the 95% limits)",
    "clearly higher": (
        "clearly higher than areas of this size usually vary (beyond the 99.8% limits)"
    ),
    "clearly lower": (
        "clearly lower than areas of this size usually vary (beyond the 99.8% limits)"
    ),
}
_SHORT: dict[Standing, str] = {
    "within": "within usual variation",
    "higher": "above usual variation",
    "lower": "below usual variation",
    "clearly higher": "clearly above usual variation",
    "clearly lower": "clearly below usual variation",
}


def rate_sentence(rates: AreaRates, one: AreaRate) -> str:
    """The rate, its range, its possible places and how usual it is.

    ``South Ribble: 61.3 crimes per 1,000 residents, between 59.8 and 62.9; 9th to 14th highest of
    14 areas; within what areas of this size usually vary.``
    """
    parts = [f"{name_of(rates, one)}: {_rate(rates, one)}, {between(one)}"]
    if one.ranks and one.ranks.of > 1:
        parts.append(place(one.ranks))
    if one.standing:
        parts.append(_STANDINGS[one.standing])
    return f"{'; '.join(parts)}."


def rates_said(rates: AreaRates, names: Sequence[str]) -> tuple[str, ...]:
    """The sentences of these areas, of the partnership, of all areas and of groups, each once.

    An area that has no rate is said to have none.
    """
    lines = []
    for name in dict.fromkeys(one for one in names if one not in rates.groups_without):
        one = rates.of(name)
        lines.append(
            rate_sentence(rates, one)
            if one
            else f"{short_name(name)}: no rate, as its count or its population is not known."
        )
    if rates.whole and rates.whole.name not in names:
        lines.append(rate_sentence(rates, rates.whole))
    if rates.several:
        lines.append(rate_sentence(rates, rates.together))
    lines += [rate_sentence(rates, one) for one in rates.groups if one.name not in names]
    return (*lines, *_groups_without(rates))


def _groups_without(rates: AreaRates) -> tuple[str, ...]:
    """That a group's rate cannot be told, and what it would need."""
    if not rates.groups_without:
        return ()
    names = listed(tuple(map(short_name, rates.groups_without)))
    which = "this group" if len(rates.groups_without) == 1 else "these groups"
    return (
        f"No rate can be told of {names}, as the number of {rates.per} of {which} is not known.",
    )


def name_of(rates: AreaRates, one: AreaRate) -> str:
    """The area's name; that of all together is how many they are."""
    if one is rates.together:
        return f"All {len(rates.areas):,} areas together"
    return short_name(one.name)


def brief_group(name: str) -> str:
    """A group's name as a label has room for it: ``Lancashire force area``."""
    short = short_name(name)
    if short.endswith(FORCE_ENDING):
        return f"{short.removesuffix(FORCE_ENDING)} force area"
    return short


def per_words(rates: AreaRates) -> str:
    """What the rates are per: ``crimes per 1,000 residents``, ``a year`` where they are made so."""
    incident = crime_types.crime_type(rates.crime_type).kind == "incident"
    yearly = " a year" if rates.together.rate.annualised else ""
    return f"{'incidents' if incident else 'crimes'} per 1,000 {rates.per}{yearly}"


def _rate(rates: AreaRates, one: AreaRate) -> str:
    return f"{rate(one.rate.per_1000)} {per_words(rates)}"


def between(one: AreaRate) -> str:
    """``between 59.8 and 62.9``."""
    return f"between {rate(one.low)} and {rate(one.high)}"


def place(ranks: Ranks) -> str:
    """``9th to 14th highest of 14 areas``; never one place where ranges leave several."""
    of = f"of {ranks.of:,} areas"
    if ranks.first == ranks.last == 1:
        return f"the highest {of}"
    if ranks.first == ranks.last == ranks.of:
        return f"the lowest {of}"
    if ranks.first == ranks.last:
        return f"{ordinal(ranks.first)} highest {of}"
    if (ranks.first, ranks.last) == (1, ranks.of):
        return f"its place among the {ranks.of:,} areas cannot be told"
    return f"{ordinal(ranks.first)} to {ordinal(ranks.last)} highest {of}"


def _about(one: RecordingBreak) -> str:
    """Which rates a change in recording within the span touches."""
    if one.area:
        return f"So the rate of {short_name(one.area)} is not like the others."
    return WITHIN_SPAN


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``, ``1,023rd``."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th")
    return f"{number:,}{ending}"


def standing_words(one: AreaRate) -> str:
    """How usual a rate is, in three or four words; empty without a funnel."""
    return _SHORT[one.standing] if one.standing else ""


def above_the_chart(named: Sequence[str]) -> tuple[str, ...]:
    """The areas whose rates are higher than a funnel is drawn."""
    if not named:
        return ()
    return (f"Triangles at the top: higher than the chart reaches ({listed(tuple(named))}).",)


def rate_caveats(rates: AreaRates) -> tuple[str, ...]:
    """Every caveat of these rates, and the populations they rest on."""
    every = (*rates.areas, rates.together, *rates.groups)
    years = sorted({one.rate.year for one in (*rates.areas, *rates.groups)})
    when = f"mid-{years[0]}" + (f" to mid-{years[-1]}" if len(years) > 1 else "")
    sources = tuple(dict.fromkeys(one.rate.source for one in (*rates.areas, *rates.groups)))
    groups = tuple(short_name(one.name) for one in rates.groups)
    return tuple(
        sentence
        for sentence in (
            *(f"{one.sentence} {_about(one)}" for one in rates.breaks),
            f"{rates.per.capitalize()}: {when} ({listed(sources, 3)}).",
            f"The {rates.span.months} months are made up to twelve."
            if rates.together.rate.annualised
            else "",
            _HOLD if rates.funnel else "",
            PLACES if len(rates.areas) > 1 else "",
            GROUPS.format(listed(groups, 3), "rows" if len(groups) > 1 else "row")
            if groups
            else "",
            *_groups_without(rates),
            _CLUSTERING if any(one.clustering.source == "declared" for one in every) else "",
            VISITORS if rates.per == "residents" else "",
            f"Left out, as no population is known: {listed(tuple(map(short_name, rates.without)))}."
            if rates.without
            else "",
            *about_type(rates.crime_type),
        )
        if sentence
    )
