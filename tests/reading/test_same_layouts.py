"""The same figures in another layout, at another place or in another order are the same figures."""

import datetime as dt
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import Cell, messages, rows, workbook

Grid = list[list[Cell]]
Spell = Callable[[int, int], Cell]

AREAS = ("South Ribble", "Chorley")
TYPES = ("All crime", "Burglary", "ASB")
MONTHS = ((2017, 4), (2017, 5), (2018, 4))
SPELLINGS: tuple[Spell, ...] = (
    lambda year, month: f"{year}-{month:02d}",
    lambda year, month: f"{month:02d}/{year}",
    lambda year, month: f"01/{month:02d}/{year}",
    lambda year, month: dt.datetime(year, month, 1).strftime("%b-%y"),  # noqa: DTZ001
    lambda year, month: dt.datetime(year, month, 1).strftime("%B %Y"),  # noqa: DTZ001
    lambda year, month: dt.datetime(year, month, 1),  # noqa: DTZ001 - Excel's dates have no zone
)
SHEETS = ("Crime", "Sheet1", "Data (2)", "Monthly figures")


def count(area: str, crime_type: str, at: int) -> int:
    """A made-up count, another one for each area, type and month; none is the sum of others."""
    return 1000 * (1 + AREAS.index(area)) + 100 * TYPES.index(crime_type) + (7, 3, 11)[at]


def blank(width: int) -> list[Cell]:
    """A row of so many empty cells."""
    return [None] * width


def counts_of(kind: str, areas: list[str]) -> list[Cell]:
    """The counts of one crime type by area and month."""
    return [count(area, kind, at) for area in areas for at in range(len(MONTHS))]


def under_areas(types: list[str], areas: list[str], spell: Spell) -> Grid:
    """Months under the areas they are of, in two rows of headings."""
    months = [spell(*month) for month in MONTHS]
    upper: list[Cell] = [None]
    for area in areas:
        upper += [area, *[None] * (len(MONTHS) - 1)]
    lower: list[Cell] = ["Crime type", *months * len(areas)]
    return [upper, lower, *([kind, *counts_of(kind, areas)] for kind in types)]


def _table(area: str, types: list[str], spell: Spell) -> Grid:
    months = [spell(*month) for month in MONTHS]
    head: Grid = [[area, *blank(len(MONTHS))], ["Crime type", *months]]
    return [*head, *([kind, *counts_of(kind, [area])] for kind in types)]


def stacked(types: list[str], areas: list[str], spell: Spell) -> Grid:
    """One table below the other, each under its area's name."""
    grid: Grid = []
    for area in areas:
        grid += [blank(len(MONTHS) + 1)] if grid else []
        grid += _table(area, types, spell)
    return grid


def side_by_side(types: list[str], areas: list[str], spell: Spell) -> Grid:
    """One table beside the other, each under its area's name."""
    left, right = (_table(area, types, spell) for area in areas)
    return [[*one, None, *other] for one, other in zip(left, right, strict=True)]


def months_down(types: list[str], areas: list[str], spell: Spell) -> Grid:
    """Months down; areas over crime types across."""
    upper: list[Cell] = [None]
    for area in areas:
        upper += [area, *[None] * (len(types) - 1)]
    return [
        upper,
        ["Month", *types * len(areas)],
        *(
            [spell(*month), *(count(area, kind, at) for area in areas for kind in types)]
            for at, month in enumerate(MONTHS)
        ),
    ]


def sections(types: list[str], areas: list[str], spell: Spell) -> Grid:
    """Each area on a row of its own above its crime types."""
    grid: Grid = [["Crime type", *(spell(*month) for month in MONTHS)]]
    for area in areas:
        grid.append([area, *blank(len(MONTHS))])
        grid += [[kind, *counts_of(kind, [area])] for kind in types]
    return grid


LAYOUTS = (under_areas, stacked, side_by_side, months_down, sections)


def figures(reading: FileReading) -> set[tuple[object, ...]]:
    """What was read but for the cells it was read from."""
    return {row[:6] for row in rows(reading)}


def read(grid: Grid, sheet: str = "Crime") -> FileReading:
    return read_file("Figures.xlsx", workbook({sheet: grid}))


CANONICAL = {"Burglary": "All burglary", "ASB": "Anti-social behaviour"}
EXPECTED = {
    (area, CANONICAL.get(kind, kind), f"{year}-{month:02d}", 1, count(area, kind, at), "")
    for area in AREAS
    for kind in TYPES
    for at, (year, month) in enumerate(MONTHS)
}


@settings(max_examples=25, deadline=None)
@given(
    layout=st.sampled_from(LAYOUTS),
    types=st.permutations(TYPES),
    areas=st.permutations(AREAS),
    spell=st.sampled_from(SPELLINGS),
    sheet=st.sampled_from(SHEETS),
    above=st.integers(0, 3),
    left=st.integers(0, 2),
)
def test_order_place_sheet_name_and_spelling_of_months_change_nothing_in_any_layout(
    layout: Callable[[list[str], list[str], Spell], Grid],
    types: list[str],
    areas: list[str],
    spell: Spell,
    sheet: str,
    above: int,
    left: int,
) -> None:
    grid = layout(types, areas, spell)
    width = len(grid[0]) + left
    moved: Grid = [blank(width) for _ in range(above)]
    moved += [[*blank(left), *row] for row in grid]

    reading = read(moved, sheet)

    assert figures(reading) == EXPECTED
    assert messages(reading) == []


@settings(max_examples=25, deadline=None)
@given(
    layout=st.sampled_from(LAYOUTS),
    rows_at=st.lists(st.integers(0, 12), max_size=3),
    columns_at=st.lists(st.integers(0, 9), max_size=2),
)
def test_blank_rows_and_columns_change_nothing_in_any_layout(
    layout: Callable[[list[str], list[str], Spell], Grid],
    rows_at: list[int],
    columns_at: list[int],
) -> None:
    grid = layout(list(TYPES), list(AREAS), SPELLINGS[0])
    for at in rows_at:
        grid.insert(at, [None] * len(grid[0]))
    for at in columns_at:
        for row in grid:
            row.insert(at, None)

    assert figures(read(grid)) == EXPECTED


@settings(max_examples=25, deadline=None)
@given(
    counts=st.lists(
        st.lists(st.integers(2015, 2019), min_size=3, max_size=3), min_size=2, max_size=3
    ),
    down=st.booleans(),
)
def test_counts_that_look_like_years_are_counts(counts: list[list[int]], down: bool) -> None:
    months: list[Cell] = ["Apr 2017", "May 2017", "Jun 2017"]
    kinds: list[Cell] = ["All crime", "Robbery", "Arson"]
    across: Grid = [
        ["Crime type", *months],
        *([kind, *one] for kind, one in zip(kinds, counts, strict=False)),
    ]
    turned: Grid = [["Month" if not at else one[at] for one in across] for at in range(4)]
    turned[0] = ["Month", *kinds[: len(counts)]]
    expected = {
        ("Chorley", kind, f"2017-{4 + at:02d}", 1, number, "")
        for kind, one in zip(kinds, counts, strict=False)
        for at, number in enumerate(one)
    }

    assert figures(read(turned if down else across, "Chorley")) == expected
