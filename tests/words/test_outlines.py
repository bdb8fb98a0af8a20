"""A report's outline in words: how far it has come, and what was done in it."""

from __future__ import annotations

import datetime as dt

from csp_core.outline import Outline, Section, starting_outline
from csp_core.words.history import act_said
from csp_core.words.outlines import carried_said, headings, listed, progress_said, stands

OUTLINE = Outline(
    (
        Section("a", "First", state="agreed"),
        Section("b", "Second", lettered=True, carried=True),
        Section("c", "Within", parent="b", state="ready"),
        Section("d", "Gone", removed=True),
        Section("e", "Last"),
    )
)
AT = dt.datetime(2018, 3, 3, 14, 2).astimezone()


def test_sections_are_headed_and_listed_with_their_numbers() -> None:
    """Those within another are set in."""
    assert headings(OUTLINE) == {"a": "1 First", "b": "2 Second", "c": "2 a Within", "e": "3 Last"}
    assert listed(OUTLINE)["c"] == "\u20032 a Within"


def test_how_far_a_report_has_come_is_said() -> None:
    """A section without words has not been begun, whatever its state."""
    assert progress_said(OUTLINE, {"a", "c"}) == (
        "4 sections: 1 agreed, 1 ready and 2 not yet begun."
    )
    assert progress_said(starting_outline(), set()) == "20 sections: 20 not yet begun."
    assert carried_said(OUTLINE) == "Carried over and not looked at yet: 2 Second."
    assert carried_said(starting_outline()) == ""
    assert [stands(OUTLINE.section(id_), {"a", "b", "c"}) for id_ in "abce"] == [
        "agreed", "carried over", "ready", "",
    ]  # fmt: skip


def test_what_was_done_is_said_in_a_line() -> None:
    """A document by the heading it has now; what somebody typed for minutes, once."""
    assert [
        act_said("added", "June.xlsx", None, AT, "this computer", OUTLINE),
        act_said("edited", "section/c", "section/c", AT, "A clerk", OUTLINE, 12),
        act_said("edited", "Second renamed", "outline", AT, "A clerk", OUTLINE),
        act_said("put back", "version 3 put back", "section/d", AT, "A clerk", OUTLINE),
    ] == [
        "3 March 2018, 14:02, this computer added the file: June.xlsx",
        "3 March 2018, 14:02, A clerk edited: 2 a Within (12 times)",
        "3 March 2018, 14:02, A clerk edited: the outline (Second renamed)",
        "3 March 2018, 14:02, A clerk put back: Gone (version 3 put back)",
    ]
