"""Which journal SQLite keeps: by its version, and what became of a file that has another."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from csp_core.store import Store
from csp_core.store.sqlite import journal_mode


@pytest.mark.parametrize(
    ("version", "mode", "reason"),
    [
        ("3.6.23", "delete", "older than writing ahead"),
        ("3.7.0", "delete", "the first with the bug"),
        ("3.40.1", "delete", "in Debian 12"),
        ("3.44.5", "delete", "before its line was mended"),
        ("3.44.6", "wal", "mended line"),
        ("3.44.10", "wal", "mended line, compared as numbers"),
        ("3.45.1", "delete", "in Ubuntu 24.04; later than 3.44.6 but never mended"),
        ("3.49.99", "delete", "never mended"),
        ("3.50.4", "delete", "in many Pythons of 2025"),
        ("3.50.6", "delete", "before its line was mended"),
        ("3.50.7", "wal", "mended line"),
        ("3.51.0", "delete", "later than 3.50.7 but not yet mended"),
        ("3.51.2", "delete", "the last with the bug"),
        ("3.51.3", "wal", "the mending release"),
        ("3.52.0", "wal", "later"),
        ("3.53.0", "wal", "later"),
        ("3.100.0", "wal", "later, compared as numbers"),
        ("4.0.0", "wal", "later"),
        ("3.51.3.1", "wal", "a fourth part does not matter"),
        ("", "delete", "cannot be read"),
        ("unknown", "delete", "cannot be read"),
    ],
)
def test_writing_ahead_is_for_the_versions_that_do_it_safely(
    version: str, mode: str, reason: str
) -> None:
    """WAL from 3.51.3 on and in the two mended lines; the older journal for the rest."""
    assert journal_mode(version) == mode, reason


def test_a_network_drive_never_gets_writing_ahead() -> None:
    """Programs on two machines share no memory, whatever the version."""
    assert journal_mode("3.53.0", network_drive=True) == "delete"


def test_a_new_file_has_the_mode_for_this_machines_sqlite(file_store: Store, file: Path) -> None:
    """What the table says is what the file has."""
    assert _mode_of(file) == journal_mode(sqlite3.sqlite_version)


def test_a_file_with_the_other_journal_is_changed_over_and_loses_nothing(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer Python wrote ahead; an older one, that cannot safely, takes the file over."""
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: "wal")
    with Store.open(f"sqlite:///{file}") as newer:
        report = newer.new_report("South Ribble")
        upload = newer.add_upload(report.id, "crime.csv", b"month,count")
        assert _mode_of(file) == "wal"
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: "delete")
    with Store.open(f"sqlite:///{file}") as older:
        assert _mode_of(file) == "delete"
        assert older.uploads(report.id) == (upload,)


def test_a_file_that_cannot_be_written_keeps_its_journal(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is still read."""
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: "delete")
    with Store.open(f"sqlite:///{file}") as made:
        report = made.new_report("South Ribble")
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: "wal")
    with Store.open(f"sqlite:///file:{file.as_posix()}?mode=ro&uri=true") as store:
        assert store.reports() == (report,)
    assert _mode_of(file) == "delete"


def test_a_journal_that_cannot_be_had_does_not_hold_up_the_start(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite answers with the mode it kept and no error, as on a disk without shared memory."""
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: "none_such")
    with Store.open(f"sqlite:///{file}") as store:
        assert store.reports() == ()
    assert _mode_of(file) == "delete"


def test_every_connection_waits_and_keeps_references_and_syncs_to_disk(
    file_store: Store,
) -> None:
    """The settings that make "saved" mean saved, on each connection and not the first alone."""
    asked = ("busy_timeout", "foreign_keys", "synchronous", "fullfsync")
    database = file_store.database
    with database.read() as one, database.read() as other:
        for connection in (one, other):
            found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked}
            assert found == {
                "busy_timeout": 5000,
                "foreign_keys": 1,
                "synchronous": 3,
                "fullfsync": 1,
            }


def _mode_of(file: Path) -> str:
    connection = sqlite3.connect(file)
    try:
        return str(connection.execute("PRAGMA journal_mode").fetchone()[0])
    finally:
        connection.close()
