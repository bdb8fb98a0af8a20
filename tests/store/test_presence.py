"""Who else is in a document at the moment: told while they are heard of, forgotten after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from csp_core.store import Presence, Store, presence
from csp_core.store.faults import NoSuchReport

NAME = "section/background"
START = datetime(2018, 2, 20, 9, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock to so many seconds after nine."""

    def set_to(seconds: float) -> None:
        moment = START + timedelta(seconds=seconds)
        monkeypatch.setattr(presence, "now", lambda: moment)

    set_to(0)
    return set_to


@pytest.fixture
def report(store: Store) -> int:
    return store.new_report("Chorley").id


def names(found: tuple[Presence, ...]) -> list[str]:
    return [each.who for each in found]


def test_each_is_told_of_the_others(store: Store, report: int, at: Callable[[float], None]) -> None:
    """By name, themselves left out; another window of the same person counts."""
    assert store.arrive(report, NAME, "s1", "Officer") == ()
    assert store.arrive(report, NAME, "s2", " Analyst ") == (
        Presence(NAME, "s1", "Officer", START),
    )
    assert names(store.arrive(report, NAME, "s3", "Officer")) == ["Analyst", "Officer"]
    assert names(store.present(report, NAME)) == ["Analyst", "Officer", "Officer"]
    assert names(store.present(report, NAME, but="s2")) == ["Officer", "Officer"]


def test_whoever_is_elsewhere_is_not_told_of(
    store: Store, report: int, at: Callable[[float], None]
) -> None:
    """In another document, or in another report's of the same name."""
    other = store.new_report("South Ribble").id
    store.arrive(report, "outline", "s1", "Officer")
    store.arrive(other, NAME, "s2", "Analyst")
    assert store.present(report, NAME) == ()
    assert store.present(report) == (Presence("outline", "s1", "Officer", START),)


def test_whoever_is_not_heard_of_for_a_minute_has_gone(
    store: Store, report: int, at: Callable[[float], None]
) -> None:
    """Heard of again, they are there again; rows of those who went are cleared away."""
    store.arrive(report, NAME, "s1", "Officer")
    at(59)
    assert names(store.present(report, NAME)) == ["Officer"]
    at(60)
    assert store.present(report, NAME) == ()
    at(61)
    store.arrive(report, NAME, "s2", "Analyst")
    with store.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM presence").scalar() == 1
    assert names(store.arrive(report, NAME, "s1", "Officer")) == ["Analyst"]


def test_saying_it_again_soon_writes_nothing(
    store: Store, report: int, at: Callable[[float], None]
) -> None:
    """Every rerun of a page may say it; after fifteen seconds, or under another name, it counts."""

    def seen() -> list[tuple[str, float]]:
        found = store.present(report, NAME)
        return [(each.who, (each.seen_at - START).total_seconds()) for each in found]

    store.arrive(report, NAME, "s1", "Officer")
    at(14)
    store.arrive(report, NAME, "s1", "Officer")
    assert seen() == [("Officer", 0)]
    store.arrive(report, NAME, "s1", "Lead officer")
    assert seen() == [("Lead officer", 14)]
    at(29)
    store.arrive(report, NAME, "s1", "Lead officer")
    assert seen() == [("Lead officer", 29)]


def test_presence_is_no_history(store: Store, report: int) -> None:
    """It is there at the moment, then gone; nobody can read later who looked at what."""
    before = store.history(report)
    store.arrive(report, NAME, "s1", "Officer")
    assert store.history(report) == before


def test_a_missing_report_is_told(store: Store) -> None:
    with pytest.raises(NoSuchReport):
        store.arrive(7, NAME, "s1", "Officer")
    assert store.present(7, NAME) == ()
