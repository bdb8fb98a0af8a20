"""What may be done to an outline: each takes one and returns another, and loses no section.

What cannot be done, such as moving the first section up, returns the outline as it was. A section
that is not there raises KeyError.
"""

from __future__ import annotations

import re
from dataclasses import replace

from csp_core.file_names import one_line, shortened
from csp_core.outline import Cover, Outline, Section, State, in_order

DEEPEST_LEVEL = 3


def rename(outline: Outline, section_id: str, title: str) -> Outline:
    """The section under another title, a draft again if it was agreed; never without a title."""
    kept = shortened(one_line(title))
    before = outline.section(section_id)
    if not kept or kept == before.title:
        return outline
    return edited(_with(outline, replace(before, title=kept)), section_id)


def edited(outline: Outline, section_id: str) -> Outline:
    """The outline once the section's text was changed: looked at, and agreed no more."""
    before = outline.section(section_id)
    state: State = "draft" if before.state == "agreed" else before.state
    return _with(outline, replace(before, state=state, carried=False))


def set_state(outline: Outline, section_id: str, state: State) -> Outline:
    """The section in that state. Whoever says how it stands has looked at it."""
    return _with(outline, replace(outline.section(section_id), state=state, carried=False))


def move_up(outline: Outline, section_id: str) -> Outline:
    """The section, and all that stands in it, before the one above it at its level."""
    return _moved(outline, section_id, -1)


def move_down(outline: Outline, section_id: str) -> Outline:
    """The section, and all that stands in it, after the one below it at its level."""
    return _moved(outline, section_id, 1)


def nest(outline: Outline, section_id: str) -> Outline:
    """The section as the last in the one above it, where that makes no more than three levels."""
    above = _beside(outline, section_id, -1)
    if above is None or _deepest(outline, section_id) >= DEEPEST_LEVEL:
        return outline
    moved = replace(outline.section(section_id), parent=above.id)
    others = [each for each in outline.sections if each.id != section_id]
    return replace(outline, sections=in_order([*others, moved]))


def unnest(outline: Outline, section_id: str) -> Outline:
    """The section after the one it stands in, at that one's level."""
    above = outline.above(section_id)
    if not above:
        return outline
    moved = replace(outline.section(section_id), parent=above[0].parent)
    return _put_after(outline, above[0].id, moved)


def add_after(
    outline: Outline, section_id: str, title: str, hint: str = "", *, new_id: str = ""
) -> Outline:
    """A new section after that one, at its level; at the end for "". Never without a title.

    Its id is ``new_id``, which no section may have, else one made from its title that none has,
    removed or not.
    """
    kept = shortened(one_line(title))
    if not kept:
        return outline
    parent = outline.section(section_id).parent if section_id else ""
    new = Section(new_id or unused_id(outline, kept), kept, one_line(hint), parent)
    return _put_after(outline, section_id, new)


def remove(outline: Outline, section_id: str) -> Outline:
    """The section, with all that stands in it, out of the report and kept to be recovered."""
    return _with(outline, replace(outline.section(section_id), removed=True))


def recover(outline: Outline, section_id: str) -> Outline:
    """The section in its old place, and with it whatever it stands in."""
    for each in (outline.section(section_id), *outline.above(section_id)):
        outline = _with(outline, replace(each, removed=False))
    return outline


def with_cover(outline: Outline, cover: Cover) -> Outline:
    """The outline under that cover, each of its texts on one line."""
    texts = {name: shortened(one_line(text)) for name, text in vars(cover).items()}
    return replace(outline, cover=Cover(**texts))


def unused_id(outline: Outline, title: str) -> str:
    """An id made from the title that no section has, such as ``hate-crime-2``."""
    plain = re.sub(r"[^a-z0-9]+", "-", title.casefold())[:60].strip("-") or "section"
    taken = {each.id for each in outline.sections}
    nth = 1
    while (name := plain if nth == 1 else f"{plain}-{nth}") in taken:
        nth += 1
    return name


def _with(outline: Outline, section: Section) -> Outline:
    """The outline with the section in place of the one of its id."""
    changed = (section if each.id == section.id else each for each in outline.sections)
    return replace(outline, sections=tuple(changed))


def _beside(outline: Outline, section_id: str, step: int) -> Section | None:
    """The next section shown above (-1) or below (1) at the same level; None where none is."""
    section = outline.section(section_id)
    level = outline.inside(section.parent)
    wanted = [each for each in level if each.id == section_id or not each.removed]
    place = wanted.index(section) + step
    return wanted[place] if 0 <= place < len(wanted) else None


def _moved(outline: Outline, section_id: str, step: int) -> Outline:
    """The two change places, so that moving back undoes it, removed ones between them or not."""
    other = _beside(outline, section_id, step)
    if other is None:
        return outline
    section = outline.section(section_id)
    swapped = {section.id: other, other.id: section}
    return replace(
        outline, sections=in_order(swapped.get(each.id, each) for each in outline.sections)
    )


def _put_after(outline: Outline, section_id: str, section: Section) -> Outline:
    """The section directly after that one at its level, or last for ""."""
    others = [each for each in outline.sections if each.id != section.id]
    places = [place for place, each in enumerate(others, 1) if each.id == section_id]
    others.insert(places[0] if places else len(others), section)
    return replace(outline, sections=in_order(others))


def _deepest(outline: Outline, section_id: str) -> int:
    """The level of the deepest section in it, its own where it holds none."""
    held = [each.id for each in outline.sections if section_id in _above_ids(outline, each.id)]
    return max(outline.level(each) for each in (section_id, *held))


def _above_ids(outline: Outline, section_id: str) -> set[str]:
    return {each.id for each in outline.above(section_id)}
