"""What a trend chart is told to draw: points, stretches of limits, labels and dividing lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Point:
    """One month: its count, None where there is none, and how it is marked."""

    step: int
    count: int | None
    said: str
    unusual: bool
    hollow: bool


@dataclass(frozen=True)
class Limits:
    """Steps with one average, and limits where there are any."""

    first: int
    last: int
    mean: float
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class Label:
    """Words to stand above or below a step's point, the first of several the most wanted."""

    step: int
    words: str
    side: Literal["above", "below"]


@dataclass(frozen=True)
class Divide:
    """A line before a step, with its words above the plot."""

    step: int
    words: str


@dataclass(frozen=True)
class Parts:
    """Everything in the plot. ``ends`` are words and heights at the right, ``axis`` per step."""

    points: tuple[Point, ...]
    limits: tuple[Limits, ...]
    labels: tuple[Label, ...]
    divides: tuple[Divide, ...]
    ends: tuple[tuple[str, float], ...]
    axis: tuple[tuple[str, str], ...]
