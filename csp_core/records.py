"""Everything countable beside crime: the rows of funding, casework, survey and activity.

A report's records are the union of its files', and the newest statement wins: what a newer file
says of the same thing (``_SAME``) stands in place of all that older files say of it. Money of other
days is another thing: last year's grant stays beside this year's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from csp_core.activity import ActivityRow
from csp_core.case_secrecy import with_small_withheld
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.problems import Place
from csp_core.spelling import spelling_key
from csp_core.survey import SurveyRow
from csp_core.tables import WITHHELD

Row = FundingRow | CaseworkRow | SurveyRow | ActivityRow

# What makes two rows statements of one thing.
_SAME: dict[str, tuple[str, ...]] = {
    "funding": ("funder", "scheme", "status"),
    "casework": ("service", "area", "measure", "start", "end"),
    "survey": ("question", "area", "start", "end", "wave"),
    "activity": ("kind", "name"),
}
_ROWS: dict[str, type[Any]] = {
    "funding": FundingRow,
    "casework": CaseworkRow,
    "survey": SurveyRow,
    "activity": ActivityRow,
}
_DATES = frozenset({"start", "end", "as_at", "starts", "ends"})
_DECIMALS = frozenset({"amount", "value", "share"})


@dataclass(frozen=True)
class Records:
    """The rows of each table, in the files' order."""

    funding: tuple[FundingRow, ...] = ()
    casework: tuple[CaseworkRow, ...] = ()
    survey: tuple[SurveyRow, ...] = ()
    activity: tuple[ActivityRow, ...] = ()

    def __bool__(self) -> bool:
        return any(self.as_tables().values())

    def __len__(self) -> int:
        return sum(map(len, self.as_tables().values()))

    def withheld_in(self, file: str, sheet: str) -> dict[str, str]:
        """One sheet's cells of casework that are withheld, and what is shown in place of each.

        What another file states can make more of them secret than their own file did.
        """
        return {
            row.place.cell: row.instead
            for row in self.casework
            if row.marker == WITHHELD and (row.place.file, row.place.sheet) == (file, sheet)
        }

    def as_tables(self) -> dict[str, tuple[Row, ...]]:
        """The rows by the name of their table."""
        return {name: getattr(self, name) for name in _ROWS}

    def as_json(self) -> dict[str, list[dict[str, object]]]:
        """The tables as JSON: days as ``2018-01-31``, amounts and shares as text, never float."""
        return {
            name: [{key: _plain(value) for key, value in asdict(row).items()} for row in rows]
            for name, rows in self.as_tables().items()
        }


NO_RECORDS = Records()


def records_from_json(given: Mapping[str, Sequence[Mapping[str, Any]]]) -> Records:
    """The records that ``as_json`` wrote."""
    return Records(
        **{
            name: tuple(kind(**{key: _value(key, value) for key, value in row.items()})
                        for row in given.get(name, ()))
            for name, kind in _ROWS.items()
        }
    )  # fmt: skip


def joined_records(parts: Iterable[Records]) -> Records:
    """The records of one file's tables, one under another."""
    tables = [one.as_tables() for one in parts]
    return _records({name: tuple(row for one in tables for row in one[name]) for name in _ROWS})


def united_records(files: Iterable[Records]) -> Records:
    """The records of a report's files, oldest first, the newest statement of each thing winning.

    What one file states can give away a count that another withholds: more is then withheld.
    """
    kept: dict[str, dict[tuple[str, ...], tuple[Row, ...]]] = {name: {} for name in _ROWS}
    for records in files:
        for name, rows in records.as_tables().items():
            stated: dict[tuple[str, ...], tuple[Row, ...]] = {}
            for row in rows:
                key = _same(name)(row)
                stated[key] = (*stated.get(key, ()), row)
            kept[name].update(
                {key: (*_beside(kept[name].get(key, ()), now), *now) for key, now in stated.items()}
            )
    tables: dict[str, tuple[Any, ...]] = {
        name: tuple(row for rows in things.values() for row in rows)
        for name, things in kept.items()
    }
    return _records({**tables, "casework": with_small_withheld(tables["casework"])})


def _beside(older: Sequence[Row], newer: Sequence[Row]) -> tuple[Row, ...]:
    """The older rows that the newer ones do not stand in place of."""
    money = [row for row in newer if isinstance(row, FundingRow)]
    return tuple(
        row
        for row in older
        if isinstance(row, FundingRow) and all(row.apart_from(now) for now in money)
    )


def _records(tables: Mapping[str, tuple[Any, ...]]) -> Records:
    return Records(**tables)


def _same(table: str) -> Callable[[Row], tuple[str, ...]]:
    return lambda row: tuple(spelling_key(str(getattr(row, name))) for name in _SAME[table])


def _plain(value: object) -> object:
    return str(value) if isinstance(value, dt.date | Decimal) else value


def _value(key: str, value: Any) -> Any:
    if key == "place":
        return Place(**value)
    if value is None:
        return None
    if key in _DATES:
        return dt.date.fromisoformat(value)
    return Decimal(value) if key in _DECIMALS else value
