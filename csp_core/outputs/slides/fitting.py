"""How much room words take on a slide, whose fonts are not the charts'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from csp_core.charts.lettering import ELLIPSIS, Lettering
from csp_core.text import clean

# Arial is wider than the charts' font by a tenth, and the fonts of most templates by less.
_WIDER = 1.12
LINE = 1.2
EMU_A_POINT = 12_700
# Longer text is measured by its beginning alone.
_MEASURED = 2_000


@dataclass(frozen=True)
class Box:
    """A place on a slide, in the format's own units, of which a point has 12,700.

    ``wider``: how many times as wide as Arial the font is that words stand in there.
    """

    left: int
    top: int
    width: int
    height: int
    wider: float = 1.0

    @property
    def points(self) -> float:
        """Its width in points."""
        return self.width / EMU_A_POINT

    @property
    def across(self) -> float:
        """The points of Arial a line holds, with what a text box keeps free at both sides."""
        return (self.points - 15) / self.wider

    @property
    def bottom(self) -> int:
        """Where it ends."""
        return self.top + self.height


def emu(points: float) -> int:
    """Points in the format's units."""
    return round(points * EMU_A_POINT)


def width_of(words: str, size: float, *, bold: bool = False) -> float:
    """How many points wide the words come out on one line at a size in points."""
    return Lettering(1, semibold=bold).width(words[:_MEASURED]) * size * _WIDER


def lines_of(words: str, size: float, across: float, *, bold: bool = False) -> int:
    """How many lines the words take at a size in points, in so many points of width."""
    return sum(max(1, _lines(line, size, across, bold)) for line in words.split("\n"))


def _lines(words: str, size: float, across: float, bold: bool) -> int:
    room = across / (size * _WIDER)
    lettering = Lettering(1, semibold=bold)
    said = words[:_MEASURED]
    filled, lines = 0.0, 1
    for word in said.split():
        width = lettering.width(word)
        if filled and filled + width > room:
            lines, filled = lines + 1, 0.0
        lines += max(0, ceil(width / room) - 1)  # a word wider than a line is broken
        filled += min(width, room) + lettering.width(" ")
    return ceil(lines * max(1.0, len(words) / _MEASURED))


def height_of(lines: Sequence[str], size: float, box: Box) -> float:
    """What share of the box's height the lines take, each a paragraph."""
    taken = sum(lines_of(line, size, box.across) for line in lines) * size * LINE
    return (taken + 8 + len(lines) * size * 0.2) * EMU_A_POINT / max(1, box.height)


def cut_to(words: str, size: float, across: float, most: int, *, bold: bool = False) -> str:
    """The words, their end given up for an ellipsis where they take more than ``most`` lines."""
    if lines_of(words, size, across, bold=bold) <= most:
        return words
    short, long = 0, min(len(words), _MEASURED)
    while long - short > 1:
        middle = (short + long) // 2
        if lines_of(f"{words[:middle]}{ELLIPSIS}", size, across, bold=bold) <= most:
            short = middle
        else:
            long = middle
    return f"{words[:short].rstrip()}{ELLIPSIS}"


def on_one_line(words: str) -> str:
    """The words as a title or a label can carry them."""
    return " ".join(clean(words).split())
