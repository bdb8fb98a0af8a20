"""The title of areas' rates: where the area looked at stands, or whether the areas differ."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.measures.area_rates import AreaRate, AreaRates
from csp_core.words.area_rates import place, standing_words
from csp_core.words.titles import fitted, short_name


def title(rates: AreaRates, focus: Sequence[AreaRate]) -> str:
    """The comparison in ten words or fewer: of the one area looked at, or of all."""
    single = focus[0] if len(focus) == 1 and focus[0].ranks else None
    if len(rates.areas) == 1:
        return _beside_a_group(rates)
    if rates.funnel and not focus:
        apart = sum(one.standing != "within" for one in rates.areas)
        return fitted(
            rates.crime_type,
            [
                f": {apart:,} of {len(rates.areas):,} areas outside usual variation",
                " rates by area",
            ],
        )
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


def _beside_a_group(rates: AreaRates) -> str:
    """One area alone, beside the nearest group that has a rate."""
    (one,), group = rates.areas, next(iter(rates.groups), None)
    if group is None:
        return fitted(rates.crime_type, [f" rate in {short_name(one.name)}", " rate"])
    told = "not clearly different from"
    if one.low > group.high or one.high < group.low:
        told = f"{'higher' if one.low > group.high else 'lower'} than"
    names = short_name(one.name), short_name(group.name)
    return fitted(
        rates.crime_type,
        [f" rate in {names[0]} {told} {names[1]}", f" rate {told} {names[1]}", " rate by area"],
    )
