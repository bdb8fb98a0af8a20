"""What an officer reads when the database cannot be used: one plain sentence, nothing half done."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path

import psutil
import pytest

from csp_core.store import Store, StoreFault
from csp_core.store.faults import (
    BadAddress,
    CannotOpen,
    Damaged,
    DiskFailed,
    DiskFull,
    InUse,
    NewerDatabase,
    NotOurDatabase,
    ReadOnly,
    Unreachable,
)
from csp_core.store.sqlite import sqlite_fault
from tests.store.programs import Child


def test_a_read_only_database_can_be_read_and_says_so_when_written(file: Path) -> None:
    """Opened, listed, its bytes fetched; each way of writing told."""
    with Store.open(f"sqlite:///{file}") as made:
        report = made.new_report("Chorley")
        upload = made.add_upload(report.id, "crime.csv", b"1")
    with Store.open(f"sqlite:///file:{file.as_posix()}?mode=ro&uri=true") as store:
        assert store.reports() == (report,)
        assert store.content(upload.sha256) == b"1"
        for ask in (
            lambda: store.new_report("South Ribble"),
            lambda: store.add_upload(report.id, "more.csv", b"2"),
            lambda: store.withdraw(upload.id),
            lambda: store.save_settings(report.id, {"small": 0}),
        ):
            with pytest.raises(ReadOnly) as fault:
                ask()
            assert str(fault.value) == (
                f"file:{file.as_posix()} can be read but not changed, so nothing was saved. "
                "Ask whoever looks after this computer for leave to write to it."
            )
        assert store.uploads(report.id) == (upload,)


def test_a_database_held_by_another_program_is_waited_for_then_told(file: Path) -> None:
    """Nothing is saved meanwhile; once it is let go the same store saves again."""
    sentence = (
        f"{file} was in use by another program for 0.2 seconds, so nothing was saved. "
        "Try again; if this goes on, close other copies of this program."
    )
    with Store.open(f"sqlite:///{file}", wait_seconds=0.2) as store:
        report = store.new_report("Chorley")
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(InUse) as written:
            store.add_upload(report.id, "crime.csv", b"1")
        with pytest.raises(InUse) as opened:
            Store.open(f"sqlite:///{file}", wait_seconds=0.2)
        other.execute("ROLLBACK")
        other.close()
        assert (str(written.value), str(opened.value)) == (sentence, sentence)
        assert store.uploads(report.id) == ()
        upload = store.add_upload(report.id, "crime.csv", b"1")
        assert store.uploads(report.id) == (upload,)


DISK_FULL = """
import resource, sys
from csp_core.store import Store, StoreFault
store = Store.open(sys.argv[1])
report = store.new_report("Chorley")
kept = store.add_upload(report.id, "kept.csv", b"1")
free = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, free[1]))
try:
    store.add_upload(report.id, "lost.csv", bytes(1_000_000))
except StoreFault as fault:
    print(type(fault).__name__, fault, flush=True)
