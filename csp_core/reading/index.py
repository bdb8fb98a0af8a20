"""What each row of a table says of all its figures: area, crime type and period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from csp_core import areas, crime_types
from csp_core.period_words import is_bare_year, month_alone, parse_period, part_of_year, within_span
from csp_core.periods import Span
from csp_core.reading import columns, year_order
from csp_core.reading.cells import filled
from csp_core.reading.columns import BLANK, GRAND, TOTAL, Names
from csp_core.reading.groups import group_totals, indented_under, told_by_group
from csp_core.reading.labels import split_label
from csp_core.reading.layouts import At
from csp_core.reading.parts import Part
from csp_core.reading.periods_down import TOTALLED, UNREAD, Periods, is_total, read_periods
from csp_core.reading.sections import Section, named_by
from csp_core.reading.sheets import Coded
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written, is_part_of_above

# Longer lists are not read by a person, who would see that the months run on.
_ROWS_LOOKED_AT = 5_000


@dataclass(frozen=True)
class Index:
    """The rows below the header, each as codes into names of areas, crime types and periods.

    ``totals`` marks rows that are totals of others; ``headings`` the rows that head others.
    """

    area: Names
    written: Names
    period: Periods
    totals: np.ndarray
    headings: np.ndarray

    @property
    def complete(self) -> np.ndarray:
        """Which rows say all three."""
        named = (self.area.codes >= 0) & (self.written.codes >= 0)
        complete: np.ndarray = named & (self.period.codes >= 0)
        return complete


def read_index(part: Part, understood: Understanding, shown: np.ndarray) -> Index:
    """The index of the rows below the header; ``shown`` marks those in which figures stand."""
    wanted = [
        *understood.area_columns,
        *(code for code in understood.area_code_columns if code >= 0),
        *understood.type_columns[:1],
        *(() if understood.group_column is None else (understood.group_column,)),
        *understood.period_columns,
    ]
    read = dict(zip(wanted, part.coded(wanted, understood.first_row), strict=True))
    rows = _Rows(part, understood, shown)
    stated = _areas(understood, read, rows)
    area, written = _outer_first(understood, rows, stated, _types(understood, read, rows))
    period = _periods(understood, read, rows)
    if _twice(
        area,
        written,
        period,
        shown,
        (area.codes != stated.codes) & ~rows.merged(understood.area_columns),
    ):
        area = stated
    doubt = year_order.down(_years_and_months(understood, read, rows, area, written))
    period = replace(period, doubt=doubt)
    # "Grand total" in a row that names its area is that area's; in a row that does not, of all.
    own = (stated.codes >= 0) & (understood.area_at is At.ROW)
    return _with_totals(understood, rows, area, written, period, own)


def _twice(
    area: Names, written: Names, period: Periods, shown: np.ndarray, filled_down: np.ndarray
) -> bool:
    """Whether areas filled down state a figure again: then they were forgotten, not left out."""
    if not filled_down.any():
        return False
    rows = shown & (area.codes >= 0) & (written.codes >= 0) & (period.codes >= 0)
    rows &= ~_marked(area) & ~_marked(written)
    keys = np.stack([area.codes[rows], written.codes[rows], period.codes[rows]])
    _, inverse, number = np.unique(keys, axis=1, return_inverse=True, return_counts=True)
    return bool((number[inverse.reshape(-1)][filled_down[rows]] > 1).any())


def _years_and_months(
    understood: Understanding,
    read: Mapping[int, Coded],
    rows: _Rows,
    area: Names,
    written: Names,
) -> list[tuple[str, str, tuple[int, int]]]:
    """Each row's year and month where they stand apart, and the series that the row is of."""
    if rows.height > _ROWS_LOOKED_AT:
        return []
    at = understood.period_columns
    if understood.period_at is At.SECTION and len(at) == 1:
        named = rows.sections(understood.sections.period)
        years = [named.names[code] if code >= 0 else "" for code in named.codes]
        months = _texts(read[at[0]])
    elif understood.period_at is At.ROW and len(at) == 2:
        years, months = (_texts(_once(read[column], rows, column)) for column in at)
        if not any(map(is_bare_year, years)):
            years, months = months, years
    else:
        return []
    series = zip(area.codes.tolist(), written.codes.tolist(), strict=True)
    return [row for row in zip(years, months, series, strict=True) if row[0] and row[1]]


