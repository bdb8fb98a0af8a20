"""A deck's slides with all that stands on them and all that is said with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from csp_core.charts.drawing import Drawing
from csp_core.deck import Deck, Kind, Slide
from csp_core.outputs.deck.keys import chart_key
from csp_core.outputs.deck.sizes import (
    BEST_LABEL,
    SMALLEST_LABEL,
    chart_height,
    fits_foot,
    label_size,
    source_on_slide,
)
from csp_core.outputs.report_contents import ReportContents, ReportPart
from csp_core.words.slides import CLOSING, badges, points, said_of_the_rest

_PARTS_AT_MOST = 4


@dataclass(frozen=True)
class Face:
    """What a slide shows of one area.

    ``badges`` are the marks in a word or two; ``foot`` is what stands below the chart: caveats as
    far as there is room, and the source. ``caveats`` are all of them, marks and source in full,
    for the speaker.
    ``drawing`` is None where the slide has no chart.
    """

    title: str
    area: str = ""
    subtitle: str = ""
    points: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    alt: str = ""
    drawing: Drawing | None = field(default=None, repr=False)


@dataclass(frozen=True)
class FullSlide:
    """One slide as it is presented; ``faces`` has one for each area, the chosen one's first.

    Several of one ``id`` show the parts of one chart.
    """

    id: str
    kind: Kind
    faces: tuple[Face, ...]
    notes: tuple[str, ...]


def full_slides(
    deck: Deck,
    contents: ReportContents,
    area: str = "",
    elsewhere: Mapping[str, Sequence[Drawing]] | None = None,
) -> tuple[FullSlide, ...]:
    """The deck's shown slides; one whose chart or section is not there now is passed over.

    ``area`` is the one the report's charts are of; ``elsewhere`` are the charts of other areas,
    by area, each shown in the place of the one that shows the same.
    """
    charts = {chart_key(one, area): one for one in contents.drawings}
    others = {
        other: {chart_key(one, other): one for one in drawings}
        for other, drawings in (elsewhere or {}).items()
    }
    return tuple(
        FullSlide(slide.id, slide.kind, faces, _notes(slide, contents))
        for slide in deck.shown()
        for faces in _slides(slide, contents, charts, area, others)
    )


def _slides(
    slide: Slide,
    contents: ReportContents,
    charts: Mapping[str, Drawing],
    area: str,
    others: Mapping[str, Mapping[str, Drawing]],
) -> Iterator[tuple[Face, ...]]:
    """The faces of each slide that the officer's one slide takes."""
    if slide.kind == "title":
        yield (_title(contents, slide.sentence or contents.title),)
    elif slide.kind == "closing":
        closing = _title(contents, slide.sentence or CLOSING)
        yield (replace(closing, subtitle=contents.title),)
    elif slide.kind == "words":
        part = next((part for part in contents.parts if part.id == slide.section), None)
        if part is not None:
            yield (_words(part, contents, slide.sentence),)
    elif slide.drawing in charts:
        first = charts[slide.drawing]
        own = chart_faces(first, area, slide.sentence)
        there = [
            chart_faces(one, other, parts=len(own))
            for other, theirs in others.items()
            if (one := theirs.get(slide.drawing)) is not None and one.name != first.name
        ]
        for at, face in enumerate(own):
            yield (face, *(faces[at] for faces in there if at < len(faces)))


def _words(part: ReportPart, contents: ReportContents, sentence: str) -> Face:
    return Face(
        sentence or part.heading,
        points=points(part.blocks),
        badges=badges(contents.marks),
        caveats=contents.marks,
    )


def _title(contents: ReportContents, title: str) -> Face:
    cover = contents.cover
    lines = (cover.committee, cover.date, cover.lead_member, cover.lead_officer)
    return Face(
        title,
        subtitle=contents.name if contents.name != contents.title else "",
        points=tuple(filter(None, lines)),
        badges=badges(contents.marks),
        foot=contents.marks,
    )


def chart_faces(
    drawing: Drawing, area: str, title: str = "", parts: int | None = None
) -> tuple[Face, ...]:
    """One chart under its own title, or the one given: as a whole where that can be read.

    Else in as few parts as can be, or in the number of ``parts``; as a whole where that is no use.
    """
    whole = (chart_face(drawing, area, title),)
    if drawing.in_parts is None or parts == 1:
        return whole
    numbers = range(1, _PARTS_AT_MOST + 1) if parts is None else (parts,)
    for number in numbers:
        split = drawing.in_parts(number) if number > 1 else (drawing,)
        faces = tuple(chart_face(one, area, title) for one in split)
        if parts or all(map(legible, faces)):
            return faces
    return whole


def chart_face(drawing: Drawing, area: str, title: str = "") -> Face:
    """The face that shows one chart, under its own title unless another is given."""
    face = Face(
        title or drawing.title,
        area=area,
        subtitle=drawing.subtitle,
        badges=badges(drawing.marks),
        foot=_foot(drawing, 0),
        caveats=(*drawing.caveats, *drawing.marks, *_source(drawing)),
        alt=drawing.alt,
        drawing=drawing,
    )
    # As many caveats as leave the chart large enough; what is left out is counted, not dropped.
    least = min(BEST_LABEL, _label(face))
    feet = (_foot(drawing, number) for number in range(len(drawing.caveats), 0, -1))
    wanted = (replace(face, foot=foot) for foot in feet if fits_foot(foot))
    return next((one for one in wanted if _label(one) >= least), face)


def _foot(drawing: Drawing, caveats: int) -> tuple[str, ...]:
    rest = said_of_the_rest(len(drawing.caveats) - caveats, caveats > 0)
    source = tuple(map(source_on_slide, _source(drawing)))
    return tuple(filter(None, (*drawing.caveats[:caveats], rest, *source)))


def _source(drawing: Drawing) -> tuple[str, ...]:
    return (f"Source: {drawing.source}.",) if drawing.source else ()


def chart_room(face: Face) -> float:
    """How high the face's chart may be, in pixels of a slide of 1280 by 720."""
    return chart_height(face.title, face.subtitle, face.badges, face.foot)


def legible(face: Face) -> bool:
    """Whether the labels of the face's chart are read from the back of a room."""
    return _label(face) >= SMALLEST_LABEL


def _label(face: Face) -> float:
    """Pixels of the smallest label of the face's chart; as good as any where it has none."""
    return label_size(face.drawing.spec, chart_room(face)) if face.drawing else BEST_LABEL


def _notes(slide: Slide, contents: ReportContents) -> tuple[str, ...]:
    if slide.notes is not None:
        return tuple(slide.notes.splitlines())
    return section_notes(slide, contents)


def section_notes(slide: Slide, contents: ReportContents) -> tuple[str, ...]:
    """What the slide's section says: its notes until an officer writes some."""
    part = next((part for part in contents.parts if part.id == slide.section), None)
    return tuple(block.text for block in part.blocks) if part else ()
