"""Who did what to a report and when: noted with the deed, in the same transaction."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select

from csp_core.store.names import shortened, who_name
from csp_core.store.schema import act, add_row
from csp_core.store.values import Act, Deed


def note(
    connection: Connection,
    deed: Deed,
    report_id: int,
    *,
    at: datetime,
    who: str,
    detail: str,
    upload_id: int | None = None,
) -> None:
    """Add one act to the report's history."""
    add_row(
        connection,
        act,
        report_id=report_id,
        upload_id=upload_id,
        at=at,
        who=who_name(who),
        deed=deed,
        detail=shortened(detail),
    )


def acts(connection: Connection, report_id: int) -> tuple[Act, ...]:
    """The report's history, oldest first; empty for a report that is not there."""
    rows = connection.execute(select(act).where(act.c.report_id == report_id).order_by(act.c.id))
    return tuple(Act(**row._mapping) for row in rows)