def _texts(cells: Coded) -> list[str]:
    texts = [part_of_year(cell) or str(cell or "").strip() for cell in cells.distinct]
    return [texts[code] for code in cells.codes]


def _outer_first(
    understood: Understanding, rows: _Rows, area: Names, written: Names
) -> tuple[Names, Names]:
    """Areas and types written once filled down; the column further left is the outer of the two."""
    areas_at, types_at = understood.area_columns, understood.type_columns[:1]
    if areas_at and types_at and types_at[0] < min(areas_at):
        written = rows.once(written, types_at)
        return rows.once(area, areas_at, outer=written), written
    area = rows.once(area, areas_at)
    return area, rows.once(written, types_at, outer=area)


@dataclass(frozen=True)
class _Rows:
    """The rows an index is made of: their number, and which of their labels are merged down."""

    part: Part
    understood: Understanding
    shown: np.ndarray

    @property
    def height(self) -> int:
        return len(self.shown)

    def once(self, names: Names, at: Sequence[int], outer: Names | None = None) -> Names:
        """Names written once filled down; an inner column's only below one of its outer's names."""
        if not at or not (names.codes == BLANK).any():
            return names
        filled_down = columns.written_once(names.codes, self.shown, self.merged(at), names.totals)
        if outer is not None and outer.codes is not names.codes:
            begins = np.diff(outer.codes, prepend=outer.codes[:1]) != 0
            filled_down = _stopped(names.codes, filled_down, begins)
        totals = names.totals
        if totals is not None and (filled_down != names.codes).any():
            blank = names.codes == BLANK
            last = np.maximum.accumulate(np.where(blank, -1, np.arange(len(blank))))
            totals = totals[np.maximum(last, 0)] & (last >= 0)
        return Names(filled_down, names.names, totals)

    def merged(self, at: Sequence[int]) -> np.ndarray:
        """The rows whose cell in one of these columns is merged with the one above."""
        rows = np.zeros(self.height, bool)
        for top, left, bottom, right in self.part.merges():
            if any(left <= column <= right for column in at):
                first = max(top + 1 - self.understood.first_row, 0)
                rows[first : max(bottom + 1 - self.understood.first_row, 0)] = True
        return rows

    def sections(self, sections: Sequence[Section]) -> Names:
        """The names of the sections the rows lie in."""
        kept: dict[str, int] = {}
        codes = named_by(
            sections, self.understood.first_row, self.height,
            lambda name: kept.setdefault(name, len(kept)), BLANK,
        )  # fmt: skip
        return Names(np.array(codes, np.int32), tuple(kept))


def _stopped(before: np.ndarray, after: np.ndarray, begins: np.ndarray) -> np.ndarray:
    """What was filled down, but not past a row at which the outer column begins anew."""
    changed = before != after
    if not (changed & begins).any():
        return after
    stopped = after.copy()
    blank = False
    for row in range(len(before)):
        if before[row] != BLANK:
            blank = False
        elif begins[row]:
            blank = True
        if blank:
            stopped[row] = BLANK
    return stopped


def one_name(name: str, height: int) -> Names:
    """The same name in every row."""
    return Names(np.zeros(height, np.int32), (name,))


def _types(understood: Understanding, read: Mapping[int, Coded], rows: _Rows) -> Names:
    if understood.type_at is At.SECTION:
        return rows.sections(understood.sections.crime_type)
    if understood.type_column is None:
        return one_name(understood.crime_type, rows.height)
    cells = read[understood.type_column]
    if understood.area_at is At.LABEL:
        return columns.names(cells, lambda text: (split_label(text) or (text, ""))[0])
    plain = _parts_of_above(columns.names(cells, as_written), cells)
    groups = understood.sections.groups
    heads = indented_under(plain, cells, rows.sections(groups) if groups else None)
    if heads is not None:
        plain = told_by_group(plain, heads)
    if understood.group_column is None:
        return plain
    group = columns.names(read[understood.group_column], as_written)
    heads = rows.once(group, (understood.group_column,))
    plain = group_totals(plain, heads)
    return told_by_group(plain, heads, only_alike=len(understood.type_columns) > 1)


