"""A drawing as slides: finding, statistic, the chart or its picture, and what must be known."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from pptx.util import Emu

from csp_core.charts.bare import Spec, bare, bare_height
from csp_core.charts.drawing import Drawing
from csp_core.outputs.slides.bars import add_bars, pages
from csp_core.outputs.slides.fitting import LINE, Box, cut_to, emu, lines_of, on_one_line
from csp_core.outputs.slides.layouts import Layouts, new_slide, room, without_empty
from csp_core.outputs.slides.lines import add_lines
from csp_core.outputs.slides.titles import write_title
from csp_core.outputs.slides.writing import (
    darken,
    describe,
    text_box,
    write_notes,
    write_runs,
)
from csp_core.words.chance import RANGE_CUT, RANGE_GOES_ON
from csp_core.words.prose import Run

FOOT = 12.0
_SUBTITLE_SIZES = (18.0, 16.0, 14.0)
_SUBTITLE_LINES, _FOOT_LINES = 3, 6
# A picture's own words grow with the room it is given, and bars want as few slides as can be.
_FOOT_LINES_WHERE_TIGHT = 3
_GAP = emu(4)


@dataclass(frozen=True)
class _Rooms:
    """Where on the slide stand the subtitle, the chart and the words at the foot."""

    subtitle: Box
    chart: Box
    foot: Box


def add_chart_slides(
    deck: Any,
    layouts: Layouts,
    drawing: Drawing,
    narrative: Sequence[str],
    pictures: Callable[[Spec], bytes],
) -> None:
    """The drawing's slide, or several where its rows are too many for one.

    The notes hold the section's words, then the drawing's text alternative and every caveat.
    """
    area = room(layouts.chart, deck)
    subtitle, size = _subtitle(drawing, area.across)
    above = lines_of(subtitle, size, area.across) * size * LINE
    foot = _foot(drawing, area.across, _FOOT_LINES)
    if _is_tight(drawing, _rooms(area, above, foot).chart):
        foot = _foot(drawing, area.across, _FOOT_LINES_WHERE_TIGHT)
    rooms = _rooms(area, above, foot)
    parts = _parts(drawing, rooms.chart, pictures)
    for at, add_to in enumerate(parts, start=1):
        slide = new_slide(deck, layouts.chart)
        write_title(slide, drawing.title, f"({at} of {len(parts)})" if len(parts) > 1 else "")
        _write(slide, rooms.subtitle, "What is shown", [(Run(subtitle),)], size)
        add_to(slide)
        _write(slide, rooms.foot, "Source and caveats", foot, FOOT)
        told = (*drawing.marks, *_caveats(drawing), f"Source: {drawing.source}")
        write_notes(slide, [*narrative, drawing.title, drawing.alt, *told])
        without_empty(slide)


def _parts(
    drawing: Drawing, box: Box, pictures: Callable[[Spec], bytes]
) -> list[Callable[[Any], None]]:
    """What puts each part of the chart on its slide."""
    plot, said = drawing.plot, drawing.alt
    if plot is None:
        drawn = [pictures(_filling(spec, box)) for spec in drawing.low_specs]
        return [partial(_add_picture, png=png, box=box, alternative=said) for png in drawn]
    if plot.form == "lines":
        return [partial(add_lines, plot=plot, box=box, alternative=said)]
    return [
        partial(add_bars, plot=part, box=box, alternative=said, whole=plot)
        for part in pages(plot, box)
    ]


def _is_tight(drawing: Drawing, box: Box) -> bool:
    """Whether the chart would have less room than it wants: a picture, or bars for two slides."""
    plot = drawing.plot
    return plot is None or (plot.form != "lines" and len(pages(plot, box)) > 1)


def _subtitle(drawing: Drawing, across: float) -> tuple[str, float]:
    """The words and their size, smaller where all of them would not fit, and cut only then."""
    said = on_one_line(drawing.subtitle)
    fits = (s for s in _SUBTITLE_SIZES if lines_of(said, s, across) <= _SUBTITLE_LINES)
    size = next(fits, _SUBTITLE_SIZES[-1])
    return cut_to(said, size, across, _SUBTITLE_LINES), size


def _foot(drawing: Drawing, across: float, most: int) -> list[tuple[Run, ...]]:
    """Marks, source, then as many whole caveats as there is room for; how many more, if any."""
    marks = " ".join(map(on_one_line, drawing.marks))
    source = f"Source: {on_one_line(drawing.source)}" if drawing.source else ""
    source = cut_to(source, FOOT, across, 2)
    caveats = [on_one_line(one) for one in _caveats(drawing)]
    used = sum(lines_of(one, FOOT, across, bold=True) for one in (marks, source) if one)
    shown = len(caveats)
    while shown and used + lines_of(_told(caveats, shown), FOOT, across) > most:
        shown -= 1
    told = _told(caveats, shown)
    lines = [(Run(marks, bold=True),), (Run(told),), (Run(source),)]
    return [line for line in lines if line[0].text]


def _caveats(drawing: Drawing) -> tuple[str, ...]:
    """The drawing's caveats; the ends of PowerPoint's ranges have no arrow to speak of."""
    if drawing.plot is None:
        return drawing.caveats
    return tuple(RANGE_CUT if one == RANGE_GOES_ON else one for one in drawing.caveats)


def _told(caveats: Sequence[str], shown: int) -> str:
    more = len(caveats) - shown
    if not more:
        return " ".join(caveats)
    rest = (
        f"{more:,} {'more ' if shown else ''}caveat{'s are' if more > 1 else ' is'} in the notes."
    )
    return " ".join((*caveats[:shown], rest))


def _rooms(area: Box, above: float, foot: Sequence[tuple[Run, ...]]) -> _Rooms:
    """``above``: the points that the lines of the subtitle take."""
    head = emu(above + 10)
    lines = sum(lines_of(run.text, FOOT, area.across, bold=run.bold) for run, *_ in foot)
    below = emu(lines * FOOT * LINE + len(foot) * 2 + 8)
    chart = area.height - head - below - 2 * _GAP
    return _Rooms(
        replace(area, height=head),
        replace(area, top=area.top + head + _GAP, height=chart),
        replace(area, top=area.bottom - below, height=below),
    )


def _write(
    slide: Any, box: Box, name: str, paragraphs: Sequence[tuple[Run, ...]], size: float
) -> None:
    if not any(run.text for runs in paragraphs for run in runs):
        return
    frame = text_box(slide, box, name)
    for at, runs in enumerate(paragraphs):
        write_runs(frame.paragraphs[0] if at == 0 else frame.add_paragraph(), runs, size)
    darken(frame)


def _filling(spec: Spec, box: Box) -> Spec:
    """The chart alone in its room's shape, so that its letters come out as large as can be."""
    return bare(spec, bare_height(spec) * box.width / box.height)


def _add_picture(slide: Any, png: bytes, box: Box, alternative: str) -> None:
    """The picture as large as its room allows, in its middle."""
    shape = slide.shapes.add_picture(io.BytesIO(png), Emu(box.left), Emu(box.top))
    scale = min(box.width / shape.width, box.height / shape.height)
    shape.width, shape.height = Emu(int(shape.width * scale)), Emu(int(shape.height * scale))
    shape.left += (box.width - shape.width) // 2
    shape.top += (box.height - shape.height) // 2
    shape.name = "Picture of the chart"
    describe(shape, alternative)
