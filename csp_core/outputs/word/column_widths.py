"""How wide the columns of a table are, so that no word in it has to break where there is room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

# Widths in twentieths of a point, of letters in the size a table is set in (9 points).
_A_LETTER: Final = 96
_A_DIGIT: Final = 106
# Beside the letters, both sides together: as it should be, and at least.
WIDE: Final = 290
NARROW: Final = 120
_MOST_LETTERS_UNBROKEN: Final = 16
_MOST_LETTERS_A_LINE: Final = 80
_MOST_LINES: Final = 8


def column_widths(rows: Sequence[Sequence[str]], total: int) -> tuple[list[int], int]:
    """Widths that add up to ``total``, and the room beside the letters in each cell.

    Each column has room for its longest word, then beside it, then for its texts, longer ones more;
    what is left is shared. The first row is the header, whose bold letters are wider. Where not
    even the words have room, the columns of the longest ones give way.
    """
    columns = list(zip(*rows, strict=True))
    words = [_longest_word(header, cells) for header, *cells in columns]
    beside = min(WIDE, max(NARROW, (total - sum(words)) // len(columns)))
    least = [one + beside for one in words]
    spare = total - sum(least)
    if spare <= 0:
        return in_all(_capped(least, total), total), beside
    lines = [max(_width(text[:_MOST_LETTERS_A_LINE]) for text in column) for column in columns]
    wishes = [max(line + beside - one, 0) for line, one in zip(lines, least, strict=True)]
    share = min(1, spare / sum(wishes)) if any(wishes) else 0
    widths = [one + wish * share for one, wish in zip(least, wishes, strict=True)]
    left = total - sum(widths)
    return in_all([one + left / len(widths) for one in widths], total), beside


def too_crowded(rows: Sequence[Sequence[str]], total: int) -> bool:
    """Whether in a table so wide a word would have to break, or a cell be very many lines high."""
    widths, beside = column_widths(rows, total)
    return any(
        _longest_word(header, cells) + beside > width + _A_LETTER
        or max(map(_width, cells), default=0) > (width - beside) * _MOST_LINES
        for (header, *cells), width in zip(zip(*rows, strict=True), widths, strict=True)
    )


def _capped(widths: Sequence[int], total: int) -> list[float]:
    """The widths, none above the one that makes them come to ``total``."""
    rest, cap = float(total), 0.0
    for nth, width in enumerate(sorted(widths)):
        cap = rest / (len(widths) - nth)
        if width >= cap:
            break
        rest -= width
    return [min(width, cap) for width in widths]


def in_all(widths: Sequence[float], total: int) -> list[int]:
    """The widths as whole numbers that come to ``total``, which they do already but for parts."""
    whole = [int(one) for one in widths]
    return [*whole[:-1], total - sum(whole[:-1])]


def _longest_word(header: str, cells: Iterable[str]) -> int:
    # A bold word is a letter longer, about.
    words = [f"{word}n" for word in header.split()]
    words.extend(word for cell in cells for word in cell.split())
    return max((_width(word[:_MOST_LETTERS_UNBROKEN]) for word in words), default=0)


def _width(text: str) -> int:
    letters = sum(map(str.isalpha, text))
    return letters * _A_LETTER + (len(text) - letters) * _A_DIGIT
