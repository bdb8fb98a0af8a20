"""A change in recording as it is entered and as it is listed."""

from __future__ import annotations

import pytest

from csp_core.periods import parse_month_key
from csp_core.recording import RecordingBreak
from csp_core.words.recording import EVERY_AREA, EVERY_TYPE, described, noted

APRIL = parse_month_key("2017-04")


@pytest.mark.parametrize(
    ("area", "crime_type", "text", "note", "listed"),
    [
        (
            EVERY_AREA,
            EVERY_TYPE,
            " A new \n system ",
            RecordingBreak(APRIL, "A new system"),
            "April 2017, all crime types, all areas: A new system",
        ),
        (
            "Chorley",
            "Rape",
            "counted by victim",
            RecordingBreak(APRIL, "counted by victim", "Chorley", "Rape"),
            "April 2017, Rape, Chorley: counted by victim",
        ),
        (
            EVERY_AREA,
            "Rape",
            " ",
            RecordingBreak(APRIL, "", "", "Rape"),
            "April 2017, Rape, all areas",
        ),
    ],
)  # fmt: skip
def test_a_note_is_listed_with_its_month_type_and_area(
    area: str, crime_type: str, text: str, note: RecordingBreak, listed: str
) -> None:
    assert (noted(APRIL, text, area, crime_type), described(note)) == (note, listed)
