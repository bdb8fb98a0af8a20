"""Every chart of the sample report to PNG, against the same specs straight through vl-convert."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final

import vl_convert

from benchmarks.measured import Measured, ratio
from benchmarks.promises import PICTURES
from benchmarks.sample_charts import SAMPLE, Spec, never_drawn
from benchmarks.timing import Effort, medians, seconds_of
from csp_core.charts.fonts import FOLDER
from csp_core.charts.theme import DESIGN_WIDTH
from csp_core.command_line.drawing import _drawings
from csp_core.command_line.files import read_files
from csp_core.outputs.pictures import PNG_WIDTH, draw

_QUICK_CHARTS: Final = 2


def measure(effort: Effort) -> list[Measured]:
    """Both in a warm process, one picture after another, none kept from the round before."""
    vl_convert.register_font_directory(str(FOLDER))
    read = read_files([str(SAMPLE)])
    specs = [drawing.spec for drawing in _drawings(read, ())]
    if effort.quick:
        specs = specs[:_QUICK_CHARTS]
    rounds = itertools.count()
    ours, bare = medians(
        effort.times,
        partial(_seconds_of_all, _draw, specs, rounds),
        partial(_seconds_of_all, _straight, specs, rounds),
    )
    return [ratio(PICTURES, ours, bare, f"{len(specs)} charts")]


def _seconds_of_all(
    drawn: Callable[[str], bytes], specs: Sequence[Spec], rounds: Iterator[int]
) -> float:
    wanted = never_drawn(specs, next(rounds))
    return seconds_of(lambda: [drawn(spec) for spec in wanted])


def _draw(spec: str) -> bytes:
    return draw(spec, "png")


def _straight(spec: str) -> bytes:
    """The same number of pixels, of a chart that is its design's width."""
    return vl_convert.vegalite_to_png(spec, scale=PNG_WIDTH / DESIGN_WIDTH)
