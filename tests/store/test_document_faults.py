"""A text that could not be saved is told of loudly, and can be saved again once it can."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from csp_core.store import Saved, Store
from csp_core.store.faults import DiskFailed, DiskFull, InUse, ReadOnly, StoreFault, Unreachable
from csp_core.store.location import database_address, place_of
from csp_core.store.postgresql import ONE_WRITER, postgresql_fault
from tests.store.programs import Child

NAME = "section/background"

DISK_FULL = """
import resource, sys
from csp_core.store import Store, StoreFault
store = Store.open(sys.argv[1])
report = store.new_report("Chorley")
first = store.save_document(report.id, "section/background", "first", based_on=0).version
free = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, free[1]))
for based_on in (1, 0):  # as a version, and as a rival
    try:
        store.save_document(report.id, "section/background", "x" * 1_000_000, based_on=based_on)
    except StoreFault as fault:
        print(type(fault).__name__, fault)
print(store.document(report.id, "section/background") == first)
print(store.rivals(report.id, "section/background") == ())
resource.setrlimit(resource.RLIMIT_FSIZE, free)
again = store.save_document(report.id, "section/background", "x" * 1_000_000, based_on=1)
print(again.version.number, [act.times for act in store.history(report.id)], flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit on a file's size")
def test_a_full_disk_is_told_and_the_text_is_saved_once_there_is_room(
    file: Path, child: Child
) -> None:
    """Neither a version nor a rival, nor a line in the history, is left half done."""
    said, _ = child(DISK_FULL, f"sqlite:///{file}").communicate(timeout=30)
    sentence = (
        f"DiskFull The disk that holds {file} is full, or your share of it is used up, so nothing "
        "was saved. Free some space, then try again."
    )
    assert said.splitlines() == [sentence, sentence, "True", "True", "2 [1, 2]"]


def test_a_read_only_database_is_told(file: Path) -> None:
    """Its documents can be read."""
    with Store.open(f"sqlite:///{file}") as made:
        report = made.new_report("Chorley").id
        made.save_document(report, NAME, "first", based_on=0)
    with Store.open(f"sqlite:///file:{file.as_posix()}?mode=ro&uri=true") as store:
        assert [each.body for each in store.versions(report, NAME)] == ["first"]
        for based_on in (1, 0):
            with pytest.raises(ReadOnly) as fault:
                store.save_document(report, NAME, "second", based_on=based_on)
            assert str(fault.value) == (
                f"file:{file.as_posix()} can be read but not changed, so nothing was saved. "
                "Ask whoever looks after this computer for leave to write to it."
            )
        with pytest.raises(ReadOnly):
            store.arrive(report, NAME, "s1")


@pytest.mark.postgresql
def test_a_read_only_server_is_told(empty_schema: str) -> None:
    """As one that only follows another is."""
    with Store.open(empty_schema) as made:
        report = made.new_report("Chorley").id
        made.save_document(report, NAME, "first", based_on=0)
    url = f"{empty_schema}%20-cdefault_transaction_read_only%3Don"
    with Store.open(url) as store:
        assert [each.body for each in store.versions(report, NAME)] == ["first"]
        with pytest.raises(ReadOnly):
            store.save_document(report, NAME, "second", based_on=1)


def test_a_database_held_by_another_program_is_waited_for_then_told(url: str) -> None:
    """Once it is let go the same text is saved."""
    with Store.open(url, wait_seconds=0.2) as store:
        report = store.new_report("Chorley").id
        with _held(url), pytest.raises(InUse) as fault:
            store.save_document(report, NAME, "first", based_on=0)
        assert str(fault.value) == (
            f"{place_of(database_address(url))} was in use by another program for 0.2 seconds, so "
            "nothing was saved. Try again; if this goes on, close other copies of this program."
        )
        assert store.document(report, NAME) is None
        assert isinstance(store.save_document(report, NAME, "first", based_on=0), Saved)


@pytest.mark.postgresql
def test_a_server_started_again_meanwhile_costs_no_text(empty_schema: str) -> None:
    """The connections that were open are gone; the next save takes a new one."""
    with Store.open(empty_schema) as store:
        report = store.new_report("Chorley").id
        with store.database.read() as connection:
            process = connection.execute(text("SELECT pg_backend_pid()")).scalar()
        engine = create_engine(empty_schema)
        with engine.begin() as other:
            other.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": process})
        engine.dispose()
        assert isinstance(store.save_document(report, NAME, "first", based_on=0), Saved)


@pytest.mark.postgresql
def test_a_server_that_is_not_there_is_told() -> None:
    """Without its password."""
    pytest.importorskip("psycopg")
    with pytest.raises(Unreachable) as fault:
        Store.open("postgresql://csp:secret@localhost:1/csp")
    assert str(fault.value) == (
        "The database at postgresql+psycopg://csp:***@localhost:1/csp did not do what was asked, "
        "so nothing was saved. Check that it is running and can be reached, then try again."
    )


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("53100", DiskFull),
        ("58030", DiskFailed),
        ("25006", ReadOnly),
        ("42501", ReadOnly),
        ("55P03", InUse),
        ("40P01", InUse),
        ("42P01", None),  # a table that is not there: a mistake of ours
        (None, None),
    ],
)
def test_the_servers_own_words_for_what_went_wrong_are_understood(
    code: str | None, kind: type[StoreFault] | None
) -> None:
    """A server's full disk cannot be had in a test: its code for it, made by hand."""
    error = Exception()
    error.sqlstate = code  # type: ignore[attr-defined]
    fault = postgresql_fault(error, "the server", 5.0)
    assert (type(fault) if fault else None) == kind


@contextmanager
def _held(url: str) -> Iterator[None]:
    """Another program is writing meanwhile, and does not come to an end."""
    if url.startswith("sqlite"):
        holding = sqlite3.connect(database_address(url).database or "", isolation_level=None)
        holding.execute("BEGIN EXCLUSIVE")
        yield
        holding.close()
    else:
        engine = create_engine(url)
        with engine.begin() as connection:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({ONE_WRITER})"))
            yield
        engine.dispose()
