"""What the history shows of documents: each deed noted, the saves of one sitting on one line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from csp_core.store import Act, Store
from csp_core.store.history import folded
from csp_core.store.values import Deed

START = datetime(2018, 2, 20, 9, tzinfo=UTC)
NAME = "section/background"


def act(
    minute: float,
    who: str = "Officer",
    document: str | None = NAME,
    *,
    deed: Deed = "edited",
    detail: str = NAME,
) -> Act:
    """An act so many minutes after nine; its number does not matter here."""
    return Act(1, 7, None, START + timedelta(minutes=minute), who, deed, detail, document)


def drawn(*acts: Act) -> list[tuple[str, str, int, str]]:
    """Who, when the line begins, how many acts it stands for, when the last of them was."""
    return [
        (each.who, f"{each.at:%H:%M}", each.times, f"{each.until:%H:%M}" if each.until else "")
        for each in folded(acts)
    ]


def test_one_persons_saves_of_one_document_within_ten_minutes_are_one_line() -> None:
    """From the first of them; the next after that begins another."""
    assert drawn(act(0), act(0.1), act(9), act(10), act(10.1), act(15)) == [
        ("Officer", "09:00", 4, "09:10"),
        ("Officer", "09:10", 2, "09:15"),
    ]


def test_two_who_write_at_once_have_a_line_each() -> None:
    """Each where they began, though their saves alternate."""
    assert drawn(act(0), act(1, "Analyst"), act(2), act(3, "Analyst")) == [
        ("Officer", "09:00", 2, "09:02"),
        ("Analyst", "09:01", 2, "09:03"),
    ]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (act(1, document="outline"), "another document"),
        (act(1, deed="kept aside"), "another deed"),
        (act(1, detail="version 3 put back"), "said in other words"),
        (act(1, document=None), "no document at all"),
    ],
)
def test_what_is_another_deed_has_a_line_of_its_own(other: Act, reason: str) -> None:
    assert folded([act(0), other, act(2)]) == (
        Act(**{**vars(act(0)), "times": 2, "until": act(2).at}),
        other,
    ), reason


def test_acts_that_touch_no_document_are_never_folded() -> None:
    """Two files added in one minute are two lines."""
    added = act(0, document=None, deed="added", detail="crime.csv")
    assert folded([added, added]) == (added, added)


def test_the_rows_are_kept_one_by_one(store: Store) -> None:
    """Folded only where they are shown; the summary is what the line says."""
    report = store.new_report("Chorley").id
    for number in range(3):
        store.save_document(report, NAME, str(number), based_on=number, who=" Officer\n")
    store.save_document(report, NAME, "x", based_on=3, who="Officer", summary="spelling\nmended")
    shown = [
        (each.who, each.deed, each.document, each.detail, each.times)
        for each in store.history(report)
    ]
    assert shown == [
        ("this computer", "made", None, "Chorley", 1),
        ("Officer", "edited", NAME, NAME, 3),
        ("Officer", "edited", NAME, "spelling mended", 1),
    ]
    with store.database.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM act").scalar() == 5
