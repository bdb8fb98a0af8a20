"""Words are measured as the shipped fonts draw them, and broken or cut to fit."""

from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from csp_core.charts.fonts import TTF_BY_WEIGHT
from csp_core.charts.lettering import Lettering, drawable

PLAIN = Lettering(10)
KNOWN = "".join(map(chr, range(32, 127))) + "−→£…–‘’“”éÉü"


@pytest.mark.parametrize("lettering", [Lettering(1000), Lettering(1000, semibold=True)])
def test_no_character_is_drawn_wider_than_it_is_measured_nor_much_narrower(
    lettering: Lettering,
) -> None:
    font = TTFont(TTF_BY_WEIGHT[lettering.weight])
    glyphs, advances = font.getBestCmap(), font["hmtx"]
    slack = {letter: lettering.width(letter) - advances[glyphs[ord(letter)]][0] for letter in KNOWN}
    assert {letter: by for letter, by in slack.items() if not 0 <= by <= 60} == {}


def test_a_semibold_word_is_wider_than_a_plain_one() -> None:
    widths = [PLAIN.width("+20.4%"), Lettering(10, semibold=True).width("+20.4%")]
    assert widths == pytest.approx([30.61, 31.68])


def test_words_are_broken_where_they_no_longer_fit() -> None:
    assert PLAIN.wrapped("Death or serious injury by unlawful driving", 100) == (
        "Death or serious injury",
        "by unlawful driving",
    )


def test_what_does_not_fit_into_the_lines_allowed_is_cut_with_an_ellipsis() -> None:
    assert PLAIN.wrapped("Death or serious injury by unlawful driving", 60, most=2) == (
        "Death or",
        "serious inju…",
    )


def test_one_word_wider_than_the_room_is_cut_in_its_line() -> None:
    assert PLAIN.wrapped("x" * 5000 + " y", 30) == ("xxxx…", "y")


@given(st.text(), st.integers(20, 200), st.integers(1, 4))
def test_no_line_is_ever_wider_than_its_room(words: str, room: int, most: int) -> None:
    lines = PLAIN.wrapped(words, room, most)
    assert (1 <= len(lines) <= most, max(PLAIN.width(line) for line in lines) <= room) == (
        True,
        True,
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("All crime", "All crime"),
        ("line\r\nbreak\tand  more", "line break and more"),
        ("", "(no name)"),
        (" \n ", "(no name)"),
        ("bad\x07bell\ufffe", "badbell"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\ud800lone", "lone"),
        ("constructor", "\u200bconstructor"),
    ],
)
def test_words_are_made_fit_to_draw(written: str, shown: str) -> None:
    assert drawable(written) == shown
