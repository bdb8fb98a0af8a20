"""The sheets of the figures workbook beside crime: funding, casework, survey, activity."""

from __future__ import annotations

from collections.abc import Iterator

from csp_core.activity import ActivityRow
from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.outputs.figure_table import (
    COUNT,
    DAY,
    POUNDS,
    SHARE,
    Column,
    FigureTable,
    Value,
    fraction,
    given,
    number,
    read_from,
    rows_of,
    words,
)
from csp_core.records import Records
from csp_core.survey import SurveyRow
from csp_core.tables import NOT_AVAILABLE

_OF_CASES = "share of cases"
_FROM, _TO = Column("From", DAY), Column("To", DAY)
_NOTE, _READ_FROM = Column("Note"), Column("Read from", note="cell", always=True)
_CASEWORK_VALUE = 3  # the place of its column


def record_tables(records: Records) -> Iterator[FigureTable]:
    """Those of the sheets there are rows for, without columns of which nothing is stated."""
    made = (
        _funding(records.funding),
        _casework(records.casework),
        _survey(records.survey),
        _activity(records.activity),
    )
    return (one.without_unstated() for one in made if one.rows)


def _funding(rows: tuple[FundingRow, ...]) -> FigureTable:
    return FigureTable(
        "Funding",
        "Funding, each amount as it was stated",
        (
            Column("Funder"), Column("Scheme"), Column("Status"),
            Column("Amount", POUNDS, "money", always=True), _FROM, _TO, Column("Held by"),
            _NOTE, _READ_FROM,
        ),
        rows_of(
            (
                words(one.funder), words(one.scheme), one.status, number(one.amount),
                given(one.start), given(one.end), words(one.holder), words(one.note),
                read_from(one.place),
            )
            for one in rows
        ),
    )  # fmt: skip


def _casework(rows: tuple[CaseworkRow, ...]) -> FigureTable:
    return FigureTable(
        "Casework",
        "Casework of the services for domestic abuse and others",
        (
            Column("Service"), Column("Area"), Column("Measure"),
            Column("Value", COUNT, "people", always=True), Column("What is counted"), _FROM, _TO,
            Column("As at", DAY), _NOTE, _READ_FROM,
        ),
        rows_of(
            (
                words(one.service), words(one.area), words(one.measure), _case(one), one.unit,
                given(one.start), given(one.end), given(one.as_at), words(one.note),
                read_from(one.place),
            )
            for one in rows
        ),
        formats=tuple(
            (at, _CASEWORK_VALUE, SHARE) for at, one in enumerate(rows) if one.unit == _OF_CASES
        ),
    )  # fmt: skip


def _case(one: CaseworkRow) -> Value:
    if one.marker:  # whatever else the row holds
        return one.marker
    return fraction(one.value) if one.unit == _OF_CASES else number(one.value)


def _survey(rows: tuple[SurveyRow, ...]) -> FigureTable:
    return FigureTable(
        "Survey",
        "Survey, how many gave each answer",
        (
            Column("Question"), Column("Area"), Column("Answer"), Column("Share", SHARE, "share"),
            Column("Count", COUNT), Column("Base", COUNT, always=True),
            Column("What the base counts"), Column("Several answers allowed"), _FROM, _TO,
            _NOTE, _READ_FROM,
        ),
        rows_of(
            (
                words(one.question), words(one.area), words(one.answer), fraction(one.share),
                given(one.count), given(one.base), words(one.counted),
                "Yes" if one.several else NOT_AVAILABLE, given(one.start), given(one.end),
                words(one.note), read_from(one.place),
            )
            for one in rows
        ),
    )  # fmt: skip


def _activity(rows: tuple[ActivityRow, ...]) -> FigureTable:
    return FigureTable(
        "Activity",
        "Meetings, operations, projects, services, events and further actions",
        (
            Column("Kind"), Column("Name"), Column("Purpose"), Column("Starts", DAY),
            Column("Ends, or is due", DAY), Column("When it comes again"), Column("Provider"),
            Column("Funder"), Column("Scheme"), Column("Amount", POUNDS, "money"), Column("Owner"),
            Column("State"), Column("Attendance", COUNT), Column("Outcome", always=True),
            _NOTE, _READ_FROM,
        ),
        rows_of(
            (
                one.kind, words(one.name), words(one.purpose), given(one.starts), given(one.ends),
                words(one.pattern), words(one.provider), words(one.funder), words(one.scheme),
                number(one.amount), words(one.owner), words(one.state), given(one.attendance),
                words(one.outcome), words(one.note), read_from(one.place),
            )
            for one in rows
        ),
    )  # fmt: skip
