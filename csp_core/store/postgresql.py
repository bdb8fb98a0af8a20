"""PostgreSQL alone: what is said to it and to no other database."""

from __future__ import annotations

from sqlalchemy import Connection, text

# Any number that no other program of the database uses for its own; "csp" in ASCII.
MAKING_TABLES = 0x637370


def hold_alone(connection: Connection) -> None:
    """Wait until no other process makes or changes tables; hold them off until we commit."""
    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MAKING_TABLES})
