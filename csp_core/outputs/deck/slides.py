"""A deck's slides with all that stands on them and all that is said with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from csp_core.charts.drawing import Drawing
from csp_core.deck import Deck, Kind, Slide
from csp_core.outputs.deck.choosing import chart_key
from csp_core.outputs.deck.sizes import room_left
from csp_core.outputs.report_contents import ReportContents
from csp_core.words.slides import CLOSING, badges, points, printed_with

_LINE = 26
_LETTERS_A_LINE = 115
_LETTERS_A_SUBTITLE = 92


@dataclass(frozen=True)
class Face:
    """What a slide shows of one area.

    ``badges`` are the marks in a word or two, ``marks`` in full; ``caveats`` stand on the slide,
    ``said`` are all of them, for the speaker. ``drawing`` is None where the slide has no chart.
    """

    title: str
    area: str = ""
    subtitle: str = ""
    points: tuple[str, ...] = ()
    badges: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    source: str = ""
    alt: str = ""
    drawing: Drawing | None = None


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
            own = replace(faces[0], title=slide.sentence or faces[0].title)
            found.append(
                FullSlide(slide.id, slide.kind, (own, *faces[1:]), _notes(slide, contents))
            )
    return tuple(found)


def _faces(
    slide: Slide,
    contents: ReportContents,
    charts: Mapping[str, Drawing],
    area: str,
    others: Mapping[str, Mapping[str, Drawing]],
) -> Iterator[Face]:
    if slide.kind == "title":
        yield _title(contents)
    elif slide.kind == "closing":
        yield replace(_title(contents), title=CLOSING, subtitle=contents.title)
    elif slide.kind == "words":
        part = next((part for part in contents.parts if part.id == slide.section), None)
        if part is not None:
            yield Face(part.heading, points=points(part.blocks))
    elif slide.drawing in charts:
        first = charts[slide.drawing]
        yield _chart(first, area)
        for other, theirs in others.items():
            one = theirs.get(slide.drawing)
            if one is not None and one.name != first.name:
                yield _chart(one, other)


def _title(contents: ReportContents) -> Face:
    cover = contents.cover
    lines = (cover.committee, cover.date, cover.lead_member, cover.lead_officer)
    return Face(
        contents.title,
        subtitle=contents.name if contents.name != contents.title else "",
        points=tuple(filter(None, lines)),
        badges=badges(contents.marks),
        marks=contents.marks,
    )


def _chart(drawing: Drawing, area: str) -> Face:
    lines = room_left(drawing.spec) // _LINE - len(drawing.subtitle) // _LETTERS_A_SUBTITLE
    return Face(
        drawing.title,
        area=area,
        subtitle=drawing.subtitle,
        badges=badges(drawing.marks),
        marks=drawing.marks,
        caveats=printed_with(drawing.caveats, int(lines) * _LETTERS_A_LINE),
        said=drawing.caveats,
        source=drawing.source,
        alt=drawing.alt,
        drawing=drawing,
    )


def _notes(slide: Slide, contents: ReportContents) -> tuple[str, ...]:
    if slide.notes is not None:
        return tuple(slide.notes.splitlines())
    part = next((part for part in contents.parts if part.id == slide.section), None)
    return tuple(block.text for block in part.blocks) if part else ()
