"""The heading rows of a table, found by what their cells mean and not by where they stand."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from csp_core.period_words import (
    day_of,
    hyphened_years,
    is_bare_year,
    parse_period,
    parse_serial,
    part_of_year,
)
from csp_core.periods import Span
from csp_core.reading.cells import is_figure, parse_count
from csp_core.reading.contents import role_of_contents
from csp_core.reading.headings import INDEX, Heading, Role, together, understand_heading
from csp_core.reading.labels import name_both
from csp_core.reading.parts import Part

_FEWEST_MEANINGS = 2
_ROWS_BELOW = 12
# Fewer cells over columns of figures, one of them such as "Period", are a line of facts.
_FEWEST_OVER = 3
_FEWEST_PARTS = 2
_LEVELS_ABOVE, _LEVELS_BELOW = 3, 2
# A column headed as what it holds is asked before one whose cells alone say so.
_ASKED_LAST = 9
_NUMBER = re.compile(r"[+\-−]?£?\d[\d,]*(?:\.\d+)?%?|\[[a-z]\d?\]")
_CODE = re.compile(r"[A-Z]{1,4}[\-/]?\d+[A-Z]?")
_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_MONTH = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:\.0)?")


@dataclass(frozen=True)
class Header:
    """Where a table's headings stand (rows from 0), what each column's says, what is around them.

    ``rows`` are the heading rows, ``main`` the one that says most and ``row`` the last.
    ``headings`` put those over one column together. ``levels`` holds, for each heading row, the
    heading it gives each column, a heading over several columns given to each. ``above`` holds the
    lines over the table, ``context`` those at the top of its sheet where others stand between.
    ``below`` are the first rows under it that hold anything; ``figures`` says for each column how
    many of those hold a figure there.
    """

    rows: tuple[int, ...]
    main: int
    headings: tuple[Heading, ...]
    levels: tuple[tuple[Heading, ...], ...]
    above: tuple[str, ...]
    below: tuple[tuple[Any, ...], ...]
    figures: tuple[int, ...]
    context: tuple[str, ...] = ()

    @property
    def row(self) -> int:
        """The last heading row, from 0."""
        return self.rows[-1]

    @property
    def main_cells(self) -> tuple[str, ...]:
        """The texts of the row that says most, by which tables of one shape are known."""
        return tuple(one.text for one in self.levels[self.rows.index(self.main)])


def find_headers(part: Part, chosen: int | None = None) -> list[Header]:
    """The headers a part may have, the uppermost first: between two of them figures stand.

    ``chosen`` is the heading row where an officer has said it.
    """
    head = part.head()
    if chosen is not None:
        return [_header(part, head, chosen - part.first)]
    found = [_header(part, head, row) for row in _heading_rows(head)]
    return found or [_header(part, head, row) for row in _unnamed_heading_rows(head)]


def _heading_rows(head: Sequence[list[Any]]) -> list[int]:
    """Of each run of rows without figures the row that means most, the uppermost of equals."""
    found: list[int] = []
    best: tuple[int, int] | None = None
    for row, cells in enumerate(head[:-1]):
        if not may_head(cells):
            if best and _is_data(cells):
                found.append(best[1])
                best = None
            continue
        meanings = sum(heading.means_something for heading in headings_of(cells))
        meanings += sum(bool(heading.part) for heading in headings_of(cells)) // 2
        if meanings >= _FEWEST_MEANINGS and (best is None or meanings > best[0]):
            best = (meanings, row)
    return [*found, *([best[1]] if best else [])]


def _unnamed_heading_rows(head: Sequence[list[Any]]) -> list[int]:
    """A row of words none of which is known, just above the first figures: told by those below."""
    rows = [row for row, cells in enumerate(head) if any(map(filled, cells))]
    for above, row in pairwise(rows):
        if _is_data(head[row]):
            words = sum(isinstance(cell, str) and bool(cell.strip()) for cell in head[above])
            data = [cells for cells in head[row:] if _is_data(cells)]
            columns = zip(*data, strict=True)
            told = sum(role_of_contents(column) is not None for column in columns)
            return [above] if may_head(head[above]) and words > 1 and told > 1 else []
    return []


def _header(part: Part, head: Sequence[list[Any]], main: int) -> Header:
    """The header whose main row is known: other heading rows are found above and below it."""
    below = _filled_below(head, main)
    of_figures = _figure_columns(head, main, below)
    rows = [*_rows_above(part, head, main, of_figures), main]
    rows += _rows_below(head, main, of_figures)
    levels = [_level(part, head, row, rows, of_figures) for row in rows]
    headings = tuple(together([level[at] for level in levels]) for at in range(len(head[main])))
    if (broken := _broken_over_lines(head, rows, of_figures, headings)) is not None:
        headings = broken
        levels = [headings if row == main else (Heading(""),) * len(headings) for row in rows]
    return _placed(part, head, rows, main, headings, levels)


def _broken_over_lines(
    head: Sequence[list[Any]],
    rows: Sequence[int],
    of_figures: Sequence[int],
    spread: Sequence[Heading],
) -> tuple[Heading, ...] | None:
    """Each column's cells read on from row to row, where more of them then mean something."""
    if len(rows) < 2 or not of_figures:
        return None
    texts = [
        " ".join(str(head[row][at]).strip() for row in rows if filled(head[row][at]))
        for at in range(len(spread))
    ]
    joined = headings_of(texts)
    over = [at for at in of_figures if sum(filled(head[row][at]) for row in rows) > 1]
    read_on = sum(joined[at].means_something for at in over)
    stacked = sum(spread[at].means_something and not spread[at].unknown for at in over)
    return joined if over and 2 * read_on >= len(over) and read_on > stacked else None


