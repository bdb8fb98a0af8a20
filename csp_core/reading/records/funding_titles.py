"""What the lines over a funding table say for all of its rows: funder, days, status and unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from csp_core.day_words import Days
from csp_core.funding import FundingStatus
from csp_core.reading.records.funding_columns import year_days
from csp_core.reading.records.funding_days import DATE_FIELDS
from csp_core.reading.records.funding_words import funder_in, status_in_title, unit_in
from csp_core.reading.records.record_tables import RecordTable


@dataclass(frozen=True)
class SaidAbove:
    """What stands over the table and in its sheet's name; empty or None where nothing is said."""

    funder: str = ""
    days: Days | None = None
    status: FundingStatus | None = None
    times: int = 1

    def told(self) -> Iterator[str]:
        """What of it is used, for the sentence of what a table was understood to be."""
        taken = (
            self.funder and f"the funder {self.funder}",
            self.status and f"the status {self.status}",
            self.days and f"the days {_days_said(self.days)}",
        )
        yield from (f"{one} from its title" for one in taken if one)


def said_above(table: RecordTable) -> SaidAbove:
    """What the titles say of what no column says; a column's own word outweighs them."""
    lines = (*table.above, table.sheet)
    columns = table.columns.keys()
    days = {found for line in lines if (found := year_days(line))}
    return SaidAbove(
        "" if "funder" in columns else funder_in(lines),
        days.pop() if len(days) == 1 and not columns & set(DATE_FIELDS) else None,
        None if "status" in columns else status_in_title(" ".join(lines)),
        max(map(unit_in, lines)),
    )


def _days_said(days: Days) -> str:
    return " to ".join(f"{day.day} {day:%B %Y}" for day in days)
