"""An earlier report's words are put in a report at once, and taken out again at once."""

from __future__ import annotations

import pytest

from csp_core.bringing_in import Placed, Plan
from csp_core.brought_in import BroughtIn
from csp_core.outline import DOCUMENT, Cover, from_json
from csp_core.store import Store, earlier
from csp_core.store.contents import checksum
from csp_core.store.faults import TooManyEarlierReports

DATA = b"PK a document"
PLAN = Plan(
    (
        Placed("background", "Background", "Theirs."),
        Placed("youth", "Youth", "New.", (), True, "background"),
    ),
    {"committee": "Scrutiny"},
    1,
    2,
)
TEXTS = {"background": ("Mine.\n\nTheirs.", 1), "youth": ("New.", 0)}


@pytest.fixture
def report(store: Store) -> int:
    """The number of a report in which one section has words."""
    number = store.new_report("Chorley").id
    store.save_document(number, "section/background", {"text": "Mine."}, based_on=0)
    return number


def texts(store: Store, report: int) -> dict[str, object]:
    return {name: one.body for name, one in store.documents(report, "section/").items()}


def test_words_outline_cover_and_file_are_kept_together_and_the_history_says_so(
    store: Store, report: int
) -> None:
    record, conflicts = store.bring_in(report, "../2017.docx", DATA, PLAN, TEXTS, who="Analyst")

    assert (record, conflicts) == (
        BroughtIn(
            "2017.docx", checksum(DATA), len(DATA), {"background": (1, 2), "youth": (0, 1)},
            {"background": ("draft", False)}, ("youth",), {"committee": "Scrutiny"}, 2,
        ),
        (),
    )  # fmt: skip
    assert texts(store, report) == {
        "section/background": {"text": "Mine.\n\nTheirs."},
        "section/youth": {"text": "New."},
    }
    kept = store.document(report, DOCUMENT)
    outline = from_json(kept.body if kept else None)
    assert [(one.id, one.carried) for one in outline.sections[:3]] == [
        ("background", True), ("youth", True), ("progress", False),
    ]  # fmt: skip
    assert outline.cover == Cover(committee="Scrutiny")
    assert store.content(record.sha256) == DATA
    assert store.brought_in(report) == (record,)
    said = "2017.docx: 1 heading matched, 1 new section and 2 pictures set aside"
    assert [(one.deed, one.detail, one.who) for one in store.history(report)][-1] == (
        "brought in", said, "Analyst",
    )  # fmt: skip


def test_taken_back_everything_is_as_it_was_and_the_file_can_be_brought_in_again(
    store: Store, report: int
) -> None:
    record, _ = store.bring_in(report, "2017.docx", DATA, PLAN, TEXTS)

    undone, left = store.take_back(report, record)

    assert (undone.undone, left, store.brought_in(report)) == (True, (), ())
    assert texts(store, report) == {"section/background": {"text": "Mine."}}
    kept = store.document(report, DOCUMENT)
    assert kept is not None
    assert from_json(kept.body) == from_json(None)
    assert store.take_back(report, record)[1] == ()
    again, conflicts = store.bring_in(
        report, "2017.docx", DATA, PLAN, {**TEXTS, "background": ("Theirs.", 3)}
    )
    assert (again.versions, conflicts) == ({"background": (3, 4), "youth": (0, 3)}, ())


def test_a_section_changed_since_is_left_as_it_is(store: Store, report: int) -> None:
    record, _ = store.bring_in(report, "2017.docx", DATA, PLAN, TEXTS)
    store.save_document(report, "section/youth", {"text": "Edited."}, based_on=1)

    assert store.take_back(report, record)[1] == ("youth",)
    assert texts(store, report) == {
        "section/background": {"text": "Mine."}, "section/youth": {"text": "Edited."},
    }  # fmt: skip
    kept = store.document(report, DOCUMENT)
    assert "youth" in {one.id for one in from_json(kept.body if kept else None).sections}


def test_words_somebody_saved_meanwhile_are_not_overwritten(store: Store, report: int) -> None:
    store.save_document(report, "section/background", {"text": "Mine, better."}, based_on=1)

    record, conflicts = store.bring_in(report, "2017.docx", DATA, PLAN, TEXTS)

    assert (set(record.versions), conflicts) == ({"youth"}, ("background",))
    assert texts(store, report)["section/background"] == {"text": "Mine, better."}
    (rival,) = store.rivals(report, "section/background")
    assert rival.body == {"text": "Mine.\n\nTheirs."}


def test_more_than_a_report_may_keep_is_refused_in_a_sentence_and_nothing_is_saved(
    store: Store, report: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(earlier, "MOST_BYTES_KEPT", len(DATA) - 1)

    with pytest.raises(TooManyEarlierReports, match="docx was not brought in: with it this"):
        store.bring_in(report, "2017.docx", DATA, PLAN, TEXTS)
    assert texts(store, report) == {"section/background": {"text": "Mine."}}
