"""What a line chart is told to draw: each series' name, colour, lettering and points."""

from __future__ import annotations

from dataclasses import dataclass

from csp_core.charts.lettering import Lettering


@dataclass(frozen=True)
class Point:
    """One step's count, None where it is missing; ``said`` is what a pointer is told of it.

    A ``hollow`` point is one that may still be revised.
    """

    step: int
    count: int | None
    said: str
    hollow: bool = False


@dataclass(frozen=True)
class Line:
    """One series: its name stands at its end, lettered and coloured as given."""

    name: str
    colour: str
    lettering: Lettering
    points: tuple[Point, ...]

    @property
    def counted(self) -> tuple[Point, ...]:
        """The points that have a count."""
        return tuple(point for point in self.points if point.count is not None)
