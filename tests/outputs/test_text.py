"""Cleaned text holds nothing that aborts a library, and nothing else is lost."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csp_core.text import chart_label, clean

ANY_TEXT = st.text(st.characters(codec=None) | st.sampled_from("_x0B\x0b\u202e\ud800\r\n"))
FORBIDDEN = (
    *(chr(code) for code in range(32) if chr(code) not in "\t\n\r"),
    *map(chr, range(0x7F, 0xA0)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *("\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"),
)


def test_ordinary_text_is_handed_back_as_it_is() -> None:
    ordinary = "Domestic abuse – “£1,753”, −6%\tŁódź\u00a0Ŵ 日本 🙂 a_x b_x000z_\r\n"

    assert clean(ordinary) is ordinary


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
def test_a_forbidden_character_is_gone(character: str) -> None:
    cleaned = clean(f"Theft{character} from shops")

    assert cleaned == ("Theft\n from shops" if character in "\x0b\x0c\x85" else "Theft from shops")


@pytest.mark.parametrize(
    ("left_by_excel", "cleaned"),
    [
        ("Theft_x000B_from shops", "Theft from shops"),
        ("Theft_x000d_from shops", "Theft from shops"),
        ("Theft_x0000_x0000_", "Theft x0000_"),
        ("_xD83D_theft_xfffe_", " theft "),
        ("_x202E_", " "),
        ("part_x0041_", "part_x0041_"),  # an escaped letter is decoded by nobody here
        ("_x000_", "_x000_"),
    ],
)
def test_an_escape_excel_left_behind_becomes_a_space(left_by_excel: str, cleaned: str) -> None:
    assert clean(left_by_excel) == cleaned


@given(ANY_TEXT)
@example("_x00\x070B_")
@example("_x0_x000B_00B_")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_cleaned_text_holds_nothing_forbidden_and_can_be_written(text: str) -> None:
    cleaned = clean(text)

    assert not set(cleaned) & set(FORBIDDEN)
    assert cleaned.encode().decode() == cleaned


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("All burglary", "All burglary"),
        ("All\r\nburglary\n", "All burglary "),
        ("All\x0bburglary", "All burglary"),
        ("constructor", "\u200bconstructor"),
        ("__proto__", "\u200b__proto__"),
        ("to\x00String", "\u200btoString"),
        ("Constructor", "Constructor"),
    ],
)
def test_a_label_is_one_line_that_no_chart_trips_over(written: str, label: str) -> None:
    assert chart_label(written) == label


@given(ANY_TEXT)
@example("constructor")
def test_a_label_made_twice_is_the_label_made_once(text: str) -> None:
    assert chart_label(chart_label(text)) == chart_label(text)
