"""An officer's edits over what the files state of activity, today's files and newer ones."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.activity import KINDS, ActivityRow
from csp_core.activity_edits import (
    FIELDS,
    NOTHING_EDITED,
    ActivityEdits,
    Change,
    EditedRow,
    RowName,
    edited,
    from_json,
    laid_over,
    merged,
    no_longer_stated,
    to_json,
    with_added,
    with_row,
    with_row_back,
    without_row,
)

HAMPER = ActivityRow("operation", "Hamper", "Cars")
TESCO = ActivityRow("operation", "Tesco", "Drivers")
SHEET = (HAMPER, TESCO)


def of(rows: tuple[ActivityRow, ...], name: str, edits: ActivityEdits) -> EditedRow:
    """The row of that name as it stands."""
    return next(one for one in laid_over(rows, edits) if one.row.name == name)


def change(edits: ActivityEdits, called: str, **said: object) -> ActivityEdits:
    """The edits once fields of a row of the sheet are changed."""
    before = of(SHEET, called, edits)
    return with_row(edits, before, replace(before.row, **said))  # type: ignore[arg-type]


def test_a_changed_field_stands_over_the_files_and_only_that_field_does() -> None:
    edits = change(NOTHING_EDITED, "Hamper", purpose="Unlocked cars")
    newer = (replace(HAMPER, purpose="Vans", owner="Police"), TESCO)

    assert edited(SHEET, edits) == (replace(HAMPER, purpose="Unlocked cars"), TESCO)
    assert edited(newer, edits)[0] == replace(HAMPER, purpose="Unlocked cars", owner="Police")
    assert of(newer, "Hamper", edits).overridden == ("purpose",)


def test_rows_that_a_newer_sheet_adds_come_through() -> None:
    edits = change(NOTHING_EDITED, "Hamper", purpose="Unlocked cars")
    new = ActivityRow("operation", "Shepherd")

    assert edited((*SHEET, new), edits)[2] == new


def test_a_field_put_back_to_what_the_file_says_is_no_edit() -> None:
    edits = change(NOTHING_EDITED, "Hamper", purpose="Unlocked cars")

    assert change(edits, "Hamper", purpose="Cars") == NOTHING_EDITED


def test_an_edit_that_a_newer_sheet_takes_over_is_no_longer_marked() -> None:
    edits = change(NOTHING_EDITED, "Hamper", purpose="Unlocked cars")
    newer = (replace(HAMPER, purpose="Unlocked cars"),)

    assert of(newer, "Hamper", edits).overridden == ()


def test_a_removed_row_stays_removed_in_a_newer_sheet_until_it_is_brought_back() -> None:
    edits = without_row(NOTHING_EDITED, of(SHEET, "Hamper", NOTHING_EDITED))
    newer = (replace(HAMPER, name="HAMPER", owner="Police"), TESCO)

    assert edited(SHEET, edits) == (TESCO,)
    assert edited(newer, edits) == (TESCO,)
    assert edited(newer, with_row_back(edits, RowName("operation", "Hamper"))) == newer


def test_a_row_added_here_is_one_row_once_a_file_states_it() -> None:
    mine = ActivityRow("operation", "Shepherd", "Christmas patrols")
    edits = with_added(NOTHING_EDITED, mine)
    stated = ActivityRow("operation", "shepherd", "Patrols", owner="Police")

    assert edited(SHEET, edits) == (*SHEET, mine)
    assert edited((stated,), edits) == (
        ActivityRow("operation", "Shepherd", "Christmas patrols", owner="Police"),
    )
    assert of((stated,), "Shepherd", edits).overridden == ("name", "purpose")


def test_a_row_added_here_is_changed_and_removed_like_any_other() -> None:
    mine = ActivityRow("operation", "Shepherd")
    edits = with_added(NOTHING_EDITED, mine)
    now = replace(mine, owner="Police")

    assert with_row(edits, of(SHEET, "Shepherd", edits), now).added == (now,)
    assert without_row(edits, of(SHEET, "Shepherd", edits)) == NOTHING_EDITED


def test_a_new_name_is_followed_when_a_file_takes_it_over() -> None:
    edits = change(NOTHING_EDITED, "Hamper", name="Operation Hamper", owner="Police")
    newer = (replace(HAMPER, name="Operation Hamper"),)

    assert edited(SHEET, edits)[0] == replace(HAMPER, name="Operation Hamper", owner="Police")
    assert edited(newer, edits) == (replace(newer[0], owner="Police"),)
    assert no_longer_stated(newer, edits) == ()


def test_an_edit_of_a_row_that_no_file_states_any_more_is_kept_and_told() -> None:
    edits = change(NOTHING_EDITED, "Hamper", purpose="Unlocked cars")

    assert edited((TESCO,), edits) == (TESCO,)
    assert [one.row.name for one in no_longer_stated((TESCO,), edits)] == ["Hamper"]


def test_two_rows_of_one_name_are_edited_apart() -> None:
    twice = (HAMPER, replace(HAMPER, purpose="Vans"))
    second = laid_over(twice, NOTHING_EDITED)[1]
    edits = with_row(NOTHING_EDITED, second, replace(second.row, purpose="Lorries"))

    assert edited(twice, edits) == (HAMPER, replace(HAMPER, purpose="Lorries"))


def test_two_officers_edits_are_put_together_and_mine_wins_the_same_field() -> None:
    base = change(NOTHING_EDITED, "Hamper", note="both saw this")
    mine = change(change(base, "Hamper", purpose="Mine", note=""), "Tesco", owner="Mine")
    theirs = change(base, "Hamper", purpose="Theirs", outcome="Theirs")
    theirs = with_added(theirs, ActivityRow("operation", "Shepherd"))

    assert edited(SHEET, merged(base, mine, theirs)) == (
        replace(HAMPER, purpose="Mine", outcome="Theirs"),
        replace(TESCO, owner="Mine"),
        ActivityRow("operation", "Shepherd"),
    )


def test_what_is_no_edit_is_read_as_nothing_edited() -> None:
    rubbish = {"changed": [{"kind": "raid", "name": "x", "said": {"purpose": "y"}}, 3],
               "added": [{"name": "x"}], "removed": "x"}  # fmt: skip
    given: tuple[object, ...] = (None, 3, [], {}, rubbish)
    for one in given:
        assert from_json(one) == NOTHING_EDITED


words = st.text('abc £,’"é', max_size=6)
names = st.sampled_from(["Hamper", "hamper ", "Tesco", "MATAC", "A b", "é"])
days = st.none() | st.dates(dt.date(1990, 1, 1), dt.date(2080, 1, 1))
amounts = st.none() | st.decimals(0, 10**6, places=2)
rows = st.builds(
    ActivityRow,
    st.sampled_from(KINDS), names, words, days, days, words, words, words, words, amounts, words,
    words, st.none() | st.integers(0, 500), words, words,
)  # fmt: skip
sheets = st.lists(rows, max_size=6).map(tuple)


@st.composite
def edits_of(draw: st.DrawFn, sheet: tuple[ActivityRow, ...]) -> ActivityEdits:
    """Edits as an officer makes them, one after another, over a sheet."""
    edits = NOTHING_EDITED
    for _ in range(draw(st.integers(0, 4))):
        there = laid_over(sheet, edits)
        act = draw(st.sampled_from(["change", "add", "remove"]))
        if act == "add":
            new = draw(rows)
            taken = {(one.row.kind, one.row.name) for one in there}
            edits = edits if (new.kind, new.name) in taken else with_added(edits, new)
        elif there:
            one = draw(st.sampled_from(there))
            said = {"purpose": draw(words), "amount": draw(amounts), "starts": draw(days)}
            edits = (
                without_row(edits, one)
                if act == "remove"
                else with_row(edits, one, replace(one.row, **said))  # type: ignore[arg-type]
            )
    return edits


both = sheets.flatmap(lambda sheet: st.tuples(st.just(sheet), edits_of(sheet)))


@settings(deadline=None)
@given(both)
def test_edits_are_the_same_after_a_way_through_json(
    given_: tuple[tuple[ActivityRow, ...], ActivityEdits],
) -> None:
    sheet, edits = given_
    back = from_json(json.loads(json.dumps(to_json(edits))))

    assert edited(sheet, back) == edited(sheet, edits)
    assert to_json(back) == to_json(edits)


@settings(deadline=None)
@given(both, sheets)
def test_over_a_newer_sheet_each_row_reads_as_stated_but_for_its_edited_fields(
    given_: tuple[tuple[ActivityRow, ...], ActivityEdits], newer: tuple[ActivityRow, ...]
) -> None:
    _, edits = given_
    said = {field for one in edits.changed for field, _ in one.said}
    own = [field for row in edits.added for field in FIELDS if getattr(row, field)]
    for one in laid_over(newer, edits):
        if one.stated is not None:
            assert set(one.overridden) <= {*said, *own}
    stated = sum(one.stated is not None for one in laid_over(newer, edits))
    gone = {one.key for one in edits.removed}
    assert len(newer) - len(gone) <= stated <= len(newer)


@settings(deadline=None)
@given(both, st.data())
def test_merging_with_one_who_changed_nothing_changes_nothing(
    given_: tuple[tuple[ActivityRow, ...], ActivityEdits], data: st.DataObject
) -> None:
    sheet, base = given_
    other = data.draw(edits_of(sheet))

    for found in (merged(base, other, base), merged(base, base, other)):
        assert edited(sheet, found) == edited(sheet, other)


def test_an_amount_stays_a_decimal() -> None:
    edits = change(NOTHING_EDITED, "Hamper", amount=Decimal("2500.50"))

    assert to_json(edits)["changed"] == [
        {"kind": "operation", "name": "Hamper", "number": 1, "said": {"amount": "2500.50"}}
    ]
    assert from_json(to_json(edits)).changed == (
        Change(RowName("operation", "Hamper"), (("amount", Decimal("2500.50")),)),
    )
