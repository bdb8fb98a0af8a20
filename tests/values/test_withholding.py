"""Small counts are withheld, and so is whatever a reader could work them out from."""

from __future__ import annotations

import calendar
import datetime as dt
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.case_sums import Count
from csp_core.withholding import Withheld, withhold


def of_numbers(numbers: dict[str, int]) -> list[Count]:
    """Counts of one service, area and period by their measures' names."""
    return [Count("", "", name, None, None, number) for name, number in numbers.items()]


def withheld(**numbers: int) -> tuple[set[str], set[str]]:
    """The names of the small counts and of those that protect them."""
    names = [name.replace("_", " ") for name in numbers]
    found = withhold(of_numbers(dict(zip(names, numbers.values(), strict=True))))
    return {names[at] for at in found.small}, {names[at] for at in found.protect}


@pytest.mark.parametrize(
    ("numbers", "small", "protect", "why"),
    [
        ({"Cases_discussed": 346, "Males": 28}, set(), set(), "nothing is small"),
        ({"Cases_discussed": 346, "Males": 3}, {"Males"}, set(), "nothing adds up to it"),
        (
            {"Cases_discussed": 346, "Males": 3, "Females": 343},
            {"Males"}, {"Females"}, "346 − 343 is 3",
        ),
        (
            {"Cases_discussed": 346, "Females": 343},
            set(), {"Females"}, "three of 346 are no women, said or not",
        ),
        (
            {"Cases_discussed": 346, "Females": 340},
            set(), set(), "six are left over",
        ),
        (
            {"Cases_discussed": 8, "Repeat_cases": 4, "New_cases": 4},
            {"Repeat cases", "New cases"}, {"Cases discussed"}, "two that make 8 are 4 each",
        ),
        (
            {"Cases_discussed": 40, "Standard": 12, "Medium": 9, "High_risk_only": 17, "Other": 2},
            {"Other"}, {"Medium"}, "the smallest of five parts goes with it",
        ),
        ({"Cases_discussed": 0}, set(), set(), "no case at all describes nobody"),
        ({"Cases_discussed": 20, "Males": 0}, {"Males"}, set(), "no man says who the others are"),
    ],
)  # fmt: skip
def test_what_is_withheld_of_one_period(
    numbers: dict[str, int], small: set[str], protect: set[str], why: str
) -> None:
    assert withheld(**numbers) == (small, protect), why


def month(number: int, cases: int | None, area: str = "Chorley") -> Count:
    """All cases of a month of 2017."""
    last = calendar.monthrange(2017, number)[1]
    days = dt.date(2017, number, 1), dt.date(2017, number, last)
    return Count("MARAC", area, "Cases discussed", *days, cases)


def over(first: int, last: int, cases: int, area: str = "Chorley") -> Count:
    """All cases of several months of 2017."""
    days = dt.date(2017, first, 1), dt.date(2017, last, calendar.monthrange(2017, last)[1])
    return Count("MARAC", area, "Cases discussed", *days, cases)


def places(*counts: Count, under: frozenset[int] = frozenset()) -> tuple[set[int], set[int]]:
    """The places of the small counts and of those that protect them."""
    found = withhold(counts, under)
    return set(found.small), set(found.protect)


def test_a_month_cannot_be_worked_out_from_its_year() -> None:
    assert places(month(1, 30), month(2, 3), month(3, 12), over(1, 3, 45)) == ({1}, {2})


def test_a_month_cannot_be_worked_out_from_running_totals() -> None:
    """January to February less January is February."""
    assert places(month(1, 30), over(1, 2, 33), over(1, 3, 60)) == (set(), set())
    assert places(month(1, 30), month(2, 3), over(1, 2, 33)) == ({1}, {0})


def test_an_area_cannot_be_worked_out_from_its_partnership() -> None:
    both = month(1, 33, "Chorley and South Ribble")
    assert places(month(1, 30), month(1, 3, "South Ribble"), both) == ({1}, {0})
    named = month(1, 33, "Safer Chorley and South Ribble")
    assert places(month(1, 30), month(1, 3, "South Ribble"), named) == ({1}, {0})


def test_months_of_two_areas_are_held_against_the_year_of_both() -> None:
    """No total of a month is stated; a reader can add one up."""
    counts = (
        month(1, 30), month(1, 20, "South Ribble"), month(2, 3), month(2, 21, "South Ribble"),
        over(1, 2, 74, "Chorley and South Ribble"),
    )  # fmt: skip
    small, protect = places(*counts)
    assert (small, len(protect)) == ({2}, 1)


def test_a_count_its_file_withholds_is_protected_as_well() -> None:
    """``<5`` beside 343 of 346 is a file's own mistake."""
    counts = of_numbers({"Cases discussed": 346, "Males": 0, "Females": 343})
    counts[1] = Count("", "", "Males", None, None, None)
    assert places(*counts, under=frozenset({1})) == ({1}, {2})


NUMBERS = st.integers(0, 11)
# Males, females and cases of Chorley, of South Ribble, and of both: every table up to 15 a cell.
_EVERY = np.indices((16,) * 4).reshape(4, -1)
_NAMES = tuple(
    product(
        ("Chorley", "South Ribble", "Chorley and South Ribble"),
        ("Males", "Females", "Cases discussed"),
    )
)


@given(st.tuples(NUMBERS, NUMBERS, NUMBERS, NUMBERS))
@settings(max_examples=60, deadline=None)
def test_no_small_count_is_determined_by_a_table_with_totals_both_ways(
    cells: tuple[int, int, int, int],
) -> None:
    """Men and women of two areas, with every total: all tables that look the same are tried."""
    table, others = _with_totals(np.array(cells)), _with_totals(_EVERY)
    found = withhold(
        [
            Count("MARAC", area, measure, None, None, int(number))
            for (area, measure), number in zip(_NAMES, table, strict=True)
        ]
    )
    alike = np.logical_and.reduce([_looks(others[at], table[at], at, found) for at in range(9)])
    could_be = {_NAMES[at]: set(others[at][alike].tolist()) for at in found.small}
    assert {name: values for name, values in could_be.items() if len(values) < 2} == {}


def _with_totals(cells: np.ndarray) -> np.ndarray:
    a, b, c, d = cells
    return np.array([a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d])


def _looks(others: np.ndarray, number: int, at: int, found: Withheld) -> np.ndarray:
    """In which tables a cell shows what it shows in this one: Under 5, Withheld, or its number."""
    if at in found.small:
        return others < 5
    return others >= 5 if at in found.protect else others == number
