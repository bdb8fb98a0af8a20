"""A Word document as lines in its order, with what stands beside its text after them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from csp_core.listing import many
from csp_core.reading.written.elements import child, every, local, value
from csp_core.reading.written.inline import Inline
from csp_core.reading.written.lines import Kind, Line
from csp_core.reading.written.markdown import HARD_BREAK, markdown_of, plain_of
from csp_core.reading.written.numbering import BULLET, Numbering
from csp_core.reading.written.package import Package
from csp_core.reading.written.styles import Style, level_said, list_said, styles_of

# A row with one cell is a frame around text and no table.
_FRAME = 1
_CONTENTS = ("toc", "table of figures", "table of contents")
_NOTES = (("footnotes", "footnote", "Footnotes"), ("endnotes", "endnote", "Endnotes"))
_COMMENTS, _HIDDEN, _BOXES = "Comments", "Hidden text", "Text boxes"
_DIAGRAMS = "Diagrams"


@dataclass(frozen=True)
class WordText:
    """The lines, how many pictures stood among them, and what was left out or set aside."""

    lines: tuple[Line, ...]
    pictures: int
    notes: tuple[str, ...]


def word_text(package: Package) -> WordText:
    """The document's paragraphs, list items and table rows; then what stands beside them."""
    reader = _Reader(package)
    lines = [*reader.blocks(child(package.body(), "body"), package.links(package.main()))]
    lines += reader.beside()
    return WordText(tuple(lines), reader.inline.pictures, tuple(reader.notes()))


class _Reader:
    """What is counted while a document is gone through: lists, pictures, deletions."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._styles = styles_of(package.tree_of_sort("styles"))
        self._numbering = Numbering(package.tree_of_sort("numbering"))
        self.inline = Inline(self._styles)
        self._comments = 0
        self._foreign = 0

    def blocks(self, holder: Element | None, links: dict[str, str]) -> Iterator[Line]:
        """The lines of whatever holds paragraphs and tables."""
        for one in holder if holder is not None else ():
            match local(one):
                case "p":
                    yield from self._paragraph(one, links)
                case "tbl":
                    yield from self._table(one, links)
                case "del" | "moveFrom" | "Fallback":
                    continue
                case "altChunk":
                    self._foreign += 1
                case _:
                    yield from self.blocks(one, links)

    def beside(self) -> Iterator[Line]:
        """What stands beside the text, each line saying where."""
        for box, links in self.inline.boxes:  # a box may hold a box, which is added as it is met
            yield from _aside(self.blocks(box, links), _BOXES)
        for sort, name, said in _NOTES:
            for part in self._package.of_sort(sort):
                yield from self._notes(part, name, said)
        yield from self._edges()
        for part in self._package.of_sort("diagramData"):
            for one in every(self._package.tree(part), "p"):
                yield from _aside(self._paragraph(one, {}), _DIAGRAMS)
        for one in every(self._package.tree_of_sort("comments"), "comment"):
            self._comments += 1
            yield from _aside(self.blocks(one, {}), _COMMENTS)
        for hidden in self.inline.hidden:
            yield Line(markdown_of([hidden]), plain_of([hidden]), aside=_HIDDEN)

    def notes(self) -> Iterator[str]:
        """A sentence for each thing left out or set aside."""
        if self.inline.deleted:
            gone = many(self.inline.deleted, "tracked deletion")
            yield f"{gone} left out, and tracked insertions put in, as if accepted in Word."
        if self._comments:
            yield f"{many(self._comments, 'comment')} set aside."
        if self._foreign:
            yield "A part put in from another file could not be read: copy it from Word."
        if self.inline.hidden:
            yield "Words hidden in Word are set aside."

    def _paragraph(self, paragraph: Element, links: dict[str, str]) -> Iterator[Line]:
        properties = child(paragraph, "pPr")
        style = self._styles.get(value(child(properties, "pStyle")), Style())
        words = list(self.inline.words(paragraph, style, links))
        if not (plain := plain_of(words)):
            return
        label, depth = self._label(properties, style)
        level = level_said(properties) or style.level
        contents = style.name.startswith(_CONTENTS)
        yield Line(
            markdown_of(words),
            plain,
            _kind(style, label),
            0 if contents else level,
            label,
            depth,
            all(one.bold for one in words if one.text.strip()),
            "Contents" if contents else "",
        )

    def _label(self, properties: Element | None, style: Style) -> tuple[str, int]:
        number, depth = list_said(properties) or (style.number, style.depth)
        label = self._numbering.label(number, depth) if number not in ("", "0") else ""
        if not label and style.name.startswith("list bullet"):
            label = BULLET
        return label, depth

    def _table(self, table: Element, links: dict[str, str]) -> Iterator[Line]:
        for row in _below(table, "tr", ("tbl",)):
            cells = list(_below(row, "tc", ("tr",)))
            if len(cells) == _FRAME:
                yield from self.blocks(cells[0], links)
                continue
            said = [list(self.blocks(cell, links)) for cell in cells]
            if any(said):
                text, plain = (
                    " | ".join(" ".join(words(line) for line in cell) for cell in said).strip()
                    for words in (_in_cell, lambda line: line.headed)
                )
                yield Line(text, plain, "row")

    def _notes(self, part: str, name: str, said: str) -> Iterator[Line]:
        links = self._package.links(part)
        for note in every(self._package.tree(part), name):
            # Word keeps the lines above the notes among them, with a type.
            if not any(key.endswith("type") for key in note.attrib):
                number = self.inline.number_of_note(name, note)
                for at, line in enumerate(_aside(self.blocks(note, links), said)):
                    yield replace(line, kind="item", label=f"{number}.") if at == 0 else line

    def _edges(self) -> Iterator[Line]:
        """Headers and footers, each wording once, however many pages' sorts have it."""
        seen: set[str] = set()
        for name in (*self._package.of_sort("header"), *self._package.of_sort("footer")):
            for line in self.blocks(self._package.tree(name), self._package.links(name)):
                if line.plain not in seen:
                    seen.add(line.plain)
                    yield replace(line, aside="Headers and footers", level=0)


def _aside(lines: Iterator[Line], where: str) -> Iterator[Line]:
    return (replace(line, aside=where, level=0) for line in lines)


def _kind(style: Style, label: str) -> Kind:
    if style.name in ("title", "subtitle"):
        return "title"
    return "item" if label else "paragraph"


def _in_cell(line: Line) -> str:
    text = line.text.replace(HARD_BREAK, " ")
    return text if line.label in ("", BULLET) else f"{line.label} {text}"


def _below(holder: Element, name: str, but_not_in: tuple[str, ...]) -> Iterator[Element]:
    """The nearest elements of that name, through whatever Word wraps around them."""
    for one in holder:
        if local(one) == name:
            yield one
        elif local(one) not in but_not_in:
            yield from _below(one, name, but_not_in)
