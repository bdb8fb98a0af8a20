"""The sample's figures: seven made-up monthly series that give the published percentages."""

from __future__ import annotations

import random
from collections.abc import Sequence

from csp_core.periods import Span, month_number
from sample_data.months_made_up import SEASONS, Recipe, series, unevenness

SPAN = Span(month_number(2015, 4), month_number(2018, 1))
CURRENT = Span(month_number(2017, 4), month_number(2018, 1))
PREVIOUS = CURRENT.year_before
SOURCE = (
    "Source of the percentages: Safer Chorley and South Ribble Community Safety Partnership, "
    "progress report to the Scrutiny Committee, 2018"
)

# One of many that would do: its months show the seasons they were given.
SEED = 1580

Row = tuple[str, str]  # an area and a crime type

# The published change of each row, as the report words it, in the sample's order.
PUBLISHED: dict[Row, str] = {
    ("South Ribble", "All crime"): "+20.4%",
    ("Chorley", "All crime"): "+19.3%",
    ("South Ribble", "Alcohol related crime"): "+0.9%",
    ("South Ribble", "Anti-social behaviour"): "-6%",
    ("South Ribble", "Domestic abuse"): "+22.6%",
    ("South Ribble", "All burglary"): "+34%",
    ("South Ribble", "All theft"): "+19%",
}

# Ours: the previous span's total, the current one's, and how clustered the months are.
TOTALS: dict[Row, tuple[int, int, float]] = {
    ("South Ribble", "All crime"): (5_123, 6_168, 3.0),
    ("Chorley", "All crime"): (4_987, 5_949, 3.0),
    ("South Ribble", "Alcohol related crime"): (583, 588, 2.0),
    ("South Ribble", "Anti-social behaviour"): (3_148, 2_960, 6.0),
    ("South Ribble", "Domestic abuse"): (638, 782, 2.0),
    ("South Ribble", "All burglary"): (447, 599, 2.5),
    ("South Ribble", "All theft"): (1_747, 2_079, 2.5),
}

# A type moves partly with another that it holds, so a bad month for one is bad for both.
FOLLOWS: dict[Row, Row] = {
    ("South Ribble", "All theft"): ("South Ribble", "All burglary"),
    ("South Ribble", "All crime"): ("South Ribble", "All theft"),
}


def _own_unevenness(row: Row) -> list[float]:
    source = random.Random(f"{SEED} {row[0]} {row[1]}")
    return [unevenness(source) for _ in SPAN]


def _unevenness(row: Row) -> Sequence[float]:
    own = _own_unevenness(row)
    if row not in FOLLOWS:
        return own
    followed = _unevenness(FOLLOWS[row])
    # 0.6² + 0.8² = 1 keeps the variance.
    return [0.6 * theirs + 0.8 * ours for theirs, ours in zip(followed, own, strict=True)]


def figures() -> dict[Row, dict[int, int]]:
    """A count for each row and month (as ``csp_core.periods`` counts months), in sheet order."""
    made: dict[Row, dict[int, int]] = {}
    for row, (previous, current, clustering) in TOTALS.items():
        recipe = Recipe(SEASONS[row[1]], clustering, ((PREVIOUS, previous), (CURRENT, current)))
        made[row] = series(recipe, SPAN, _unevenness(row))
    return made
