"""The part of the store's door that earlier reports pass through."""

from __future__ import annotations

from collections.abc import Mapping

from csp_core.bringing_in import Plan
from csp_core.brought_in import PREFIX, BroughtIn, from_json
from csp_core.store import contents, documents, earlier
from csp_core.store.database import Database
from csp_core.store.values import THIS_COMPUTER


class EarlierReports:
    """Earlier reports whose words were put in a report; their files are kept as they were given."""

    database: Database

    def bring_in(
        self,
        report_id: int,
        file: str,
        data: bytes,
        plan: Plan,
        texts: Mapping[str, tuple[str, int]],
        *,
        who: str = THIS_COMPUTER,
    ) -> tuple[BroughtIn, tuple[str, ...]]:
        """The texts saved, by section, with what the plan says of outline and cover.

        Each text comes with the number of the version it was written from, 0 for none. Answers
        with the record and with the sections that somebody else has changed since: their texts
        are kept aside. Raises NoSuchReport, TooManyEarlierReports.
        """
        record = BroughtIn(file, contents.checksum(data), len(data))
        given = {id_: earlier.Text(*one) for id_, one in texts.items()}
        with self.database.write() as connection:
            return earlier.bring_in(connection, report_id, record, data, plan, given, who=who)

    def take_back(
        self, report_id: int, record: BroughtIn, *, who: str = THIS_COMPUTER
    ) -> tuple[BroughtIn, tuple[str, ...]]:
        """Everything as it was before, but for the sections changed since, which are named.

        Raises NoSuchReport, NoSuchVersion.
        """
        with self.database.write() as connection:
            return earlier.take_back(connection, report_id, record.document, who=who)

    def brought_in(self, report_id: int) -> tuple[BroughtIn, ...]:
        """The earlier reports whose words stand in the report, the last one brought in first."""
        with self.database.read() as connection:
            kept = documents.newest_versions(connection, report_id, PREFIX)
        newest_first = sorted(kept.values(), key=lambda each: each.at, reverse=True)
        records = [from_json(each.body) for each in newest_first if each.body is not None]
        return tuple(one for one in records if not one.undone)
