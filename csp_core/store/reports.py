"""Reports in the database: listed, made, renamed, their settings changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, select, update

from csp_core.corrections import Corrections, from_json
from csp_core.file_names import one_line
from csp_core.store.faults import NameMissing, NoSuchReport, SampleIsFixed
from csp_core.store.history import note
from csp_core.store.names import report_name
from csp_core.store.schema import add_row, report
from csp_core.store.values import Report


def all_reports(connection: Connection) -> tuple[Report, ...]:
    """Every report, newest first, the sample last."""
    rows = connection.execute(select(report).order_by(report.c.id.desc()))
    return tuple(sorted(map(_report, rows), key=lambda each: each.sample))


def one_report(connection: Connection, report_id: int) -> Report | None:
    """The report of that number, or None."""
    row = connection.execute(select(report).where(report.c.id == report_id)).first()
    return None if row is None else _report(row)


def required_report(connection: Connection, report_id: int) -> Report:
    """The report of that number; raises NoSuchReport."""
    found = one_report(connection, report_id)
    if found is None:
        raise NoSuchReport(report_id)
    return found


def sample_report(connection: Connection) -> Report | None:
    """The one report the program ships, or None where it is not there yet."""
    row = connection.execute(select(report).where(report.c.sample.is_(True))).first()
    return None if row is None else _report(row)


def held_report(connection: Connection, report_id: int) -> Report:
    """The report, kept from other writers until the transaction ends; raises NoSuchReport."""
    held = select(report).where(report.c.id == report_id).with_for_update()
    row = connection.execute(held).first()
    if row is None:
        raise NoSuchReport(report_id)
    return _report(row)


def make_report(
    connection: Connection, name: str, settings: Mapping[str, object], *, sample: bool, who: str
) -> Report:
    """A new report; raises NameMissing for a name in which nothing can be read."""
    kept_name = _kept_name(name)
    now = datetime.now(UTC)
    report_id = add_row(
        connection,
        report,
        name=kept_name,
        sample=sample or None,
        created_at=now,
        settings=dict(settings),
    )
    note(connection, "made", report_id, at=now, who=who, detail=kept_name)
    return Report(report_id, kept_name, sample, now, dict(settings))


def rename_report(connection: Connection, report_id: int, name: str, *, who: str) -> Report:
    """The report under its new name; raises NoSuchReport, NameMissing."""
    kept_name = _kept_name(name)
    before = held_report(connection, report_id)
    if before.name == kept_name:
        return before
    connection.execute(update(report).where(report.c.id == report_id).values(name=kept_name))
    note(connection, "renamed", report_id, at=datetime.now(UTC), who=who, detail=kept_name)
    return held_report(connection, report_id)


def change_settings(
    connection: Connection, report_id: int, changes: Mapping[str, object], *, who: str
) -> Report:
    """The report with ``changes`` laid over its settings, the others as they were."""
    before = held_report(connection, report_id)
    settings = {**before.settings, **changes}
    if settings == before.settings:
        return before
    connection.execute(update(report).where(report.c.id == report_id).values(settings=settings))
    changed = ", ".join(sorted(changes))
    note(connection, "changed settings", report_id, at=datetime.now(UTC), who=who, detail=changed)
    return held_report(connection, report_id)


def correct_report(
    connection: Connection,
    report_id: int,
    change: Callable[[Corrections], Corrections],
    told: Callable[[Corrections, Corrections], str],
    *,
    who: str,
) -> Report:
    """The report with its corrections changed; the sample's figures stay the program's own."""
    held = held_report(connection, report_id)
    if held.sample:
        raise SampleIsFixed
    before = from_json(held.settings.get("corrections"))
    after = change(before)
    if after == before:
        return held
    settings = {**held.settings, "corrections": after.as_json()}
    connection.execute(update(report).where(report.c.id == report_id).values(settings=settings))
    now, detail = datetime.now(UTC), one_line(told(before, after))
    note(connection, "corrected", report_id, at=now, who=who, detail=detail)
    return held_report(connection, report_id)


def _kept_name(name: str) -> str:
    kept = report_name(name)
    if not kept:
        raise NameMissing
    return kept


def _report(row: Row[tuple[object, ...]]) -> Report:
    return Report(**{**row._mapping, "sample": bool(row.sample)})
