"""The Activity page: the year, what stands out, and edits saved, kept, decided and put back."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from csp_core.activity import ActivityRow
from csp_core.activity_edits import (
    DOCUMENT,
    NOTHING_EDITED,
    ActivityEdits,
    edited,
    from_json,
    laid_over,
    to_json,
    with_row,
)
from csp_core.store import Conflict, Store
from pages.parts import activity_saving, data
from pages.parts.activity_saving import Editing, take_typed
from tests.charts.specs import words_in
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults, kept
from tests.reading.drawing import workbook

SAMPLE = 1


def said(app: AppTest) -> list[str]:
    """Every line of the page's own text, as it is read."""
    lines = [line for one in app.markdown for line in one.value.replace("\\", "").splitlines()]
    return [line.removeprefix("- ") for line in lines]


def test_the_sample_shows_its_year_and_what_is_missing(opened: Opened) -> None:
    app = opened("Activity", SAMPLE)
    spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)

    assert (faults(app), [one.value for one in app.title]) == ([], ["Activity"])
    assert spec["title"]["text"] == ["Busiest for operations: October to December, two of five"]
    words = words_in(spec)
    assert {"23 Jan: Annual conference", "bonfire period: 15 Oct to 8 Nov"} <= set(words)
    assert {
        "No outcome is stated of Leyland Project, Hate Crime training and Drug driving campaign.",
        "Actions without an owner: Reduce crime in a harder climate.",
        "**Leyland Project**: Diversionary activities for young people. Paid by OPCC from "
        "Community safety grant: amount not stated. **No outcome is stated: what the money "
        "achieved is not known.**",
    } <= set(said(app))


def test_an_action_is_overdue_at_the_day_chosen(store: Store, opened: Opened) -> None:
    plan = """
        Action   | Owner | Due
        Agree it | Chair | 31/01/2018
    """
    app = opened("Activity", kept(store, "Plan.xlsx", workbook({"Plan": plan})))
    assert "Overdue on 31 March 2018: Agree it." in said(app)

    app.date_input[0].set_value(dt.date(2018, 2, 2)).run()

    assert faults(app) == []
    assert [line for line in said(app) if "Overdue" in line] == [
        "Overdue on 2 February 2018: Agree it.",
        "**Agree it**: Owner: Chair. Due 31 January 2018. "
        "**Overdue by 2 days on 2 February 2018.**",
    ]

    app.date_input[0].set_value(dt.date(2018, 1, 31)).run()
    assert [line for line in said(app) if "Overdue" in line] == []


def test_a_report_without_activity_says_what_to_do(store: Store, opened: Opened) -> None:
    app = opened("Activity", store.new_report("Nothing yet").id)

    assert faults(app) == []
    assert [one.value for one in app.info] == [
        "This report has no activity yet. Drop a spreadsheet with it, or type it in below."
    ]


def sheet() -> tuple[ActivityRow, ...]:
    """The sample's rows of activity."""
    return data.records_of(data.file_keys(data.the_store().uploads(SAMPLE))).activity


def changed(edits: ActivityEdits = NOTHING_EDITED, **cells: Any) -> ActivityEdits:
    """The sample's edits once its Hamper row is changed."""
    one = next(row for row in laid_over(sheet(), edits) if row.row.name == "Hamper")
    return with_row(edits, one, replace(one.row, **cells))


@pytest.fixture
def table(store: Store, monkeypatch: pytest.MonkeyPatch) -> Editing:
    """The operations' table as it is first shown, in a window of its own."""
    monkeypatch.setattr(st, "session_state", {})
    rows = tuple(one for one in laid_over(sheet(), NOTHING_EDITED) if one.row.kind == "operation")
    found = Editing(SAMPLE, "operation", rows, NOTHING_EDITED, (), 0, 0)
    st.session_state["activity_editing"] = found
    return found


def type_in(table: Editing, **cells: Any) -> None:
    """Hamper's row typed into, as the table hands it over."""
    st.session_state[table.key] = {
        "edited_rows": {0: cells}, "added_rows": [], "deleted_rows": [],
    }  # fmt: skip
    take_typed(st.session_state["activity_editing"])


def operations(store: Store) -> dict[str, ActivityRow]:
    """The sample's operations as they stand by now, by name."""
    version = store.document(SAMPLE, DOCUMENT)
    rows = edited(sheet(), from_json(version.body if version else None))
    return {row.name: row for row in rows if row.kind == "operation"}


