"""How wide words come out in the charts' font, and how to break or shorten them to fit."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

from csp_core.text import chart_label

ELLIPSIS = "…"
EMPTY = "(no name)"
FIRST_CODE = 32
# Advance widths of the characters from space to tilde, in thousandths of the type size, read from
# the shipped fonts; a test reads them again.
_REGULAR = (
    200, 289, 426, 497, 497, 824, 609, 249, 303, 303, 418, 497, 249, 311, 249, 350,
    497, 497, 497, 497, 497, 497, 497, 497, 497, 497, 249, 249, 497, 497, 497, 425,
    847, 544, 588, 571, 615, 527, 494, 617, 652, 263, 480, 579, 486, 727, 647, 664,
    566, 664, 569, 534, 536, 645, 515, 786, 513, 476, 539, 303, 350, 303, 497, 500,
    542, 504, 553, 456, 555, 496, 292, 504, 544, 246, 247, 495, 255, 829, 547, 542,
    555, 555, 347, 419, 338, 544, 467, 719, 446, 467, 425, 303, 241, 303, 497,
)  # fmt: skip
_SEMIBOLD = (
    200, 315, 482, 513, 513, 841, 639, 275, 324, 324, 438, 513, 275, 322, 275, 344,
    513, 513, 513, 513, 513, 513, 513, 513, 513, 513, 275, 275, 513, 513, 513, 444,
    875, 558, 597, 576, 625, 538, 510, 628, 663, 282, 494, 597, 502, 745, 657, 674,
    582, 674, 592, 545, 546, 655, 536, 800, 541, 501, 540, 324, 344, 324, 513, 500,
    549, 516, 563, 462, 564, 507, 317, 520, 558, 262, 263, 522, 271, 843, 560, 549,
    564, 564, 373, 431, 361, 556, 495, 748, 481, 495, 443, 324, 255, 324, 513,
)  # fmt: skip
_OTHERS = {
    "−": 513,
    "→": 619,
    "£": 513,
    ELLIPSIS: 964,
    "–": 480,
    "‘": 275,
    "’": 275,
    "“": 482,
    "”": 482,
}
# As wide as a Chinese character, wider than any letter of Europe: what is not known never overlaps.
_UNKNOWN = 1000


@dataclass(frozen=True)
class Lettering:
    """One way of setting words: size in pixels, and whether semibold."""

    size: int
    semibold: bool = False

    @property
    def weight(self) -> Literal[400, 600]:
        """The weight as the chart's marks want it."""
        return 600 if self.semibold else 400

    @property
    def line(self) -> int:
        """From one line to the next, in pixels."""
        return round(self.size * 1.3)

    def width(self, words: str) -> float:
        """How wide the words come out on one line, in pixels; never less than they are drawn."""
        widths = _SEMIBOLD if self.semibold else _REGULAR
        return sum(_width(character, widths) for character in words) * self.size / 1000

    def cut(self, words: str, room: float) -> str:
        """The words, their end given up for an ellipsis where they are wider than ``room``."""
        # No word is drawn longer than this, so no more of a runaway cell need be measured.
        words = words if len(words) <= 400 else f"{words[:400]}{ELLIPSIS}"
        while len(words) > 1 and self.width(words) > room:
            words = f"{words.removesuffix(ELLIPSIS)[:-1].rstrip()}{ELLIPSIS}"
        return words

    def wrapped(self, words: str, room: float, most: int = 3) -> tuple[str, ...]:
        """The words as at most ``most`` lines no wider than ``room``; what is left over is cut."""
        lines: list[str] = []
        rest = drawable(words).split()
        while rest and len(lines) < most - 1:
            taken = self._words_in(rest, room)
            lines.append(self.cut(" ".join(rest[:taken]), room))
            rest = rest[taken:]
        if rest:
            lines.append(self.cut(" ".join(rest), room))
        return tuple(lines)

    def _words_in(self, words: list[str], room: float) -> int:
        """How many of the words make one line; at least one, however wide."""
        taken = 1
        while taken < len(words) and self.width(" ".join(words[: taken + 1])) <= room:
            taken += 1
        return taken


def _width(character: str, widths: tuple[int, ...]) -> int:
    at = ord(character) - FIRST_CODE
    if 0 <= at < len(widths):
        return widths[at]
    if character in _OTHERS:
        return _OTHERS[character]
    plain = unicodedata.normalize("NFD", character)
    if len(plain) > 1 and unicodedata.combining(plain[1]):
        return _width(plain[0], widths)
    return 0 if unicodedata.category(character) in {"Mn", "Me", "Cf"} else _UNKNOWN


def drawable(words: str) -> str:
    """The words on one line as a chart can carry them; ``(no name)`` where there are none."""
    return " ".join(chart_label(words).split()) or EMPTY