def _placed(
    part: Part,
    head: Sequence[list[Any]],
    rows: Sequence[int],
    main: int,
    headings: tuple[Heading, ...],
    levels: Sequence[tuple[Heading, ...]],
) -> Header:
    under = tuple(tuple(cells) for cells in _filled_below(head, rows[-1]))
    headings = _with_contents(head, rows[-1], headings)
    headings = _told_by_figures(headings, under)
    lines = [_lines([cells]) for cells in head[: rows[0]]]
    return Header(
        rows=tuple(part.first + row for row in rows),
        main=part.first + main,
        headings=headings,
        levels=tuple(levels),
        above=tuple(line for row in lines for line in row),
        below=under,
        figures=tuple(sum(is_figure(cells[at]) for cells in under) for at in range(len(headings))),
        context=_context(part, rows[0]),
    )


def _context(part: Part, first: int) -> tuple[str, ...]:
    """The lines at the top of the sheet that may speak of this part too.

    Beside other tables those are the lines above the first row in which anything stands this far
    to the right; a line over the table on the left is of that one alone.
    """
    every = Part(part.sheet).rows(0, part.first + first)
    top: list[list[Any]] = []
    for row, cells in enumerate(every):
        beside = part.left and any(map(filled, cells[part.left :]))
        if _is_data(cells) or beside or (not part.left and row >= part.first):
            break
        top.append(cells)
    return _lines(top)


def _lines(rows: Sequence[Sequence[Any]]) -> tuple[str, ...]:
    return tuple(
        " ".join(str(cell).split())
        for cells in rows
        for cell in cells
        if isinstance(cell, str) and cell.strip()
    )


def _with_contents(
    head: Sequence[list[Any]], row: int, headings: Sequence[Heading]
) -> tuple[Heading, ...]:
    """Columns of names with no heading that says so, told from what stands in them.

    One column of each role is looked for on the left of figures, and again right of them, where a
    second table may stand; a column right of all figures names none of their rows.
    """
    told: list[Heading] = []
    known = {one.role for one in headings if one.role in INDEX}
    data = [cells for cells in head[row + 1 :] if _is_data(cells)]
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


def _told_by_figures(
    headings: tuple[Heading, ...], under: Sequence[Sequence[Any]]
) -> tuple[Heading, ...]:
    """Headings whose words promise names, periods or counts over what are none.

    "Year" over counts, right of quarters, is their total, "Month" under a month its count, and
    "Rolling 12 months" no count; of two columns of areas the one that holds codes is a column of
    codes; "2017/18" right of its first three months, and no more than those together, is a total of
    them; "No" over 1, 2, 3, left of
    the names, numbers the rows.
    """
    spans = [at for at, one in enumerate(headings) if one.span]
    named = [at for at, one in enumerate(headings) if one.role is Role.AREA]
    told = list(headings)
    for at, heading in enumerate(headings):
        cells = [row[at] for row in under if filled(row[at])]
        if heading.role is Role.PERIOD and spans and _are_counts(cells):
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
        names_right = any(one.role in INDEX for one in headings[at + 1 :])
        if heading.role is Role.COUNT and names_right and _number_rows(cells):
            told[at] = replace(heading, role=Role.NOTE)
    return tuple(told)