def test_what_is_typed_is_saved_at_once_and_found_by_a_new_window(
    store: Store, table: Editing, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_in(table, pattern="every November")
    type_in(table, pattern="every November", owner="Police")

    assert operations(store)["Hamper"].owner == "Police"
    assert [one.summary for one in store.versions(SAMPLE, DOCUMENT)] == [
        "Hamper: when in the year", "Hamper: owner",
    ]  # fmt: skip
    assert activity_saving.last_said().startswith("Saved ")
    monkeypatch.undo()

    app = opened("Activity", SAMPLE)

    assert faults(app) == []
    assert next(line for line in said(app) if line.startswith("**Hamper**")) == (
        "**Hamper**: Vehicles and buildings left insecure; plain-clothes patrols. When: every "
        "November. Led by Police. *When in the year edited here; the file says nothing "
        "(south-ribble-and-chorley.xlsx › Activity › B4). Owner edited here; the file says "
        "nothing (south-ribble-and-chorley.xlsx › Activity › B4).*"
    )
    spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
    assert "every November: 1 Nov to 30 Nov" in words_in(spec)
    assert any(line.endswith("edited in this report") for line in words_in(spec))


def test_what_is_typed_before_the_page_was_drawn_anew_is_no_rival_of_oneself(
    store: Store, table: Editing
) -> None:
    for owner in ("Police", "Police and council"):
        st.session_state[table.key] = {
            "edited_rows": {0: {"owner": owner}}, "added_rows": [], "deleted_rows": [],
        }  # fmt: skip
        take_typed(table)

    assert operations(store)["Hamper"].owner == "Police and council"
    assert store.rivals(SAMPLE, DOCUMENT) == ()
    assert activity_saving.last_said().startswith("Saved ")


def test_what_cannot_be_used_is_told_and_the_rest_is_saved(store: Store, table: Editing) -> None:
    type_in(table, starts="soon", owner="Police")

    assert operations(store)["Hamper"].owner == "Police"
    assert activity_saving.faults() == [
        'Hamper, First day: found "soon"; expected a date such as 23/01/2018. What you typed stays '
        "in the table and is not used."
    ]


def test_another_officers_edits_are_never_overwritten_and_both_can_be_kept(
    store: Store, table: Editing
) -> None:
    store.save_document(SAMPLE, DOCUMENT, to_json(changed(owner="Theirs", note="Theirs")),
                        based_on=0, who="A. Officer", summary="Hamper: owner")  # fmt: skip
    type_in(table, owner="Mine", outcome="Mine")

    assert (operations(store)["Hamper"].owner, activity_saving.last_said()) == ("Theirs", "")
    (rival,) = store.rivals(SAMPLE, DOCUMENT)

    activity_saving.decide(rival, "both")

    both = operations(store)["Hamper"]
    assert (both.owner, both.note, both.outcome) == ("Mine", "Theirs", "Mine")
    assert store.rivals(SAMPLE, DOCUMENT) == ()


def test_two_versions_are_shown_until_an_officer_decides(store: Store, opened: Opened) -> None:
    store.save_document(SAMPLE, DOCUMENT, to_json(changed(owner="Theirs")), based_on=0,
                        who="A. Officer", summary="Hamper: owner")  # fmt: skip
    second = store.save_document(SAMPLE, DOCUMENT, to_json(changed(owner="Mine")), based_on=0,
                                 summary="Hamper: owner")  # fmt: skip
    assert isinstance(second, Conflict)
    app = opened("Activity", SAMPLE)
    assert "A\\. Officer saved other edits first" in app.warning[0].value

    next(one for one in app.button if one.label == "Keep mine only").click().run()

    assert (faults(app), [one.value for one in app.warning]) == ([], [])
    assert operations(store)["Hamper"].owner == "Mine"


def test_an_earlier_version_is_put_back_and_so_is_what_the_files_state(
    store: Store, opened: Opened
) -> None:
    first = changed(owner="First")
    store.save_document(SAMPLE, DOCUMENT, to_json(first), based_on=0)
    store.save_document(SAMPLE, DOCUMENT, to_json(changed(first, owner="Second")), based_on=1)
    app = opened("Activity", SAMPLE)

    app.button(key="put_back_1").click().run()
    assert operations(store)["Hamper"].owner == "First"
    app.button(key="put_back_0").click().run()

    assert (faults(app), operations(store)["Hamper"].owner) == ([], "")
    assert [one.number for one in store.versions(SAMPLE, DOCUMENT)] == [1, 2, 3, 4]
