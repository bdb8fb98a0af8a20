"""What an officer types into a table of activity: used, or told why not, and never lost."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from csp_core.activity import ActivityRow
from csp_core.activity_edits import NOTHING_EDITED, ActivityEdits, edited, laid_over, with_added
from csp_core.activity_typing import Fault, Typed, typed

D = dt.date
PAINT = ActivityRow("project", "Paint", "Art", funder="OPCC", amount=Decimal("300.00"))
MATS = ActivityRow("project", "Mats", "Beer mats")
SHEET = (PAINT, MATS)
NOT_USED = "What you typed stays in the table and is not used."


def type_in(
    changed: dict[int, dict[str, Any]] | None = None,
    added: list[dict[str, Any]] | None = None,
    removed: list[int] | None = None,
    edits: ActivityEdits = NOTHING_EDITED,
) -> Typed:
    """The projects' table typed into."""
    return typed(
        "project",
        laid_over(SHEET, edits),
        edits,
        changed=changed or {},
        added=added or [],
        removed=removed or [],
    )


def rows_after(took: Typed) -> tuple[ActivityRow, ...]:
    """The rows as they then stand."""
    return edited(SHEET, took.edits)


def test_cells_are_read_as_officers_write_them() -> None:
    took = type_in({0: {"amount": "£2.5k", "starts": "2018-01-23", "outcome": " 40  came "}})

    assert (took.faults, rows_after(took)[0]) == (
        (),
        ActivityRow(
            "project", "Paint", "Art", D(2018, 1, 23), funder="OPCC", amount=Decimal("2500.00"),
            outcome="40 came",
        ),
    )  # fmt: skip


def test_emptied_cells_are_empty_and_not_zero() -> None:
    (paint, _) = rows_after(type_in({0: {"amount": None, "purpose": None}}))

    assert (paint.amount, paint.purpose) == (None, "")


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "an amount": (
        {"amount": "lots"},
        "amount",
        'found "lots"; expected an amount in pounds. Write it as £24,000 or 24000, or leave the '
        f"cell empty if it is not known. {NOT_USED}",
    ),
    "a day": (
        {"starts": "soon"},
        "starts",
        f'found "soon"; expected a date such as 23/01/2018. {NOT_USED}',
    ),
    "days the wrong way round": (
        {"starts": "2018-02-01", "ends": "2018-01-01"},
        "ends",
        f"The last day is before the first, so put the two right. {NOT_USED}",
    ),
    "no name": ({"name": "  "}, "name", "A row needs a name, so it keeps the one it has."),
    "another's name": (
        {"name": "mats"},
        "name",
        f'"mats" stands in the table already, so change that row instead. {NOT_USED}',
    ),
    "a runaway text": (
        {"purpose": "x" * 2_001},
        "purpose",
        f"It is longer than 2,000 characters, so shorten it. {NOT_USED}",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_used_is_told_and_the_rest_of_the_row_is_saved(case: str) -> None:
    cells, field, found = BAD[case]
    took = type_in({0: {**cells, "outcome": "40 came"}})
    paint = rows_after(took)[0]

    assert took.faults == (Fault("Paint", field, found),)
    assert (paint.name, paint.amount, paint.purpose) == ("Paint", Decimal("300.00"), "Art")
    assert (paint.ends, paint.outcome) == (None, "40 came")


def test_rows_are_added_and_one_without_a_name_waits_for_it() -> None:
    took = type_in(added=[{"name": "Youth", "amount": "£5"}, {}, {"purpose": "Later"}])

    assert rows_after(took)[2:] == (ActivityRow("project", "Youth", amount=Decimal("5.00")),)
    assert took.faults == (Fault("A new row", "name", "It has no name yet, so it is not saved."),)


def test_two_new_rows_of_one_name_are_not_both_taken() -> None:
    took = type_in(added=[{"name": "Youth"}, {"name": "YOUTH", "purpose": "Again"}])

    assert len(rows_after(took)) == 3
    assert [one.field for one in took.faults] == ["name"]


def test_rows_are_removed_those_added_here_among_them() -> None:
    edits = with_added(with_added(NOTHING_EDITED, ActivityRow("project", "A")),
                       ActivityRow("project", "B"))  # fmt: skip
    took = type_in(removed=[0, 2, 3], edits=edits)

    assert rows_after(took) == (MATS,)
    assert took.edits.added == ()


def test_a_removed_rows_name_may_be_used_again() -> None:
    took = type_in({1: {"name": "Paint"}}, removed=[0])

    assert (took.faults, [row.name for row in rows_after(took)]) == ((), ["Paint"])


def test_typing_twice_into_one_table_counts_from_its_first_rows() -> None:
    """The table hands over all that was typed since it was first shown."""
    first = type_in({0: {"outcome": "one"}})
    both = type_in({0: {"outcome": "two"}, 1: {"outcome": "three"}})

    assert [row.outcome for row in rows_after(first)] == ["one", ""]
    assert [row.outcome for row in rows_after(both)] == ["two", "three"]


def test_an_event_of_one_day_moves_as_a_whole() -> None:
    event = ActivityRow("event", "Conference", "", D(2018, 1, 23), D(2018, 1, 23))
    took = typed(
        "event", laid_over((event,), NOTHING_EDITED), NOTHING_EDITED,
        changed={0: {"starts": "2018-02-06", "attendance": 55}}, added=[], removed=[],
    )  # fmt: skip

    assert edited((event,), took.edits) == (
        ActivityRow(
            "event", "Conference", "", D(2018, 2, 6), D(2018, 2, 6), attendance=55
        ),
    )  # fmt: skip
