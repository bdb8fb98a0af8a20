"""A section's blocks as the lines of slides, long paragraphs cut at their sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from csp_core.outputs.slides.fitting import lines_of
from csp_core.words.claims.prose import sentences
from csp_core.words.prose import Block, Run

# Of a longer paragraph each sentence is a line of its own: nobody reads more at a glance.
_PARAGRAPH = 3
_MOST_POINTS = 6
_INDENT = 24.0
_DEEPEST = 3


@dataclass(frozen=True)
class Point:
    """One line of a slide; ``level`` from 1; a heading or a numbered one has no sign before it.

    ``continues``: more of the item before it, without a sign and level with its words.
    """

    runs: tuple[Run, ...]
    level: int = 1
    heads: bool = False
    numbered: bool = False
    continues: bool = False

    @property
    def text(self) -> str:
        """Its words without their look."""
        return "".join(run.text for run in self.runs)


def slides_of(
    blocks: Sequence[Block], size: float, across: float, most: int
) -> tuple[tuple[Point, ...], ...]:
    """The points of each slide: at most six, in ``most`` lines of so many points across.

    No heading stands last on a slide. Nothing is left out, and the slides are filled alike.
    """
    points = tuple(_points(blocks, size, across, most))
    filled = _filled(points, size, across, most)
    for fewer in range(most - 1, 1, -1):
        alike = _filled(points, size, across, fewer)
        if len(alike) > len(filled):
            break
        filled = alike
    return filled


def _filled(
    points: Sequence[Point], size: float, across: float, most: int
) -> tuple[tuple[Point, ...], ...]:
    slides: list[list[Point]] = [[]]
    used = 0
    for point in points:
        lines = lines_of(point.text, size, across - _INDENT * point.level, bold=point.heads)
        full = len(slides[-1]) >= _MOST_POINTS or used + lines > most
        if slides[-1] and (full or (point.heads and used + lines + 2 > most)):
            taken = [slides[-1].pop()] if slides[-1][-1].heads and not point.heads else []
            slides.append(taken)
            used = len(taken)
        slides[-1].append(point)
        used += lines
    return tuple(tuple(slide) for slide in slides if slide)


def _points(blocks: Sequence[Block], size: float, across: float, most: int) -> Iterator[Point]:
    for block in blocks:
        if not block.text.strip():
            continue
        level = min(block.level, _DEEPEST) if block.kind == "item" else 1
        runs = block.runs
        if block.number is not None:
            runs = (Run(f"{block.number}. "), *runs)
        if block.kind == "heading":
            yield Point(tuple(replace(run, bold=True) for run in runs), heads=True)
            continue
        room = across - _INDENT * level
        whole = Point(runs, level, numbered=block.number is not None, continues=block.continues)
        if lines_of(whole.text, size, room) <= _PARAGRAPH:
            yield whole
            continue
        continues = block.continues
        for part in _by_sentence(runs):
            for one in _fitting(part, size, room, most):
                yield replace(whole, runs=one, continues=continues)
                continues = block.kind == "item"


def _by_sentence(runs: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    text = "".join(run.text for run in runs)
    # The first begins where the text does, whatever stands before its first word.
    starts = [0, *[one.start for one in sentences(text)][1:], len(text)]
    return (cut for first, last in pairwise(starts) if (cut := _cut(runs, first, last)))


def _fitting(
    runs: tuple[Run, ...], size: float, across: float, most: int
) -> Iterator[tuple[Run, ...]]:
    """The runs, halved at a space as often as they take more lines than a slide has."""
    text = "".join(run.text for run in runs)
    if lines_of(text, size, across) <= most or len(text) < 2:
        yield runs
        return
    half = len(text) // 2
    at = text.rfind(" ", 1, half + 1)
    at = at if at > 0 else half
    yield from _fitting(_cut(runs, 0, at), size, across, most)
    yield from _fitting(_cut(runs, at, len(text)), size, across, most)


def _cut(runs: Sequence[Run], first: int, last: int) -> tuple[Run, ...]:
    """What of the runs lies between two places of their text, without space around it."""
    ends = list(accumulate((len(run.text) for run in runs), initial=0))
    pieces = [
        replace(run, text=run.text[max(0, first - at) : max(0, last - at)])
        for run, at in zip(runs, ends, strict=False)
    ]
    pieces = [piece for piece in pieces if piece.text]
    if pieces:
        pieces[0] = replace(pieces[0], text=pieces[0].text.lstrip())
        pieces[-1] = replace(pieces[-1], text=pieces[-1].text.rstrip())
    return tuple(piece for piece in pieces if piece.text)
