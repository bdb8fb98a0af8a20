"""Headings and the table of contents that leads to them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from csp_core.outputs.word.elements import Element, element, paragraph, run, value
from csp_core.outputs.word.fields import bookmarked, field_end, field_start, link_within
from csp_core.outputs.word.house import DEEPEST_ENTRY, DEEPEST_HEADING
from csp_core.outputs.word.styles import Styles

_TITLE: Final = "Contents"
_FIELD: Final = rf'TOC \o "1-{DEEPEST_ENTRY}" \h \z \u'
# Word writes bookmarks of its own contents so, and hides those that begin with an underline.
_BOOKMARK: Final = "_Toc{:09d}"


@dataclass
class Headings:
    """The headings of a report in the order they are written in."""

    styles: Styles
    _written: list[tuple[int, str]] = field(default_factory=list)

    def heading(
        self,
        level: int,
        text: str,
        content: Iterable[Element],
        *,
        on_new_page: bool = False,
        may_end_page: bool = False,
    ) -> Element:
        """A heading of that level, from 1; ``text`` is what the contents say of it.

        Unless it ``may_end_page`` it stands on the page of what comes next.
        """
        level = min(level, DEEPEST_HEADING)
        self._written.append((level, text))
        number = len(self._written)
        marked = bookmarked(_BOOKMARK.format(number), number, *content)
        properties = [value("w:keepNext", 0)] if may_end_page else []
        if on_new_page:
            properties.append(element("w:pageBreakBefore"))
        return paragraph(self.styles[f"Heading {level}"], marked, properties=properties)

    def table_of_contents(self) -> Iterator[Element]:
        """A field filled in already: an entry a heading, each a link to it.

        Which page a heading is on is known to nobody before the report is laid out, so the entries
        carry no number until the field is updated. Nothing at all without headings.
        """
        entries = [
            (number, level, text)
            for number, (level, text) in enumerate(self._written, 1)
            if level <= DEEPEST_ENTRY
        ]
        if not entries:
            return
        block = element("w:sdtContent")
        block.append(paragraph(self.styles["TOC Heading"], [run(_TITLE)]))
        for at, (number, level, text) in enumerate(entries, 1):
            content: list[Element] = [*field_start(_FIELD)] if at == 1 else []
            content.append(link_within(_BOOKMARK.format(number), run(text)))
            if at == len(entries):
                content.append(field_end())
            block.append(paragraph(self.styles[f"toc {level}"], content))
        yield element("w:sdt", {}, _as_word_knows_contents(), block)


def _as_word_knows_contents() -> Element:
    """With this Word offers to update the table where it is clicked on."""
    gallery = value("w:docPartGallery", "Table of Contents")
    return element(
        "w:sdtPr", {}, element("w:docPartObj", {}, gallery, element("w:docPartUnique"))
    )  # fmt: skip
