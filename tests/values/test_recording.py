"""Changes in recording, as an officer notes them and as a report keeps them."""

from __future__ import annotations

import pytest

from csp_core.periods import Span, parse_month_key
from csp_core.recording import RecordingBreak, breaks_in

APRIL = parse_month_key("2017-04")
NOTE = RecordingBreak(APRIL, "Rape is counted by victim.", "South Ribble", "Rape")


def span(first: str, last: str) -> Span:
    return Span(parse_month_key(first), parse_month_key(last))


def test_a_note_is_read_back_from_a_reports_settings_as_it_was_made() -> None:
    other = RecordingBreak(APRIL - 12, "A new system")
    settings = {one.setting: one.as_setting for one in (NOTE, other)}

    assert breaks_in({"areas": ["Chorley"], **settings}) == (other, NOTE)
    assert settings["recording changed 2017-04 " + NOTE.setting[-8:]] == {
        "month": "2017-04",
        "text": "Rape is counted by victim.",
        "area": "South Ribble",
        "crime_type": "Rape",
    }


def test_the_same_note_has_one_name_and_another_note_another() -> None:
    again = RecordingBreak(APRIL, "Rape is counted by victim.", "South Ribble", "Rape")
    swapped = RecordingBreak(APRIL, "Rape is counted by victim.", "Rape", "South Ribble")
    assert (again.setting == NOTE.setting, swapped.setting == NOTE.setting) == (True, False)


@pytest.mark.parametrize(
    "kept",
    [
        None,  # removed
        "2017-04",
        {},
        {"month": "April 2017", "text": "a month nobody writes so"},
        {"month": None},
    ],
)
def test_a_setting_that_is_no_note_is_left_out(kept: object) -> None:
    assert breaks_in({NOTE.setting: kept}) == ()


@pytest.mark.parametrize(
    ("note", "concerned"),
    [
        (RecordingBreak(APRIL, ""), True),
        (RecordingBreak(APRIL, "", "South Ribble"), True),
        (RecordingBreak(APRIL, "", "", "Rape"), True),
        (NOTE, True),
        (RecordingBreak(APRIL, "", "Chorley"), True),  # one of the areas added
        (RecordingBreak(APRIL, "", "Preston"), False),
        (RecordingBreak(APRIL, "", "", "All crime"), False),
        (RecordingBreak(APRIL, "", "Preston", "Rape"), False),
    ],
)
def test_a_note_concerns_every_area_and_type_it_does_not_name(
    note: RecordingBreak, concerned: bool
) -> None:
    assert note.concerns(("South Ribble", "Chorley"), "Rape") is concerned


@pytest.mark.parametrize(
    ("spans", "divided"),
    [
        ([span("2017-04", "2018-01"), span("2016-04", "2017-01")], True),  # between the two
        ([span("2017-01", "2017-06"), span("2016-01", "2016-06")], True),  # inside the later
        ([span("2017-03", "2017-04")], True),
        ([span("2017-04", "2018-01")], False),  # all of it after
        ([span("2016-04", "2017-03")], False),  # all of it before
    ],
)
def test_it_divides_spans_with_months_on_both_sides_of_it(spans: list[Span], divided: bool) -> None:
    assert NOTE.divides(spans) is divided


def test_its_sentence_ends_once_and_stands_on_one_line() -> None:
    assert [
        RecordingBreak(APRIL, text).sentence for text in ("Rape by victim.", "a\n  b", " ", "")
    ] == [
        "Recording changed in April 2017: Rape by victim.",
        "Recording changed in April 2017: a b.",
        "Recording changed in April 2017.",
        "Recording changed in April 2017.",
    ]
