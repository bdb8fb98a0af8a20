"""Reports as an officer meets them again: listed, renamed, their settings, who did what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import StatementError

from csp_core.corrections import from_json
from csp_core.store import Report, Store, StoreFault
from csp_core.store.faults import NameMissing, NoSuchReport


def test_a_report_is_there_again_after_a_restart(url: str) -> None:
    """The same number, name, time and settings, from another opening of the same file."""
    settings = {"priorities": ["All crime", "All burglary"], "small": 50, "£": "−6%"}
    with Store.open(url) as before:
        made = before.new_report("South Ribble, spring 2018", settings)
    with Store.open(url) as after:
        assert after.reports() == (made,)
        assert after.report(made.id) == made
    assert made == Report(1, "South Ribble, spring 2018", False, made.created_at, settings)
    assert made.created_at.tzinfo is UTC
    assert abs(datetime.now(UTC) - made.created_at) < timedelta(minutes=1)


def test_reports_stand_newest_first(store: Store) -> None:
    """Two of one name are two reports."""
    names = ("South Ribble", "Chorley", "South Ribble")
    made = [store.new_report(name) for name in names]
    assert store.reports() == tuple(reversed(made))


def test_a_report_that_is_not_there_is_none(store: Store) -> None:
    """A link to a report of another computer, say."""
    assert store.report(7) is None
    assert store.uploads(7) == ()
    assert store.history(7) == ()


def test_a_reports_number_is_never_given_out_again(store: Store) -> None:
    """A shared link must not one day lead to another partnership's figures."""
    gone = store.new_report("South Ribble")
    with store.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM act")
        connection.exec_driver_sql("DELETE FROM report")
    assert store.new_report("Chorley").id > gone.id


def test_a_renamed_report_keeps_everything_else(store: Store) -> None:
    """Only the name changes, and it is cleaned like any other."""
    before = store.new_report("Soth Ribble", {"small": 50})
    after = store.rename(before.id, " South\tRibble\u202e ")
    assert after == replace(before, name="South Ribble")
    assert store.report(before.id) == after


def test_saved_settings_are_laid_over_the_earlier_ones(store: Store) -> None:
    """Those named change, the others stay, null is a value."""
    report = store.new_report("Chorley", {"small": 50, "areas": ["Chorley"]})
    after = store.save_settings(report.id, {"small": 0, "committee": None})
    assert after.settings == {"small": 0, "areas": ["Chorley"], "committee": None}
    assert store.settings(report.id) == after.settings
    assert store.report(report.id) == after


@pytest.mark.parametrize(
    ("value", "reason"),
    [(float("nan"), "not a number is no JSON"), ({1, 2}, "a set is no JSON"), (b"x", "bytes")],
)
def test_settings_that_json_cannot_hold_are_refused_and_nothing_changes(
    store: Store, value: object, reason: str
) -> None:
    """A mistake of the program's, so it is loud; what was saved stays."""
    report = store.new_report("Chorley", {"small": 50})
    with pytest.raises((StatementError, TypeError, ValueError)):
        store.save_settings(report.id, {"small": value})
    assert store.settings(report.id) == {"small": 50}, reason


def test_corrections_are_changed_as_they_are_by_then_and_the_history_tells_what_changed(
    store: Store,
) -> None:
    """Two officers who correct at once: the second change is made of what the first left."""
    report = store.new_report("Spring", {"small": 50})

    for key in ("wyr", "prestn"):
        store.correct(
            report.id,
            lambda now, key=key: now.with_area(key, "Wyre"),  # type: ignore[misc]
            lambda before, after: f"{len(before.areas)} to {len(after.areas)}",
            who="Officer",
        )
    kept = store.correct(report.id, lambda now: now, lambda *_: "nothing changed")

    assert from_json(kept.settings["corrections"]).areas == (("wyr", "Wyre"), ("prestn", "Wyre"))
    assert kept.settings["small"] == 50
    assert [(act.who, act.deed, act.detail) for act in store.history(report.id)[1:]] == [
        ("Officer", "corrected", "0 to 1"),
        ("Officer", "corrected", "1 to 2"),
    ]


def test_the_history_says_who_did_what_in_order(store: Store) -> None:
    """Every deed once; what changed nothing leaves no line; nobody named is this computer."""
    report = store.new_report("Chorley", who="Analyst")
    store.rename(report.id, "Chorley 2018", who="Officer")
    store.rename(report.id, "Chorley 2018", who="Officer")
    store.save_settings(report.id, {"small": 0, "areas": ["Chorley"]}, who=" ")
    store.save_settings(report.id, {"small": 0}, who="Officer")
    upload = store.add_upload(report.id, "crime.csv", b"1", who="Officer")
    store.add_upload(report.id, "crime.csv", b"1", who="Analyst")
    store.withdraw(upload.id, "Analyst")
    store.withdraw(upload.id, "Officer")
    store.put_back(upload.id, "Officer")
    store.put_back(upload.id, "Analyst")
    acts = store.history(report.id)
    assert [(act.who, act.deed, act.detail, act.upload_id) for act in acts] == [
        ("Analyst", "made", "Chorley", None),
        ("Officer", "renamed", "Chorley 2018", None),
        ("this computer", "changed settings", "areas, small", None),
        ("Officer", "added", "crime.csv", upload.id),
        ("Analyst", "withdrew", "crime.csv", upload.id),
        ("Officer", "put back", "crime.csv", upload.id),
    ]
    assert [act.at for act in acts] == sorted(act.at for act in acts)


def test_a_report_needs_a_name_that_can_be_read(store: Store) -> None:
    """Spaces, controls and unseen marks are no name; nothing is made, nothing renamed."""
    report = store.new_report("Chorley")
    sentence = "The report has no name. Give it one, such as the name of the partnership."
    for name in ("", "  \n", "\u202e\x00", "\u200b"):
        with pytest.raises(NameMissing) as made:
            store.new_report(name)
        with pytest.raises(NameMissing) as renamed:
            store.rename(report.id, name)
        assert (str(made.value), str(renamed.value)) == (sentence, sentence)
    assert store.reports() == (report,)


def test_what_is_asked_of_a_missing_report_is_told_in_a_sentence(store: Store) -> None:
    """Each way of changing it, the same sentence."""
    for ask in (
        lambda: store.rename(7, "Chorley"),
        lambda: store.settings(7),
        lambda: store.save_settings(7, {}),
        lambda: store.add_upload(7, "crime.csv", b"1"),
    ):
        with pytest.raises(NoSuchReport) as fault:
            ask()
        assert str(fault.value) == "There is no report 7. Choose one from the list of reports."
        assert isinstance(fault.value, StoreFault)
