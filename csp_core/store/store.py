"""The door to everything kept: each call is one transaction, on disk before it returns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from csp_core.corrections import Corrections
from csp_core.file_names import one_line
from csp_core.store import contents, history, reports, uploads
from csp_core.store.database import WAIT_SECONDS, Database
from csp_core.store.document_calls import Documents
from csp_core.store.earlier_calls import EarlierReports
from csp_core.store.values import THIS_COMPUTER, Act, Deed, Report, Upload


class Store(Documents, EarlierReports):
    """Reports, their uploads, their documents and their history. Safe to share between threads.

    Every method raises StoreFault, whose text can be shown as it is, when the database cannot do
    what is asked; nothing is then saved. ``who`` is the person's name as it should be remembered.
    """

    def __init__(self, database: Database) -> None:
        self.database = database

    @classmethod
    def open(cls, url: str | None = None, *, wait_seconds: float = WAIT_SECONDS) -> Store:
        """Open the database at ``url``, else where the settings say; make it if it is not there.

        ``wait_seconds`` is how long to wait for another program that is writing.
        """
        return cls(Database(url, wait_seconds))

    def close(self) -> None:
        """Let go of the database's file; a later call takes it up again."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def reports(self) -> tuple[Report, ...]:
        """Every report, newest first, the sample last."""
        with self.database.read() as connection:
            return reports.all_reports(connection)

    def report(self, report_id: int) -> Report | None:
        """The report of that number, or None."""
        with self.database.read() as connection:
            return reports.one_report(connection, report_id)

    def new_report(
        self,
        name: str,
        settings: Mapping[str, object] | None = None,
        *,
        who: str = THIS_COMPUTER,
    ) -> Report:
        """A new report, with its own number even where another has the same name.

        ``settings`` holds JSON values. Raises NameMissing for a name that cannot be read.
        """
        with self.database.write() as connection:
            return reports.make_report(connection, name, settings or {}, sample=False, who=who)

    def rename(self, report_id: int, name: str, *, who: str = THIS_COMPUTER) -> Report:
        """The report under its new name; raises NoSuchReport, NameMissing."""
        with self.database.write() as connection:
            return reports.rename_report(connection, report_id, name, who=who)

    def settings(self, report_id: int) -> Mapping[str, object]:
        """The report's settings by name; raises NoSuchReport."""
        with self.database.read() as connection:
            return reports.required_report(connection, report_id).settings

    def save_settings(
        self, report_id: int, changes: Mapping[str, object], *, who: str = THIS_COMPUTER
    ) -> Report:
        """The report with ``changes`` laid over its settings; those not named stay as they were.

        A value of None is kept as null. Raises NoSuchReport; a value that JSON cannot hold is a
        mistake of the caller's and raises what SQLAlchemy raises.
        """
        with self.database.write() as connection:
            return reports.change_settings(connection, report_id, changes, who=who)

    def correct(
        self,
        report_id: int,
        change: Callable[[Corrections], Corrections],
        told: Callable[[Corrections, Corrections], str],
        *,
        who: str = THIS_COMPUTER,
    ) -> Report:
        """The report with its corrections as ``change`` makes them of those it has by now.

        ``told`` says what changed between two of them, for the history. Raises NoSuchReport,
        SampleIsFixed.
        """
        with self.database.write() as connection:
            return reports.correct_report(connection, report_id, change, told, who=who)

    def add_upload(
        self,
        report_id: int,
        name: str,
        data: bytes,
        *,
        who: str = THIS_COMPUTER,
        decision: str = "",
    ) -> Upload:
        """The upload, new, or the one already active in that report with that name and bytes.

        ``decision`` is what was decided about the file before it was added, for the history.
        Raises NoSuchReport, SampleIsFixed, TooManyUploads, TooManyBytes.
        """
        # The checksum of a large file takes a moment: not while others wait to write.
        sha256 = contents.checksum(data)
        with self.database.write() as connection:
            return uploads.add_upload(
                connection, report_id, name, data, sha256=sha256, who=who, decision=decision
            )

    def uploads(self, report_id: int, *, withdrawn: bool = False) -> tuple[Upload, ...]:
        """The report's active uploads, or only its withdrawn ones, oldest first."""
        with self.database.read() as connection:
            return uploads.uploads_of(connection, report_id, withdrawn=withdrawn)

    def content(self, sha256: str) -> bytes:
        """An upload's bytes, as they were given; raises NoSuchContent, Damaged."""
        with self.database.read() as connection:
            return contents.content_of(connection, sha256)

    def withdraw(self, upload_id: int, who: str = THIS_COMPUTER) -> Upload:
        """The upload, no longer counted but kept; raises NoSuchUpload, SampleIsFixed."""
        with self.database.write() as connection:
            return uploads.withdraw_upload(connection, upload_id, who=who)

    def put_back(self, upload_id: int, who: str = THIS_COMPUTER) -> Upload:
        """The upload, counted again in its old place among the others.

        Where the same file has been added again since, that one is returned and nothing changes.
        Raises NoSuchUpload, SampleIsFixed, TooManyUploads.
        """
        with self.database.write() as connection:
            return uploads.put_back_upload(connection, upload_id, who=who)

    def note_decision(self, report_id: int, decision: str, *, who: str = THIS_COMPUTER) -> None:
        """Remember in the report's history what was decided about a file that is not kept.

        Raises NoSuchReport.
        """
        self._note("decided", report_id, decision, who)

    def note_taken(self, report_id: int, what: str, *, who: str = THIS_COMPUTER) -> None:
        """Remember in the report's history what was made of it to be taken away.

        Raises NoSuchReport.
        """
        self._note("took away", report_id, what, who)

    def _note(self, deed: Deed, report_id: int, detail: str, who: str) -> None:
        with self.database.write() as connection:
            reports.held_report(connection, report_id)
            now = datetime.now(UTC)
            history.note(connection, deed, report_id, at=now, who=who, detail=one_line(detail))

    def history(self, report_id: int) -> tuple[Act, ...]:
        """Who did what to the report, oldest first."""
        with self.database.read() as connection:
            return history.acts(connection, report_id)
