"""What a column is, told from what stands below where its heading does not say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from csp_core.period_parts import is_bare_year, part_of_year
from csp_core.period_words import parse_period
from csp_core.reading.cells import filled, is_figure, parse_count
from csp_core.reading.contents import role_of_contents
from csp_core.reading.heading_cells import is_data
from csp_core.reading.headings import INDEX, Heading, Role
from csp_core.reading.labels import name_both

_FEWEST_PARTS = 2
# A column headed as what it holds is asked before one whose cells alone say so.
_ASKED_LAST = 9
_CODE = re.compile(r"[A-Z]{1,4}[\-/]?\d+[A-Z]?")


def with_contents(
    head: Sequence[list[Any]], row: int, headings: Sequence[Heading]
) -> tuple[Heading, ...]:
    """Columns of names with no heading that says so, told from what stands in them.

    One column of each role is looked for on the left of figures, and again right of them, where a
    second table may stand; a column right of all figures names none of their rows.
    """
    told: list[Heading] = []
    known = {one.role for one in headings if one.role in INDEX}
    data = [cells for cells in head[row + 1 :] if is_data(cells)]
    last = max(
        (at for cells in data for at, cell in enumerate(cells) if is_figure(cell)), default=0
    )
    for at, heading in enumerate(headings):
        role = None
        if heading.role in (None, Role.CRIME_TYPE) and name_both([cells[at] for cells in data]):
            heading = replace(heading, names_both=True)
            role = Role.CRIME_TYPE if not heading.role else None
        elif not (heading.means_something or heading.part):
            role = role_of_contents([cells[at] for cells in data]) if at < last else None
        if role and role not in known:
            heading = replace(heading, role=role, rank=_ASKED_LAST, inferred=True, unknown="")
        known = known | {role} if role else known
        if heading.role not in INDEX and any(is_figure(cells[at]) for cells in head[row + 1 :]):
            known = set()
        told.append(heading)
    return _with_years_beside(tuple(told), data)


def _with_years_beside(
    headings: tuple[Heading, ...], data: Sequence[Sequence[Any]]
) -> tuple[Heading, ...]:
    """An unheaded column of bare years, next to one of months, says which year those are of."""
    told = list(headings)
    for at, heading in enumerate(headings):
        given = [row[at] for row in data if filled(row[at])]
        beside = [headings[one].role for one in (at - 1, at + 1) if 0 <= one < len(headings)]
        years = bool(given) and all(is_bare_year(part_of_year(cell)) for cell in given)
        if not heading.text and years and Role.PERIOD in beside:
            told[at] = replace(heading, role=Role.PERIOD, rank=_ASKED_LAST, inferred=True)
    return tuple(told)


def told_by_figures(
    headings: tuple[Heading, ...], under: Sequence[Sequence[Any]]
) -> tuple[Heading, ...]:
    """Headings whose words promise names, periods or counts over what are none.

    "Year" over counts, right of quarters, is their total, "Month" under a month its count, and
    "Rolling 12 months" no count; of two columns of areas the one that holds codes is a column of
    codes; "2017/18" right of its first three months, and no more than those together, is a total of
    them; "No" over 1, 2, 3, left of the names, numbers the rows.
    """
    spans = [at for at, one in enumerate(headings) if one.span]
    named = [at for at, one in enumerate(headings) if one.role is Role.AREA]
    last_name = max((at for at, one in enumerate(headings) if one.role in INDEX), default=-1)
    told = list(headings)
    for at, heading in enumerate(headings):
        cells = [row[at] for row in under if filled(row[at])]
        if heading.role is Role.PERIOD and spans and are_counts(cells):
            month = heading.span is not None and heading.span.months == 1
            if month:  # "Month" under "Oct 2017", beside "YTD"
                told[at] = replace(heading, role=Role.COUNT)
            elif at > spans[0]:
                rolling = Role.OTHER if heading.part else Role.TOTAL
                told[at] = replace(heading, role=rolling, span=None, part="")
        if _adds_up_only_what_is_shown(headings, at, under):
            told[at] = replace(heading, role=Role.TOTAL, span=None)
        if at in named and len(named) > 1 and cells and all(_is_code(cell) for cell in cells):
            told[at] = replace(heading, role=Role.AREA_CODE, rank=0)
        if heading.role is Role.COUNT and at < last_name and _number_rows(cells):
            told[at] = replace(heading, role=Role.NOTE)
    return tuple(told)


def _adds_up_only_what_is_shown(
    headings: Sequence[Heading], at: int, under: Sequence[Sequence[Any]]
) -> bool:
    """Whether a year or quarter is nothing but the sum of the fewer months on its left."""
    whole = headings[at].span
    if whole is None or whole.months == 1 or headings[at].role:
        return False
    parts = {
        column: one.span
        for column, one in enumerate(headings[:at])
        if one.span and one.span in whole and one.span != whole and not one.role
        and (one.area, one.crime_type) == (headings[at].area, headings[at].crime_type)
    }  # fmt: skip
    months = sum(span.months for span in parts.values())
    if len(parts) < _FEWEST_PARTS or months >= whole.months or not under:
        return False
    rows = [[parse_count(row[column]).number for column in (*parts, at)] for row in under]
    sums = [row for row in rows if None not in row]
    return bool(sums) and all(sum(filter(None, row[:-1])) == row[-1] for row in sums)


def _number_rows(cells: Sequence[Any]) -> bool:
    return len(cells) > 1 and cells == list(range(1, len(cells) + 1))


def are_counts(cells: Sequence[Any]) -> bool:
    """Whether cells are figures, every one of them, and none a period such as 201704."""
    return bool(cells) and all(is_figure(cell) and not parse_period(cell) for cell in cells)


def _is_code(cell: object) -> bool:
    return isinstance(cell, str) and bool(_CODE.fullmatch(cell.strip()))
