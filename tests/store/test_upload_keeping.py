"""Uploads as an officer meets them again: kept whole, counted once, withdrawn and put back."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from csp_core.store import Store, Upload
from csp_core.store.faults import (
    Damaged,
    NoSuchContent,
    NoSuchReport,
    NoSuchUpload,
    TooManyBytes,
    TooManyUploads,
)
from csp_core.store.schema import content
from csp_core.store.uploads import MOST_ACTIVE_UPLOADS


def test_an_upload_is_there_again_after_a_restart(url: str) -> None:
    """Name, checksum, size, time, who, and every byte, the empty file's none included."""
    every_byte = bytes(range(256)) * 5000
    with Store.open(url) as before:
        report = before.new_report("South Ribble")
        first = before.add_upload(report.id, "crime.xlsx", every_byte, who="Officer")
        second = before.add_upload(report.id, "empty.csv", b"")
    with Store.open(url) as after:
        assert after.uploads(report.id) == (first, second)
        assert after.content(first.sha256) == every_byte
        assert after.content(second.sha256) == b""
    sha256 = hashlib.sha256(every_byte).hexdigest()
    assert first == Upload(
        1, report.id, "crime.xlsx", sha256, 1_280_000, first.uploaded_at, "Officer", None, None
    )
    assert second.who == "this computer"
    assert abs(datetime.now(UTC) - first.uploaded_at) < timedelta(minutes=1)


def test_the_same_file_dropped_twice_is_one_upload(store: Store) -> None:
    """A second drop, by anyone, gives the first back."""
    report = store.new_report("Chorley")
    first = store.add_upload(report.id, "crime.csv", b"1", who="Officer")
    assert store.add_upload(report.id, "C:\\Users\\me\\crime.csv", b"1", who="Analyst") == first
    assert store.uploads(report.id) == (first,)


def test_the_same_bytes_are_stored_once_however_often_uploaded(store: Store) -> None:
    """Under another name, in another report, after a withdrawal: further uploads, no more bytes."""
    report, other = store.new_report("Chorley"), store.new_report("South Ribble")
    data = bytes(500_000)
    uploads = [
        store.add_upload(report.id, "crime.csv", data),
        store.add_upload(report.id, "crime copy.csv", data),
        store.add_upload(other.id, "crime.csv", data),
    ]
    store.withdraw(uploads[0].id)
    uploads.append(store.add_upload(report.id, "crime.csv", data))
    assert len({upload.id for upload in uploads}) == 4
    with store.database.read() as connection:
        kept = connection.exec_driver_sql("SELECT sha256, size FROM content").fetchall()
    assert kept == [(hashlib.sha256(data).hexdigest(), 500_000)]


def test_a_corrected_file_of_the_same_name_stands_beside_the_first(store: Store) -> None:
    """Oldest first: the newest statement wins when they are read."""
    report = store.new_report("Chorley")
    first = store.add_upload(report.id, "crime.csv", b"1")
    corrected = store.add_upload(report.id, "crime.csv", b"2")
    assert store.uploads(report.id) == (first, corrected)


def test_one_reports_uploads_are_never_anothers(store: Store) -> None:
    """The same file in two reports is withdrawn from one alone."""
    one, other = store.new_report("Chorley"), store.new_report("Chorley")
    mine = store.add_upload(one.id, "crime.csv", b"1")
    theirs = store.add_upload(other.id, "crime.csv", b"1")
    store.withdraw(mine.id)
    assert (store.uploads(one.id), store.uploads(other.id)) == ((), (theirs,))
    assert store.content(mine.sha256) == b"1"


def test_a_withdrawn_upload_is_kept_and_can_be_put_back(store: Store) -> None:
    """Withdrawn: listed apart, by whom and when. Put back: as it was, in its old place."""
    report = store.new_report("Chorley")
    old = store.add_upload(report.id, "old.csv", b"1")
    new = store.add_upload(report.id, "new.csv", b"2")
    withdrawn = store.withdraw(old.id, "Officer")
    assert withdrawn == replace(old, withdrawn_at=withdrawn.withdrawn_at, withdrawn_by="Officer")
    assert withdrawn.withdrawn_at is not None
    assert withdrawn.withdrawn_at >= new.uploaded_at
    assert store.uploads(report.id) == (new,)
    assert store.uploads(report.id, withdrawn=True) == (withdrawn,)
    assert store.put_back(old.id, "Analyst") == old
    assert store.uploads(report.id) == (old, new)
    assert store.uploads(report.id, withdrawn=True) == ()


def test_withdrawing_twice_keeps_the_first_time_and_name(store: Store) -> None:
    """Two officers press the button; the first was the one who did it."""
    report = store.new_report("Chorley")
    upload = store.add_upload(report.id, "crime.csv", b"1")
    first = store.withdraw(upload.id, "Officer")
    assert store.withdraw(upload.id, "Analyst") == first


def test_putting_back_what_was_added_again_meanwhile_does_not_double_it(store: Store) -> None:
    """The file dropped again is the one that counts."""
    report = store.new_report("Chorley")
    first = store.add_upload(report.id, "crime.csv", b"1")
    store.withdraw(first.id)
    again = store.add_upload(report.id, "crime.csv", b"1")
    assert store.put_back(first.id) == again
    assert store.uploads(report.id) == (again,)


