"""Documents with their versions: saved, seen to be the same, put back, reset; none overwritten."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from csp_core.store import Conflict, DocumentVersion, Saved, Store
from csp_core.store.faults import NoSuchReport, NoSuchVersion, TextTooLong

BACKGROUND = "section/background"


@pytest.fixture
def report(store: Store) -> int:
    """The number of a report with nothing in it."""
    return store.new_report("Chorley").id


def saved(outcome: Saved | Conflict) -> DocumentVersion:
    """The version, where it was saved."""
    assert isinstance(outcome, Saved)
    return outcome.version


def test_a_document_is_kept_as_it_was_given(store: Store, report: int) -> None:
    """The whole of the first version, returned and read again."""
    before = datetime.now(UTC)
    assert store.document(report, BACKGROUND) is None
    outcome = store.save_document(
        report, BACKGROUND, {"text": "£5 – “so”"}, based_on=0, who="Analyst", summary="begun"
    )
    version = saved(outcome)
    assert version == DocumentVersion(
        report, BACKGROUND, 1, {"text": "£5 – “so”"}, 0, version.at, "Analyst", "begun"
    )
    assert before <= version.at <= datetime.now(UTC)
    assert store.document(report, BACKGROUND) == version


@pytest.mark.parametrize(
    "body",
    [
        "text",
        "",
        0,
        False,
        [],
        {},
        ["a", {"b": [None, 1.5, True]}],
        "control \x00 \x0b, half of a pair \ud800, turned \u202e, far \U0001f6a9",
        "x" * 2_000_000,
    ],
)
def test_any_json_value_comes_back_as_it_was(store: Store, report: int, body: object) -> None:
    """Text as it was typed, to the last character, however odd or long."""
    store.save_document(report, "outline", body, based_on=0)
    found = store.document(report, "outline")
    assert found is not None
    assert found.body == body
    assert type(found.body) is type(body)


def test_each_save_is_a_version_more_and_all_of_them_stay(store: Store, report: int) -> None:
    """Numbered within their document, whatever is saved in between in others."""
    texts = ["a", "ab", "abc"]
    kept = []
    for number, text in enumerate(texts):
        kept.append(saved(store.save_document(report, BACKGROUND, text, based_on=number)))
        store.save_document(report, f"section/{number}", text, based_on=0)
    assert [(each.number, each.body, each.based_on) for each in kept] == [
        (1, "a", 0),
        (2, "ab", 1),
        (3, "abc", 2),
    ]
    assert store.versions(report, BACKGROUND) == tuple(kept)
    assert store.versions(report, BACKGROUND, most=2) == tuple(kept[1:])
    assert store.version(report, BACKGROUND, 2) == kept[1]
    assert store.document(report, BACKGROUND) == kept[-1]


def test_saving_what_is_saved_already_makes_no_version(store: Store, report: int) -> None:
    """Whatever it was written from; nor does it add to the history."""
    first = saved(store.save_document(report, "outline", {"a": 1, "b": 2}, based_on=0))
    history = store.history(report)
    for based_on in (0, 1, 7):
        again = store.save_document(report, "outline", {"b": 2, "a": 1}, based_on=based_on)
        assert again == Saved(first)
    assert store.versions(report, "outline") == (first,)
    assert store.history(report) == history


def test_one_and_true_are_different_bodies(store: Store, report: int) -> None:
    """To Python they are equal; to whoever reads the document they are not."""
    store.save_document(report, "outline", {"agreed": 1}, based_on=0)
    version = saved(store.save_document(report, "outline", {"agreed": True}, based_on=1))
    assert (version.number, version.body) == (2, {"agreed": True})


def test_the_newest_of_each_document_is_had_in_one_call(store: Store, report: int) -> None:
    """By the beginning of its name, capital letters told from small ones; other reports' not."""
    other = store.new_report("South Ribble").id
    store.save_document(other, "section/a", "other", based_on=0)
    store.save_document(report, "section/a", "old", based_on=0)
    a = saved(store.save_document(report, "section/a", "new", based_on=1))
    b = saved(store.save_document(report, "section/b%_", "b", based_on=0))
    capital = saved(store.save_document(report, "Section/c", "c", based_on=0))
    outline = saved(store.save_document(report, "outline", [], based_on=0))
    assert store.documents(report, "section/") == {"section/a": a, "section/b%_": b}
    assert store.documents(report, "section/b%_") == {"section/b%_": b}
    assert store.documents(report) == {
        "Section/c": capital,
        "outline": outline,
        "section/a": a,
        "section/b%_": b,
    }
    assert store.documents(report, "deck") == {}


