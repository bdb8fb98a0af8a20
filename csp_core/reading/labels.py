"""Labels that name a crime type and an area together: "Burglary (Fylde)", "Chorley - Robbery"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from csp_core import areas, crime_types
from csp_core.spelling import as_written

_IN_BRACKETS = re.compile(r"^(?P<first>[^()]+?)\s*\((?P<second>[^()]+)\)$")
_APART = re.compile(r"^(?P<first>.+?)(?:\s+[-–—]\s*|\s*[-–—]\s+|\s*[:|/]\s*|,\s+)(?P<second>.+)$")
_FEWEST_AREAS = 2


@lru_cache(maxsize=4096)
def split_label(text: str) -> tuple[str, str] | None:
    """The crime type and the area a label names, as written; None where it does not name both."""
    for pattern in (_IN_BRACKETS, _APART):
        match = pattern.match(as_written(text))
        if match is None:
            continue
        first, second = match["first"].strip(), match["second"].strip()
        if _is_area(second) and not _is_area(first):
            return first, second
        if _is_area(first) and not _is_area(second) and crime_types.match(second):
            return second, first
    return None


def _is_area(text: str) -> bool:
    return areas.match(text) is not None or len(areas.within(text)) > 1


def name_both(cells: Sequence[Any]) -> bool:
    """Whether most of a column's labels name a crime type and an area, and not all the same one."""
    texts = list(dict.fromkeys(cell for cell in cells if isinstance(cell, str) and cell.strip()))
    split = [both for text in texts if (both := split_label(text))]
    several = len({areas.match(area) or area for _, area in split}) >= _FEWEST_AREAS
    return several and 2 * len(split) >= len(texts)
