"""Reports of a few drawings made into slides, and the slides read back by the library."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Mapping, Sequence
from typing import Any

from openpyxl import load_workbook
from PIL import Image
from pptx import Presentation

from csp_core.charts.bare import Spec
from csp_core.charts.drawing import Drawing
from csp_core.outline import Cover, Outline, Section
from csp_core.outputs.report_contents import ReportContents, report_contents
from csp_core.outputs.slides.report import slides_report

COVER = Cover(
    "South Ribble Community Safety Partnership", "Scrutiny Committee", "13 March 2018",
    "Cabinet member for communities", "Community safety officer",
)  # fmt: skip
SOURCE = "figures.xlsx, extracted 12 February 2018"


def contents(
    drawings: Sequence[Drawing] = (), texts: Mapping[str, str] | None = None, cover: Cover = COVER
) -> ReportContents:
    """A report of two sections, "Crime figures" with the drawings, and "Conclusion"."""
    outline = Outline((Section("crime", "Crime figures"), Section("end", "Conclusion")), cover)
    fill = {"change": "+20.4%"}.get
    return report_contents(
        "Progress report", outline, texts or {}, fill, {"crime": drawings}, dt.date(2018, 3, 1)
    )


def picture(spec: Spec) -> bytes:
    """A small white PNG, whatever the chart."""
    stream = io.BytesIO()
    Image.new("RGB", (96, 54), "white").save(stream, "PNG")
    return stream.getvalue()


def deck(report: ReportContents, template: bytes | None = None) -> Any:
    """The report's slides, opened again."""
    return Presentation(io.BytesIO(slides_report(report, template=template, pictures=picture)))


def title(slide: Any) -> str:
    """What stands in the title placeholder, its unbroken spaces as plain ones."""
    return str(slide.shapes.title.text_frame.text).replace("\xa0", " ")


def titles(slides: Any) -> list[str]:
    """The titles of all slides."""
    return [title(slide) for slide in slides.slides]


def words(slide: Any, name: str) -> list[str]:
    """The paragraphs of the shape of that name."""
    [shape] = [one for one in slide.shapes if one.name == name]
    return [paragraph.text for paragraph in shape.text_frame.paragraphs]


def charts(slides: Any) -> list[Any]:
    """Every chart of PowerPoint's own, in order."""
    return [s.chart for slide in slides.slides for s in slide.shapes if s.has_chart]


def values(chart: Any) -> dict[str, list[float | None]]:
    """The values of each series as the chart shows them."""
    return {series.name: list(series.values) for plot in chart.plots for series in plot.series}


def workbook(chart: Any) -> list[tuple[Any, ...]]:
    """The rows of the workbook behind the chart, formulas as they are written."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    sheet: Any = load_workbook(io.BytesIO(blob)).active
    return list(sheet.values)


def printed_as(chart: Any) -> list[str]:
    """The number format of each column of numbers behind the chart."""
    blob = chart.part.chart_workbook.xlsx_part.blob
    sheet: Any = load_workbook(io.BytesIO(blob)).active
    return [cell.number_format for cell in sheet[2][1:]]


def figures(chart: Any) -> list[str]:
    """The number format of every value that is written at its bar, in order."""
    return list(chart._chartSpace.xpath(".//c:dLbl/c:numFmt/@formatCode"))


def notes(slide: Any) -> list[str]:
    """The lines of the speaker's notes."""
    return str(slide.notes_slide.notes_text_frame.text).split("\n")


def described(slide: Any) -> dict[str, str]:
    """The text alternative of each shape that is no placeholder, by its name."""
    return {
        shape.name: shape._element.xpath(".//p:cNvPr")[0].get("descr", "")
        for shape in slide.shapes
        if not shape.is_placeholder
    }
