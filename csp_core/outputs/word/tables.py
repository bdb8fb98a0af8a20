"""The values behind a chart as a table that a screen reader can tell its way in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from csp_core.charts.drawing import Drawing
from csp_core.outputs.word.column_widths import column_widths, in_all, too_crowded
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run, value
from csp_core.outputs.word.house import DARK_BLUE, PALE_BLUE
from csp_core.outputs.word.paper import EMU_A_TWIP, Paper
from csp_core.words.numbers import NOT_AVAILABLE

# A table no longer than this stays on one page; a longer one repeats its header on the next.
_ROWS_KEPT_TOGETHER: Final = 16
# A column that holds a text so long may stand below the table instead.
_A_SENTENCE: Final = 60
# Letters of a crowded table, 8 points in place of 9.
_SMALLER: Final = (("w:sz", 16), ("w:szCs", 16))
_SMALLER_BY: Final = 8 / 9
_UNSTATED: Final = ("", NOT_AVAILABLE)
_LINE: Final = {"w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "BFBFBF"}
_STRONG_LINE: Final = {"w:val": "single", "w:sz": 8, "w:space": 0, "w:color": DARK_BLUE}


@dataclass(frozen=True)
class _Told:
    """What a table says: headings, which columns hold words, and rows."""

    columns: tuple[str, ...]
    words: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]

    def only(self, kept: Sequence[int]) -> _Told:
        """Those columns of it."""
        return _Told(
            tuple(self.columns[at] for at in kept),
            tuple(self.words[at] for at in kept),
            tuple(tuple(row[at] for at in kept) for row in self.rows),
        )

    def crowded(self, total: int) -> bool:
        """Whether a table so wide has too little room for it."""
        return too_crowded([self.columns, *self.rows], total)

    def widths(self, total: int, scale: float) -> tuple[list[int], int]:
        """Of its columns, and beside the letters, for letters of that scale."""
        widths, beside = column_widths([self.columns, *self.rows], round(total / scale))
        return in_all([width * scale for width in widths], total), round(beside * scale)


def values_table(paper: Paper, drawing: Drawing) -> tuple[Element, list[str]]:
    """One header row that is repeated on each page, no cell merged, no row parted.

    A column in which nothing is stated is left out. Numbers stand to the right. Sentences that
    would crowd out the rest come back beside the table, as notes to stand below it.
    """
    total = paper.width // EMU_A_TWIP
    room = round(total / paper.broadness)
    told, below = _uncrowded(_told(drawing), room)
    # So that no number has to break in two.
    smaller = told.crowded(room)
    scale = paper.broadness * (_SMALLER_BY if smaller else 1)
    widths, beside = told.widths(total, scale)
    look = _SMALLER if smaller else ()
    table = element("w:tbl", {}, _properties(drawing, total, beside))
    table.append(element("w:tblGrid", {}, *(element("w:gridCol", {"w:w": w}) for w in widths)))
    together = len(told.rows) <= _ROWS_KEPT_TOGETHER
    ids = [paper.styles["Table Text" if words else "Table Number"] for words in told.words]
    headings = [paper.styles["Table Heading"]] * len(ids)
    table.append(
        _row(told.columns, widths, headings, told.words, look, keep_next=True, header=True)
    )
    for nth, row in enumerate(told.rows, 1):
        keep_next = together and nth < len(told.rows)
        table.append(_row(row, widths, ids, told.words, look, keep_next=keep_next))
    return table, below


def _told(drawing: Drawing) -> _Told:
    """The drawing's table without the columns in which nothing is stated."""
    table = drawing.table
    whole = _Told(
        tuple(map(one_line, table.columns)),
        tuple(kind == "words" for kind in table.kinds),
        tuple(tuple(map(one_line, row)) for row in table.formatted()),
    )
    stated = [
        at for at in range(len(table.columns))
        if not whole.rows or any(row[at] not in _UNSTATED for row in whole.rows)
    ]  # fmt: skip
    return whole.only(stated) if stated else whole


def _uncrowded(told: _Told, total: int) -> tuple[_Told, list[str]]:
    """The table without its column of sentences where it is crowded, and those sentences."""
    every = range(len(told.columns))
    longest = [max((len(row[at]) for row in told.rows), default=0) for at in every]
    wordy = max(every, key=longest.__getitem__)
    if longest[wordy] < _A_SENTENCE or wordy == 0 or not told.crowded(total):
        return told, []
    left = told.only([at for at in every if at != wordy])
    below = [
        f"{told.columns[wordy]}, {_name(left, row)}: {whole[wordy]}"
        for row, whole in zip(left.rows, told.rows, strict=True)
        if whole[wordy] not in _UNSTATED
    ]
    return left, below


def _name(told: _Told, row: Sequence[str]) -> str:
    """What a row is of: its words before the first number."""
    first = told.words.index(False) if False in told.words else 1
    return ", ".join(filter(None, row[: max(first, 1)]))


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
    look: Sequence[tuple[str, int]],
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
        laid = [element("w:keepNext")] if keep_next else []
        if header and not told:
            laid.append(value("w:jc", "right"))
        content = [run(cell, *(value(tag, said) for tag, said in look))] if cell else []
        made.append(element("w:tc", {}, about, paragraph(style, content, properties=laid)))
    return made
