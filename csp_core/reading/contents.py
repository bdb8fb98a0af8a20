"""What a column holds, told from its cells where no heading says it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from csp_core import areas, crime_types
from csp_core.period_parts import is_bare_year, part_of_year
from csp_core.period_words import parse_period
from csp_core.reading.cells import is_figure
from csp_core.reading.headings import Role

_FEWEST = 2
# Names no list has are to be expected among crime types and wards; among months there are none.
_SHARE_OF_NAMES, _SHARE_OF_PERIODS = 0.5, 0.8
_LOOKED_AT = 60


def role_of_contents(cells: Sequence[Any]) -> Role | None:
    """Area, crime type or period, where most of the different cells are one; else None."""
    given = [cell for cell in cells[:_LOOKED_AT] if cell is not None and str(cell).strip()]
    distinct = list(dict.fromkeys(given))
    if len(distinct) < _FEWEST:
        return None
    periods = sum(bool(parse_period(cell)) or _is_month(cell) for cell in distinct)
    if periods >= _SHARE_OF_PERIODS * len(distinct):
        return Role.PERIOD
    texts = [cell for cell in distinct if isinstance(cell, str) and not is_figure(cell)]
    if len(texts) < _SHARE_OF_PERIODS * len(distinct):
        return None
    texts = [text for text in texts if not text.lower().rstrip().endswith("total")]
    known_types = sum(crime_types.match(text) is not None for text in texts)
    known_areas = sum(areas.match(text) is not None for text in texts)
    fewest = max(_FEWEST, _SHARE_OF_NAMES * len(texts))
    # A pivot table puts the areas and the types below them in one column (see ``sections``).
    mixed = min(known_types, known_areas) > 1 and known_types + known_areas >= fewest
    if mixed or known_types >= max(fewest, known_areas):
        return Role.CRIME_TYPE
    return Role.AREA if known_areas >= fewest else None


def _is_month(cell: object) -> bool:
    part = part_of_year(cell)
    return bool(part) and not is_bare_year(part)
