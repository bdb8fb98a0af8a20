"""Everything a report says, in its order: what Word, slides, the deck and the zip are made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from csp_core.charts.drawing import Drawing
from csp_core.outline import Cover, Outline
from csp_core.words.outlines import headings
from csp_core.words.prose import Block, Fill, prose

# The section whose figures each kind of drawing shows.
OF_CHANGES, OF_CASEWORK, OF_OPERATIONS = "crime-figures", "marac", "operations"
OF_FUNDING, OF_SURVEY = "funding", "survey"


@dataclass(frozen=True)
class ReportPart:
    """One section: its heading with its number, its words, and the drawings that stand in it.

    ``level`` is 1 for a section by itself, 2 for one in it, and so on.
    """

    id: str
    heading: str
    level: int
    blocks: tuple[Block, ...]
    drawings: tuple[Drawing, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing but its heading is there."""
        return not self.blocks and not self.drawings


@dataclass(frozen=True)
class ReportContents:
    """A report as it goes out. ``marks`` are the sentences every file of it must carry."""

    name: str
    cover: Cover
    parts: tuple[ReportPart, ...]
    made_on: dt.date
    marks: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """What its first page is headed: the partnership, else the report's own name."""
        return self.cover.partnership or self.name

    @property
    def drawings(self) -> tuple[Drawing, ...]:
        """Every drawing, in the report's order, each once."""
        found = {one.name: one for part in self.parts for one in part.drawings}
        return tuple(found.values())


def report_contents(
    name: str,
    outline: Outline,
    texts: Mapping[str, str],
    fill: Fill,
    drawings: Mapping[str, Sequence[Drawing]],
    made_on: dt.date,
) -> ReportContents:
    """The report of an outline, its sections' texts and their drawings, both by the section's id.

    ``fill`` gives live figures their words. Drawings of a section the outline has not, or not any
    more, are left out, as the officer has taken their place away.
    """
    parts = tuple(
        ReportPart(
            id_,
            heading,
            outline.level(id_),
            prose(texts.get(id_, ""), fill),
            tuple(drawings.get(id_, ())),
        )
        for id_, heading in headings(outline).items()
    )
    marks = dict.fromkeys(mark for part in parts for one in part.drawings for mark in one.marks)
    return ReportContents(name, outline.cover, parts, made_on, tuple(marks))
