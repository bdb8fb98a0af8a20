"""The groups that crime types stand under, and the names that only their group tells apart."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from csp_core import crime_types
from csp_core.reading.columns import BLANK, GRAND, TOTAL, Names
from csp_core.reading.files.sheets import Coded
from csp_core.spelling import spelling_key

# Longer lists are not laid out by hand with spaces before their names.
_ROWS_LOOKED_AT = 5_000
# Names that say nothing without their group, be there one or several.
_VAGUE = {"other", "others", "all other", "remaining", "unspecified"}


def told_by_group(plain: Names, heads: Names, *, only_alike: bool = False) -> Names:
    """Types named only together with their group: "Dwelling" under "Burglary".

    A type that is known by itself keeps its own name, and so does one that stands under a single
    group and makes no known type with its name, or with ``only_alike`` whatever it makes. "Other"
    never stands alone.
    """
    pairs, of_row = np.unique(np.stack([plain.codes, heads.codes]), axis=1, return_inverse=True)
    of_row = of_row.reshape(-1)
    named = [(int(code), int(head)) for code, head in pairs.T]
    under: dict[int, int] = {}
    for code, head in named:
        under[code] = under.get(code, 0) + (head >= 0)
    names = list(plain.names)
    codes = np.array([code for code, _ in named] or [BLANK], np.int32)
    for at, (code, head) in enumerate(named):
        if code < 0 or head < 0 or crime_types.match(plain.names[code]):
            continue
        said = _together(heads.names[head].rstrip(":"), plain.names[code])
        vague = under[code] > 1 or spelling_key(plain.names[code]) in _VAGUE
        if vague or (crime_types.match(said) and not only_alike):
            codes[at] = _code(names, said)
    return Names(codes[of_row].astype(np.int32), tuple(names), plain.totals)


def _together(group: str, name: str) -> str:
    for whole in (f"{group} {name}", f"{name} {group}"):
        if crime_types.match(whole):
            return whole
    return f"{group}: {name}"


def _code(names: list[str], name: str) -> int:
    if name not in names:
        names.append(name)
    return names.index(name)


def group_totals(plain: Names, heads: Names) -> Names:
    """Totals of a group under its name: "Total" beside "Burglary", or "Burglary Total" alone."""
    own = heads.totals if heads.totals is not None else np.zeros(len(heads.codes), bool)
    of_group = (plain.codes == TOTAL) & (heads.codes >= 0)
    of_group |= (plain.codes == BLANK) & own & (heads.codes >= 0)
    of_all = (plain.codes == BLANK) & ((heads.codes == TOTAL) | (heads.codes == GRAND))
    if not (of_group.any() or of_all.any()):
        return plain
    names = list(plain.names)
    places = np.array([_code(names, name) for name in heads.names] or [BLANK], np.int32)
    codes = np.where(of_group, places[np.maximum(heads.codes, 0)], plain.codes)
    codes = np.where(of_all, GRAND, codes).astype(np.int32)
    return replace(plain, codes=codes, names=tuple(names))


def indented_under(plain: Names, cells: Coded, sections: Names | None) -> Names | None:
    """For each row the group it stands under: the last name above that is set in less far.

    ``sections`` are the groups that rows without figures head. None where nothing is a group.
    """
    if len(cells.codes) > _ROWS_LOOKED_AT:
        return sections
    depths = [
        len(cell) - len(cell.lstrip()) if isinstance(cell, str) else 0 for cell in cells.distinct
    ]
    if len(set(depths)) < 2:
        return sections
    names = list(sections.names) if sections else []
    codes = sections.codes.copy() if sections else np.full(len(cells.codes), BLANK, np.int32)
    above = BLANK
    for row, (code, cell) in enumerate(zip(plain.codes, cells.codes, strict=True)):
        if code >= 0 and not depths[cell]:
            above = _code(names, plain.names[code])
        elif code == BLANK:
            above = BLANK
        elif depths[cell] and above >= 0:
            codes[row] = above
    return Names(codes, tuple(names))
