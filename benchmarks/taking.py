"""What is taken away of the sample report: one picture, Word, slides, and everything in one zip."""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from benchmarks.measured import Measured, seconds
from benchmarks.promises import EVERYTHING_ZIP, ONE_PICTURE, SLIDES, WORD
from benchmarks.sample_charts import SAMPLE, Spec, never_drawn
from benchmarks.timing import Effort, medians, seconds_of
from csp_core.command_line.files import read_files
from csp_core.command_line.keeping import NOTHING_KEPT
from csp_core.command_line.reporting import material_of
from csp_core.outputs.everything import EVERYTHING
from csp_core.outputs.kinds_of_output import OUTPUTS, Material, Output
from csp_core.outputs.pictures import draw
from csp_core.outputs.pictures_zip import untold

_BY_ENDING: Final = {one.ending: one for one in OUTPUTS}


def measure(effort: Effort) -> list[Measured]:
    """In a warm process. Files are made of pictures drawn before, as after a look at the page.

    One picture is new each time: the median of every chart's.
    """
    material = material_of(read_files([str(SAMPLE)]), NOTHING_KEPT, (), {})
    specs = [drawing.spec for drawing in material.contents.drawings]
    rounds = itertools.count()
    files = [(WORD, _BY_ENDING["docx"]), (SLIDES, _BY_ENDING["pptx"]), (EVERYTHING_ZIP, EVERYTHING)]
    works = [partial(_seconds_to_make, output, material) for _, output in files]
    picture, *made = medians(effort.times, partial(_seconds_a_picture, specs, rounds), *works)
    return [
        seconds(ONE_PICTURE, picture, f"{len(specs)} charts"),
        *(seconds(promise, each) for (promise, _), each in zip(files, made, strict=True)),
    ]


def _seconds_a_picture(specs: Sequence[Spec], rounds: Iterator[int]) -> float:
    wanted = never_drawn(specs, next(rounds))
    return statistics.median(seconds_of(partial(draw, spec, "png")) for spec in wanted)


def _seconds_to_make(output: Output, material: Material) -> float:
    return seconds_of(lambda: output.made(material, untold))
