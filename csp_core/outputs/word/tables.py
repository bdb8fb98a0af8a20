"""The values behind a chart as a table that a screen reader can tell its way in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from csp_core.charts.drawing import Drawing
from csp_core.outputs.word.column_widths import column_widths
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run, value
from csp_core.outputs.word.house import DARK_BLUE, PALE_BLUE
from csp_core.outputs.word.paper import EMU_A_TWIP, Paper

# A table no longer than this stays on one page; a longer one repeats its header on the next.
_ROWS_KEPT_TOGETHER: Final = 16
_LINE: Final = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "BFBFBF"}
_STRONG_LINE: Final = {"w:val": "single", "w:sz": 8, "w:space": 0, "w:color": DARK_BLUE}


def values_table(paper: Paper, drawing: Drawing) -> Element:
    """One header row that is repeated on each page, no cell merged, no row parted.

    A column in which nothing stands is left out. Numbers stand to the right.
    """
    columns, words, rows = _told(drawing)
    total = paper.width // EMU_A_TWIP
    widths, beside = column_widths([columns, *rows], total)
    table = element("w:tbl", {}, _properties(drawing, total, beside))
    table.append(element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": w}) for w in widths)))
    together = len(rows) <= _ROWS_KEPT_TOGETHER
    styles = ["Table Text" if told else "Table Number" for told in words]
    ids = [paper.styles[name] for name in styles]
    heading = paper.styles["Table Heading"]
    table.append(
        _row(columns, widths, [heading] * len(columns), words, keep_next=True, header=True)
    )
    for nth, row in enumerate(rows, 1):
        table.append(_row(row, widths, ids, words, keep_next=together and nth < len(rows)))
    return table


def _told(drawing: Drawing) -> tuple[list[str], list[bool], list[list[str]]]:
    """Headings, which columns hold words, and rows, without the columns in which nothing stands."""
    table = drawing.table
    rows = [[one_line(cell) for cell in row] for row in table.formatted()]
    kept = [
        at for at in range(len(table.columns)) if not rows or any(row[at] for row in rows)
    ]  # fmt: skip
    return (
        [one_line(table.columns[at]) for at in kept],
        [table.kinds[at] == "words" for at in kept],
        [[row[at] for at in kept] for row in rows],
    )


def _properties(drawing: Drawing, total: int, beside: int) -> Element:
    sides = {"w:w": beside // 2, "w:type": "dxa"}
    return element(
        "w:tblPr", {},
        element("w:tblW", {"w:w": total, "w:type": "dxa"}),
        element(
            "w:tblBorders", {},
            element("w:top", _STRONG_LINE), element("w:bottom", _STRONG_LINE),
            element("w:insideH", _LINE),
        ),
        element("w:tblLayout", {"w:type": "fixed"}),
        element("w:tblCellMar", {}, element("w:left", sides), element("w:right", sides)),
        element(
            "w:tblLook",
            {"w:val": "0420", "w:firstRow": 1, "w:lastRow": 0, "w:firstColumn": 0,
             "w:lastColumn": 0, "w:noHBand": 0, "w:noVBand": 1},
        ),
        value("w:tblCaption", one_line(drawing.title)),
        value("w:tblDescription", one_line(drawing.subtitle)),
    )  # fmt: skip


def _row(
    cells: Sequence[str],
    widths: Sequence[int],
    styles: Sequence[str],
    words: Sequence[bool],
    *,
    keep_next: bool,
    header: bool = False,
) -> Element:
    properties = element("w:trPr", {}, element("w:cantSplit"))
    if header:
        properties.append(element("w:tblHeader"))
    made = element("w:tr", {}, properties)
    for cell, width, style, told in zip(cells, widths, styles, words, strict=True):
        about = element("w:tcPr", {}, element("w:tcW", {"w:w": width, "w:type": "dxa"}))
        if header:
            fill = {"w:val": "clear", "w:color": "auto", "w:fill": PALE_BLUE}
            about.append(element("w:shd", fill))
            about.append(value("w:vAlign", "bottom"))
        look = [element("w:keepNext")] if keep_next else []
        if header and not told:
            look.append(value("w:jc", "right"))
        content = [run(cell)] if cell else []
        made.append(element("w:tc", {}, about, paragraph(style, content, properties=look)))
    return made
