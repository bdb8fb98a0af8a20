"""Lists in Word: real ones, nested, each counted for itself."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.oxml.ns import qn

from tests.outputs.word.reports import contents, made, part
from tests.outputs.word.templates import saved


def counted(document: Document) -> list[tuple[str, str, int | None]]:
    """Each item's style and words, and which list of numbers it is in, the first met being 1."""
    met: dict[str, int] = {}
    items = []
    for one in document.paragraphs:
        if one.style is None or not str(one.style.name).startswith("List"):
            continue
        numbered = one._p.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
        id_ = None if numbered is None else met.setdefault(numbered.get(qn("w:val")), len(met) + 1)
        items.append((str(one.style.name), one.text, id_))
    return items


def starts(document: Document) -> list[str]:
    """The numbers that lists are told to begin with, in the order they were made."""
    root = document.part.numbering_part.element
    return [one.get(qn("w:val")) for one in root.iter(qn("w:startOverride"))]


def test_a_numbered_list_goes_on_past_what_is_nested_and_ends_with_a_paragraph() -> None:
    text = "1. a\n\n   more\n   - b\n     1. c\n2. d\n\nWords.\n\n1. e\n\n7. f"

    document = made(contents(part("1 Lists", text)))

    assert counted(document) == [
        ("List Number", "a", 1),
        ("List Continue", "more", None),
        ("List Bullet 2", "b", None),
        ("List Number 3", "c", 2),
        ("List Number", "d", 1),
        ("List Number", "e", 3),
        ("List Number", "f", 3),
    ]
    assert starts(document) == ["1", "1", "1"]


def test_each_style_of_a_list_stands_at_its_level_of_one_real_list() -> None:
    """So that Word's own buttons move items in and out."""
    document = made(contents(part("1 Lists", "- a")))

    root = document.part.numbering_part.element
    linked = [
        (level.get(qn("w:ilvl")), level.find(qn("w:pStyle")).get(qn("w:val")),
         level.find(qn("w:lvlText")).get(qn("w:val")))
        for level in root.iter(qn("w:lvl"))
        if level.find(qn("w:pStyle")) is not None
    ]  # fmt: skip
    assert linked == [
        ("0", "ListBullet", "•"), ("1", "ListBullet2", "–"), ("2", "ListBullet3", "▪"),
        ("0", "ListNumber", "%1."), ("1", "ListNumber2", "%2."), ("2", "ListNumber3", "%3."),
    ]  # fmt: skip


def test_a_template_without_numbering_gets_ours() -> None:
    given = docx.Document()
    for id_, one in list(given.part.rels.items()):
        if one.reltype.endswith("/numbering"):
            del given.part.rels[id_]
    for style in list(given.styles.element):
        if "List" in str(style.get(qn("w:styleId"))):
            given.styles.element.remove(style)

    document = made(contents(part("1 Lists", "- a\n\n1. b")), saved(given))

    assert counted(document) == [("List Bullet", "a", None), ("List Number", "b", 1)]
