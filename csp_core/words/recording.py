"""An officer's note of a change in recording, as a line of a list."""

from __future__ import annotations

from csp_core.periods import month_label
from csp_core.recording import RecordingBreak

EVERY_TYPE, EVERY_AREA = "All crime types", "All areas"


def described(one: RecordingBreak) -> str:
    """``April 2017, Rape, all areas: counted by victim``."""
    about = (one.crime_type or EVERY_TYPE.lower(), one.area or EVERY_AREA.lower())
    said = " ".join(one.text.split())
    where = ", ".join((month_label(one.month), *about))
    return f"{where}: {said}" if said else where


def noted(month: int, text: str, area: str, crime_type: str) -> RecordingBreak:
    """The note that was entered, where the words for every area and every type stand for them."""
    return RecordingBreak(
        month,
        " ".join(text.split()),
        "" if area == EVERY_AREA else area,
        "" if crime_type == EVERY_TYPE else crime_type,
    )
