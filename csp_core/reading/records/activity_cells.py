"""The cells of one row of activity: its days, its amount, how many came, and what is told of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from csp_core.activity import ActivityKind
from csp_core.attendance_words import parse_attendance
from csp_core.day_words import Days, parse_days
from csp_core.money import parse_money
from csp_core.problems import Problem
from csp_core.reading.records.record_tables import RecordRow, RecordTable

_NOTHING_SAID = frozenset(
    {"", "-", "–", "—", "n/a", "na", "tbc", "tba", "not known", "none", "[x]"}
)
_BEFORE_A_DAY = re.compile(r"^(?:due |to be done )?(?:by|from|since|until|before|in|on|starts?)\s+")
# Words that are no day and leave none open: it goes on.
_GOES_ON = re.compile(r"(?:on ?-?going|continuous|continuing|rolling|open|no end(?: date)?)\.?")
_A_DAY = "a date, day first, such as 23/01/2018"
_ENDS_FIRST = (
    "an end before the start",
    "a last day that is not before the first",
    "Put the two dates right; until then it is not placed in the year.",
)
_DAY_REMEDY = "Write the date, or leave the cell empty if it is not known."


@dataclass
class Cells:
    """One row's cells, read one after another; what is wrong with them gathers in ``problems``.

    ``notes`` are the words of cells that say more than their value does.
    """

    table: RecordTable
    row: RecordRow
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def first_text(self, *names: str) -> str:
        """The text of the first of some fields that says anything."""
        texts = (self.table.text(self.row, name) for name in names)
        return next((text for text in texts if text), "")

    def texts(self, *names: str) -> str:
        """The texts of some fields, those that say anything, one after another."""
        return ", ".join(dict.fromkeys(filter(None, (self.table.text(self.row, n) for n in names))))

    def days(self, kind: ActivityKind) -> tuple[dt.date | None, dt.date | None, str]:
        """When it starts, when it ends or is due, and in words when it comes again.

        Under "When" stands either: a day, a month or a span are days; other words are a pattern.
        """
        pattern = self.table.text(self.row, "pattern")
        start, end = self._days("starts"), self._days("ends")
        due = self._days("due")
        held, words = self._when()
        if kind == "action":
            end, held = due or end or held, None
        starts = start[0] if start else held[0] if held else None
        ends = end[1] if end else held[1] if held and not start else None
        if kind != "action" and due and not ends:
            ends = due[1]
        if starts and ends and ends < starts:
            self._fault("ends" if end else "due", _ENDS_FIRST)
        return starts, ends, ", ".join(filter(None, (pattern, words)))

    def amount(self) -> Decimal | None:
        """The amount in pounds; None where the row gives none."""
        amount = parse_money(self.table.cell(self.row, "amount"))
        self._fault("amount", amount.fault)
        return amount.pounds

    def attendance(self) -> int | None:
        """How many came; "about fifty" is 50, its words kept."""
        came = parse_attendance(self.table.cell(self.row, "attendance"))
        self._fault("attendance", came.fault)
        if came.words:
            self.notes.append(f'attendance "{came.words}"')
        return came.number

    def _days(self, name: str) -> Days | None:
        cell = self.table.cell(self.row, name)
        text = self.table.text(self.row, name)
        if cell is None or text.lower() in _NOTHING_SAID:
            return None
        found = _read_days(cell)
        if found is None and _GOES_ON.fullmatch(text.lower()):
            self.notes.append(f'{_heading(self.table, name)} "{text}"')
        elif found is None:
            self._fault(name, (f'"{text[:60]}"', _A_DAY, _DAY_REMEDY))
        return found

    def _when(self) -> tuple[Days | None, str]:
        text = self.table.text(self.row, "when")
        if text.lower() in _NOTHING_SAID:
            return None, ""
        found = _read_days(self.table.cell(self.row, "when"))
        return (found, "") if found else (None, text)

    def _fault(self, name: str, fault: tuple[str, str, str] | None) -> None:
        if fault:
            self.problems.append(Problem("error", self.table.place(self.row, name), *fault))


def _read_days(cell: object) -> Days | None:
    found = parse_days(cell)
    if found is None and isinstance(cell, str):
        found = parse_days(_BEFORE_A_DAY.sub("", " ".join(cell.lower().split()), count=1))
    return found


def _heading(table: RecordTable, name: str) -> str:
    headings: Sequence[object] = table.headings
    at = table.columns[name]
    return " ".join(str(headings[at]).split()).lower() if at < len(headings) else name