print(store.uploads(report.id) == (kept,), flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, free)
again = store.add_upload(report.id, "lost.csv", bytes(1_000_000))
print(store.uploads(report.id) == (kept, again), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit on a file's size")
def test_a_full_disk_is_told_and_what_was_kept_stays(file: Path, child: Child) -> None:
    """The system itself refuses the write; with room again the same store saves again."""
    said, _ = child(DISK_FULL, f"sqlite:///{file}").communicate(timeout=30)
    sentence = (
        f"The disk that holds {file} is full, or your share of it is used up, so nothing was "
        "saved. Free some space, then try again."
    )
    assert said.splitlines() == [f"DiskFull {sentence}", "True", "True"]


def test_sqlites_own_word_for_a_full_disk_is_understood() -> None:
    """The other code it has for it, got from a database allowed no further page."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE kept (bytes BLOB)")
    connection.execute("PRAGMA max_page_count = 2")
    with pytest.raises(sqlite3.OperationalError) as error:
        connection.execute("INSERT INTO kept VALUES (zeroblob(100000))")
    connection.close()
    assert isinstance(sqlite_fault(error.value, "csp.sqlite", 5.0), DiskFull)


def test_a_disk_that_fails_to_read_is_told() -> None:
    """A drive pulled out cannot be had in a test: SQLite's code for it, made by hand."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
    fault = sqlite_fault(error, "E:\\csp.sqlite", 5.0)
    assert isinstance(fault, DiskFailed)
    assert str(fault) == (
        "The disk that holds E:\\csp.sqlite could not be read or written, so nothing was saved. "
        "Check that the drive is still connected, then try again."
    )


def test_a_mistake_in_our_own_sql_is_not_dressed_up_as_the_disks(store: Store) -> None:
    """A bug is raised as one."""
    with pytest.raises(Exception, match="absent") as error, store.database.read() as reading:
        reading.exec_driver_sql("SELECT * FROM absent")
    assert not isinstance(error.value, StoreFault)


def test_a_file_that_is_no_database_is_left_as_it_is(file: Path) -> None:
    """A spreadsheet saved under the database's name."""
    file.parent.mkdir()
    file.write_bytes(b"area,count\nChorley,12\n" * 500)
    with pytest.raises(NotOurDatabase) as fault:
        Store.open(f"sqlite:///{file}")
    assert str(fault.value) == (
        f"{file} is not a database of this program, and was left as it is. "
        "Move it elsewhere, or name another folder in CSP_DATA_DIR."
    )
    assert file.read_bytes() == b"area,count\nChorley,12\n" * 500
    assert _held_open(file) == []


@pytest.mark.parametrize(
    "theirs", ["CREATE TABLE report (id)", "CREATE TABLE schema_version (version)"]
)
def test_another_programs_database_is_left_as_it_is(file: Path, theirs: str) -> None:
    """It happens to use one of our names."""
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.execute(theirs)
    connection.close()
    before = file.read_bytes()
    with pytest.raises(NotOurDatabase):
        Store.open(f"sqlite:///{file}")
    assert file.read_bytes() == before


def test_an_empty_file_becomes_the_database(file: Path) -> None:
    """As a first start that was cut short leaves it."""
    file.parent.mkdir()
    file.touch()
    with Store.open(f"sqlite:///{file}") as store:
        assert store.reports() == ()


def test_a_database_of_a_newer_version_is_left_as_it_is(file: Path) -> None:
    """An older copy of the program must not write into it."""
    with Store.open(f"sqlite:///{file}") as store:
        store.new_report("Chorley")
    connection = sqlite3.connect(file)
    connection.execute("UPDATE schema_version SET version = 3")
    connection.commit()
    connection.close()
    before = file.read_bytes()
    with pytest.raises(NewerDatabase) as fault:
        Store.open(f"sqlite:///{file}")
    assert str(fault.value) == (
        f"{file} was made by a newer version of this program (its tables are version 3; this "
        "program knows version 2), and was left as it is. Start the newer version."
    )
    assert file.read_bytes() == before
    assert _held_open(file) == []


def test_a_torn_database_is_told(file: Path) -> None:
    """Its middle overwritten, as a failing drive does."""
    with Store.open(f"sqlite:///{file}") as store:
        report = store.new_report("Chorley")
        for n in range(100):
            store.add_upload(report.id, f"{n}.csv", b"%d" % n * 500)
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(Damaged) as fault, Store.open(f"sqlite:///{file}") as torn:
        torn.uploads(report.id)
    assert str(fault.value) == (f"{file} is damaged. Put back the last copy of it that you kept.")


def test_a_folder_that_cannot_be_made_or_opened_is_told(tmp_path: Path) -> None:
    """A file stands where the data folder should; a folder where the file should."""
    (tmp_path / "data").write_text("I am a file")
    (tmp_path / "csp.sqlite").mkdir()
    for place in (tmp_path / "data" / "csp.sqlite", tmp_path / "csp.sqlite"):
        with pytest.raises(CannotOpen) as fault:
            Store.open(f"sqlite:///{place}")
        assert str(fault.value) == (
            f"{place} cannot be opened or made. Check that its folder is there and that you may "
            "write in it, or name another folder in CSP_DATA_DIR."
        )


NOT_LIKE_ONE = "it does not read like one, such as sqlite:///folder/csp.sqlite"


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("nonsense", NOT_LIKE_ONE),
        ("postgresql://host:port/x", NOT_LIKE_ONE),
        ("sqlite://", "it names no file, so nothing would be kept"),
        ("sqlite:///:memory:", "it names no file, so nothing would be kept"),
        ("ledger://host/x", "nothing here can talk to ledger"),
    ],
)
def test_an_address_that_cannot_be_used_is_told(url: str, why: str) -> None:
    """Before anything is made."""
    with pytest.raises(BadAddress) as fault:
        Store.open(url)
    assert str(fault.value) == (
        f"CSP_DATABASE_URL is not a database address this program can use: {why}. "
        "Correct it, or leave it unset to keep everything in one file."
    )


def test_a_sentence_never_shows_the_databases_password() -> None:
    """The address is named, the password starred out."""
    from csp_core.store.location import database_address, place_of

    place = place_of(database_address("postgresql+psycopg://csp:secret@db/csp"))
    assert str(Unreachable(place)) == (
        "The database at postgresql+psycopg://csp:***@db/csp did not do what was asked, so "
        "nothing was saved. Check that it is running and can be reached, then try again."
    )


def _held_open(file: Path) -> list[str]:
    """What this process keeps open in the file's folder: nothing, if the file can be moved."""
    paths = [Path(each.path) for each in psutil.Process().open_files()]
    return [path.name for path in paths if path.parent == file.parent]
