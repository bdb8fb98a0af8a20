"""Texts that came second, in the database: kept aside until somebody settles them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, select, true, update

from csp_core.store.bodies import as_text
from csp_core.store.faults import NoSuchRival
from csp_core.store.names import who_name
from csp_core.store.schema import add_row, document_rival
from csp_core.store.values import Rival


def keep_aside(
    connection: Connection,
    report_id: int,
    name: str,
    *,
    continuing: int | None,
    **written: Any,
) -> Rival:
    """A new rival; or the one it continues, where that waits and says the same.

    ``continuing`` is the rival that this is a later text of: it stays kept, and waits no longer.
    ``written`` holds the other columns. Raises NoSuchRival where it is of another document.
    """
    if continuing is not None:
        earlier = one_rival(connection, continuing)
        if (earlier.report_id, earlier.name) != (report_id, name):
            raise NoSuchRival(continuing)
        same = as_text(earlier.body) == as_text(written["body"])
        if same and earlier in waiting(connection, report_id, name):
            return earlier
    rival_id = add_row(
        connection,
        document_rival,
        report_id=report_id,
        name=name,
        continues=continuing,
        **written,
    )
    return one_rival(connection, rival_id)


def one_rival(connection: Connection, rival_id: int) -> Rival:
    """The rival of that number, waiting or not; raises NoSuchRival."""
    found = _chosen(connection, document_rival.c.id == rival_id)
    if not found:
        raise NoSuchRival(rival_id)
    return found[0]


def waiting(connection: Connection, report_id: int, name: str | None) -> tuple[Rival, ...]:
    """The document's rivals, or the whole report's for None, that nobody has settled or written on.

    Oldest first.
    """
    later = document_rival.alias()
    return _chosen(
        connection,
        document_rival.c.report_id == report_id,
        true() if name is None else document_rival.c.name == name,
        document_rival.c.settled_at.is_(None),
        ~select(later.c.id).where(later.c.continues == document_rival.c.id).exists(),
    )


def mark_settled(
    connection: Connection, rival_id: int, *, at: datetime, who: str, number: int
) -> bool:
    """Whether it waited until now; it is settled by the version of that number."""
    marked = connection.execute(
        update(document_rival)
        .where(document_rival.c.id == rival_id, document_rival.c.settled_at.is_(None))
        .values(settled_at=at, settled_by=who_name(who), settled_as=number)
    )
    return marked.rowcount > 0


def _chosen(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Rival, ...]:
    asked = select(document_rival).where(*conditions).order_by(document_rival.c.id)
    return tuple(Rival(**row._mapping) for row in connection.execute(asked))
