"""A report's outline: its cover and its sections, in their order, with their numbers and states."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

State = Literal["draft", "ready", "agreed"]
STATES: tuple[State, ...] = ("draft", "ready", "agreed")
DOCUMENT = "outline"
"""The name the outline is kept under in its report."""

_Kept = TypeVar("_Kept", "Section", "Cover")
SOURCE = Path(__file__).with_name("outline.toml")


@dataclass(frozen=True)
class Cover:
    """What stands on the report's first page, each as free text, empty where not yet known."""

    partnership: str = ""
    committee: str = ""
    date: str = ""
    lead_member: str = ""
    lead_officer: str = ""


@dataclass(frozen=True)
class Section:
    """One heading. ``id`` never changes; ``parent`` is the id it stands in, "" for none.

    ``hint`` says what belongs there. ``lettered``: the sections in it carry letters, not numbers.
    ``numbered`` is False for a heading that only gathers those in it. ``carried``: its text came
    from an earlier report and nobody has looked at it since. ``removed``: it and all that stands
    in it are out of the report, and can be recovered.
    """

    id: str
    title: str
    hint: str = ""
    parent: str = ""
    numbered: bool = True
    lettered: bool = False
    state: State = "draft"
    carried: bool = False
    removed: bool = False

    @property
    def document(self) -> str:
        """The name its text is kept under in its report."""
        return section_document(self.id)


@dataclass(frozen=True)
class Outline:
    """A cover and every section, the removed among them, each after what it stands in."""

    sections: tuple[Section, ...]
    cover: Cover = Cover()

    def section(self, section_id: str) -> Section:
        """The section of that id, removed or not; raises KeyError."""
        return _by_id(self.sections)[section_id]

    def inside(self, parent: str) -> tuple[Section, ...]:
        """The sections that stand directly in that one, or at the top for "", the removed too."""
        return tuple(each for each in self.sections if each.parent == parent)

    def above(self, section_id: str) -> tuple[Section, ...]:
        """The sections it stands in, the nearest first."""
        found, by_id = [], _by_id(self.sections)
        while parent := by_id[section_id].parent:
            found.append(by_id[parent])
            section_id = parent
        return tuple(found)

    def level(self, section_id: str) -> int:
        """1 for a section that stands by itself, 2 for one in it, and so on."""
        return len(self.above(section_id)) + 1

    def is_shown(self, section_id: str) -> bool:
        """Whether neither it nor anything it stands in is removed."""
        every = (self.section(section_id), *self.above(section_id))
        return not any(each.removed for each in every)

    def shown(self) -> tuple[Section, ...]:
        """The sections of the report, in its order."""
        return tuple(each for each in self.sections if self.is_shown(each.id))

    def removed(self) -> tuple[Section, ...]:
        """The sections that were removed themselves, and not only with what they stand in."""
        return tuple(each for each in self.sections if each.removed)

    def as_json(self) -> dict[str, Any]:
        """The outline as its document's body holds it."""
        return {
            "cover": asdict(self.cover),
            "sections": [asdict(section) for section in self.sections],
        }


def section_document(section_id: str) -> str:
    """The name that a section's text is kept under in its report."""
    return f"section/{section_id}"


@cache
def starting_outline() -> Outline:
    """The outline a new report begins with: that of ``outline.toml``, its cover empty."""
    rows = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["section"]
    named = [{"parent" if key == "within" else key: row[key] for key in row} for row in rows]
    return Outline(in_order(Section(**row) for row in named))


def from_json(kept: object) -> Outline:
    """The outline that ``as_json`` wrote; the starting one for what is no outline, such as None.

    What is not understood is left out; a section that stands in none that is there stands by
    itself.
    """
    if not isinstance(kept, Mapping) or not isinstance(kept.get("sections"), list):
        return starting_outline()
    read = [_read(Section, row) for row in kept["sections"] if _names_a_section(row)]
    return Outline(in_order(read), _read(Cover, kept.get("cover")))


def in_order(sections: Iterable[Section]) -> tuple[Section, ...]:
    """The sections, each followed by those that stand in it; none is left out or there twice."""
    given: dict[str, Section] = {}
    for each in sections:
        given.setdefault(each.id, each)
    by_parent: dict[str, list[Section]] = {}
    for each in given.values():
        by_parent.setdefault(each.parent if each.parent in given else "", []).append(each)
    ordered: dict[str, Section] = {}

    def put(each: Section, parent: str) -> None:
        if each.id not in ordered:
            ordered[each.id] = replace(each, parent=parent)
            for below in by_parent.get(each.id, ()):
                put(below, each.id)

    # Of sections that stand in each other in a ring, the first comes to stand by itself.
    for each in (*by_parent.get("", ()), *given.values()):
        put(each, "")
    return tuple(ordered.values())


def numbers(outline: Outline) -> dict[str, str]:
    """The number of each section that is shown, by id: ``2``, ``2 a``, ``3.1``; "" for none.

    A heading that only gathers others passes its place in the count to them.
    """
    said: dict[str, str] = {}
    counted: dict[str, int] = {}
    for each in outline.shown():
        counts_in = next((above for above in outline.above(each.id) if above.numbered), None)
        if not each.numbered:
            said[each.id] = ""
            continue
        key = counts_in.id if counts_in else ""
        counted[key] = counted.get(key, 0) + 1
        said[each.id] = _number(counts_in, said, counted[key])
    return said


def _number(counts_in: Section | None, said: Mapping[str, str], nth: int) -> str:
    if counts_in is None:
        return str(nth)
    if counts_in.lettered:
        return f"{said[counts_in.id]} {_letter(nth)}"
    return f"{said[counts_in.id]}.{nth}"


def _letter(nth: int) -> str:
    """``a`` to ``z``, then ``aa``, ``ab`` and so on."""
    before, last = divmod(nth - 1, 26)
    return (_letter(before) if before else "") + chr(ord("a") + last)


def _names_a_section(row: object) -> bool:
    return (
        isinstance(row, Mapping)
        and isinstance(row.get("title"), str)
        and isinstance(row.get("id"), str)
        and bool(row["id"])
    )


def _read(kind: type[_Kept], row: object) -> _Kept:
    """What was kept of a value, each field of it that is of the type its default has."""
    given = row if isinstance(row, Mapping) else {}
    known = {
        field.name: given[field.name]
        for field in fields(kind)
        if isinstance(
            given.get(field.name), type(field.default) if field.default != MISSING else str
        )
        and (field.name != "state" or given["state"] in STATES)
    }
    return kind(**known)


def _by_id(sections: Iterable[Section]) -> dict[str, Section]:
    return {each.id: each for each in sections}