def test_an_upload_past_the_most_a_report_may_have_is_refused_until_one_is_withdrawn(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two hundred in life, three here; the refused file leaves nothing behind."""
    assert MOST_ACTIVE_UPLOADS == 200
    monkeypatch.setattr("csp_core.store.uploads.MOST_ACTIVE_UPLOADS", 3)
    report = store.new_report("Chorley")
    uploads = [store.add_upload(report.id, f"{n}.csv", b"%d" % n) for n in range(3)]
    with pytest.raises(TooManyUploads) as fault:
        store.add_upload(report.id, "3.csv", b"3")
    assert str(fault.value) == (
        "3.csv was not added: this report already has 3 uploads, the most it may have. "
        "Take out one it no longer needs, then try again."
    )
    with pytest.raises(NoSuchContent):
        store.content(hashlib.sha256(b"3").hexdigest())
    assert store.add_upload(report.id, "0.csv", b"0") == uploads[0]
    store.withdraw(uploads[0].id)
    added = store.add_upload(report.id, "3.csv", b"3")
    assert store.uploads(report.id) == (*uploads[1:], added)
    with pytest.raises(TooManyUploads):
        store.put_back(uploads[0].id)


def test_a_report_keeps_no_more_bytes_than_it_may_withdrawn_ones_included(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two gigabytes in life, a megabyte here; the same bytes again take no more room."""
    monkeypatch.setattr("csp_core.store.uploads.MOST_BYTES_KEPT", 1024**2)
    report = store.new_report("Chorley")
    first = store.add_upload(report.id, "first.csv", b"1" * 700_000)
    store.withdraw(first.id)
    with pytest.raises(TooManyBytes) as fault:
        store.add_upload(report.id, "second.csv", b"2" * 400_000)
    assert str(fault.value) == (
        "second.csv was not added: with it this report's uploads, withdrawn ones included, would "
        "pass 0.000976562 GB, the most it may keep. Start a new report for it."
    )
    copy = store.add_upload(report.id, "copy.csv", b"1" * 700_000)
    assert store.uploads(report.id) == (copy,)
    other = store.new_report("Chorley again")
    assert store.add_upload(other.id, "second.csv", b"2" * 400_000).size == 400_000


def test_what_was_decided_about_a_file_stands_in_the_history(store: Store) -> None:
    """Kept after a question: with the upload. Not kept: alone, and no byte of it is there."""
    report = store.new_report("Chorley", who="Officer")
    kept = store.add_upload(report.id, "a.csv", b"1", who="Officer", decision="a.csv is\nkept")
    store.add_upload(report.id, "a.csv", b"1", who="Analyst", decision="asked again, nothing new")
    store.note_decision(report.id, "b.csv is not kept", who="Analyst")
    acts = [(act.who, act.deed, act.upload_id, act.detail) for act in store.history(report.id)]
    assert acts == [
        ("Officer", "made", None, "Chorley"),
        ("Officer", "added", kept.id, "a.csv"),
        ("Officer", "decided", kept.id, "a.csv is kept"),
        ("Analyst", "decided", None, "b.csv is not kept"),
    ]
    with pytest.raises(NoSuchReport):
        store.note_decision(99, "b.csv is not kept")


def test_the_limits_are_two_hundred_uploads_and_two_gigabytes() -> None:
    """As the documentation says; the sentence names them as an officer would."""
    from csp_core.store.uploads import MOST_ACTIVE_UPLOADS, MOST_BYTES_KEPT

    assert (MOST_ACTIVE_UPLOADS, MOST_BYTES_KEPT) == (200, 2_147_483_648)
    assert "would pass 2 GB, the most it may keep" in str(TooManyBytes("x", MOST_BYTES_KEPT))


def test_what_is_asked_of_a_missing_upload_is_told_in_a_sentence(store: Store) -> None:
    """Withdrawn, put back, fetched."""
    for ask in (store.withdraw, store.put_back):
        with pytest.raises(NoSuchUpload) as fault:
            ask(7)
        assert str(fault.value) == ("There is no upload 7. Choose one from the report's uploads.")
    with pytest.raises(NoSuchContent) as gone:
        store.content("0" * 64)
    assert str(gone.value) == (
        f"No file with the checksum {'0' * 64} is kept. Upload the file again."
    )


def test_bytes_that_changed_on_the_disk_are_never_shown_as_figures(store: Store) -> None:
    """One letter of a kept file altered from outside."""
    report = store.new_report("Chorley")
    upload = store.add_upload(report.id, "crime.csv", b"All crime,5123")
    with store.database.write() as connection:
        connection.execute(update(content).values(bytes=b"All crime,6123"))
    with pytest.raises(Damaged) as fault:
        store.content(upload.sha256)
    assert str(fault.value) == (
        f"The kept file with the checksum {upload.sha256} is damaged. "
        "Put back the last copy of it that you kept."
    )


def test_threads_sharing_one_store_lose_nothing(store: Store) -> None:
    """Eight sessions of the app upload and read at once."""
    report = store.new_report("Chorley")

    def session(number: int) -> None:
        for n in range(5):
            added = store.add_upload(report.id, f"{number}-{n}.csv", b"%d-%d" % (number, n))
            assert added in store.uploads(report.id)
            store.save_settings(report.id, {f"{number}-{n}": n})

    with ThreadPoolExecutor(8) as sessions:
        list(sessions.map(session, range(8)))
    expected = {f"{number}-{n}" for number in range(8) for n in range(5)}
    assert {upload.name.removesuffix(".csv") for upload in store.uploads(report.id)} == expected
    assert set(store.settings(report.id)) == expected


def test_what_was_taken_away_stands_in_the_history(store: Store) -> None:
    report = store.new_report("One")

    store.note_taken(report.id, "Spreadsheet", who="Officer")

    last = store.history(report.id)[-1]
    assert (last.who, last.deed, last.upload_id, last.detail) == (
        "Officer", "took away", None, "Spreadsheet",
    )  # fmt: skip
    with pytest.raises(NoSuchReport):
        store.note_taken(99, "Spreadsheet")
