"""The day a position is at: the last of the span looked at, or another an officer chooses."""

from __future__ import annotations

import datetime as dt

import streamlit as st

from csp_core.periods import last_day
from pages.parts.view import View

_EARLIEST, _LATEST = dt.date(1990, 1, 1), dt.date(2100, 12, 31)


def position_day(view: View) -> dt.date:
    """The day chosen, which stands in the address; another span brings its own last day."""
    default = position_default(view)
    chosen: dt.date | None = st.date_input(
        "Position at",
        value=default,
        min_value=_EARLIEST,
        max_value=_LATEST,
        format="DD/MM/YYYY",
        key=f"position_at_{default:%Y%m%d}",
        bind="query-params",
        width=220,
        help="The end of this day. Without a choice it is the last day of the span looked at.",
    )
    return chosen or default


def position_default(view: View) -> dt.date:
    """The last day of the span looked at; today where there is none."""
    return last_day(view.current.last) if view.current else dt.date.today()
