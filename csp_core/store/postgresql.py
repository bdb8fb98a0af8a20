"""PostgreSQL alone: its connections set up, one writing at a time, its errors in words.

Everything that is said to PostgreSQL and to no other database is said here.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from csp_core.store import faults
from csp_core.store.faults import StoreFault

# A number that no other program of the same database locks by: "csp" in ASCII.
ONE_WRITER = 0x637370
# https://www.postgresql.org/docs/current/errcodes-appendix.html
IN_USE = {"55P03", "40001", "40P01"}
NO_ROOM = {"53100"}
MAY_NOT_WRITE = {"25006", "42501"}
IO_ERROR = {"58030"}


def postgresql_engine(address: URL, wait_seconds: float, options: Mapping[str, Any]) -> Engine:
    """An engine whose transactions keep the promises that those of SQLite keep.

    One begun with the execution option ``writes`` waits until it alone writes, and sees what was
    written before; any other sees one moment of the database throughout.
    """
    engine = create_engine(
        address,
        # A server that was started again meanwhile costs no save.
        pool_pre_ping=True,
        connect_args={"connect_timeout": max(2, math.ceil(wait_seconds))},
        **options,
    )

    take_turn = (
        f"SET LOCAL lock_timeout = {int(wait_seconds * 1000)}; "
        f"SELECT pg_advisory_xact_lock({ONE_WRITER})"
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        if connection.get_execution_options().get("writes", False):
            connection.exec_driver_sql(take_turn)
        else:
            connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")

    return engine


def postgresql_fault(error: BaseException, place: str, wait_seconds: float) -> StoreFault | None:
    """The server's error as a sentence; None where it names no cause known here."""
    code = getattr(error, "sqlstate", None)
    if code in IN_USE:
        return faults.InUse(place, wait_seconds)
    if code in NO_ROOM:
        return faults.DiskFull(place)
    if code in MAY_NOT_WRITE:
        return faults.ReadOnly(place)
    if code in IO_ERROR:
        return faults.DiskFailed(place)
    return None
