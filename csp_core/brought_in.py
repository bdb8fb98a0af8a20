"""What bringing in an earlier report did to a report, so that one press can undo it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from csp_core.bringing_in import Plan
from csp_core.outline import Cover, Outline, Section, in_order
from csp_core.outline_edits import add_after, with_cover

PREFIX = "earlier/"
"""What the names of these records begin with in their report; the file's checksum follows."""


@dataclass(frozen=True)
class BroughtIn:
    """One earlier report that was brought in.

    ``versions`` has, by section, the numbers of the version before (0 for none) and of the one
    saved; ``stood`` how it stood in the outline before, with its state and whether it was carried.
    ``new`` are the sections it made, ``cover`` what it put there by field.
    """

    file: str
    sha256: str
    size: int
    versions: Mapping[str, tuple[int, int]] = field(default_factory=dict, hash=False)
    stood: Mapping[str, tuple[str, bool]] = field(default_factory=dict, hash=False)
    new: tuple[str, ...] = ()
    cover: Mapping[str, str] = field(default_factory=dict, hash=False)
    pictures: int = 0
    undone: bool = False

    @property
    def document(self) -> str:
        """The name of its record in its report."""
        return f"{PREFIX}{self.sha256}"

    def as_json(self) -> dict[str, Any]:
        """The record as its document's body holds it."""
        return asdict(self)


def from_json(kept: object) -> BroughtIn:
    """The record that ``as_json`` wrote; raises TypeError for another body."""
    if not isinstance(kept, Mapping):
        raise TypeError("no record of a report brought in")
    pairs = {name: {id_: tuple(two) for id_, two in kept[name].items()}
             for name in ("versions", "stood")}  # fmt: skip
    return BroughtIn(**{**kept, **pairs, "new": tuple(kept["new"])})


def outline_with(outline: Outline, plan: Plan, saved: Collection[str]) -> Outline:
    """The outline with the plan's new sections and cover; those ``saved`` are marked as carried."""
    for one in plan.new:
        ids = {each.id for each in outline.sections}
        if one.section_id not in ids and one.section_id in saved:
            after = one.after if one.after in ids else ""
            outline = add_after(outline, after, one.title, new_id=one.section_id)
    marked = (
        replace(each, state="draft", carried=True) if each.id in saved else each
        for each in outline.sections
    )
    outline = replace(outline, sections=tuple(marked))
    fresh = {name: text for name, text in plan.cover.items() if not getattr(outline.cover, name)}
    return with_cover(outline, replace(outline.cover, **fresh)) if fresh else outline


def outline_without(outline: Outline, record: BroughtIn, restored: Collection[str]) -> Outline:
    """The outline as before for the sections ``restored``; what was done since is left alone."""
    holding = {each.parent for each in outline.sections}
    gone = {id_ for id_ in record.new if id_ in restored and id_ not in holding}
    sections = (
        _as_it_stood(each, record) if each.id in restored else each
        for each in outline.sections
        if each.id not in gone
    )
    cover = {
        name: "" if record.cover.get(name) == text else text
        for name, text in vars(outline.cover).items()
    }
    return Outline(in_order(sections), Cover(**cover))


def _as_it_stood(section: Section, record: BroughtIn) -> Section:
    state, carried = record.stood.get(section.id, (section.state, False))
    return replace(section, state=state, carried=carried)  # type: ignore[arg-type]
