"""Months add up to quarters and quarters to years, however a file states them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.figures import unite
from csp_core.measures.series import COUNTED, Series
from csp_core.periods import MONTHS_IN_YEAR, Span, month_label, month_number
from csp_core.reading.reading import read_file
from tests.reading.drawing import Cell, workbook

AREAS, TYPES = ("South Ribble", "Chorley"), ("All crime", "Burglary")
FIRST = month_number(2016, 4)
YEARS = (Span.starting(FIRST, MONTHS_IN_YEAR), Span.starting(FIRST + 12, MONTHS_IN_YEAR))
Counts = list[list[int]]  # a list of 24 months for each area and crime type

MONTHS: list[Cell] = [month_label(FIRST + at) for at in range(24)]
QUARTERS: list[Cell] = [f"Q{at % 4 + 1} {('2016/17', '2017/18')[at // 4]}" for at in range(8)]


def _added(counts: Counts, months: int) -> Counts:
    return [[sum(one[at : at + months]) for at in range(0, len(one), months)] for one in counts]


def _across(counts: Counts, headings: list[Cell]) -> list[list[Cell]]:
    names = [(area, kind) for area in AREAS for kind in TYPES]
    rows: list[list[Cell]] = [
        [area, kind, *one] for (area, kind), one in zip(names, counts, strict=True)
    ]
    return [["Area", "Crime type", *headings], *rows]


def _down(counts: Counts, headings: list[Cell]) -> list[list[Cell]]:
    names = [(area, kind) for area in AREAS for kind in TYPES]
    return [
        ["Area", "Crime type", "Period", "Count"],
        *(
            [area, kind, heading, number]
            for (area, kind), one in zip(names, counts, strict=True)
            for heading, number in zip(headings, one, strict=True)
        ),
    ]


def _totals(grid: list[list[Cell]]) -> dict[tuple[str, str, str], int]:
    """Area, crime type and year to its total, as the measures work it out."""
    series = Series(unite([read_file("Figures.xlsx", workbook({"Crime": grid})).figures]))
    totals = {}
    for year in YEARS:
        found = series.totals(year)
        assert (found.state == COUNTED).all()
        for (area, kind), count in zip(series.keys, found.count.tolist(), strict=True):
            totals[area, kind, year.label] = count
    return totals


@settings(max_examples=6, deadline=None)
@given(
    counts=st.lists(
        st.lists(st.integers(1, 3_000), min_size=24, max_size=24), min_size=4, max_size=4
    )
)
def test_a_year_has_one_total_be_it_stated_by_month_quarter_or_year(counts: Counts) -> None:
    years: list[Cell] = ["2016/17", "2017/18"]
    expected = {
        (area, "All burglary" if kind == "Burglary" else kind, year.label): sum(one[at : at + 12])
        for (area, kind), one in zip(
            [(area, kind) for area in AREAS for kind in TYPES], counts, strict=True
        )
        for year, at in zip(YEARS, (0, 12), strict=True)
    }

    for months, headings in ((1, MONTHS), (3, QUARTERS), (12, years)):
        stated = _added(counts, months)
        assert _totals(_across(stated, headings)) == expected
        assert _totals(_down(stated, headings)) == expected
