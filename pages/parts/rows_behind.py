"""What stands behind a shown number, as rows to read: its value, its file, sheet and cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from csp_core.casework import CaseworkRow
from csp_core.figures import Figures, Revision
from csp_core.measures.survey_results import AnswerShare, Wave
from csp_core.periods import Span
from csp_core.problems import Place
from csp_core.words.casework import case_value, period_label
from csp_core.words.survey import share_words, when


class CellBehind(NamedTuple):
    """A figure behind what is shown, as a row to read: its value, and where that was read."""

    area: str
    crime_type: str
    period: str
    value: str
    file: str
    sheet: str
    cell: str


def cells_behind(
    figures: Figures, areas: Sequence[str], crime_types: Sequence[str], spans: Sequence[Span]
) -> list[CellBehind]:
    """Where every figure of these series inside the spans was read."""
    return [
        CellBehind(
            one.area,
            one.crime_type,
            one.span.label,
            one.value,
            one.place.file,
            one.place.sheet,
            one.place.cell or "counted from its rows",
        )
        for one in figures.behind(areas, crime_types, spans)
    ]


class AnswerBehind(NamedTuple):
    """An answer of a survey as a row to read, and where it was read."""

    answer: str
    period: str
    value: str
    file: str
    sheet: str
    cell: str


class CaseBehind(NamedTuple):
    """A figure of casework as a row to read: its value, or what is shown instead, and its cell."""

    service: str
    area: str
    measure: str
    period: str
    value: str
    file: str
    sheet: str
    cell: str


def answer_behind(wave: Wave, one: AnswerShare) -> AnswerBehind:
    """One answer of one wave as a row to read."""
    return AnswerBehind(one.answer, when(wave), share_words(one), *_place_of(one.place))


def casework_cells(rows: tuple[CaseworkRow, ...]) -> list[CaseBehind]:
    """Where each figure of casework was read."""
    return [
        CaseBehind(
            row.service,
            row.area,
            row.measure,
            period_label(row.start, row.end),
            case_value(row),
            *_place_of(row.place),
        )
        for row in rows
    ]


class Revised(NamedTuple):
    """A figure that a newer file states differently, as a row to read."""

    area: str
    crime_type: str
    period: str
    before: str
    now: str
    before_at: str
    now_at: str


def revised(one: Revision) -> Revised:
    """A revision as a row to read."""
    return Revised(
        one.area,
        one.crime_type,
        one.span.label,
        one.before,
        one.after,
        str(one.earlier_place),
        str(one.later_place),
    )


def _place_of(place: Place) -> tuple[str, str, str]:
    return place.file, place.sheet, place.cell
