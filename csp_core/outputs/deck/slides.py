"""A deck's slides with all that stands on them and all that is said with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from csp_core.charts.drawing import Drawing
from csp_core.deck import Deck, Kind, Slide
from csp_core.outputs.deck.keys import chart_key
from csp_core.outputs.deck.sizes import SMALLEST_LABEL, chart_height, label_size
from csp_core.outputs.report_contents import ReportContents
from csp_core.words.slides import CLOSING, badges, points, said_of_the_rest


@dataclass(frozen=True)
class Face:
    """What a slide shows of one area.

    ``badges`` are the marks in a word or two; ``foot`` is what stands below the chart: caveats as
    far as there is room, marks in full, source. ``caveats`` are all of them, for the speaker.
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
    """One slide as it is presented; ``faces`` has one for each area, the chosen one's first."""

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
    found = []
    for slide in deck.shown():
        faces = tuple(_faces(slide, contents, charts, area, others))
        if faces:
            found.append(FullSlide(slide.id, slide.kind, faces, _notes(slide, contents)))
    return tuple(found)


def _faces(
    slide: Slide,
    contents: ReportContents,
    charts: Mapping[str, Drawing],
    area: str,
    others: Mapping[str, Mapping[str, Drawing]],
) -> Iterator[Face]:
    if slide.kind == "title":
        yield _title(contents, slide.sentence or contents.title)
    elif slide.kind == "closing":
        yield replace(_title(contents, slide.sentence or CLOSING), subtitle=contents.title)
    elif slide.kind == "words":
        part = next((part for part in contents.parts if part.id == slide.section), None)
        if part is not None:
            yield Face(
                slide.sentence or part.heading,
                points=points(part.blocks),
                badges=badges(contents.marks),
                foot=contents.marks,
            )
    elif slide.drawing in charts:
        first = charts[slide.drawing]
        yield chart_face(first, area, slide.sentence)
        for other, theirs in others.items():
            one = theirs.get(slide.drawing)
            if one is not None and one.name != first.name:
                yield chart_face(one, other)


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


def chart_face(drawing: Drawing, area: str, title: str = "") -> Face:
    """The face that shows one chart, under its own title unless another is given."""
    face = Face(
        title or drawing.title,
        area=area,
        subtitle=drawing.subtitle,
        badges=badges(drawing.marks),
        foot=_foot(drawing, 0),
        caveats=drawing.caveats,
        alt=drawing.alt,
        drawing=drawing,
    )
    # As many caveats as leave the chart large enough; what is left out is counted, not dropped.
    feet = (_foot(drawing, number) for number in range(len(drawing.caveats), -1, -1))
    wanted = (replace(face, foot=foot) for foot in feet)
    return next((one for one in wanted if legible(one)), face)


def _foot(drawing: Drawing, caveats: int) -> tuple[str, ...]:
    rest = said_of_the_rest(len(drawing.caveats) - caveats, caveats > 0)
    source = f"Source: {drawing.source}." if drawing.source else ""
    return tuple(filter(None, (*drawing.caveats[:caveats], rest, *drawing.marks, source)))


def chart_room(face: Face) -> float:
    """How high the face's chart may be, in pixels of a slide of 1280 by 720."""
    return chart_height(face.title, face.subtitle, face.badges, face.foot)


def legible(face: Face, least: float = SMALLEST_LABEL) -> bool:
    """Whether the labels of the face's chart have at least so many pixels of 1280 by 720."""
    return face.drawing is None or label_size(face.drawing.spec, chart_room(face)) >= least


def _notes(slide: Slide, contents: ReportContents) -> tuple[str, ...]:
    if slide.notes is not None:
        return tuple(slide.notes.splitlines())
    part = next((part for part in contents.parts if part.id == slide.section), None)
    return tuple(block.text for block in part.blocks) if part else ()
