"""Uploads in the database: added, listed, withdrawn and put back; never deleted."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, func, select, update

from csp_core.file_names import file_name, one_line
from csp_core.store.contents import keep
from csp_core.store.faults import NoSuchUpload, SampleIsFixed, TooManyBytes, TooManyUploads
from csp_core.store.history import note
from csp_core.store.names import who_name
from csp_core.store.reports import held_report
from csp_core.store.schema import add_row, upload
from csp_core.store.values import Upload

MOST_ACTIVE_UPLOADS = 200
"""How many uploads of one report may count at once."""

MOST_BYTES_KEPT = 2 * 1024**3
"""How many bytes one report may keep, each file's once, the withdrawn among them."""


def add_upload(
    connection: Connection,
    report_id: int,
    name: str,
    data: bytes,
    *,
    sha256: str,
    who: str,
    decision: str = "",
    to_sample: bool = False,
) -> Upload:
    """The upload, new, or the one already active with that name and those bytes.

    A ``decision`` about a new one is noted with it. Raises NoSuchReport; SampleIsFixed unless
    ``to_sample``; TooManyUploads, TooManyBytes.
    """
    if held_report(connection, report_id).sample and not to_sample:
        raise SampleIsFixed
    kept_name = file_name(name)
    same = _active_twin(connection, report_id, kept_name, sha256)
    if same is not None:
        return same
    _require_room_for_one_more(connection, report_id, kept_name)
    _require_room_for_bytes(connection, report_id, kept_name, sha256, len(data))
    keep(connection, sha256, data)
    now = datetime.now(UTC)
    upload_id = add_row(
        connection,
        upload,
        report_id=report_id,
        name=kept_name,
        sha256=sha256,
        size=len(data),
        uploaded_at=now,
        who=who_name(who),
    )
    new = one_upload(connection, upload_id)
    note(connection, "added", report_id, at=now, who=who, detail=new.name, upload_id=new.id)
    if decision:
        note(
            connection,
            "decided",
            report_id,
            at=now,
            who=who,
            detail=one_line(decision),
            upload_id=new.id,
        )
    return new


def uploads_of(connection: Connection, report_id: int, *, withdrawn: bool) -> tuple[Upload, ...]:
    """The report's active uploads, or its withdrawn ones, oldest first."""
    asked = upload.c.withdrawn_at.is_not(None) if withdrawn else upload.c.withdrawn_at.is_(None)
    return _chosen(connection, upload.c.report_id == report_id, asked)


def one_upload(connection: Connection, upload_id: int) -> Upload:
    """The upload of that number; raises NoSuchUpload."""
    found = _chosen(connection, upload.c.id == upload_id)
    if not found:
        raise NoSuchUpload(upload_id)
    return found[0]


def withdraw_upload(
    connection: Connection, upload_id: int, *, who: str, from_sample: bool = False
) -> Upload:
    """The upload, withdrawn now or already; raises NoSuchUpload, SampleIsFixed."""
    before = _held_upload(connection, upload_id, sample_too=from_sample)
    if before.withdrawn_at is not None:
        return before
    now = datetime.now(UTC)
    _mark(connection, upload_id, withdrawn_at=now, withdrawn_by=who_name(who))
    note(
        connection,
        "withdrew",
        before.report_id,
        at=now,
        who=who,
        detail=before.name,
        upload_id=upload_id,
    )
    return one_upload(connection, upload_id)


def put_back_upload(connection: Connection, upload_id: int, *, who: str) -> Upload:
    """The upload, active again in its old place; or its twin, where one was added since.

    Raises NoSuchUpload, SampleIsFixed, TooManyUploads.
    """
    before = _held_upload(connection, upload_id)
    if before.withdrawn_at is None:
        return before
    twin = _active_twin(connection, before.report_id, before.name, before.sha256)
    if twin is not None:
        return twin
    _require_room_for_one_more(connection, before.report_id, before.name)
    _mark(connection, upload_id, withdrawn_at=None, withdrawn_by=None)
    note(
        connection,
        "put back",
        before.report_id,
        at=datetime.now(UTC),
        who=who,
        detail=before.name,
        upload_id=upload_id,
    )
    return one_upload(connection, upload_id)


def _chosen(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Upload, ...]:
    rows = connection.execute(select(upload).where(*conditions).order_by(upload.c.id))
    return tuple(Upload(**row._mapping) for row in rows)


def _active_twin(connection: Connection, report_id: int, name: str, sha256: str) -> Upload | None:
    """The active upload of that name and those bytes; None where there is none."""
    found = _chosen(
        connection,
        upload.c.report_id == report_id,
        upload.c.name == name,
        upload.c.sha256 == sha256,
        upload.c.withdrawn_at.is_(None),
    )
    return found[0] if found else None


def _held_upload(connection: Connection, upload_id: int, *, sample_too: bool = False) -> Upload:
    """The upload, its report kept from other writers until the transaction ends."""
    report = held_report(connection, one_upload(connection, upload_id).report_id)
    if report.sample and not sample_too:
        raise SampleIsFixed
    # Read again: it may have changed while the report was waited for.
    return one_upload(connection, upload_id)


def _mark(
    connection: Connection,
    upload_id: int,
    *,
    withdrawn_at: datetime | None,
    withdrawn_by: str | None,
) -> None:
    connection.execute(
        update(upload)
        .where(upload.c.id == upload_id)
        .values(withdrawn_at=withdrawn_at, withdrawn_by=withdrawn_by)
    )


def _require_room_for_one_more(connection: Connection, report_id: int, name: str) -> None:
    active = select(func.count()).where(
        upload.c.report_id == report_id, upload.c.withdrawn_at.is_(None)
    )
    if (connection.scalar(active) or 0) >= MOST_ACTIVE_UPLOADS:
        raise TooManyUploads(name, MOST_ACTIVE_UPLOADS)


def _require_room_for_bytes(
    connection: Connection, report_id: int, name: str, sha256: str, size: int
) -> None:
    """Withdrawn bytes count: they can be put back, so they take room for as long as the report."""
    kept = select(upload.c.sha256, upload.c.size).where(upload.c.report_id == report_id).distinct()
    sizes = {row.sha256: row.size for row in connection.execute(kept)}
    if sum({**sizes, sha256: size}.values()) > MOST_BYTES_KEPT:
        raise TooManyBytes(name, MOST_BYTES_KEPT)
