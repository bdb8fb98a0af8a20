"""Where figures come from, as the line under a chart says it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from csp_core.listing import joined

_FILES_NAMED = 2


def day(when: dt.date) -> str:
    """``23 November 2026``."""
    return f"{when.day} {when:%B %Y}"


def source_line(files: Sequence[tuple[str, dt.date | None]]) -> str:
    """The files a chart rests on, each with the day it was dropped (None when that says nothing).

    ``burglary.xlsx (uploaded 23 November 2026)``; more than two are counted.
    """
    said = [
        f"{name} (uploaded {day(when)})" if when else name for name, when in files[:_FILES_NAMED]
    ]
    if (more := len(files) - _FILES_NAMED) > 0:
        said.append(f"{more} more {'file' if more == 1 else 'files'}")
    return joined(said) or "no file"