def _parts_of_above(plain: Names, cells: Coded) -> Names:
    """A type named only as a part of the one above: "of which residential" below "Burglary"."""
    parts = [isinstance(cell, str) and is_part_of_above(cell) for cell in cells.distinct]
    if not any(parts):
        return plain
    names, codes = list(plain.names), plain.codes.copy()
    above = ""
    for row, code in enumerate(plain.codes):
        name = plain.names[code] if code >= 0 else ""
        if not name or not parts[cells.codes[row]]:
            above = name or above
            continue
        whole = next((one for one in (f"{name} {above}", f"{above} {name}") if _is_known(one)), "")
        if above and whole and not _is_known(name):
            if whole not in names:
                names.append(whole)
            codes[row] = names.index(whole)
    return Names(codes, tuple(names), plain.totals)


def _is_known(name: str) -> bool:
    return crime_types.match(name) is not None


def _periods(understood: Understanding, read: Mapping[int, Coded], rows: _Rows) -> Periods:
    at = understood.period_columns
    across = understood.period_at is At.HEADER
    if across and not at:
        # Where the headings name the periods code 0 stands for "see the heading".
        return Periods(np.zeros(rows.height, np.int32), (), {})
    if understood.period_at is At.SECTION:
        return _periods_of_sections(understood, read, rows)
    if not at:
        return Periods(np.zeros(rows.height, np.int32), _known(understood.span), {})
    headings = [understood.header.headings[column].text for column in at]
    cells = [_once(read[column], rows, column) for column in at]
    if across:
        return _parts(cells[0])
    return read_periods(cells, headings, within=understood.span)


