"""Who did what to a report and when: noted with the deed, in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from csp_core.store.names import shortened, who_name
from csp_core.store.schema import act, add_row
from csp_core.store.values import Act, Deed

ONE_LINE = timedelta(minutes=10)
"""For how long, from its first act, a line takes in further acts of its kind."""


def note(
    connection: Connection,
    deed: Deed,
    report_id: int,
    *,
    at: datetime,
    who: str,
    detail: str,
    upload_id: int | None = None,
    document: str | None = None,
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
        document=document,
    )


def acts(connection: Connection, report_id: int) -> tuple[Act, ...]:
    """The report's history, oldest first; empty for a report that is not there."""
    rows = connection.execute(select(act).where(act.c.report_id == report_id).order_by(act.c.id))
    return folded(Act(**row._mapping) for row in rows)


def folded(one_by_one: Iterable[Act]) -> tuple[Act, ...]:
    """The acts, the same deed of one person on one document within ten minutes as one line.

    A line stands where its first act stood. A text is saved every few seconds while it is typed.
    """
    lines: list[Act] = []
    open_lines: dict[tuple[str, str, str, str], int] = {}
    for each in one_by_one:
        if each.document is None:
            lines.append(each)
            continue
        key = (each.who, each.deed, each.document, each.detail)
        place = open_lines.get(key)
        if place is not None and each.at - lines[place].at <= ONE_LINE:
            lines[place] = replace(lines[place], times=lines[place].times + 1, until=each.at)
        else:
            open_lines[key] = len(lines)
            lines.append(each)
    return tuple(lines)
