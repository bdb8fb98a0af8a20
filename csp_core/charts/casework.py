"""Casework as bars: counts of the latest period, shares of cases, and cases by period.

A figure that is withheld keeps its row and says so; no bar is drawn for it, and it is never zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from csp_core.casework import CaseworkRow
from csp_core.charts.bar_places import Mark, Row
from csp_core.charts.drawing import Cell, Drawing, Kind, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import bar_plot
from csp_core.measures.casework import CaseSet
from csp_core.words.casework import (
    about,
    case_caveats,
    case_value,
    period_label,
    periods_title,
    shares_title,
    short_period,
    title,
)
from csp_core.words.caveats import printed
from csp_core.words.numbers import NOT_AVAILABLE, average

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body

_MOST_PERIODS = 24
_SHARES_OF = "Shares are of the cases counted in the same period and area: {}."


def casework_charts(found: CaseSet, *, source: str) -> tuple[Drawing, ...]:
    """Every chart a set's figures make: its counts, its shares, its cases by period."""
    drawings = [counts_chart(found, source=source)] if _counts(found) else []
    drawings += [shares_chart(found, source=source)] if _shares(found) else []
    drawings += [periods_chart(found, source=source)] if found.periods else []
    return tuple(drawings)


def counts_chart(found: CaseSet, *, source: str) -> Drawing:
    """The counts of the latest period, the period before as a mark on the same row."""
    before = {change.measure: change.previous for change in found.changes}
    earlier = period_label(*found.before) if found.before else ""
    rows = [_row(row, before.get(row.measure), earlier) for row in _counts(found)]
    marked = any(row.marks for row in rows)
    key = (short_period(found.start, found.end), short_period(*(found.before or (None, None))))
    columns = ("Measure", *((earlier,) if before else ()), period_label(found.start, found.end))
    values = [
        (row.measure, *((_cell(before.get(row.measure)),) if before else ()), _cell(row))
        for row in _counts(found)
    ]
    return _drawing(
        found, "counts", title(found), f"{drawable(found.service)}, counts of people and cases",
        about(found), rows, key if marked else (), Table(columns, _kinds(columns), tuple(values)),
        case_caveats(found), source,
    )  # fmt: skip


def shares_chart(found: CaseSet, *, source: str) -> Drawing:
    """The shares of cases, in percent from zero, with the number they are shares of."""
    base = f"{case_value(found.cases)}" if found.cases else NOT_AVAILABLE
    rows = [
        Row(
            drawable(row.measure),
            None if row.value is None else float(row.value),
            case_value(row),
            f"of {base} cases" if row.value is not None and found.cases else "",
            drawable(f"{row.measure}, share of {base} cases: {case_value(row)}"),
        )
        for row in _shares(found)
    ]
    columns = ("Measure", "Share of cases", "Cases")
    values = tuple((row.measure, case_value(row), base) for row in _shares(found))
    return _drawing(
        found, "shares of cases", shares_title(found),
        f"{drawable(found.service)}, shares of cases in percent", about(found), rows, (),
        Table(columns, ("words", "words", "words"), values),
        (*case_caveats(found), _SHARES_OF.format(base)), source, shares=True,
    )  # fmt: skip


def periods_chart(found: CaseSet, *, source: str) -> Drawing:
    """All cases by month, quarter or year, the newest last, with the children in them."""
    shown = found.periods[-_MOST_PERIODS:]
    rows = [
        Row(
            _when(cases),
            None if cases.value is None else float(cases.value),
            case_value(cases),
            f"{case_value(children)} children" if children else "",
            drawable(f"{_when(cases)}, cases: {case_value(cases)}"),
        )
        for cases, children in shown
    ]
    columns = ("Period", "Cases", "Children")
    values = tuple((_when(cases), _cell(cases), _cell(children)) for cases, children in shown)
    first, last = shown[0][0], shown[-1][0]
    return _drawing(
        found, "cases by period", periods_title(found),
        f"{drawable(found.service)}, cases by period, {drawable(found.area)}",
        period_label(first.start, last.end), rows, (),
        Table(columns, ("words", "count", "count"), values), case_caveats(found), source,
    )  # fmt: skip


def _counts(found: CaseSet) -> list[CaseworkRow]:
    return [row for row in found.rows if not row.is_share]


def _shares(found: CaseSet) -> list[CaseworkRow]:
    return [row for row in found.rows if row.is_share]


def _when(row: CaseworkRow) -> str:
    return period_label(row.start, row.end)


def _cell(row: CaseworkRow | None) -> Cell:
    """The raw number; words where there is none, so that it is never read as zero."""
    if row is None:
        return NOT_AVAILABLE
    return case_value(row) if row.value is None else int(row.value)


def _kinds(columns: Sequence[str]) -> tuple[Kind, ...]:
    counts: list[Kind] = ["count"] * (len(columns) - 1)
    return ("words", *counts)


def _row(row: CaseworkRow, before: CaseworkRow | None, earlier: str) -> Row:
    name = drawable(row.measure)
    marks: tuple[Mark, ...] = ()
    if before is not None and before.value is not None:
        marks = (Mark(0, float(before.value), f"{name}, {earlier}: {case_value(before)}"),)
    detail = f"before: {case_value(before)}" if before is not None else ""
    value = None if row.value is None else float(row.value)
    return Row(name, value, case_value(row), detail, f"{name}: {case_value(row)}", marks=marks)


def _drawing(
    found: CaseSet, what: str, headline: str, statistic: str, of: str, rows: Sequence[Row],
    key: Sequence[str], table: Table, caveats: tuple[str, ...], source: str, *,
    shares: bool = False,
) -> Drawing:  # fmt: skip
    from csp_core.charts.frame import in_frame

    headline, of = drawable(headline), drawable(of)
    values = "; ".join(row.said for row in rows)
    alt = drawable(
        f"Horizontal bar chart: {headline}. {statistic}. {of}. {values}. {printed(caveats)}"
    )
    measured = "Share of cases, %" if shares else "Count"
    span = found.span
    name = (drawable(found.area), drawable(found.service), what, *((span.key,) if span else ()))
    return in_frame(
        _body(rows, key, shares),
        name=name,
        title=headline,
        subtitle=(statistic, of),
        source=source,
        caveats=caveats,
        alternative=alt,
        table=table,
        plot=bar_plot(rows, key, measured=measured, say=average),
    )


def _body(rows: Sequence[Row], key: Sequence[str], shares: bool) -> Body:
    from csp_core.charts.bar_rows import drawn, plain_count

    return drawn(rows, key, (lambda value: plain_count(value) + "%") if shares else plain_count)
