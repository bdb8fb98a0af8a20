"""The area and the crime type of each row, as codes into their names."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from csp_core import areas, crime_types
from csp_core.reading import columns
from csp_core.reading.columns import Names
from csp_core.reading.files.sheets import Coded
from csp_core.reading.filling_down import IndexRows
from csp_core.reading.groups import group_totals, indented_under, told_by_group
from csp_core.reading.labels import split_label
from csp_core.reading.layouts import At
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written, is_part_of_above


def outer_first(
    understood: Understanding, rows: IndexRows, area: Names, written: Names
) -> tuple[Names, Names]:
    """Areas and types written once filled down; the column further left is the outer of the two."""
    areas_at, types_at = understood.area_columns, understood.type_columns[:1]
    if areas_at and types_at and types_at[0] < min(areas_at):
        written = rows.once(written, types_at)
        return rows.once(area, areas_at, outer=written), written
    area = rows.once(area, areas_at)
    return area, rows.once(written, types_at, outer=area)


def one_name(name: str, height: int) -> Names:
    """The same name in every row."""
    return Names(np.zeros(height, np.int32), (name,))


def types_of_rows(understood: Understanding, read: Mapping[int, Coded], rows: IndexRows) -> Names:
    """The crime type of each row as it is written, its group beside it where that tells."""
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


def areas_of_rows(understood: Understanding, read: Mapping[int, Coded], rows: IndexRows) -> Names:
    """The area of each row, named as ``areas`` names it; a later column answers for a blank one."""
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