def _known(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _once(cells: Coded, rows: _Rows, column: int) -> Coded:
    """A column of periods, those written once filled down."""
    blank = np.array([not filled(cell) for cell in cells.distinct] + [False])[cells.codes]
    if not (blank & rows.shown).any():
        return cells
    codes = np.where(blank, BLANK, cells.codes)
    down = columns.written_once(codes, rows.shown, rows.merged([column]))
    return Coded(np.where(down == BLANK, cells.codes, down).astype(np.int32), cells.distinct)


def _parts(cells: Coded) -> Periods:
    """Months or quarters down, their year across: ``parts`` name them, the heading the year."""
    kept: dict[str, int] = {}
    code_of = np.empty(len(cells.distinct) + 1, np.int32)
    unread: dict[int, str] = {}
    given = [part for cell in cells.distinct if (part := part_of_year(cell))]
    # Fewer quarters than months add up the months above them.
    added = {part for part in given if month_alone(part) < 0}
    added = added if 2 * len(added) < len(given) else set()
    for number, cell in enumerate(cells.distinct):
        if not filled(cell):
            code_of[number] = BLANK
        elif part_of_year(cell) in added:
            code_of[number] = TOTALLED
        elif part := part_of_year(cell):
            code_of[number] = kept.setdefault(part, len(kept))
        elif is_total(cell):
            code_of[number] = TOTALLED
        else:
            code_of[number] = UNREAD
            unread[number] = str(cell)
    return Periods(code_of[cells.codes], (), unread, parts=tuple(kept))


def _periods_of_sections(
    understood: Understanding, read: Mapping[int, Coded], rows: _Rows
) -> Periods:
    """The periods that rows of their own head: whole ones, or the years of the months below."""
    named = rows.sections(understood.sections.period)
    if not understood.period_columns:
        spans = [parse_period(name) for name in named.names]
        known = np.array([span is not None for span in spans] + [False])
        codes = np.where(known[named.codes], named.codes, np.where(named.codes < 0, BLANK, UNREAD))
        kept = tuple(span or Span(0, 0) for span in spans)
        return Periods(codes.astype(np.int32), kept, dict(enumerate(named.names)))
    cells = read[understood.period_columns[0]]
    found: dict[Span, int] = {}
    codes = np.empty(rows.height, np.int32)
    unread: dict[int, str] = {}
    for row, (code, head) in enumerate(zip(cells.codes, named.codes, strict=True)):
        cell = cells.distinct[code]
        year = named.names[head] if head >= 0 else ""
        if not filled(cell):
            codes[row] = BLANK
        elif span := _within(cell, year):
            codes[row] = found.setdefault(span, len(found))
        elif is_total(cell):
            codes[row] = TOTALLED
        else:
            codes[row] = UNREAD
            unread[int(code)] = str(cell)
    return Periods(codes, tuple(found), unread)


def _within(cell: object, year: str) -> Span | None:
    whole = parse_period(year)
    part = part_of_year(cell)
    if part and whole:
        return within_span(part, whole)
    return parse_period(f"{part} {year}") if part and year else parse_period(cell)


def _areas(understood: Understanding, read: Mapping[int, Coded], rows: _Rows) -> Names:
    if understood.area_at is At.SECTION:
        return rows.sections(understood.sections.area)
    if understood.area_at is At.LABEL and understood.type_column is not None:
        return columns.names(read[understood.type_column], _area_of_label)
    if not understood.area_columns:
        return one_name(understood.area, rows.height)
    return columns.first_given(
        [
            _area_column(understood, column, read, codes)
            for column, codes in zip(
                understood.area_columns, understood.area_code_columns, strict=True
            )
        ]
    )


def _area_of_label(text: str) -> str:
    both = split_label(text)
    return columns.area_name(both[1]) if both else areas.NO_AREA


def _area_column(
    understood: Understanding, column: int, read: Mapping[int, Coded], code_column: int
) -> Names:
    if column in understood.force_columns:
        return columns.names(read[column], columns.force_name)
    plain = columns.names(read[column], columns.area_name)
    return plain if code_column < 0 else _forces_named(plain, read[code_column])


def _forces_named(plain: Names, codes: Coded) -> Names:
    """Rows whose ONS code is a force's carry the force's own name, which no partnership shares."""
    kinds = [areas.CODE_KINDS.get(str(code).strip()[:3]) for code in codes.distinct]
    is_force = np.array([kind == "force" for kind in kinds] or [False])[codes.codes]
    force_codes = np.arange(len(plain.names), dtype=np.int32) + len(plain.names)
    chosen = is_force & (plain.codes >= 0)
    renamed = np.where(chosen, force_codes[np.maximum(plain.codes, 0)], plain.codes)
    names = plain.names + tuple(areas.force_area(name) for name in plain.names)
    return Names(renamed.astype(np.int32), names, plain.totals)


def _with_totals(
    understood: Understanding,
    rows: _Rows,
    area: Names,
    written: Names,
    period: Periods,
    of_its_area: np.ndarray,
) -> Index:
    """The index with its rows of totals named: all areas, or the total of the types listed."""
    headings = _heading_rows(understood, rows)
    own = _own_figures(understood, rows)
    grand = (area.codes == GRAND) | ((written.codes == GRAND) & ~of_its_area)
    of_areas = grand | (area.codes == TOTAL) | _marked(written)
    of_types = grand | (written.codes == TOTAL) | (written.codes == GRAND) | _marked(area)
    # "Total" in the area's column beside no crime type is the total of everything.
    of_types |= (area.codes == TOTAL) & (written.codes == BLANK)
    by_area = understood.area_at in (At.ROW, At.SECTION)
    if not by_area:
        of_areas = np.zeros(rows.height, bool)
    if understood.type_at not in (At.ROW, At.SECTION):
        of_types = np.zeros(rows.height, bool)
    if understood.area_at is At.SECTION:
        of_types |= own
    elif understood.type_at is At.SECTION:
        of_areas |= own
    return Index(
        area=_renamed(area, of_areas, areas.ALL_AREAS),
        written=_renamed(written, of_types, crime_types.TOTAL),
        period=period,
        totals=of_areas | of_types,
        headings=headings,
    )


def _marked(names: Names) -> np.ndarray:
    return np.zeros(len(names.codes), bool) if names.totals is None else names.totals


def _renamed(names: Names, rows: np.ndarray, name: str) -> Names:
    if not rows.any():
        return names
    codes = np.where(rows, len(names.names), names.codes).astype(np.int32)
    return replace(names, codes=codes, names=(*names.names, name))


def _heading_rows(understood: Understanding, rows: _Rows) -> np.ndarray:
    marked = np.zeros(rows.height, bool)
    for section in understood.sections.all():
        if not section.figures:
            marked[section.row - understood.first_row] = True
    return marked


def _own_figures(understood: Understanding, rows: _Rows) -> np.ndarray:
    """The rows that head others and hold figures of their own, as in a pivot table."""
    marked = np.zeros(rows.height, bool)
    for section in understood.sections.all():
        if section.figures:
            marked[section.row - understood.first_row] = True
    return marked
