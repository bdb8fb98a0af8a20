"""The workbook inside a chart: what PowerPoint opens at "Edit data", without a formula in it."""

from __future__ import annotations

import re
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter

from csp_core.charts.plot import Plot
from csp_core.outputs.slides.fitting import on_one_line
from csp_core.text import clean

# Longer names are nobody's, and no axis shows them.
_LONGEST = 200
MONTH = "mmm yyyy"
"""How a spreadsheet prints the first day of a month."""

_NUMBER = re.compile(
    r"(?P<about>about )?(?P<sign>[+−]?)(?P<pound>£?)[\d,]+\.?(?P<decimals>\d*)(?P<percent>%?)"
)


class _PlainWriter(CategoryWorkbookWriter):
    """The library's workbook, in which an officer's "=1+1" stays the words it is."""

    def _populate_worksheet(self, workbook: Any, worksheet: Any) -> None:
        worksheet.strings_to_formulas = False
        worksheet.strings_to_urls = False
        super()._populate_worksheet(workbook, worksheet)  # type: ignore[no-untyped-call]


class _PlainData(CategoryChartData):
    @property
    def _workbook_writer(self) -> _PlainWriter:
        return _PlainWriter(self)


def chart_data(plot: Plot, names: list[str]) -> CategoryChartData:
    """The plot's series under these names of its categories; a missing value is an empty cell.

    The cells print their values as the chart does: pounds as pounds, shares with their sign.
    """
    data = _PlainData()
    data.categories = plot.months or names
    if plot.months:
        data.categories.number_format = MONTH
    for series in plot.series:
        data.add_series(
            on_one_line(series.name)[:_LONGEST] or " ",
            [None if spot.value is None else float(spot.value) for spot in series.spots],
            number_format(*(spot.words for spot in series.spots if spot.value is not None)),
        )
    return data


def number_format(*words: str) -> str:
    """The number format that prints values as these words: ``+20.4%``, ``1,753``, ``−£6,666.67``.

    As many decimals as any of them has, and a ``+`` before what is above zero if any has one. A
    word alone that is no such number, as ``less than 0.1%``, is printed as it is.
    """
    read = [found for one in words if (found := _NUMBER.fullmatch(one))]
    if not read and len(words) == 1 and any(map(str.isdigit, words[0])):
        return f'"{clean(words[0]).replace(chr(34), "")}"'
    decimals = max((len(found["decimals"]) for found in read), default=0)
    number = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    number += '"%"' if any(found["percent"] for found in read) else ""
    about = "about " if read and all(found["about"] for found in read) else ""
    pound = "£" if any(found["pound"] for found in read) else ""
    plus = "+" if any(found["sign"] == "+" for found in read) else ""
    before = (f"{about}{sign}{pound}" for sign in (plus, "−", ""))
    return ";".join(f'"{words}"{number}' if words else number for words in before)
