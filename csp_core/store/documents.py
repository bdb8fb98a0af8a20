"""Documents in the database: every version kept, and every text that came second kept aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from csp_core.file_names import one_line
from csp_core.store.bodies import as_kept, as_text
from csp_core.store.faults import NoSuchVersion
from csp_core.store.history import note
from csp_core.store.names import MOST_CHARACTERS, shortened, who_name
from csp_core.store.reports import held_report
from csp_core.store.rivals import keep_aside, mark_settled, one_rival
from csp_core.store.schema import add_row, document_version
from csp_core.store.values import Conflict, Deed, DocumentVersion, Rival, Saved

AS_FIRST_MADE = "as first made"


def newest_version(connection: Connection, report_id: int, name: str) -> DocumentVersion | None:
    """The newest version, one that says the document was removed too; None where none is kept."""
    asked = _of(report_id, name).order_by(document_version.c.number.desc()).limit(1)
    return next(iter(_versions(connection, asked)), None)


def newest_versions(
    connection: Connection, report_id: int, prefix: str
) -> dict[str, DocumentVersion]:
    """The newest version of every document whose name begins with ``prefix``, by name."""
    columns = document_version.c
    newest = (
        select(columns.name, func.max(columns.number).label("number"))
        .where(columns.report_id == report_id, _begins(prefix))
        .group_by(columns.name)
        .subquery()
    )
    asked = (
        _chosen(columns.report_id == report_id)
        .join(newest, (newest.c.name == columns.name) & (newest.c.number == columns.number))
        .order_by(columns.name)
    )
    return {each.name: each for each in _versions(connection, asked)}


def versions_of(
    connection: Connection, report_id: int, name: str, most: int | None
) -> tuple[DocumentVersion, ...]:
    """The newest ``most`` versions, or all, oldest first, bodies included."""
    asked = _of(report_id, name).order_by(document_version.c.number.desc()).limit(most)
    return _versions(connection, asked)[::-1]


def one_version(connection: Connection, report_id: int, name: str, number: int) -> DocumentVersion:
    """The version of that number; raises NoSuchVersion."""
    found = _versions(connection, _of(report_id, name).where(document_version.c.number == number))
    if not found:
        raise NoSuchVersion(name, number)
    return found[0]


def save(
    connection: Connection,
    report_id: int,
    name: str,
    body: object,
    *,
    based_on: int,
    who: str,
    summary: str = "",
    deed: Deed = "edited",
    continuing: int | None = None,
) -> Saved | Conflict:
    """The body as the newest version, or kept aside where another was saved since ``based_on``.

    Raises NoSuchReport, NoSuchRival, TextTooLong; ValueError or TypeError for what is no body or
    no name.
    """
    _require_name(name)
    held_report(connection, report_id)
    newest = newest_version(connection, report_id, name)
    if newest is not None and as_text(newest.body) == as_text(body):
        return Saved(newest)
    written: dict[str, Any] = {
        "body": as_kept(name, body),
        "based_on": based_on,
        "at": datetime.now(UTC),
        "who": who_name(who),
        "summary": shortened(one_line(summary)),
    }
    if newest is not None and not _follows(newest, based_on):
        rival = keep_aside(connection, report_id, name, continuing=continuing, **written)
        _note(connection, "kept aside", rival)
        return Conflict(newest, rival)
    version = DocumentVersion(
        report_id, name, 1 if newest is None else newest.number + 1, **written
    )
    add_row(
        connection,
        document_version,
        report_id=report_id,
        name=name,
        number=version.number,
        **written,
    )
    _note(connection, deed, version)
    return Saved(version)


def change(
    connection: Connection,
    report_id: int,
    name: str,
    change: Callable[[object], object],
    *,
    who: str,
    summary: str,
) -> DocumentVersion:
    """The newest version with ``change`` made to it; the report is kept from other writers."""
    held_report(connection, report_id)
    newest = newest_version(connection, report_id, name)
    saved = save(
        connection,
        report_id,
        name,
        change(None if newest is None else newest.body),
        based_on=0 if newest is None else newest.number,
        who=who,
        summary=summary,
    )
    # Nobody else can have saved since it was read, so there is no conflict.
    return saved.version if isinstance(saved, Saved) else saved.newest


def settle(
    connection: Connection, rival_id: int, body: object, *, based_on: int, who: str, summary: str
) -> Saved | Conflict:
    """The body saved in place of the rival, which waits no longer; raises NoSuchRival.

    Where another version was saved since ``based_on``, the body is kept aside in the rival's place.
    """
    rival = one_rival(connection, rival_id)
    outcome = save(
        connection,
        rival.report_id,
        rival.name,
        body,
        based_on=based_on,
        who=who,
        summary=summary,
        continuing=rival_id,
    )
    if isinstance(outcome, Saved):
        now, number = datetime.now(UTC), outcome.version.number
        if mark_settled(connection, rival_id, at=now, who=who, number=number):
            _note(connection, "settled", replace(rival, at=now, who=who, summary=summary))
    return outcome


def reset(
    connection: Connection, report_id: int, first: Mapping[str, object], *, who: str
) -> dict[str, DocumentVersion]:
    """The newest versions once each document is as in ``first``, and any other is removed."""
    held_report(connection, report_id)
    before = newest_versions(connection, report_id, "")
    for name in {**before, **first}:
        save(
            connection,
            report_id,
            name,
            first.get(name),
            based_on=before[name].number if name in before else 0,
            who=who,
            summary=AS_FIRST_MADE,
            deed="reset",
        )
    return newest_versions(connection, report_id, "")


def there(version: DocumentVersion | None) -> DocumentVersion | None:
    """The version, unless it says that the document was removed."""
    return None if version is None or version.body is None else version


def _note(connection: Connection, deed: Deed, written: DocumentVersion | Rival) -> None:
    note(
        connection,
        deed,
        written.report_id,
        at=written.at,
        who=written.who,
        detail=one_line(written.summary) or written.name,
        document=written.name,
    )


def _follows(newest: DocumentVersion, based_on: int) -> bool:
    # Who began from nothing overwrites nothing where the document was removed.
    return based_on == newest.number or (newest.body is None and based_on == 0)


def _require_name(name: str) -> None:
    if not name or name != one_line(name) or len(name) > MOST_CHARACTERS:
        raise ValueError(f"{name!r} cannot be a document's name")


def _begins(prefix: str) -> ColumnElement[bool]:
    # LIKE takes small and capital letters for the same in one database and not in the other.
    return func.substr(document_version.c.name, 1, len(prefix)) == prefix


def _of(report_id: int, name: str) -> Select[*tuple[object, ...]]:
    columns = document_version.c
    return _chosen(columns.report_id == report_id, columns.name == name)


def _chosen(*conditions: ColumnElement[bool]) -> Select[*tuple[object, ...]]:
    columns = [column for column in document_version.c if column.name != "id"]
    return select(*columns).where(*conditions)


def _versions(
    connection: Connection, asked: Select[*tuple[object, ...]]
) -> tuple[DocumentVersion, ...]:
    return tuple(DocumentVersion(**row._mapping) for row in connection.execute(asked))
