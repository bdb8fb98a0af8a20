"""Who is in a document at the moment, in the database: written over, and soon out of date."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, delete, select, true, update

from csp_core.store.names import who_name
from csp_core.store.schema import presence
from csp_core.store.values import Presence

COUNTS_FOR = timedelta(seconds=60)
"""How long after they were last heard of somebody counts as present."""

# Saying it again sooner would write to the disk and tell nobody anything.
HEARD_OF_LATELY = timedelta(seconds=15)


def now() -> datetime:
    """The time that presence is told by, in UTC."""
    return datetime.now(UTC)


def is_known(connection: Connection, report_id: int, name: str, session: str, who: str) -> bool:
    """Whether that session said so only just now."""
    known = select(presence.c.session).where(
        presence.c.report_id == report_id,
        presence.c.name == name,
        presence.c.session == session,
        presence.c.who == who_name(who),
        presence.c.seen_at > now() - HEARD_OF_LATELY,
    )
    return connection.scalar(known) is not None


def put_down(connection: Connection, report_id: int, name: str, session: str, who: str) -> None:
    """Say that the session is in the document now; forget the report's who no longer count."""
    moment = now()
    connection.execute(
        delete(presence).where(
            presence.c.report_id == report_id, presence.c.seen_at <= moment - COUNTS_FOR
        )
    )
    here = {"report_id": report_id, "name": name, "session": session}
    said = {"who": who_name(who), "seen_at": moment}
    again = connection.execute(
        update(presence)
        .where(*(presence.c[column] == value for column, value in here.items()))
        .values(said)
    )
    if again.rowcount == 0:
        connection.execute(presence.insert().values(here | said))


def present(
    connection: Connection, report_id: int, name: str | None, *, but: str
) -> tuple[Presence, ...]:
    """Who is in the document, or in any for None, the session ``but`` left out, by name."""
    asked = (
        select(presence.c.name, presence.c.session, presence.c.who, presence.c.seen_at)
        .where(
            presence.c.report_id == report_id,
            true() if name is None else presence.c.name == name,
            presence.c.session != but,
            presence.c.seen_at > now() - COUNTS_FOR,
        )
        .order_by(presence.c.who, presence.c.session, presence.c.name)
    )
    return tuple(Presence(**row._mapping) for row in connection.execute(asked))
