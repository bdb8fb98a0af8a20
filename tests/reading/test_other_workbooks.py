"""Workbooks that Excel did not write: OpenDocument, sheets of one name, charts among the sheets."""

import io
import zipfile

import openpyxl
from openpyxl.chart import BarChart

from csp_core.reading.reading import read_file
from tests.reading.drawing import messages, rows, sentences

ODS_CELL = (
    '<table:table-cell office:value-type="{0}" office:{1}="{2}"><text:p>{3}</text:p>'
    "</table:table-cell>"
)
MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</m:manifest>"""
ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Crime">{0}</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def ods(*lines: list[str | int]) -> bytes:
    def cell(value: str | int) -> str:
        if isinstance(value, int):
            return ODS_CELL.format("float", "value", value, value)
        if value.startswith("2017-"):
            return ODS_CELL.format("date", "date-value", value, value)
        return ODS_CELL.format("string", "string-value", value, value)

    body = "".join(
        f"<table:table-row>{''.join(map(cell, line))}</table:table-row>" for line in lines
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", MANIFEST)
        packed.writestr("content.xml", ODS.format(body))
    return out.getvalue()


def test_an_opendocument_sheet_is_read_with_its_dates() -> None:
    data = ods(
        ["Area", "Crime type", "2017-04-01", "2017-05-01"],
        ["Chorley", "Burglary", 40, "n/k"],
    )

    reading = read_file("Figures.ods", data)

    assert rows(reading) == [("Chorley", "All burglary", "2017-04", 1, 40, "", "C2")]
    assert messages(reading) == [
        'Figures.ods › Crime › D2: found "n/k"; expected a whole number of offences. '
        "Leave the cell empty if the figure is not known."
    ]


def test_a_chart_sheet_among_the_sheets_is_passed_over() -> None:
    book = openpyxl.Workbook()
    book.create_chartsheet("Picture", 0).add_chart(BarChart())
    sheet = book.worksheets[0]
    sheet.title = "Chorley"
    for row in (["Crime type", "Apr 2017", "May 2017"], ["Burglary", 40, 41], ["Robbery", 1, 2]):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)

    reading = read_file("Figures.xlsx", out.getvalue())

    assert [row[4] for row in rows(reading)] == [40, 1, 41, 2]
    assert [one.partition(":")[0] for one in sentences(reading)] == ["Sheet “Chorley”"]


def test_control_characters_in_names_are_gone_from_the_figures() -> None:
    data = b"Area,Crime type,Month,Count\nChor\x0bley\x07,Sheep\x1b rustling,Apr 2017,5\n"

    reading = read_file("figures.csv", data)

    assert [(row[0], row[1]) for row in rows(reading)] == [("Chor ley", "Sheep rustling")]
