"""The part of the store's door that documents pass through."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from csp_core.store import documents, presence, reports, rivals
from csp_core.store.database import Database
from csp_core.store.values import (
    THIS_COMPUTER,
    Conflict,
    DocumentVersion,
    Presence,
    Rival,
    Saved,
)


class Documents:
    """Documents of a report by name: ``outline``, ``section/<id>`` and the like.

    A body is any JSON value but null, which says that the document is not there. No version is
    ever changed or deleted. The sample's documents may be edited as any other report's.
    """

    database: Database

    def document(self, report_id: int, name: str) -> DocumentVersion | None:
        """The newest version; None where there is none, or the document was removed."""
        with self.database.read() as connection:
            return documents.there(documents.newest_version(connection, report_id, name))

    def documents(self, report_id: int, prefix: str = "") -> dict[str, DocumentVersion]:
        """The newest version of every document whose name begins so, by name, in one query."""
        with self.database.read() as connection:
            newest = documents.newest_versions(connection, report_id, prefix)
        return {name: each for name, each in newest.items() if documents.there(each)}

    def save_document(
        self,
        report_id: int,
        name: str,
        body: object,
        *,
        based_on: int,
        who: str = THIS_COMPUTER,
        summary: str = "",
        continuing: int | None = None,
    ) -> Saved | Conflict:
        """Saved as the newest version; or a conflict, the body then kept aside as a rival.

        ``based_on`` is the number of the version the text was written from, 0 for none. A body
        that the newest version already has is saved, and makes no further version. Whoever goes
        on writing after a conflict passes the rival's number as ``continuing``, so that one text
        waits for them and not one for every few words. Raises NoSuchReport, NoSuchRival,
        TextTooLong; a body that JSON cannot hold is a mistake of the caller's and raises
        ValueError or TypeError.
        """
        with self.database.write() as connection:
            return documents.save(
                connection,
                report_id,
                name,
                body,
                based_on=based_on,
                who=who,
                summary=summary,
                continuing=continuing,
            )

    def change_document(
        self,
        report_id: int,
        name: str,
        change: Callable[[object], object],
        *,
        who: str = THIS_COMPUTER,
        summary: str = "",
    ) -> DocumentVersion:
        """The document as ``change`` makes it of what it is by now, None where there is none.

        In one transaction, so that two who change different things of it never conflict. Raises
        NoSuchReport.
        """
        with self.database.write() as connection:
            return documents.change(connection, report_id, name, change, who=who, summary=summary)

    def versions(
        self, report_id: int, name: str, *, most: int | None = None
    ) -> tuple[DocumentVersion, ...]:
        """The newest ``most`` versions, or all, oldest first, with their bodies."""
        with self.database.read() as connection:
            return documents.versions_of(connection, report_id, name, most)

    def version(self, report_id: int, name: str, number: int) -> DocumentVersion:
        """The version of that number; raises NoSuchVersion."""
        with self.database.read() as connection:
            return documents.one_version(connection, report_id, name, number)

    def put_back_version(
        self,
        report_id: int,
        name: str,
        number: int,
        *,
        based_on: int,
        who: str = THIS_COMPUTER,
    ) -> Saved | Conflict:
        """The older version's body saved as a new version; raises NoSuchVersion."""
        with self.database.write() as connection:
            older = documents.one_version(connection, report_id, name, number)
            return documents.save(
                connection,
                report_id,
                name,
                older.body,
                based_on=based_on,
                who=who,
                summary=f"version {number} put back",
                deed="put back",
            )

    def reset_documents(
        self,
        report_id: int,
        first: Mapping[str, object] | None = None,
        *,
        who: str = THIS_COMPUTER,
    ) -> dict[str, DocumentVersion]:
        """Every document as ``first`` has it, by name; those not in it removed. Nothing is lost.

        Each is a new version, "as first made", and can be put back like any other: how the
        sample is had again as it came. Raises NoSuchReport.
        """
        with self.database.write() as connection:
            newest = documents.reset(connection, report_id, first or {}, who=who)
        return {name: each for name, each in newest.items() if documents.there(each)}

    def rivals(self, report_id: int, name: str | None = None) -> tuple[Rival, ...]:
        """Texts kept aside that wait to be settled, oldest first; of every document for None."""
        with self.database.read() as connection:
            return rivals.waiting(connection, report_id, name)

    def settle(
        self,
        rival_id: int,
        body: object,
        *,
        based_on: int,
        who: str = THIS_COMPUTER,
        summary: str = "",
    ) -> Saved | Conflict:
        """The rival settled by ``body``: its own, the newest version's, or one made of both.

        The rival is kept but waits no longer. Where another version was saved since ``based_on``,
        ``body`` waits in its place. Raises NoSuchRival, TextTooLong.
        """
        with self.database.write() as connection:
            return documents.settle(
                connection, rival_id, body, based_on=based_on, who=who, summary=summary
            )

    def arrive(
        self, report_id: int, name: str, session: str, who: str = THIS_COMPUTER
    ) -> tuple[Presence, ...]:
        """Who else is in the document, once it is known that this session is.

        ``session`` is any text that tells this window from others. Call it again at least every
        minute; within fifteen seconds it writes nothing. Raises NoSuchReport.
        """
        with self.database.read() as connection:
            if presence.is_known(connection, report_id, name, session, who):
                return presence.present(connection, report_id, name, but=session)
        with self.database.write() as connection:
            reports.held_report(connection, report_id)
            presence.put_down(connection, report_id, name, session, who)
            return presence.present(connection, report_id, name, but=session)

    def present(
        self, report_id: int, name: str | None = None, *, but: str = ""
    ) -> tuple[Presence, ...]:
        """Who was in the document, or in any for None, within the last minute, but one session."""
        with self.database.read() as connection:
            return presence.present(connection, report_id, name, but=but)
