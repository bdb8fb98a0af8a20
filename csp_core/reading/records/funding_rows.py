"""The rows of a funding table, read down: whose each amount is, its status, days and pounds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from csp_core.funding import FundingRow, FundingStatus
from csp_core.money import LARGEST, Amount, parse_money, pounds, to_the_penny
from csp_core.problems import Place, Problem
from csp_core.reading.cells import filled
from csp_core.reading.notes import is_note
from csp_core.reading.records.funding_columns import AmountColumn, AmountColumns
from csp_core.reading.records.funding_days import FirstAndLast, days_of_row
from csp_core.reading.records.funding_sums import Sums, across, left_over, sums_of
from csp_core.reading.records.funding_titles import SaidAbove
from csp_core.reading.records.funding_words import TOTAL, status_of
from csp_core.reading.records.record_tables import RecordRow, RecordTable
from csp_core.spelling import as_written, spelling_key

Amounts = Sequence[tuple[FundingStatus, Decimal]]
_LONGEST_NAME = 120
_ONE_STATUS = "allocated, committed, spent or withdrawn"


@dataclass
class FundingReader:
    """What was read so far of one table, row by row from the top."""

    table: RecordTable
    above: SaidAbove
    columns: AmountColumns
    rows: list[FundingRow] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    totals: int = 0
    filled_down: int = 0
    headed: int = 0
    funder: str = ""
    scheme: str = ""
    sums: dict[int, Sums] = field(default_factory=dict)

    def read(self) -> None:
        """Every row of the table."""
        self.sums = sums_of([column.at for column in self.columns.amounts])
        self.funder = self.above.funder
        for row in self.table.rows:
            stated = [one for one in self.columns.amounts if _cell(row, one.at) is not None]
            if self._is_total(row, stated):
                self._total(row, stated)
            elif stated or (self.table.text(row, "status") and self._named(row)):
                self._amounts(row, stated)
            else:
                self._heading_of_rows(row)

    def _named(self, row: RecordRow) -> bool:
        return bool(self.table.text(row, "scheme") or self.table.text(row, "funder"))

    def _is_total(self, row: RecordRow, stated: Sequence[AmountColumn]) -> bool:
        """A row that says it is one, or an amount under all others with no word beside it."""
        first = min((one.at for one in self.columns.amounts), default=0)
        named = [self.table.columns[name] for name in ("funder", "scheme") if self._has(name)]
        cells = [_cell(row, at) for at in {*range(first), *named}]
        words = [cell for cell in cells if isinstance(cell, str) and len(cell) <= _LONGEST_NAME]
        if any(TOTAL.fullmatch(spelling_key(word)) for word in words):
            return True
        if words or not stated or self.table.text(row, "status"):
            return False
        amounts = [(one, self._pounds(row, one).pounds) for one in stated]
        return bool(self.rows) and all(
            amount is not None and self.sums[one.at].fits(amount, one.times)
            for one, amount in amounts
        )

    def _has(self, name: str) -> bool:
        return name in self.table.columns

    def _total(self, row: RecordRow, stated: Sequence[AmountColumn]) -> None:
        self.totals += 1
        for column in stated:
            amount = self._pounds(row, column).pounds
            if amount is not None:
                place = self._place(row, column)
                self.problems += self.sums[column.at].total(amount, place, column.times)

    def _heading_of_rows(self, row: RecordRow) -> None:
        """A name alone on its row, in a table without a column for it, is the next rows' funder."""
        cells = [cell for cell in row.cells if filled(cell)]
        if self._has("funder") or len(cells) != 1 or not isinstance(cells[0], str):
            return
        if len(cells[0]) <= _LONGEST_NAME and not is_note(cells[0]):
            self.funder = as_written(cells[0])
            self.headed += 1

    def _amounts(self, row: RecordRow, stated: Sequence[AmountColumn]) -> None:
        if not self._named(row) and not self.table.text(row, "status"):
            self._unnamed(row, stated)
            return
        self._take_names(row)
        days, faults = days_of_row(self.table, row)
        self.problems += faults
        amounts: list[tuple[FundingStatus, Decimal]] = []
        for column in stated or self.columns.amounts[:1]:
            status = column.status or self._status(row, column)
            found = self._amount(row, column)
            if status is None or (found is None and column.status):
                continue
            kept, amount = found or (True, None)
            if kept:
                self._keep(row, column, status, days, amount)
            if amount is not None:
                amounts.append((status, amount))
        if len(amounts) == len(stated):
            self._worked_out(row, amounts)

    def _worked_out(self, row: RecordRow, amounts: Amounts) -> None:
        """What the row says is left, or its sum, held against its amounts, all of them read."""
        one_each = len({status for status, _ in amounts}) == len(amounts)
        for column in (*self.columns.derived, *self.columns.totals):
            stated = self._pounds(row, column).pounds
            if stated is None:
                continue
            place = self._place(row, column)
            if column in self.columns.totals:
                every = [amount for _, amount in amounts]
                self.problems += across(stated, every, place, column.times)
            elif one_each:
                given = dict(amounts)
                self.problems += left_over(stated, column.heading, given, place, column.times)

    def _unnamed(self, row: RecordRow, stated: Sequence[AmountColumn]) -> None:
        self.problems.append(
            Problem(
                "error", self._place(row, stated[0]), "an amount beside no funder and no scheme",
                "who gives the money, or what it is for", "Until one is there it is not used.",
            )
        )  # fmt: skip

    def _take_names(self, row: RecordRow) -> None:
        """Whose the row's amounts are; a name written once stands for the rows below it."""
        funder, scheme = (self.table.text(row, name) for name in ("funder", "scheme"))
        same = not funder or spelling_key(funder) == spelling_key(self.funder)
        self.filled_down += bool(not scheme and same and self.scheme and self._has("scheme"))
        self.filled_down += bool(not funder and self.funder and self._has("funder"))
        self.scheme = scheme or (self.scheme if same else "")
        self.funder = funder or self.funder
        if not self.funder:
            self.problems.append(
                Problem(
                    "warning", self.table.place(row, "scheme"), "no funder",
                    "who gives the money",
                    "Write it in a column headed Funder, or above the table as “Funder: …”.",
                )
            )  # fmt: skip

    def _status(self, row: RecordRow, column: AmountColumn) -> FundingStatus | None:
        written = self.table.text(row, "status")
        status = status_of(written) if written else self.above.status
        if status is None:
            place = self.table.place(row, "status") if self._has("status") else None
            found = f'"{written[:_LONGEST_NAME]}"' if written else "an amount with no status"
            self.problems.append(
                Problem(
                    "error", place or self._place(row, column), found, _ONE_STATUS,
                    "Write one of the four; until then this amount is not used.",
                )
            )  # fmt: skip
        return status

    def _amount(self, row: RecordRow, column: AmountColumn) -> tuple[bool, Decimal | None] | None:
        """Whether there is a row to keep, and its pounds; None where the cell says nothing."""
        amount = self._pounds(row, column)
        place = self._place(row, column)
        sums = self.sums[column.at]
        if amount.fault:
            sums.unknown()
            self.problems.append(Problem("error", place, *amount.fault))
            return True, None
        if amount.pounds is None:
            return None
        if amount.pounds < 0:
            self.problems.append(
                Problem(
                    "warning", place, f"{pounds(amount.pounds)}, an amount below zero", "",
                    "It is kept as it stands; write it without a sign or brackets if it is not.",
                )
            )  # fmt: skip
        return True, amount.pounds

    def _keep(
        self, row: RecordRow, column: AmountColumn, status: FundingStatus, days: FirstAndLast,
        amount: Decimal | None,
    ) -> None:  # fmt: skip
        start, end = column.days or (self.above.days if days == (None, None) else None) or days
        if amount is not None:
            self.sums[column.at].add(self.funder, status, amount)
        self.rows.append(
            FundingRow(
                self.funder,
                self.scheme,
                status,
                amount,
                start,
                end,
                self.table.text(row, "holder"),
                self.table.text(row, "note"),
                self._place(row, column),
            )
        )

    def _pounds(self, row: RecordRow, column: AmountColumn) -> Amount:
        """A cell's pounds; under a heading in thousands a cell with its own unit is asked about."""
        cell = _cell(row, column.at)
        amount = parse_money(cell)
        if column.times == 1 or amount.pounds is None:
            return amount
        whole = amount.pounds * column.times
        if amount.sized or (isinstance(cell, str) and "£" in cell) or abs(whole) > LARGEST:
            said = as_written(str(cell))[:_LONGEST_NAME]
            return Amount(
                fault=(
                    f'"{said}" under a heading that says {_times_said(column.times)}',
                    "all amounts in one unit",
                    "Write them all in pounds and take the unit out of the heading.",
                )
            )
        return Amount(to_the_penny(whole))

    def _place(self, row: RecordRow, column: AmountColumn) -> Place:
        return self.table.place_at(row.number, column.at)


def _cell(row: RecordRow, at: int) -> Any:
    return row.cells[at] if at < len(row.cells) and filled(row.cells[at]) else None


def _times_said(times: int) -> str:
    return "thousands" if times == 1_000 else "millions"
