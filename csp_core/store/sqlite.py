"""SQLite alone: its connections set up, its journal chosen, its errors in words.

Everything that is said to SQLite and to no other database is said here.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from csp_core.store import faults
from csp_core.store.faults import StoreFault

# Writing ahead (WAL) can lose committed pages in SQLite 3.7.0 to 3.51.2: "the WAL-reset bug",
# https://sqlite.org/wal.html#walresetbug. Mended in 3.51.3, and in these two older lines from the
# release named on; no other line has the repair.
MENDED_FROM = (3, 51, 3)
MENDED_LINES = {(3, 44): 6, (3, 50): 7}

CANNOT_OPEN = {sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH}
IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# A quota, or a limit on the size of files, shows as a failed write and not as a full disk.
NO_ROOM = {sqlite3.SQLITE_IOERR_WRITE}
RETRY_SECONDS = 0.05
REMOTE_DRIVE = 4


def journal_mode(version: str, *, network_drive: bool = False) -> str:
    """``wal`` where this SQLite keeps it safely, else ``delete``, the older journal.

    ``version`` is as SQLite writes it, such as ``3.51.3``; one that cannot be read counts as
    affected. Writing ahead needs memory shared between programs, so never on a network drive.
    """
    read = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    if read is None or network_drive:
        return "delete"
    major, minor, patch = (int(part) for part in read.groups())
    mended = (major, minor, patch) >= MENDED_FROM
    return "wal" if mended or patch >= MENDED_LINES.get((major, minor), patch + 1) else "delete"


def on_network_drive(path: str) -> bool:
    """Whether Windows says that the file lies on another machine; False on other systems."""
    if sys.platform != "win32":
        return False
    import ctypes

    root = Path(path).absolute().anchor
    return root.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(root) == REMOTE_DRIVE


def sqlite_engine(address: URL, wait_seconds: float, options: Mapping[str, Any]) -> Engine:
    """An engine whose connections keep references whole, wait, and sync to disk on commit.

    A transaction begun with the execution option ``writes`` takes the writing lock at once:
    one that reads first and asks for it later can be refused without waiting.
    """
    path = address.database or ""
    if not path.startswith("file:"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(address, **options)

    @event.listens_for(engine, "connect")
    def set_up(connection: sqlite3.Connection, _record: object) -> None:
        try:
            _set_up(connection, wait_seconds)
        except BaseException:
            connection.close()
            raise

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _set_up(connection: sqlite3.Connection, wait_seconds: float) -> None:
    # No transaction but those we begin ourselves.
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {int(wait_seconds * 1000)}")
    connection.execute("PRAGMA foreign_keys = ON")
    # EXTRA is FULL, and the folder synced too: an older journal coming back after a power cut
    # would undo the commit.
    connection.execute("PRAGMA synchronous = EXTRA")
    # A Mac's plain sync leaves the bytes in the drive's own memory. Nothing elsewhere.
    connection.execute("PRAGMA fullfsync = ON")


def choose_journal(engine: Engine, wait_seconds: float) -> None:
    """Put the file into the journal mode that suits this SQLite, waiting for others to let go.

    A file that cannot be written, or a disk that cannot have that mode, keeps the mode it has.
    """
    network_drive = on_network_drive(engine.url.database or "")
    wanted = journal_mode(sqlite3.sqlite_version, network_drive=network_drive)
    give_up = time.monotonic() + wait_seconds
    raw = engine.raw_connection()
    try:
        connection: Any = raw.driver_connection
        if connection.execute("PRAGMA journal_mode").fetchone()[0] == wanted:
            return
        while not _changed_journal(connection, wanted, give_up):
            time.sleep(RETRY_SECONDS)
    finally:
        raw.close()


def _changed_journal(connection: sqlite3.Connection, wanted: str, give_up: float) -> bool:
    """Whether SQLite took the mode or never will; False while others hold the file.

    SQLite does not always wait by itself for this one.
    """
    try:
        connection.execute(f"PRAGMA journal_mode = {wanted}")
    except sqlite3.OperationalError as error:
        code = _primary(error)
        if code in IN_USE and time.monotonic() < give_up:
            return False
        if code != sqlite3.SQLITE_READONLY:
            raise
    return True


def sqlite_fault(error: sqlite3.Error, place: str, wait_seconds: float) -> StoreFault | None:
    """SQLite's error as a sentence; None for one that is a mistake of ours."""
    code = _primary(error)
    if code in IN_USE:
        return faults.InUse(place, wait_seconds)
    if code == sqlite3.SQLITE_READONLY:
        return faults.ReadOnly(place)
    if code == sqlite3.SQLITE_FULL or getattr(error, "sqlite_errorcode", 0) in NO_ROOM:
        return faults.DiskFull(place)
    if code == sqlite3.SQLITE_IOERR:
        return faults.DiskFailed(place)
    if code in CANNOT_OPEN:
        return faults.CannotOpen(place)
    if code == sqlite3.SQLITE_NOTADB:
        return faults.NotOurDatabase(place)
    if code == sqlite3.SQLITE_CORRUPT:
        return faults.Damaged(place)
    return None


def _primary(error: sqlite3.Error) -> int:
    """The error's kind: the low byte of the code, which the finer kinds share."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
