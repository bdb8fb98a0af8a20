"""Where each part of an earlier report goes: what is matched, what is new, what is set aside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from csp_core.cover_lines import cover_said
from csp_core.file_names import one_line, shortened
from csp_core.listing import joined, many
from csp_core.markdown_signs import begun, escaped
from csp_core.matching_headings import matched, without_number
from csp_core.outline import Outline
from csp_core.outline_edits import add_after, unused_id
from csp_core.written import OTHER_PARTS, WrittenPart, WrittenReport

Choice = Literal["both", "mine", "earlier"]
CHOICES: tuple[Choice, ...] = ("both", "mine", "earlier")
MOST_CHARACTERS = 200_000
"""What a section holds at most; a longer one goes on in another."""
_BEFORE = "Before the first heading"


@dataclass(frozen=True)
class Placed:
    """The earlier report's text for one section. A ``new`` one comes after the section ``after``.

    ``headings`` are those of the report that led to it, as they were written.
    """

    section_id: str
    title: str
    text: str
    headings: tuple[str, ...] = ()
    new: bool = False
    after: str = ""


@dataclass(frozen=True)
class Plan:
    """Every part of a report in its place.

    ``cover`` is what comes on the cover by field, ``matched`` counts the headings that were.
    """

    placed: tuple[Placed, ...]
    cover: Mapping[str, str] = field(default_factory=dict, hash=False)
    matched: int = 0
    pictures: int = 0
    notes: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[Placed, ...]:
        """The sections that the outline does not have yet."""
        return tuple(one for one in self.placed if one.new)

    @property
    def with_words(self) -> tuple[Placed, ...]:
        """The sections that get words."""
        return tuple(one for one in self.placed if one.text)


def plan_of(report: WrittenReport, outline: Outline) -> Plan:
    """The report's parts by section; nothing of it is left out.

    A part whose heading means no section stands under it in the section before, where it stands
    deeper than that one's; else it is a new section after it. What has no heading, and headings
    with nothing under them, come into a section of their own at the end.
    """
    own = [part for part in report.parts if part.heading and not part.aside]
    meant = matched([part.heading for part in own], outline)
    placed, empty = _by_section(list(zip(own, meant, strict=True)), outline)
    before = [line for part in report.parts if not part.heading for line in _lines(part.text)]
    cover, left = cover_said(before, outline.cover)
    other = _other(left, empty, report.parts)
    placed += _in_other_parts(other, outline, placed) if other else []
    return Plan(
        tuple(piece for one in placed for piece in _within(one)),
        cover,
        sum(bool(id_) for id_ in meant),
        report.pictures,
        report.notes,
    )


def plan_said(plan: Plan) -> str:
    """``12 headings matched, 2 new sections and 3 pictures set aside``."""
    return joined(
        [
            f"{many(plan.matched, 'heading')} matched",
            *([many(len(plan.new), "new section")] if plan.new else []),
            *([f"{many(plan.pictures, 'picture')} set aside"] if plan.pictures else []),
        ]
    )


def text_with(mine: str, earlier: str, choice: Choice) -> str:
    """What a section holds then: the earlier text after mine, or one of them."""
    kept = {"both": (mine, earlier), "mine": (mine,), "earlier": (earlier,)}[choice]
    return "\n\n".join(text.strip() for text in kept if text.strip())


def texts_with(
    plan: Plan, mine: Mapping[str, str], choices: Mapping[str, Choice]
) -> dict[str, str]:
    """What each section that gets words is to hold, by its id; those that stay as they are not.

    ``mine`` has the words of sections by id; of a choice not said both are kept.
    """
    texts = {
        one.section_id: text_with(
            mine.get(one.section_id, ""), one.text, choices.get(one.section_id, "both")
        )
        for one in plan.with_words
    }
    return {id_: text for id_, text in texts.items() if text != mine.get(id_, "").strip()}


def _by_section(
    parts: list[tuple[WrittenPart, str]], outline: Outline
) -> tuple[list[Placed], list[str]]:
    """The sections with their texts in the report's order, and headings with nothing under them."""
    placed: dict[str, Placed] = {}
    at, level = "", 0
    for part, meant in parts:
        if not meant and at and part.level > level:
            placed[at] = _further(placed[at], part)
            continue
        if meant and meant in placed:
            placed[meant] = _further(placed[meant], part)
        elif meant:
            title = outline.section(meant).title
            placed[meant] = Placed(meant, title, part.text, (part.heading,))
        else:
            title = shortened(one_line(without_number(part.heading))) or OTHER_PARTS
            meant = unused_id(outline, title)
            outline = add_after(outline, at, title, new_id=meant)
            placed[meant] = Placed(meant, title, part.text, (part.heading,), True, at)
        at, level = meant, part.level
    empty = {id_ for id_, one in placed.items() if one.new and not one.text}
    kept = [_after_one_kept(one, placed, empty) for id_, one in placed.items() if id_ not in empty]
    return kept, [placed[id_].headings[0] for id_ in placed if id_ in empty]


def _further(one: Placed, part: WrittenPart) -> Placed:
    """The section with a further part of the report, under a heading in the text."""
    heading = f"### {escaped(one_line(without_number(part.heading)))}"
    text = "\n\n".join(filter(None, (one.text, heading, part.text)))
    return replace(one, text=text, headings=(*one.headings, part.heading))


def _after_one_kept(one: Placed, placed: Mapping[str, Placed], empty: set[str]) -> Placed:
    while one.after in empty:
        one = replace(one, after=placed[one.after].after)
    return one


def _lines(text: str) -> Iterator[str]:
    return (line.strip() for line in text.split("\n") if line.strip())


def _other(before: Sequence[str], empty: Sequence[str], parts: tuple[WrittenPart, ...]) -> str:
    headings = [begun(escaped(one_line(heading))) for heading in empty]
    asides = [part.text for part in parts if part.aside]
    first = [f"### {_BEFORE}", *before] if before else []
    alone = ["### Headings with nothing under them", *headings] if headings else []
    return "\n\n".join((*first, *alone, *asides))


def _in_other_parts(text: str, outline: Outline, placed: list[Placed]) -> list[Placed]:
    """The section for what has no other: one the outline has from an earlier time, else a new."""
    there = [one.id for one in outline.shown() if one.title == OTHER_PARTS]
    if there and all(one.section_id != there[0] for one in placed):
        return [Placed(there[0], OTHER_PARTS, text)]
    for one in placed:
        if one.new:
            outline = add_after(outline, "", one.title, new_id=one.section_id)
    return [Placed(unused_id(outline, OTHER_PARTS), OTHER_PARTS, text, new=True)]


def _within(one: Placed) -> Iterator[Placed]:
    """The section; where it is too long for one, followed by new ones that go on with it."""
    text, number = one.text, 1
    while len(text) > MOST_CHARACTERS:
        cut = text.rfind("\n\n", 1, MOST_CHARACTERS)
        cut = cut if cut > 0 else MOST_CHARACTERS
        yield replace(one, text=text[:cut].rstrip())
        text, number = text[cut:].lstrip("\n"), number + 1
        after, title = one.section_id, shortened(f"{one.title} (continued)")
        stem = one.section_id.rpartition("-continued-")[0] or one.section_id
        one = Placed(f"{stem}-continued-{number}", title, text, (), True, after)
    yield replace(one, text=text)
