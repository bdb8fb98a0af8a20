"""Two people in one document: both texts are kept until somebody settles them."""

from __future__ import annotations

import pytest

from csp_core.store import Conflict, Rival, Saved, Store
from csp_core.store.faults import NoSuchRival

NAME = "section/background"


@pytest.fixture
def report(store: Store) -> int:
    """A report whose background has been saved once, by nobody in particular."""
    made = store.new_report("Chorley").id
    store.save_document(made, NAME, "begun", based_on=0)
    return made


def conflict(outcome: Saved | Conflict) -> Conflict:
    """What came of a save that came second."""
    assert isinstance(outcome, Conflict)
    return outcome


def second_save(store: Store, report: int) -> Conflict:
    """An officer saves, then an analyst who had begun from the same version."""
    store.save_document(report, NAME, "the officer's", based_on=1, who="Officer")
    return conflict(
        store.save_document(
            report, NAME, "the analyst's", based_on=1, who="Analyst", summary="counts"
        )
    )


def test_a_text_that_comes_second_is_kept_aside(store: Store, report: int) -> None:
    """The first stands; both are in the outcome and in the database."""
    came = second_save(store, report)
    assert came.newest == store.document(report, NAME)
    assert (came.newest.number, came.newest.body) == (2, "the officer's")
    assert came.rival == Rival(
        came.rival.id, report, NAME, "the analyst's", 1, came.rival.at, "Analyst", "counts"
    )
    assert store.rivals(report, NAME) == (came.rival,)
    assert [each.body for each in store.versions(report, NAME)] == ["begun", "the officer's"]
    act = store.history(report)[-1]
    assert (act.who, act.deed, act.document, act.detail) == (
        "Analyst",
        "kept aside",
        NAME,
        "counts",
    )


@pytest.mark.parametrize("based_on", [0, 1, 3, -1])
def test_only_the_newest_version_may_be_written_on(
    store: Store, report: int, based_on: int
) -> None:
    """Begun from an older one, from none, or from one that is not there."""
    store.save_document(report, NAME, "the officer's", based_on=1)
    conflict(store.save_document(report, NAME, "the analyst's", based_on=based_on))
    assert [each.body for each in store.rivals(report, NAME)] == ["the analyst's"]


def test_what_waits_in_a_whole_report_is_had_in_one_call(store: Store, report: int) -> None:
    """Other reports' left out."""
    first = second_save(store, report).rival
    store.save_document(report, "outline", [1], based_on=0)
    second = conflict(store.save_document(report, "outline", [2], based_on=0)).rival
    assert store.rivals(report) == (first, second)
    assert store.rivals(store.new_report("South Ribble").id) == ()


def test_whoever_goes_on_writing_has_one_text_waiting(store: Store, report: int) -> None:
    """Each text they saved is kept, the last of them waits."""
    first = second_save(store, report).rival
    later = conflict(
        store.save_document(report, NAME, "the analyst's, longer", based_on=1, continuing=first.id)
    ).rival
    assert (later.body, later.continues) == ("the analyst's, longer", first.id)
    assert store.rivals(report, NAME) == (later,)
    again = store.save_document(
        report, NAME, "the analyst's, longer", based_on=1, continuing=later.id
    )
    assert conflict(again).rival == later


def test_two_who_go_on_from_one_text_both_have_theirs_waiting(store: Store, report: int) -> None:
    """As two windows of one person do."""
    first = second_save(store, report).rival
    for text in ("one window", "other window"):
        store.save_document(report, NAME, text, based_on=1, continuing=first.id)
    assert [each.body for each in store.rivals(report, NAME)] == ["one window", "other window"]


@pytest.mark.parametrize(
    ("body", "number"), [("the officer's", 2), ("the analyst's", 3), ("both", 3)]
)
def test_a_rival_is_settled_by_either_text_or_by_one_made_of_both(
    store: Store, report: int, body: str, number: int
) -> None:
    """It waits no longer; a body that stands already makes no further version."""
    rival = second_save(store, report).rival
    outcome = store.settle(rival.id, body, based_on=2, who="Lead officer")
    assert isinstance(outcome, Saved)
    assert (outcome.version.number, outcome.version.body) == (number, body)
    assert store.document(report, NAME) == outcome.version
    assert store.rivals(report, NAME) == ()
    act = store.history(report)[-1]
    assert (act.who, act.deed, act.document, act.detail) == ("Lead officer", "settled", NAME, NAME)
    history = store.history(report)
    assert store.settle(rival.id, body, based_on=number) == outcome
    assert store.history(report) == history


def test_settling_late_loses_nothing_either(store: Store, report: int) -> None:
    """A third version came in between: what was made of both waits in the rival's place."""
    rival = second_save(store, report).rival
    store.save_document(report, NAME, "the officer's, again", based_on=2)
    outcome = conflict(store.settle(rival.id, "both", based_on=2, who="Lead officer"))
    assert outcome.newest.body == "the officer's, again"
    assert [(each.body, each.continues) for each in store.rivals(report, NAME)] == [
        ("both", rival.id)
    ]


def test_a_rival_that_is_not_there_is_told(store: Store, report: int) -> None:
    """Nor can a text go on from one of another document."""
    rival = second_save(store, report).rival
    store.save_document(report, "outline", [], based_on=0)
    sentence = (
        "No text with the number {} was kept aside. Open the document again to see those that are."
    )
    with pytest.raises(NoSuchRival) as absent:
        store.settle(77, "text", based_on=2)
    with pytest.raises(NoSuchRival) as another:
        store.save_document(report, "outline", [1], based_on=0, continuing=rival.id)
    assert str(absent.value) == sentence.format(77)
    assert str(another.value) == sentence.format(rival.id)
