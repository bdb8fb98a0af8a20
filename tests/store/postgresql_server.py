"""A PostgreSQL of the tests' own: made, started and taken away again."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

# Debian keeps these off the path, the newest version last.
DEBIAN = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
START_SECONDS = 60.0
FOLDER_NAME = "csp-tests-own-postgresql-"


@contextmanager
def running_server() -> Iterator[str]:
    """The address of a server that is there for the tests alone; skips where none can be had.

    It syncs nothing to the disk, to be quick, until ``sync`` asks it to.
    """
    initdb, postgres = program("initdb"), program("postgres")
    account = unprivileged()
    # Not among pytest's own folders: these are closed to every account but the tests'.
    folder = Path(tempfile.mkdtemp(prefix=FOLDER_NAME))
    try:
        if account is not None:
            shutil.chown(folder, account)
        data = str(folder / "data")
        made = subprocess.run(
            [initdb, "-D", data, "-U", "csp", "-A", "trust", "-E", "UTF8", "--no-sync"],
            cwd=folder,
            user=account,
            capture_output=True,
            text=True,
        )
        assert made.returncode == 0, made.stderr
        with (folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write("fsync = off\n")
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(
                [postgres, "-D", data, "-k", str(folder), "-c", "listen_addresses="],
                cwd=folder,
                user=account,
                stderr=log,
            )
        try:
            address = f"postgresql+psycopg://csp@/postgres?host={folder}"
            wait_for(address, server, folder / "log")
            yield address
        finally:
            # At once: nothing of it is wanted again.
            server.send_signal(signal.SIGQUIT)
            server.wait(timeout=START_SECONDS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def program(name: str) -> str:
    """Where one of PostgreSQL's programs lies; skips where it is not installed."""
    found = shutil.which(name) or next(
        (str(folder / name) for folder in reversed(DEBIAN) if (folder / name).is_file()), None
    )
    if found is None:
        pytest.skip(f"PostgreSQL is not installed: no {name} was found")
    return found


def unprivileged() -> str | None:
    """The account to run the server as, which refuses to run as root; None for the tests' own."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return None
    import pwd

    known = {account.pw_name for account in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Return once the server answers; fails with what it said where it does not."""
    engine = create_engine(address)
    give_up = time.monotonic() + START_SECONDS
    while True:
        try:
            engine.connect().close()
            break
        except OperationalError:
            gone = server.poll() is not None or time.monotonic() > give_up
            assert not gone, log.read_text(encoding="utf-8", errors="replace")
            time.sleep(0.05)
    engine.dispose()


@contextmanager
def schema_of_its_own(address: str) -> Iterator[str]:
    """The address of an empty schema in that database, which is taken away again.

    Not from a server of our own: that goes as a whole, and each would take a tenth of a second.
    """
    name = f"csp_test_{uuid.uuid4().hex}"
    carry_out(address, f"CREATE SCHEMA {name}")
    try:
        joined = "&" if "?" in address else "?"
        yield f"{address}{joined}options=-csearch_path%3D{name}"
    finally:
        if FOLDER_NAME not in address:
            carry_out(address, f"DROP SCHEMA {name} CASCADE")


def sync(address: str) -> None:
    """Have a server of our own sync what it commits, as every other server does."""
    if FOLDER_NAME in address:
        carry_out(address, "ALTER SYSTEM SET fsync = on", "SELECT pg_reload_conf()")
        give_up = time.monotonic() + START_SECONDS
        while not syncs(address):
            assert time.monotonic() < give_up
            time.sleep(0.01)


def syncs(address: str) -> bool:
    """Whether what it commits is on the disk before it says so."""
    engine = create_engine(address)
    with engine.connect() as connection:
        settings = [
            connection.execute(text(f"SHOW {name}")).scalar()
            for name in ("fsync", "synchronous_commit")
        ]
    engine.dispose()
    return settings == ["on", "on"]


def carry_out(address: str, *statements: str) -> None:
    """Say these things to the server, each by itself."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
