"""An earlier report's words put in a report, all in one transaction, and taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection

from csp_core.bringing_in import Plan, plan_said
from csp_core.brought_in import (
    PREFIX,
    BroughtIn,
    from_json,
    outline_with,
    outline_without,
)
from csp_core.file_names import file_name
from csp_core.outline import DOCUMENT, section_document
from csp_core.outline import from_json as outline_from_json
from csp_core.store import documents
from csp_core.store.contents import keep
from csp_core.store.faults import NoSuchVersion, TooManyEarlierReports
from csp_core.store.reports import held_report
from csp_core.store.values import Conflict, DocumentVersion

MOST_BYTES_KEPT = 200 * 1024 * 1024
"""How many bytes of earlier reports one report may keep."""


class Text(NamedTuple):
    """What a section is to hold, and the version that was written from, 0 for none."""

    text: str
    based_on: int


def bring_in(
    connection: Connection,
    report_id: int,
    earlier: BroughtIn,
    data: bytes,
    plan: Plan,
    texts: Mapping[str, Text],
    *,
    who: str,
) -> tuple[BroughtIn, tuple[str, ...]]:
    """The record of what was done, and the sections somebody else has changed meanwhile.

    Raises NoSuchReport, TooManyEarlierReports.
    """
    held_report(connection, report_id)
    _require_room(connection, report_id, earlier)
    keep(connection, earlier.sha256, data)
    earlier = replace(earlier, file=file_name(earlier.file))
    versions: dict[str, tuple[int, int]] = {}
    conflicts = []
    for id_, (text, based_on) in texts.items():
        outcome = documents.save(
            connection,
            report_id,
            section_document(id_),
            {"text": text},
            based_on=based_on,
            who=who,
            summary=f"from {earlier.file}",
        )
        if isinstance(outcome, Conflict):
            conflicts.append(id_)
        elif outcome.version.number != based_on:
            versions[id_] = (based_on, outcome.version.number)
    outline = outline_from_json(_body(connection, report_id, DOCUMENT))
    # A section whose words were kept aside has to be there for them to be seen.
    placed = {*versions, *(one.section_id for one in plan.new if one.section_id in conflicts)}
    after = outline_with(outline, plan, placed)
    known = {one.id for one in outline.sections}
    record = replace(
        earlier,
        versions=versions,
        stood={one.id: (one.state, one.carried) for one in outline.sections if one.id in versions},
        new=tuple(one.section_id for one in plan.new if one.section_id not in known),
        cover={k: v for k, v in vars(after.cover).items() if v != getattr(outline.cover, k)},
        pictures=plan.pictures,
    )
    summary = f"{record.file} brought in"
    _change(connection, report_id, DOCUMENT, after.as_json(), who=who, summary=summary)
    _record(connection, report_id, record, f"{record.file}: {plan_said(plan)}", who=who)
    return record, tuple(conflicts)


def take_back(
    connection: Connection, report_id: int, name: str, *, who: str
) -> tuple[BroughtIn, tuple[str, ...]]:
    """The record, now undone, and the sections left as they are, as they were changed since.

    Raises NoSuchVersion where nothing of that name was brought in.
    """
    held_report(connection, report_id)
    kept = documents.there(documents.newest_version(connection, report_id, name))
    if kept is None:
        raise NoSuchVersion(name, 1)
    record = from_json(kept.body)
    if record.undone:
        return record, ()
    restored = [
        id_
        for id_, (before, after) in record.versions.items()
        if _restore(connection, report_id, id_, before, after, f"{record.file} taken back", who)
    ]
    outline = outline_from_json(_body(connection, report_id, DOCUMENT))
    without = outline_without(outline, record, restored)
    summary = f"{record.file} taken back"
    _change(connection, report_id, DOCUMENT, without.as_json(), who=who, summary=summary)
    record = replace(record, undone=True)
    _record(connection, report_id, record, summary, who=who)
    return record, tuple(id_ for id_ in record.versions if id_ not in restored)


def _restore(
    connection: Connection, report_id: int, id_: str, before: int, after: int, why: str, who: str
) -> bool:
    """Whether the section is as it was before: not where it was changed since."""
    name = section_document(id_)
    newest = documents.newest_version(connection, report_id, name)
    if newest is None or newest.number != after:
        return False
    older = documents.one_version(connection, report_id, name, before).body if before else None
    documents.save(
        connection, report_id, name, older, based_on=after, who=who, summary=why, deed="put back"
    )
    return True


def _record(
    connection: Connection, report_id: int, record: BroughtIn, said: str, *, who: str
) -> None:
    newest = documents.newest_version(connection, report_id, record.document)
    documents.save(
        connection,
        report_id,
        record.document,
        record.as_json(),
        based_on=newest.number if newest else 0,
        who=who,
        summary=said,
        deed="brought in" if not record.undone else "took back",
    )


def _change(
    connection: Connection, report_id: int, name: str, body: object, *, who: str, summary: str
) -> DocumentVersion:
    return documents.change(connection, report_id, name, lambda _: body, who=who, summary=summary)


def _body(connection: Connection, report_id: int, name: str) -> object:
    kept = documents.there(documents.newest_version(connection, report_id, name))
    return kept.body if kept else None


def _require_room(connection: Connection, report_id: int, earlier: BroughtIn) -> None:
    kept = documents.newest_versions(connection, report_id, PREFIX)
    sizes = {one.sha256: one.size for each in kept.values() if each.body
             for one in (from_json(each.body),)}  # fmt: skip
    if sum({**sizes, earlier.sha256: earlier.size}.values()) > MOST_BYTES_KEPT:
        raise TooManyEarlierReports(earlier.file, MOST_BYTES_KEPT)
