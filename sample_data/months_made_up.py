"""Makes up a plausible month-by-month series: a season, a drift, and uneven months."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.periods import MONTHS_IN_YEAR, Span

# Each calendar month as a percentage of an average one, January first. The shapes are ours, after
# what is known of each type: February is short, burglary rises with the dark evenings,
# anti-social behaviour with light ones and around bonfire night.
SEASONS = {
    "All crime": (97, 90, 99, 99, 104, 103, 106, 104, 99, 103, 100, 96),
    "Alcohol related crime": (93, 90, 96, 99, 103, 105, 108, 106, 98, 97, 95, 113),
    "Anti-social behaviour": (79, 80, 93, 103, 109, 111, 117, 116, 99, 113, 109, 76),
    "Domestic abuse": (104, 92, 96, 97, 100, 104, 108, 105, 97, 96, 95, 107),
    "All burglary": (116, 103, 100, 92, 86, 84, 85, 88, 96, 108, 120, 118),
    "All theft": (99, 91, 98, 98, 99, 98, 100, 100, 99, 106, 108, 102),
}


@dataclass(frozen=True)
class Recipe:
    """What a made-up series must come to.

    ``totals`` are whole spans whose counts must add to a given number; months outside them follow
    the level that ``totals`` imply. ``clustering`` is the variance over the mean of a month's
    count about its season, 1 for pure chance.
    """

    season: Sequence[int]
    clustering: float
    totals: tuple[tuple[Span, int], ...]


def unevenness(source: random.Random) -> float:
    """A draw with mean 0 and variance 1, made by adding alone so every machine agrees."""
    return sum(source.random() for _ in range(12)) - 6


def level(recipe: Recipe, month: int) -> float:
    """The count of an average month about then, on the straight line through the spans' middles."""
    (early, early_total), (late, late_total) = recipe.totals
    early_middle = (early.first + early.last) / 2
    late_middle = (late.first + late.last) / 2
    early_level, late_level = early_total / early.months, late_total / late.months
    slope = (late_level - early_level) / (late_middle - early_middle)
    # The year before the first span drifts more gently, or a steep rise would start from nothing.
    steepness = 1.0 if month >= early_middle else 0.4
    return early_level + slope * steepness * (month - early_middle)


def shared_out(total: int, weights: Sequence[float]) -> list[int]:
    """``total`` in whole numbers, in proportion to ``weights``: largest remainders get the rest."""
    exact = [total * weight / sum(weights) for weight in weights]
    whole = [int(share) for share in exact]
    by_remainder = sorted(range(len(exact)), key=lambda i: (whole[i] - exact[i], i))
    for i in by_remainder[: total - sum(whole)]:
        whole[i] += 1
    return whole


def series(recipe: Recipe, span: Span, unevennesses: Sequence[float]) -> dict[int, int]:
    """A count for each month of ``span``, adding up to the recipe's totals exactly."""
    expected: dict[int, float] = {}
    for month, uneven in zip(span, unevennesses, strict=True):
        average = level(recipe, month) * recipe.season[month % MONTHS_IN_YEAR] / 100
        expected[month] = max(average + uneven * (recipe.clustering * average) ** 0.5, 0.0)
    counts = {month: round(value) for month, value in expected.items()}
    for total_span, total in recipe.totals:
        shares = shared_out(total, [expected[month] for month in total_span])
        counts.update(zip(total_span, shares, strict=True))
    return counts