def _adds_up_only_what_is_shown(
    headings: Sequence[Heading], at: int, under: Sequence[Sequence[Any]]
) -> bool:
    """Whether a year or quarter is nothing but the sum of the fewer months on its left."""
    whole = headings[at].span
    if whole is None or headings[at].role:
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


def _are_counts(cells: Sequence[Any]) -> bool:
    return bool(cells) and all(is_figure(cell) and not parse_period(cell) for cell in cells)


def _is_code(cell: object) -> bool:
    return isinstance(cell, str) and bool(_CODE.fullmatch(cell.strip()))


def filled(cell: object) -> bool:
    """Whether anything stands in a cell."""
    return cell is not None and cell != "" and not (isinstance(cell, str) and cell.isspace())


def _filled_below(head: Sequence[list[Any]], row: int) -> list[list[Any]]:
    return [cells for cells in head[row + 1 :] if any(map(filled, cells))][:_ROWS_BELOW]


def _figure_columns(
    head: Sequence[list[Any]], main: int, below: Sequence[list[Any]]
) -> tuple[int, ...]:
    """The columns of figures under a heading row, those of names, codes and months left out."""
    headings = headings_of(head[main])
    found: list[int] = []
    for at, heading in enumerate(headings):
        cells = [row[at] for row in below if filled(row[at])]
        # "Quarter" right of figures and over more of them heads a total, and names no rows.
        numbers = [cell for cell in cells if is_figure(cell)]
        counts = _are_counts(numbers) and 2 * len(numbers) >= len(cells)
        counted = heading.role is Role.PERIOD and bool(found) and counts
        if (heading.role not in INDEX or counted) and numbers:
            found.append(at)
    return tuple(found)


def _rows_above(
    part: Part, head: Sequence[list[Any]], main: int, of_figures: Sequence[int]
) -> list[int]:
    """The rows above the main one that head its columns too, and are no titles."""
    found: list[int] = []
    for row in range(main - 1, -1, -1):
        if not any(map(filled, head[row])):
            continue
        if len(found) == _LEVELS_ABOVE or not _heads(part, head, row, main, of_figures):
            break
        found.insert(0, row)
    return found


def _heads(
    part: Part, head: Sequence[list[Any]], row: int, main: int, of_figures: Sequence[int]
) -> bool:
    cells = head[row]
    labels = [at for at in of_figures if filled(cells[at])]
    headings = headings_of(cells)
    if not labels or not may_head(cells, fewest=1):
        return False
    words = sum(headings[at].role in INDEX and not headings[at].part for at in labels)
    if (words and len(labels) < _FEWEST_OVER) or any(_is_a_day(cells[at]) for at in labels):
        return False
    if any(str(cell).strip().endswith(":") for cell in cells if isinstance(cell, str)):
        return False
    if len(labels) > 1:
        told = any(headings[at].means_something or headings[at].part for at in labels)
        told = told or len(labels) >= _FEWEST_OVER
        steps = {later - earlier for earlier, later in pairwise(labels)}
        return told or len(steps) == 1 or bool(_merged(part, row, of_figures))
    # One cell over all the columns is a title, unless it says just what they are of.
    label = headings[labels[0]]
    if not (label.means_something or label.part):
        return False
    covered = _covered(part, row, head[row], of_figures)
    main_headings = headings_of(head[main])
    if _is_centred(label, covered, [main_headings[at] for at in of_figures]):
        return False
    both = [together([label, main_headings[at]]) for at in covered]
    return len(covered) > 1 and not any(one.clash for one in both)


def _is_centred(label: Heading, covered: Sequence[int], under: Sequence[Heading]) -> bool:
    """Whether a cell in the middle over periods of which no two are alike is their title."""
    periods = {one.span or one.part for one in under}
    told_apart = all(periods) and len(periods) == len(under)
    return label.role is None and told_apart and len(covered) < len(under)


def _is_a_day(cell: object) -> bool:
    return (day_of(cell) or 1) > 1


def _covered(part: Part, row: int, cells: Sequence[Any], of_figures: Sequence[int]) -> list[int]:
    labels = _spread(part, row, cells, of_figures)
    return [at for at in of_figures if filled(labels[at])]


