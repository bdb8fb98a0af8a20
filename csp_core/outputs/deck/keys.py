"""The name a deck knows a chart by, which outlives the area and the span it is drawn for."""

from __future__ import annotations

import re

from csp_core.charts.drawing import Drawing

# What a file's name says of a chart's span: 2017-04-to-2018-01.
_SPAN = re.compile(r"\d{4}(?:-\d{2})?(?:-to-\d{4}(?:-\d{2})?)?")


def chart_key(drawing: Drawing, area: str) -> str:
    """What a chart of that area shows, whatever the area and the span: ``All crime, by month``."""
    parts = [part for part in drawing.name if part != area and not _SPAN.fullmatch(part)]
    return ", ".join(parts or drawing.name)
