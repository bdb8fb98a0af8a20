"""One figure stated twice within one upload: equal, counted once; different, told and not used."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from csp_core.problems import Place, Problem
from csp_core.reading.choosing import Dispute, disputes
from csp_core.reading.figure_columns import replaced, with_null, with_word
from csp_core.reading.figure_words import count_said, place_of, row_of, span_of
from csp_core.spelling import spelling_key
from csp_core.statements import Statements, codes_of, names_of
from csp_core.tables import DISPUTED, NOT_AVAILABLE, named

_TOLD_APART = 20


@dataclass(frozen=True)
class Settled:
    """The figures with each stated once, and what was said of those stated twice."""

    figures: pa.Table
    problems: tuple[Problem, ...]
    disputes: tuple[Dispute, ...] = ()


def settle(figures: pa.Table) -> Settled:
    """Each figure once. Where two differ the count is null, marked ``[x]``, its status disputed.

    A statement that a figure is not available contradicts no other.
    """
    figures = figures.combine_chunks()
    groups = Statements(figures)
    if not groups.any_repeated:
        return Settled(figures, ())
    figures = _without_silent(figures, groups)
    figures, spelt = _told_apart(figures, Statements(figures))
    groups = Statements(figures)
    problems = [*spelt, *_differing(figures, groups), *_equal(figures, groups)]
    return Settled(_once(figures, groups), tuple(problems), disputes(figures, groups))


def _without_silent(figures: pa.Table, groups: Statements) -> pa.Table:
    """Without the rows marked ``[x]`` whose figure another row gives."""
    names = [name == NOT_AVAILABLE for name in names_of(figures, "marker")]
    silent = np.array([*names, False])[codes_of(figures, "marker")]
    given = np.isin(groups.first, groups.first[~silent])
    return figures.filter(pa.array(~(silent & given))).combine_chunks()


def _told_apart(figures: pa.Table, groups: Statements) -> tuple[pa.Table, list[Problem]]:
    """Two spellings of one type whose counts differ are two types, each under its own name.

    Only within one sheet: its list has a reason to name both. In two sheets they are one type
    stated twice.
    """
    written, types = codes_of(figures, "as_written"), codes_of(figures, "crime_type")
    sheet, count = codes_of(figures, "sheet"), figures.column("count").fill_null(-1).to_numpy()
    rows = np.nonzero(groups.differs[groups.first] & ~figures.column("stated").to_numpy())[0]
    _, first, on_sheet = np.unique(
        np.stack([groups.first[rows], sheet[rows]]), axis=1, return_index=True, return_inverse=True
    )
    on_sheet = on_sheet.reshape(-1)
    other = rows[first][on_sheet]
    clash = (written[rows] != written[other]) & (count[rows] != count[other])
    one = rows[clash]
    if not len(one):
        return figures, []
    written_names, type_names = names_of(figures, "as_written"), names_of(figures, "crime_type")
    renamed = types.copy()
    code_of = {name: number for number, name in enumerate(type_names)}
    problems = []
    for type_code in np.unique(types[one]):
        canonical = type_names[type_code]
        row = int(one[types[one] == type_code][0])
        listed = np.isin(sheet, sheet[one[types[one] == type_code]])
        codes = np.unique(written[(types == type_code) & listed])
        for code in codes:
            if spelling_key(written_names[code]) != spelling_key(canonical):
                new = code_of.setdefault(written_names[code], len(code_of))
                renamed[(types == type_code) & (written == code)] = new
        said = " and ".join(f'"{written_names[code]}"' for code in codes)
        problems.append(
            Problem(
                "warning",
                _place(figures, row),
                f"{said}, which could all mean {canonical}, with different counts",
                "",
                "Each is kept under its own name.",
            )
        )
    return replaced(figures, "crime_type", named(renamed, tuple(code_of))), problems


def _differing(figures: pa.Table, groups: Statements) -> list[Problem]:
    later = groups.repeated[groups.differs[groups.first[groups.repeated]]]
    pairs = [(int(groups.first[row]), int(row)) for row in later]
    problems = [_two_statements(figures, *pair) for pair in pairs[:_TOLD_APART]]
    if len(pairs) > _TOLD_APART:
        place = _place(figures, pairs[_TOLD_APART][0])
        problems.append(
            Problem(
                "error",
                Place(place.file, place.sheet),
                f"{len(pairs) - _TOLD_APART:,} more figures stated twice with different counts",
                "one count each",
                "Neither statement is used; check whether a column that tells them apart is "
                "missing.",
            )
        )
    return problems


def _two_statements(figures: pa.Table, first: int, later: int) -> Problem:
    stated = figures.column("stated")[first].as_py()
    return Problem(
        # A stated change is only checked against counts; a count in doubt leaves a figure unknown.
        "warning" if stated else "error",
        _place(figures, first),
        f"{_said(figures, first)} for {_figure(figures, first)}, "
        f"and {_said(figures, later)} at {_place(figures, later)}",
        "one statement of it",
        "Neither is used; correct one of them and drop the file again.",
        answer="" if stated else "statements",
    )


def _equal(figures: pa.Table, groups: Statements) -> list[Problem]:
    """One message for each pair of sheets."""
    alike = groups.repeated[~groups.differs[groups.first[groups.repeated]]]
    sheet = codes_of(figures, "sheet")
    pairs: dict[tuple[int, int], list[int]] = {}
    for row in alike.tolist():
        pairs.setdefault((int(sheet[groups.first[row]]), int(sheet[row])), []).append(row)
    return [
        Problem(
            "warning",
            _place(figures, int(groups.first[rows[0]])),
            f"{len(rows):,} {'figure' if len(rows) == 1 else 'figures'} stated twice alike "
            f"(again at {_place(figures, rows[0])})",
            "",
            "Each is counted once.",
        )
        for rows in pairs.values()
    ]


def _once(figures: pa.Table, groups: Statements) -> pa.Table:
    differs = groups.differs
    figures = with_null(with_null(figures, "count", differs), "stated_percent", differs)
    figures = with_word(figures, "marker", differs, NOT_AVAILABLE)
    # Told apart from a plain [x], behind which an older file's count may stand.
    figures = with_word(figures, "status", differs, DISPUTED)
    return figures.filter(pa.array(groups.first == np.arange(figures.num_rows)))


def _place(figures: pa.Table, row: int) -> Place:
    return place_of(row_of(figures, row))


def _said(figures: pa.Table, row: int) -> str:
    one = row_of(figures, row)
    return count_said(one) or f"{one['stated_percent']:g}%"


def _figure(figures: pa.Table, row: int) -> str:
    one = row_of(figures, row)
    return f"{one['area']}, {one['crime_type']}, {span_of(one).label}"