def test_an_older_version_is_put_back_as_a_new_one(store: Store, report: int) -> None:
    """The one it replaces stays, and the history says what was done."""
    store.save_document(report, BACKGROUND, "first", based_on=0)
    store.save_document(report, BACKGROUND, "second", based_on=1)
    version = saved(store.put_back_version(report, BACKGROUND, 1, based_on=2, who="Officer"))
    assert (version.number, version.body, version.summary) == (3, "first", "version 1 put back")
    assert [each.body for each in store.versions(report, BACKGROUND)] == [
        "first",
        "second",
        "first",
    ]
    act = store.history(report)[-1]
    assert (act.who, act.deed, act.document, act.detail) == (
        "Officer",
        "put back",
        BACKGROUND,
        "version 1 put back",
    )


def test_a_version_put_back_late_overwrites_nothing(store: Store, report: int) -> None:
    """Somebody saved after the list of versions was shown."""
    for number, text in enumerate(("first", "second", "third")):
        store.save_document(report, BACKGROUND, text, based_on=number)
    outcome = store.put_back_version(report, BACKGROUND, 1, based_on=2)
    assert isinstance(outcome, Conflict)
    assert (outcome.newest.body, outcome.rival.body) == ("third", "first")


def test_a_removed_document_is_gone_and_can_be_begun_or_put_back(store: Store, report: int) -> None:
    """Removing is one more version."""
    store.save_document(report, BACKGROUND, "text", based_on=0)
    saved(store.save_document(report, BACKGROUND, None, based_on=1))
    assert store.document(report, BACKGROUND) is None
    assert store.documents(report) == {}
    assert saved(store.save_document(report, BACKGROUND, "anew", based_on=0)).number == 3
    assert saved(store.put_back_version(report, BACKGROUND, 1, based_on=3)).body == "text"


def test_a_report_is_had_again_as_it_was_first_made(store: Store, report: int) -> None:
    """What came with it is back, what was added is gone, and every version of both is kept."""
    store.save_document(report, "outline", ["as it came"], based_on=0)
    store.save_document(report, "outline", ["tried"], based_on=1)
    store.save_document(report, BACKGROUND, "tried as well", based_on=0)
    newest = store.reset_documents(
        report, {"outline": ["as it came"], "activity": []}, who="Officer"
    )
    assert newest == store.documents(report)
    assert {
        name: (each.number, each.body, each.who, each.summary) for name, each in newest.items()
    } == {
        "activity": (1, [], "Officer", "as first made"),
        "outline": (3, ["as it came"], "Officer", "as first made"),
    }
    assert [each.body for each in store.versions(report, BACKGROUND)] == ["tried as well", None]
    assert [act.deed for act in store.history(report)][-3:] == ["reset"] * 3
    before = store.history(report)
    assert store.reset_documents(report, {"outline": ["as it came"], "activity": []}) == newest
    assert store.history(report) == before


def test_the_samples_documents_may_be_edited(store: Store) -> None:
    """Officers try things on it; only its figures are fixed."""
    from csp_core.store import reports

    with store.database.write() as connection:
        sample = reports.make_report(connection, "Sample", {}, sample=True, who="this program")
    assert saved(store.save_document(sample.id, BACKGROUND, "tried", based_on=0)).number == 1
    assert store.reset_documents(sample.id) == {}


def test_what_is_not_there_is_told(store: Store, report: int) -> None:
    """A report and a version."""
    with pytest.raises(NoSuchReport):
        store.save_document(7, BACKGROUND, "text", based_on=0)
    with pytest.raises(NoSuchReport):
        store.reset_documents(7)
    with pytest.raises(NoSuchVersion) as fault:
        store.put_back_version(report, BACKGROUND, 4, based_on=0)
    assert str(fault.value) == (
        "There is no version 4 of section/background. Choose one from the list of its versions."
    )
    assert store.versions(7, BACKGROUND) == ()


@pytest.mark.parametrize("name", ["", " a", "a\nb", "x" * 201])
def test_a_name_that_is_no_key_is_the_callers_mistake(store: Store, report: int, name: str) -> None:
    """Names are the program's own; one that would be changed in keeping would not be found."""
    with pytest.raises(ValueError, match="cannot be a document's name"):
        store.save_document(report, name, "text", based_on=0)


@pytest.mark.parametrize("body", [float("nan"), {1, 2}, b"bytes"])
def test_a_body_that_json_cannot_hold_is_the_callers_mistake(
    store: Store, report: int, body: object
) -> None:
    """And nothing is saved."""
    with pytest.raises((ValueError, TypeError)):
        store.save_document(report, BACKGROUND, body, based_on=0)
    assert store.versions(report, BACKGROUND) == ()


def test_a_text_longer_than_any_report_needs_is_refused(store: Store, report: int) -> None:
    """Told with its bound; what was saved before stays."""
    first = saved(store.save_document(report, BACKGROUND, "x" * 4_999_998, based_on=0))
    with pytest.raises(TextTooLong) as fault:
        store.save_document(report, BACKGROUND, "x" * 4_999_999, based_on=1)
    assert str(fault.value) == (
        "section/background was not saved: it has more than 5,000,000 characters, the most a "
        "document may have. Take some of it out, then try again."
    )
    assert store.versions(report, BACKGROUND) == (first,)
