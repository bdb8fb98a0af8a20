"""The fields in which an officer says how one table is to be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from csp_core import areas, crime_types
from csp_core.reading.asking import (
    AREA,
    BRACKETS,
    COLUMNS,
    CRIME_TYPE,
    HEADER,
    NAMES,
    PERIOD,
    YEARS,
)
from csp_core.reading.correcting import SaidOfTable
from csp_core.reading.reading import ColumnReading, TableReading
from csp_core.store import Upload
from csp_core.words.corrections import BRACKETS_MEAN, NAMES_MEAN, ROLES_MEAN, YEARS_MEAN
from pages.parts.plain import plain
from pages.parts.view import View

AS_READ = "As it is read"
COLUMNS_ASKED = 40


@dataclass(frozen=True)
class OfTable:
    """One table of one sheet of one upload, as the page corrects it."""

    view: View
    upload: Upload
    sheet_number: int
    number: int
    sheet: str
    table: TableReading

    @property
    def place(self) -> tuple[int, int, int]:
        """Which table of the page it is."""
        return self.upload.id, self.sheet_number, self.number

    @property
    def opener(self) -> str:
        """The key of the opener of its file."""
        return f"understood_{self.upload.id}"

    def key(self, field: str) -> str:
        """The key of one of its fields, a new one whenever anything was corrected."""
        ids = "_".join(map(str, self.place))
        return f"say_{field}_{ids}_{self.view.corrections.key[:8]}"


def head_rows(of: OfTable) -> dict[str, int]:
    """The rows that may hold the table's headings, by the words they are offered under."""
    return {f"Row {row.row}: {row.words}": row.row for row in of.table.head_rows}


def _ask_header(of: OfTable, _: SaidOfTable) -> None:
    rows = head_rows(of)
    main = next((at for at, row in enumerate(rows.values()) if row == of.table.main), None)
    st.selectbox(
        "Row of headings",
        list(rows),
        index=main,
        key=of.key(HEADER),
        placeholder="Choose the row that heads the figures",
    )


def _ask_columns(of: OfTable, said: SaidOfTable) -> None:
    given = dict(said.columns)
    st.markdown("What each column holds")
    with st.grid("auto", min_column_width=200, gap="small"):
        for column in _asked_about(of, given):
            options = [f"{AS_READ} ({column.role or 'nothing'})", *ROLES_MEAN.values()]
            st.selectbox(
                plain(f"{column.letter}: {column.heading or 'no heading'}"),
                options,
                index=options.index(ROLES_MEAN[given[column.key]]) if column.key in given else 0,
                key=of.key(f"column_{column.letter}"),
            )


def _ask_area(of: OfTable, said: SaidOfTable) -> None:
    _name(of, AREA, "Area of the whole table", areas.known(), said.area, of.table.area)


def _ask_crime_type(of: OfTable, said: SaidOfTable) -> None:
    names = tuple(crime_types.vocabulary())
    label = "Crime type of the whole table"
    _name(of, CRIME_TYPE, label, names, said.crime_type, of.table.crime_type)


def _name(
    of: OfTable, field: str, label: str, known: tuple[str, ...], said: str, read: str
) -> None:
    options = list(dict.fromkeys([*known, *filter(None, [said])]))
    st.selectbox(
        label,
        options,
        index=options.index(said) if said else None,
        key=of.key(field),
        accept_new_options=True,
        placeholder=read or AS_READ,
    )


def _ask_period(of: OfTable, said: SaidOfTable) -> None:
    st.text_input(
        "Period of the whole table, or the year of its months (this file only)",
        said.period,
        key=of.key(PERIOD),
        placeholder=of.table.period or "2017/18 or Apr 2017 - Jan 2018",
    )
    given = dict(said.periods)
    with st.grid("auto", min_column_width=200, gap="small"):
        for column in _counted(of):
            st.text_input(
                plain(f"Period of {column.letter}: {column.heading or 'no heading'}"),
                given.get(column.key, ""),
                key=of.key(f"period_{column.letter}"),
                placeholder=AS_READ,
            )


def _asked_about(of: OfTable, given: Mapping[str, str]) -> list[ColumnReading]:
    """Every column where everything is asked, else those whose heading is no period."""
    every = bool(st.session_state.get(of.key("every")))
    columns = of.table.columns[:COLUMNS_ASKED]
    return [one for one in columns if every or not one.dated or one.key in given]


def _counted(of: OfTable) -> list[ColumnReading]:
    return [column for column in of.table.columns[:COLUMNS_ASKED] if column.role == "count"]


def _ask_years(of: OfTable, said: SaidOfTable) -> None:
    _choice(of, YEARS, "Years such as 2017 are", YEARS_MEAN, said.years)


def _ask_brackets(of: OfTable, said: SaidOfTable) -> None:
    _choice(of, BRACKETS, "Numbers in brackets, such as (12), are", BRACKETS_MEAN, said.brackets)


def _ask_names(of: OfTable, said: SaidOfTable) -> None:
    _choice(of, NAMES, "Headings and lines of their own that are not known name", NAMES_MEAN,
            said.names)  # fmt: skip


def _choice(of: OfTable, field: str, label: str, meant: dict[str, str], said: str) -> None:
    options = [AS_READ, *meant.values()]
    index = options.index(meant[said]) if said in meant else 0
    st.selectbox(label, options, index=index, key=of.key(field))


FIELDS = {
    HEADER: _ask_header, YEARS: _ask_years, NAMES: _ask_names, AREA: _ask_area,
    CRIME_TYPE: _ask_crime_type, PERIOD: _ask_period, BRACKETS: _ask_brackets,
    COLUMNS: _ask_columns,
}  # fmt: skip
# These hold a field for each column, and take the whole width.
BY_COLUMN = (PERIOD, COLUMNS)
