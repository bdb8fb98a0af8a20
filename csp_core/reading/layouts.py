"""The layouts a table of figures may have, declared as data.

A figure needs an area, a crime type, a period and a number. A layout says where each is looked
for; ``understanding`` tries the layouts in this order and takes the first whose places are all
there. To add a layout, add a row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class At(StrEnum):
    """Where in a sheet something is said."""

    ROW = "in a column, row by row"
    LABEL = "beside the crime type in one column"
    HEADER = "across the header"
    SECTION = "in rows of their own"
    SHEET = "in the sheet's name"
    TITLE = "in the title above the table"
    SAID = "as you said"
    NOWHERE = "nowhere"


@dataclass(frozen=True)
class Layout:
    """Where each thing a figure needs is looked for, first found first taken.

    ``counted`` is True when each row is one incident and a figure is a number of rows; ``parts``
    when the rows name years and the headings months or quarters of them.
    """

    name: str
    area: tuple[At, ...]
    crime_type: tuple[At, ...]
    period: tuple[At, ...]
    counted: bool = False
    parts: bool = False


_ANY_AREA = (At.SAID, At.ROW, At.LABEL, At.SECTION, At.TITLE, At.SHEET, At.NOWHERE)
_ANY_TYPE = (At.SAID, At.ROW, At.SECTION, At.SHEET, At.TITLE)
_ANY_PERIOD = (At.SAID, At.ROW, At.SECTION, At.TITLE, At.SHEET)
_ACROSS = (At.HEADER,)

LAYOUTS = (
    Layout("one row an incident", (At.ROW,), (At.ROW,), (At.ROW,), counted=True),
    Layout("areas, crime types and periods across", _ACROSS, _ACROSS, _ACROSS),
    Layout("areas and periods across", _ACROSS, _ANY_TYPE, _ACROSS),
    Layout("crime types and periods across", _ANY_AREA, _ACROSS, _ACROSS),
    Layout("periods across", _ANY_AREA, _ANY_TYPE, _ACROSS),
    Layout("months across, their year down", _ANY_AREA, _ANY_TYPE, (At.ROW,), parts=True),
    Layout("areas and crime types across", _ACROSS, _ACROSS, _ANY_PERIOD),
    Layout("crime types across", _ANY_AREA, _ACROSS, _ANY_PERIOD),
    Layout("areas across", _ACROSS, _ANY_TYPE, _ANY_PERIOD),
    Layout("one row a count", _ANY_AREA, _ANY_TYPE, _ANY_PERIOD),
)
