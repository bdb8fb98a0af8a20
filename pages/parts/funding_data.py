"""The funding a page shows, worked out once: cached by the files' checksums, as all figures are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from csp_core.measures.funding import Position, positions
from csp_core.measures.funding_revisions import FundingRevision, funding_revisions
from csp_core.measures.funding_sheets import funding_problems
from csp_core.problems import Problem
from csp_core.reading.client import READING_VERSION
from csp_core.words.funding import days_said, stated
from pages.parts import data


class Doubts(NamedTuple):
    """What is doubtful between amounts, and what newer files changed of older ones."""

    problems: tuple[Problem, ...]
    revisions: tuple[FundingRevision, ...]


class FundingCell(NamedTuple):
    """An amount behind what is shown, as a row to read: its value, and where that was read."""

    scheme: str
    funder: str
    status: str
    amount: str
    days: str
    file: str
    sheet: str
    cell: str


def positions_of(keys: tuple[data.FileKey, ...], at: dt.date) -> tuple[Position, ...]:
    """The position of every pot in these files at a day."""
    return _positions(keys, at.isoformat(), READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=data.SPELT_OUT)
def _positions(keys: tuple[data.FileKey, ...], at: str, version: int) -> tuple[Position, ...]:  # noqa: ARG001 -- the cache's key
    return positions(data.records_of(keys).funding, dt.date.fromisoformat(at))


def doubts_of(keys: tuple[data.FileKey, ...]) -> Doubts:
    """What has to be told of the amounts of these files, beside what is told of each file."""
    return _doubts(keys, READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=data.SPELT_OUT)
def _doubts(keys: tuple[data.FileKey, ...], version: int) -> Doubts:  # noqa: ARG001 -- the same
    return Doubts(
        funding_problems(data.records_of(keys).funding),
        funding_revisions([data.reading_of(key).records.funding for key in keys]),
    )


def funding_problems_of(keys: tuple[data.FileKey, ...]) -> tuple[Problem, ...]:
    """What is told of the sheets that hold funding."""
    return tuple(
        problem
        for key in keys
        for reading in [data.reading_of(key)]
        for sheets in [{one.name for one in reading.sheets if "funding" in one.layout}]
        for problem in reading.problems
        if problem.place.sheet in sheets
    )


def position_cells(found: Sequence[Position]) -> Callable[[], list[FundingCell]]:
    """Where every amount of these pots was read, looked up when somebody asks."""
    return lambda: [
        FundingCell(
            row.scheme,
            row.funder,
            row.status.capitalize(),
            stated(row.amount),
            days_said(row.start, row.end),
            row.place.file,
            row.place.sheet,
            row.place.cell,
        )
        for one in found
        for row in one.rows
    ]
