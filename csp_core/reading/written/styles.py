"""What a Word document's styles make of a paragraph: heading, list, bold, in any language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from csp_core.reading.written.elements import attribute, child, is_on, local, value

_BODY_TEXT = 9
_MOST_STEPS = 20


@dataclass(frozen=True)
class Style:
    """``level`` is a heading's, 0 for none; ``number`` and ``depth`` its list, "" for none."""

    name: str = ""
    level: int = 0
    number: str = ""
    depth: int = 0
    bold: bool = False
    italic: bool = False


def styles_of(tree: Element | None) -> dict[str, Style]:
    """The paragraph and letter styles of ``word/styles.xml``, by id."""
    rows = [one for one in (tree if tree is not None else ()) if local(one) == "style"]
    by_id = {attribute(one, "styleId"): one for one in rows}
    return {id_: _style(list(_chain(id_, by_id))) for id_ in by_id}


def level_said(properties: Element | None) -> int:
    """The level that a paragraph's own properties give it as a heading; 0 for none."""
    said = value(child(properties, "outlineLvl"))
    return int(said) + 1 if said.isdigit() and int(said) < _BODY_TEXT else 0


def list_said(properties: Element | None) -> tuple[str, int] | None:
    """The list a paragraph says it belongs to, and how deep; None where it says nothing."""
    numbered = child(properties, "numPr")
    if numbered is None:
        return None
    depth = value(child(numbered, "ilvl"))
    return value(child(numbered, "numId")), int(depth) if depth.isdigit() else 0


def _chain(id_: str, by_id: dict[str, Element]) -> Iterator[Element]:
    """The style and those it is based on, a ring of them cut."""
    for _ in range(_MOST_STEPS):
        if id_ not in by_id:
            return
        yield by_id[id_]
        id_ = value(child(by_id[id_], "basedOn"))


def _style(chain: list[Element]) -> Style:
    # Word writes the names of its own styles in English, whatever the language.
    name = value(child(chain[0], "name")).casefold()
    paragraphs = [child(one, "pPr") for one in chain]
    lists = [found for one in paragraphs if (found := list_said(one))]
    number, depth = lists[0] if lists else ("", 0)
    letters = [child(one, "rPr") for one in chain]
    return Style(
        name,
        next((level for one in paragraphs if (level := level_said(one))), _level_named(name)),
        number,
        depth,
        _first(letters, "b"),
        _first(letters, "i"),
    )


def _level_named(name: str) -> int:
    last = name.removeprefix("heading ")
    return int(last) if name != last and last.isdigit() and len(last) == 1 else 0


def _first(properties: list[Element | None], name: str) -> bool:
    said = [found for one in properties if (found := child(one, name)) is not None]
    return bool(said) and is_on(said[0])
