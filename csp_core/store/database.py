"""One open database: reading, writing one at a time, and its errors turned into sentences."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from sqlalchemy import URL, Connection, Engine, create_engine
from sqlalchemy.exc import DatabaseError, NoSuchModuleError, OperationalError
from sqlalchemy.exc import TimeoutError as NoFreeConnection

from csp_core.store import schema
from csp_core.store.faults import BadAddress, CannotOpen, InUse, StoreFault, Unreachable
from csp_core.store.location import POSTGRESQL, database_address, place_of
from csp_core.store.postgresql import postgresql_engine, postgresql_fault
from csp_core.store.sqlite import choose_journal, sqlite_engine, sqlite_fault

WAIT_SECONDS = 5.0
# Threads of this process wait their turn far longer than another process is waited for: each
# turn ends by itself, within the wait above.
TURN_SECONDS = 60.0


class Database:
    """An engine with its tables made. Safe to share between threads."""

    def __init__(self, url: str | None, wait_seconds: float = WAIT_SECONDS) -> None:
        """Open the database; make its tables where they are missing, bring up older ones.

        Raises StoreFault where it cannot be opened, or is not ours or newer than we are.
        """
        address = database_address(url)
        self.place = place_of(address)
        self._wait_seconds = wait_seconds
        self._turn = threading.Lock()
        self._engine = _engine(address, self.place, wait_seconds)
        try:
            self._make_ready()
        except BaseException:
            # Windows will not let anybody move a file, as we may have asked, while it is open.
            self.close()
            raise

    def _make_ready(self) -> None:
        with self._faults_in_words():
            with self.read() as connection:
                found = schema.version_found(connection, self.place)
            if self._engine.dialect.name == "sqlite":
                choose_journal(self._engine, self._wait_seconds)
            if found < schema.SCHEMA_VERSION:
                with self.write() as connection:
                    # Looks again: another process may have made them since.
                    schema.make_ready(connection, self.place)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that sees one moment of the database; StoreFault if it cannot be read."""
        with self._faults_in_words(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A connection that alone may write. On disk when the block ends; undone if it raises."""
        if not self._turn.acquire(timeout=TURN_SECONDS):
            raise InUse(self.place, TURN_SECONDS)
        try:
            writing = self._engine.execution_options(writes=True)
            with self._faults_in_words(), writing.begin() as connection:
                yield connection
        finally:
            self._turn.release()

    def close(self) -> None:
        """Let go of every connection; using the database again opens new ones."""
        self._engine.dispose()

    @contextmanager
    def _faults_in_words(self) -> Iterator[None]:
        try:
            yield
        except NoFreeConnection:
            raise InUse(self.place, TURN_SECONDS) from None
        except (DatabaseError, sqlite3.Error) as error:
            fault = self._fault(error)
            if fault is None:
                raise
            raise fault from error

    def _fault(self, error: DatabaseError | sqlite3.Error) -> StoreFault | None:
        cause = error.orig if isinstance(error, DatabaseError) else error
        if isinstance(cause, sqlite3.Error):
            return sqlite_fault(cause, self.place, self._wait_seconds)
        said = postgresql_fault(cause, self.place, self._wait_seconds) if cause else None
        if said is not None:
            return said
        return Unreachable(self.place) if isinstance(error, OperationalError) else None


def _engine(address: URL, place: str, wait_seconds: float) -> Engine:
    # NaN is no JSON, and other databases refuse it: refused here, where it would be put in.
    options = {
        "json_serializer": partial(json.dumps, allow_nan=False),
        "pool_timeout": TURN_SECONDS,
    }
    try:
        if address.get_backend_name() == "sqlite":
            return sqlite_engine(address, wait_seconds, options)
        if address.get_backend_name() == "postgresql":
            return postgresql_engine(address, wait_seconds, options)
        return create_engine(address, **options)
    except OSError:
        raise CannotOpen(place) from None
    except (NoSuchModuleError, ImportError):
        raise BadAddress(_nothing_talks_to(address)) from None


def _nothing_talks_to(address: URL) -> str:
    if address.drivername == POSTGRESQL:
        return "psycopg, which talks to PostgreSQL, is not installed beside it"
    return f"nothing here can talk to {address.drivername}"
