"""How a report looks where no template says otherwise: every style, written once.

Sizes and spaces are in points, indents in centimetres. What is None is left as the style it is
based on has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

FONT: Final = "Arial"
BODY_POINTS: Final = 11.0
NO_BROADER_FONTS: Final = frozenset(
    {"aptos", "arial", "calibri", "cambria", "gill sans mt", "helvetica", "liberation sans"}
    | {"segoe ui", "tahoma", "times new roman", "trebuchet ms"}
)
"""Of a template's letters, those that are set no broader than Arial's."""
BROADEST_LETTERS: Final = 1.17  # Verdana's; of what is not known, it is what may be needed
CHART_PIXELS: Final = 700
"""How wide charts are drawn: across A4 the least of their letters come out as 9 points."""
# Government Analysis Function palette.
DARK_BLUE: Final = "12436D"
DARK_GREY: Final = "3D3D3D"
PALE_BLUE: Final = "E7EDF3"
MARGIN_CM: Final = 2.0
TOP_CM: Final = 2.6  # two lines of header and room below them
A4_CM: Final = (21.0, 29.7)
DEEPEST_HEADING: Final = 6
DEEPEST_LIST: Final = 3
DEEPEST_ENTRY: Final = 3
LIST_INDENT_CM: Final = 0.75
TWIPS_A_CM: Final = 567


@dataclass(frozen=True)
class HouseStyle:
    """A style by the name Word shows. ``leader`` sets a page number at the right, behind dots."""

    name: str
    kind: Literal["paragraph", "character"] = "paragraph"
    based_on: str = "Normal"
    following: str = ""
    points: float | None = None
    bold: bool | None = None
    colour: str = ""
    underlined: bool = False
    before: float | None = None
    after: float | None = None
    indent_cm: float | None = None
    keep_next: bool = False
    outline_level: int | None = None
    right: bool = False
    leader: bool = False


def _heading(level: int, points: float, before: float) -> HouseStyle:
    return HouseStyle(
        f"Heading {level}", following="Normal", points=points, bold=True, colour=DARK_BLUE,
        before=before, after=6, keep_next=True, outline_level=level - 1,
    )  # fmt: skip


HEADINGS: Final = (
    _heading(1, 18, 24),
    _heading(2, 15, 18),
    _heading(3, 13, 14),
    _heading(4, 12, 12),
    _heading(5, 11, 12),
    _heading(6, 11, 12),
)
STYLES: Final = (
    HouseStyle("Title", following="Normal", points=26, bold=True, colour=DARK_BLUE, after=6),
    HouseStyle("Subtitle", following="Normal", points=16, colour=DARK_GREY, after=18),
    HouseStyle("Cover Detail", after=4),
    HouseStyle("Report Mark", bold=True, before=10, after=6),
    *HEADINGS,
    HouseStyle("TOC Heading", following="Normal", points=15, bold=True, colour=DARK_BLUE,
               before=24, after=6, keep_next=True),
    *(HouseStyle(f"toc {level}", after=3, indent_cm=(level - 1) * 0.7, leader=True)
      for level in range(1, DEEPEST_ENTRY + 1)),
    *(HouseStyle(f"List {kind}{'' if depth == 1 else f' {depth}'}", after=4)
      for kind in ("Bullet", "Number") for depth in range(1, DEEPEST_LIST + 1)),
    *(HouseStyle(f"List Continue{'' if depth == 1 else f' {depth}'}", after=4,
                 indent_cm=depth * LIST_INDENT_CM) for depth in range(1, DEEPEST_LIST + 1)),
    HouseStyle("Caption", following="Normal", points=11, bold=True, colour=DARK_BLUE,
               before=14, after=4, keep_next=True),
    HouseStyle("Report Figure", before=0, after=4),
    HouseStyle("Figure Note", points=9, colour=DARK_GREY, before=2, after=2),
    HouseStyle("Table Heading", points=9, bold=True, before=2, after=2),
    HouseStyle("Table Text", points=9, before=2, after=2),
    HouseStyle("Table Number", points=9, before=2, after=2, right=True),
    HouseStyle("Header", points=9, colour=DARK_GREY, after=2),
    HouseStyle("Footer", points=9, colour=DARK_GREY, right=True, after=0),
    HouseStyle("Hyperlink", kind="character", based_on="Default Paragraph Font",
               colour="0563C1", underlined=True),
)  # fmt: skip
