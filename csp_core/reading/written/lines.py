"""One paragraph of a document, as Markdown and as it reads, with what it looks like."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["paragraph", "item", "row", "title"]


@dataclass(frozen=True)
class Line:
    """One paragraph, list item or table row.

    ``text`` is Markdown, ``plain`` the words without any; an item's begin after its mark, which
    is ``label``: ``-``, ``1.``, ``3.1``. ``level`` is the heading's by its style, 0 for none, and
    ``depth`` how far in an item stands. ``bold``: all of it is. ``aside`` names where it stood, if
    not in the text itself.
    """

    text: str
    plain: str
    kind: Kind = "paragraph"
    level: int = 0
    label: str = ""
    depth: int = 0
    bold: bool = False
    aside: str = ""

    @property
    def headed(self) -> str:
        """The words with the number that stands before them."""
        return self.plain if self.label in ("", "-") else f"{self.label} {self.plain}"
