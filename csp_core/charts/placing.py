"""Where things stand in a chart: the ends of its scales, its ticks, and room for its labels."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor, log10

# The least the whole chart is drawn at with nothing cut off, in pixels inside its padding: a page
# of 1366 pixels at 200% zoom leaves this much.
NARROWEST = 580
BARS_AT_LEAST = 60
# As high a chart may be for its smallest letters to be 12 points on a slide, below a title and
# above what must be known.
LOW = 280


def ends(values: Sequence[float]) -> tuple[float, float]:
    """The least and greatest of the values and zero; 0 to 1 where that is no length at all."""
    low, high = min(0.0, *values, 0.0), max(0.0, *values, 0.0)
    return (low, high) if low < high else (0.0, 1.0)


def share_of(value: float, low: float, high: float) -> float:
    """How far the value lies from ``low`` to ``high``: 0 to 1."""
    return (value - low) / (high - low)


def step(low: float, high: float, most: int, whole: bool = False) -> float:
    """The round step (1, 2, 2.5 or 5 times a power of ten) that gives at most ``most`` ticks.

    A ``whole`` step is a whole number, 1 or more.
    """
    power = 10.0 ** floor(log10((high - low) / most))
    for times in (1, 2, 2.5, 5, 10, 20, 25, 50, 100):
        width = times * power
        if whole and width != int(width):
            continue
        if floor(high / width) - ceil(low / width) < most:
            return width
    return 100 * power


def ticks(low: float, high: float, most: int, whole: bool = False) -> tuple[float, ...]:
    """The round values from ``low`` to ``high``, zero among them where it lies between."""
    width = step(low, high, most, whole)
    return tuple(at * width for at in range(ceil(low / width), floor(high / width) + 1))


def rounded_out(low: float, high: float, most: int) -> tuple[float, float]:
    """The ends moved out to whole, round numbers, so that the first and last tick lie on them."""
    width = step(low, high, most, whole=True)
    return floor(low / width) * width, ceil(high / width) * width


def room_at_right(
    labels: Sequence[tuple[float, float]], low: float, high: float, left: float, gap: float
) -> int:
    """Pixels to keep free right of the bars so that no label passes the chart's right edge.

    Each label is the value it stands after and its width. What is enough in the narrowest chart is
    enough in every wider one, because the values move left, as a share of it, no further.
    """
    most = NARROWEST - left - BARS_AT_LEAST
    needed = [
        _room(NARROWEST - left, share_of(value, low, high), gap + width) for value, width in labels
    ]
    return ceil(min(most, max([0.0, *needed])))


def _room(span: float, share: float, label: float) -> float:
    """The room r for which ``share`` of what is left of the span, and the label, just fit."""
    return span - (span - label) / share if share > 0 else 0.0


def apart(heights: Sequence[float], least: float, bottom: float) -> tuple[float, ...]:
    """The heights, in pixels from the top, moved so that any two are ``least`` apart.

    None passes ``bottom``; they keep their order, and those already apart stay where they are.
    """
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    placed = [heights[at] for at in order]
    for at, (above, below) in enumerate(pairwise(placed), start=1):
        overlap = least - (below - above)
        if overlap > 0:
            placed[at - 1] -= overlap / 2
            placed[at] += overlap / 2
    past = max([0.0, *(at - bottom for at in placed)])
    moved = dict(zip(order, (at - past for at in placed), strict=True))
    return tuple(moved[at] for at in range(len(heights)))


def spread(heights: Sequence[float], least: float, bottom: float) -> tuple[float, ...]:
    """The heights, in order from the top, moved down and then up until all are ``least`` apart.

    However many crowd together; none passes ``bottom``.
    """
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    placed: list[float] = []
    for at in order:
        placed.append(max([heights[at], *(one + least for one in placed[-1:])]))
    for at in reversed(range(len(placed))):
        placed[at] = min([placed[at], bottom, *(one - least for one in placed[at + 1 : at + 2])])
    moved = dict(zip(order, placed, strict=True))
    return tuple(moved[at] for at in range(len(heights)))


def evenly(many: int, parts: int) -> tuple[slice, ...]:
    """So many things in order as so many parts, whose lengths differ by one at most."""
    edges = [at * many // parts for at in range(parts + 1)]
    return tuple(slice(first, last) for first, last in pairwise(edges))


def stacked(heights: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The top and bottom of things of these heights standing one under another."""
    tops = [sum(heights[:at]) for at in range(len(heights))]
    return tuple((top, top + height) for top, height in zip(tops, heights, strict=True))
