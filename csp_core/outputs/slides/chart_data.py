"""The workbook inside a chart: what PowerPoint opens at "Edit data", without a formula in it."""

from __future__ import annotations

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.chart.xlsx import CategoryWorkbookWriter

from csp_core.charts.plot import Plot
from csp_core.outputs.slides.fitting import on_one_line

# Longer names are nobody's, and no axis shows them.
_LONGEST = 200


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
    """The plot's series under these names of its categories; a missing value is an empty cell."""
    data = _PlainData()
    data.categories = names
    for series in plot.series:
        data.add_series(
            on_one_line(series.name)[:_LONGEST] or " ",
            [None if spot.value is None else float(spot.value) for spot in series.spots],
        )
    return data


def number_format(words: str) -> str:
    """The number format that prints a value as these words: ``+20.4%``, ``1,753``, ``£24,000``.

    A ``+`` or a true minus before it, as many decimals, ``£`` before and ``%`` behind.
    """
    number = words.lstrip("+−£~ ").rstrip("%")
    whole, _, decimals = number.partition(".")
    known = whole.replace(",", "").isdigit() and (not decimals or decimals.isdigit())
    shown = "#,##0" + (f".{'0' * len(decimals)}" if known and decimals else "")
    shown = f"{chr(34)}£{chr(34)}{shown}" if "£" in words[:2] else shown
    shown += '"%"' if words.endswith("%") else ""
    plus = '"+"' if words.startswith("+") else ""
    return f'{plus}{shown};"−"{shown};{shown}'
