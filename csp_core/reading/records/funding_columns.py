"""The columns of a funding table that hold amounts: of which status, which days, in what unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from csp_core.day_words import Days, days_of, parse_days
from csp_core.funding import STATUSES, FundingStatus
from csp_core.period_words import parse_period, periods_within
from csp_core.reading.cells import filled
from csp_core.reading.records.funding_words import DERIVED_WORDS, STATUS_WORDS, unit_in
from csp_core.spelling import as_written, spelling_key

_UNIT = r"£(?:000s?|k|m)?|000s?|k|pounds|thousands|millions"
_MONEY = rf"{_UNIT}|amounts?|funding|grants?|contributions?"
_YEAR = r"(?:fy )?(?:19|20)?\d\d(?: (?:19|20)?\d\d)?"
# One word each, so that there is but one way to tell a heading's words apart.
_BESIDE = rf"(?:{_MONEY}|(?:19|20)?\d\d|fy|value|sum|total|money|of|the|in|to|date|so|far|year)"


def _among(words: str) -> str:
    """A heading with these words in it, and beside them only what says nothing else."""
    return rf"(?:{_BESIDE} )*(?:{words})(?: (?:{words}))?(?: {_BESIDE})*"


def _in_money(words: str) -> str:
    return rf"(?=.*(?<![\w£])(?:{_MONEY})(?![\w£])){_among(words)}"


AMOUNT_HEADINGS: dict[str, str] = {
    "derived": _among(DERIVED_WORDS),
    **{f"{status}, money": _in_money(words) for status, words in STATUS_WORDS.items()},
    **{str(status): _among(words) for status, words in STATUS_WORDS.items()},
    "year": rf"{_YEAR}(?: (?:{_UNIT}))*",
    "amount": _among(_MONEY),
    "value": _among("value|sum|total"),
}
_DERIVED = re.compile(AMOUNT_HEADINGS["derived"])
_PLAIN = re.compile("|".join(AMOUNT_HEADINGS[name] for name in ("year", "amount", "value")))
_ONLY_TOTAL = re.compile(rf"(?:(?:grand|overall) )?totals?(?: (?:{_MONEY}))*")
_OF_STATUS = {status: re.compile(AMOUNT_HEADINGS[status]) for status in STATUSES}
_SPEAKS_OF_MONEY = re.compile(
    r"£|\b(?:fund\w*|spen[dt]|costs?|budget\w*|forecast\w*|grants?|contribution\w*|amounts?|paid"
    r"|income|award\w*|expenditure|cash)\b"
)
_SHORT_YEARS = re.compile(r"(?<![\d/.\-–])(\d\d)\s*[/\-–]\s*(\d\d)(?![\d/.\-–])")
_LONGEST = 120


@dataclass(frozen=True)
class AmountColumn:
    """A column of amounts, from 0: its ``heading``, and what that says.

    ``status`` and ``days`` are None where it does not say; ``times`` is how many pounds a one is.
    """

    at: int
    heading: str
    status: FundingStatus | None = None
    days: Days | None = None
    times: int = 1


@dataclass(frozen=True)
class AmountColumns:
    """The ``amounts`` to read; what is worked out from them, to be checked; what is ``unread``.

    ``derived`` are what is left of the amounts, ``totals`` their sums; ``unread`` is to be told.
    """

    amounts: tuple[AmountColumn, ...]
    derived: tuple[AmountColumn, ...]
    totals: tuple[AmountColumn, ...]
    unread: tuple[AmountColumn, ...]

    @property
    def wide(self) -> bool:
        """Whether each column is of a status of its own."""
        return any(column.status for column in self.amounts)


def amount_columns(
    headings: Sequence[Any], named: Sequence[int], *, by_row: bool, times: int
) -> AmountColumns:
    """What the headings say; ``named`` are the columns that hold something else.

    ``by_row``: the table has a column that says each row's status. ``times`` is the unit its titles
    speak of.
    """
    found = [
        AmountColumn(at, as_written(cell), _status(key), year_days(cell), max(unit_in(cell), times))
        for at, cell in enumerate(headings)
        if isinstance(cell, str) and filled(cell) and len(cell) <= _LONGEST
        for key in [spelling_key(cell)]
        if at not in named
    ]
    keys = {column.at: spelling_key(column.heading) for column in found}
    derived = [one for one in found if _DERIVED.fullmatch(keys[one.at])]
    plain = [one for one in found if one not in derived and _PLAIN.fullmatch(keys[one.at])]
    of_status = [one for one in found if one.status and one not in derived]
    wanted = of_status if of_status and not (by_row and plain) else plain
    totals = [one for one in plain if _ONLY_TOTAL.fullmatch(keys[one.at])]
    totals = totals if len({*wanted, *totals}) > len(totals) else []
    amounts = _first_of_each([one for one in wanted if one not in totals])
    left = [one for one in found if one not in (*amounts, *derived, *totals)]
    return AmountColumns(
        tuple(amounts),
        tuple(derived),
        tuple(totals),
        tuple(one for one in left if _SPEAKS_OF_MONEY.search(keys[one.at]) or one in wanted),
    )


def year_days(text: str) -> Days | None:
    """The days of the one period a heading or title names, ``17-18`` among them; else None."""
    if (days := parse_days(text)) is not None:
        return days
    spans = set(periods_within(text))
    years = [match.groups() for match in _SHORT_YEARS.finditer(text)]
    spans |= {
        span
        for year, after in years
        if int(after) == (int(year) + 1) % 100 and (span := parse_period(f"FY {year}/{after}"))
    }
    return days_of(spans.pop()) if len(spans) == 1 else None


def _status(key: str) -> FundingStatus | None:
    return next((name for name, one in _OF_STATUS.items() if one.fullmatch(key)), None)


def _first_of_each(columns: Sequence[AmountColumn]) -> list[AmountColumn]:
    """Of columns that say the same of their amounts, the first: the others would add twice.

    One that names no days beside others of its status that do may be their sum.
    """
    kept: dict[tuple[object, ...], AmountColumn] = {}
    dated = {column.status for column in columns if column.days}
    for column in columns:
        if column.days or column.status not in dated:
            kept.setdefault((column.status, column.days), column)
    return list(kept.values())
