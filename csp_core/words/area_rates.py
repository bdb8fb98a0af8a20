"""Areas' rates in words: each with its range, and the places that ranges leave possible."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core import crime_types
from csp_core.measures.area_rates import AreaRate, AreaRates, Ranks
from csp_core.measures.funnel import Standing
from csp_core.words.caveats import about_type
from csp_core.words.numbers import listed, rate
from csp_core.words.titles import fitted, short_name

NO_RATES = (
    "No rates can be compared, as no two of these areas have both a figure and a population for "
    "this span. To give populations, add a sheet with the columns Area, Year and Residents to your "
    "file, a row for each area, and drop it again."
)
RANGES = "Lines show the range chance could give (95%)"
LIMITS = "Most areas of a size lie between the limits"
PLACES = "A place is given as all the places that the ranges leave possible."
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
    """The sentences of these areas, of the partnership and of all areas together, each once.

    An area that has no rate is said to have none.
    """
    lines = []
    for name in dict.fromkeys(names):
        one = rates.of(name)
        lines.append(
            rate_sentence(rates, one)
            if one
            else f"{short_name(name)}: no rate, as its count or its population is not known."
        )
    if rates.whole and rates.whole.name not in names:
        lines.append(rate_sentence(rates, rates.whole))
    if not rates.whole or len(rates.whole.areas) < len(rates.areas):
        lines.append(rate_sentence(rates, rates.together))
    return tuple(lines)


def name_of(rates: AreaRates, one: AreaRate) -> str:
    """The area's name; that of all together is how many they are."""
    if one is rates.together:
        return f"All {len(rates.areas):,} areas together"
    return short_name(one.name)


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


def ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``11th``, ``1,023rd``."""
    endings = {1: "st", 2: "nd", 3: "rd"}
    ending = "th" if number % 100 in (11, 12, 13) else endings.get(number % 10, "th")
    return f"{number:,}{ending}"


def standing_words(one: AreaRate) -> str:
    """How usual a rate is, in three or four words; empty without a funnel."""
    return _SHORT[one.standing] if one.standing else ""


def title(rates: AreaRates, focus: Sequence[AreaRate]) -> str:
    """The comparison in ten words or fewer: of the one area looked at, or of all."""
    single = focus[0] if len(focus) == 1 and focus[0].ranks else None
    if rates.funnel:
        if single:
            short = standing_words(single)
            return fitted(
                rates.crime_type, [f" rate in {short_name(single.name)} {short}", f" rate {short}"]
            )
        apart = sum(one.standing != "within" for one in focus if one.standing)
        told = f"{apart} of our {len(focus)} areas" if apart else f"none of our {len(focus)} areas"
        return fitted(
            rates.crime_type,
            [f": {told} outside usual variation", f": {apart} outside usual variation"],
        )
    ranks = [one.ranks for one in rates.areas if one.ranks]
    if all(one.last - one.first + 1 == one.of for one in ranks):
        return fitted(rates.crime_type, [" rates: no clear difference between areas", " rates"])
    if single and single.ranks and single.ranks.last - single.ranks.first + 1 < single.ranks.of:
        name, told = short_name(single.name), place(single.ranks).removesuffix(" areas")
        return fitted(rates.crime_type, [f": {name} {told}", " rates differ by area"])
    if ranks[0].last == 1:
        name = short_name(rates.areas[0].name)
        return fitted(rates.crime_type, [f" rate highest in {name}", " rates differ by area"])
    return fitted(rates.crime_type, [" rates differ between areas", " rates by area"])


def above_the_chart(named: Sequence[str]) -> tuple[str, ...]:
    """The areas whose rates are higher than a funnel is drawn."""
    if not named:
        return ()
    return (f"Triangles at the top: higher than the chart reaches ({listed(tuple(named))}).",)


def rate_caveats(rates: AreaRates) -> tuple[str, ...]:
    """Every caveat of these rates, and the populations they rest on."""
    every = (*rates.areas, rates.together)
    years = sorted({one.rate.year for one in rates.areas})
    when = f"mid-{years[0]}" + (f" to mid-{years[-1]}" if len(years) > 1 else "")
    sources = tuple(dict.fromkeys(one.rate.source for one in rates.areas))
    return tuple(
        sentence
        for sentence in (
            f"{rates.per.capitalize()}: {when} ({listed(sources, 3)}).",
            f"The {rates.span.months} months are made up to twelve."
            if rates.together.rate.annualised
            else "",
            _HOLD if rates.funnel else "",
            PLACES,
            _CLUSTERING if any(one.clustering.source == "declared" for one in every) else "",
            VISITORS if rates.per == "residents" else "",
            f"Left out, as no population is known: {listed(tuple(map(short_name, rates.without)))}."
            if rates.without
            else "",
            *about_type(rates.crime_type),
        )
        if sentence
    )