def _rows_below(head: Sequence[list[Any]], main: int, of_figures: Sequence[int]) -> list[int]:
    """The rows below the main one that go on heading its columns: no name and no figure in them."""
    found: list[int] = []
    for row in range(main + 1, len(head) - 1):
        cells = head[row]
        if not any(map(filled, cells)):
            continue
        labels = [at for at in of_figures if filled(cells[at])]
        headings = headings_of(cells)
        beside = [at for at, cell in enumerate(cells) if filled(cell) and at not in of_figures]
        if (
            len(found) == _LEVELS_BELOW
            or not labels
            or not may_head(cells, fewest=1)
            or any(is_figure(cells[at]) and not headings[at].part for at in labels)
            or not all(headings[at].role for at in beside)
        ):
            break
        found.append(row)
    return found


def _level(
    part: Part,
    head: Sequence[list[Any]],
    row: int,
    rows: Sequence[int],
    of_figures: Sequence[int],
) -> tuple[Heading, ...]:
    """What one heading row gives each column; a row with another below it reaches to the right."""
    cells = head[row]
    if row == rows[-1]:
        return headings_of(cells)
    return headings_of(_spread(part, row, cells, of_figures))


def _spread(part: Part, row: int, cells: Sequence[Any], of_figures: Sequence[int]) -> list[Any]:
    """The row's cells, each label over figures repeated over the columns it stands for.

    Its merged range says which; where the row has none, it reaches to the next label.
    """
    spread = list(cells)
    merged = _merged(part, row, of_figures)
    for left, right in merged:
        for at in range(left, min(right + 1, len(spread))):
            if filled(cells[left]):
                spread[at] = cells[left]
    if merged:
        return spread
    label: Any = ""
    for at in range(min(of_figures, default=0), len(spread)):
        if filled(cells[at]):
            label = cells[at]
        elif at in of_figures and filled(label):
            spread[at] = label
    return spread


def _merged(part: Part, row: int, of_figures: Sequence[int]) -> list[tuple[int, int]]:
    """First and last column of each range merged over several columns of figures in a row."""
    return [
        (left, right)
        for top, left, bottom, right in part.merges()
        if top <= part.first + row <= bottom
        and left < right
        and left >= part.left
        and right >= min(of_figures, default=0)
    ]


def may_head(cells: Sequence[Any], fewest: int = _FEWEST_MEANINGS) -> bool:
    """Whether a row could be a header: a row with a count in it is data, whatever else it says.

    The numbers a header may hold are months such as 201704, serial dates and several years.
    """
    serials = _serial_dates(cells)
    texts = sum(isinstance(cell, str | dt.date) and cell != "" for cell in cells)
    numbers = [
        text
        for column, cell in enumerate(cells)
        if column not in serials and (text := _number(cell)) and not _MONTH.fullmatch(text)
    ]
    if texts + len(numbers) < fewest and not serials:
        return False
    several_years = len(numbers) > 1 or not any(parse_period(cell) for cell in cells)
    years = all(several_years and _YEAR.fullmatch(number) for number in numbers)
    return years and _in_step([int(float(number)) for number in numbers])


def _in_step(years: Sequence[int]) -> bool:
    """Whether years follow each other as in headings; 2007, 2003, 2011 are counts of offences."""
    different = list(dict.fromkeys(years))
    steps = {later - earlier for earlier, later in pairwise(different)}
    return len(steps) < 2 and (len(different) != 2 or abs(different[1] - different[0]) == 1)


def _is_data(cells: Sequence[Any]) -> bool:
    """Whether a row holds a figure, and so ends whatever headings stand above it."""
    return not may_head(cells, fewest=0) and any(map(is_figure, cells))


def _number(cell: object) -> str:
    """The cell as text where it is a number, or a marker in a number's place; else empty."""
    if isinstance(cell, bool):
        return ""
    text = str(cell).strip() if isinstance(cell, int | float | str) else ""
    return text if _NUMBER.fullmatch(text) else ""


def headings_of(cells: Sequence[Any]) -> tuple[Heading, ...]:
    """What each cell of one row says as a heading."""
    serials = _serial_dates(cells)
    years = hyphened_years(cells)
    return tuple(
        Heading(f"{cell:g}", span=serials[column])
        if column in serials
        else understand_heading(cell, years)
        for column, cell in enumerate(cells)
    )


def _serial_dates(cells: Sequence[Any]) -> dict[int, Span]:
    """Columns headed by three or more months in a row as a lost date format leaves them: 42826."""
    found = {
        column: span
        for column, cell in enumerate(cells)
        if isinstance(cell, int | float)
        and not isinstance(cell, bool)
        and (span := parse_serial(cell))
    }
    months = [span.first for span in found.values()]
    following = all(later - earlier == 1 for earlier, later in pairwise(months))
    return found if len(found) >= 3 and following else {}
