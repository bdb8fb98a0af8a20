"""Lines of text as the outlines of their letters, set in the charts' font."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

import uharfbuzz as hb

from csp_core.charts.fonts import TTF_BY_WEIGHT

Point = tuple[float, float]

UNITS_PER_EM: Final = 1000
_NO_GLYPH: Final = 0


@dataclass(frozen=True)
class Contour:
    """One closed curve of a glyph: where it starts, and relative SVG path commands from there."""

    x: float
    y: float
    commands: str


@dataclass(frozen=True)
class Line:
    """A set line: its width, and its curves from its own start; font units, y upwards."""

    advance: int
    contours: tuple[Contour, ...]

    def path(self, x: float, y: float) -> str:
        """SVG path data of the line with its start at x, y."""
        return "".join(
            f"M{_number(curve.x + x)} {_number(curve.y + y)}{curve.commands}"
            for curve in self.contours
        )


@lru_cache(maxsize=4096)
def set_line(text: str, weight: int) -> Line | None:
    """`text` in the shipped font nearest to `weight`, kerned as a browser kerns it.

    None when the font lacks one of its characters.
    """
    if not text:
        return Line(0, ())
    face = TTF_BY_WEIGHT[_nearest(weight)]
    font = _font(str(face))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    advance = 0
    contours = []
    for glyph, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if glyph.codepoint == _NO_GLYPH:
            return None
        x, y = advance + position.x_offset, position.y_offset
        contours += [
            Contour(x + curve.x, y + curve.y, curve.commands)
            for curve in _contours(str(face), glyph.codepoint)
        ]
        advance += position.x_advance
    return Line(advance, tuple(contours))


def _nearest(weight: int) -> int:
    """The weight drawn for `weight`, by the rules of CSS for a font of 400, 600 and 700."""
    if weight <= 500:
        return 400
    return 600 if weight <= 600 else 700


@cache
def _font(path: str) -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(path)))


@cache
def _contours(path: str, glyph: int) -> tuple[Contour, ...]:
    pen = _Pen()
    _font(path).draw_glyph_with_pen(glyph, pen)
    return tuple(Contour(*start, "".join(commands)) for start, commands in pen.drawn)


class _Pen:
    """Notes each contour's start and relative commands from there, which serve wherever it is."""

    def __init__(self) -> None:
        self.drawn: list[tuple[Point, list[str]]] = []
        self._at: Point = (0.0, 0.0)

    def moveTo(self, point: Point) -> None:  # noqa: N802  # the name is uharfbuzz's
        self.drawn.append((point, []))
        self._at = point

    def lineTo(self, point: Point) -> None:  # noqa: N802
        self._draw("l", point)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self._draw("q", *points)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._draw("c", *points)

    def closePath(self) -> None:  # noqa: N802
        self.drawn[-1][1].append("z")

    def _draw(self, command: str, *points: Point) -> None:
        x, y = self._at
        numbers = " ".join(f"{_number(px - x)} {_number(py - y)}" for px, py in points)
        self.drawn[-1][1].append(command + numbers)
        self._at = points[-1]


def _number(value: float) -> str:
    """A tenth of a unit is a thousandth of a pixel: enough, and short."""
    return f"{value:.0f}" if value == round(value) else f"{value:.1f}"
