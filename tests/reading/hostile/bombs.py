"""Small files that unpack, span or repeat to more than any computer holds (T04 to T12)."""

from __future__ import annotations

from tests.reading.hostile.outcomes import Hostile
from tests.reading.hostile.pieces import (
    END,
    FIGURES,
    GOOD,
    GOOD_READ,
    HEADINGS,
    MB,
    START,
    Repeated,
    row,
    sheet,
    strings,
    styles,
    xlsx,
    zipped,
)

COPY = "Copy the figures you need into a new workbook and drop that."
SAVE_AGAIN = "Open it in Excel, save it again as .xlsx, and drop that file."
DELETE = "Delete the rows and columns beyond the figures in Excel, save, and drop it again."
SHORTEN = "Shorten it, save, and drop the file again."
FEWER = "Save only the sheets or the months you need as a new file and drop that."
MEMORY = f"asks for more memory than a file of figures needs. {FEWER}"
LONG_TEXT = f"holds a text of more than 32,767 characters, Excel's most. {SHORTEN}"
DAMAGED = f"is damaged or is no workbook. {SAVE_AGAIN}"
_PADDING = f"<!--{'<b> ' * MB}-->"  # makes a part too large to be looked through beforehand


def one_sheet(xml: str | Repeated, **extra: str | Repeated) -> bytes:
    named = {f"xl/{name}.xml": part for name, part in extra.items()}
    return xlsx({"Crime": xml}, extra=named)


def corner(row_number: int, column: str, *, before: str = "") -> bytes:
    last = f'<c r="{column}{row_number}"><v>1</v></c>'
    return one_sheet(sheet(FIGURES + f'<row r="{row_number}">{last}</row>', before=before))


def off_grid_digits() -> bytes:
    return one_sheet(sheet(f'{FIGURES}<row r="1{"0" * 4999}"></row>'))


def repeated(unit: bytes, times: int) -> Repeated:
    return Repeated((START + FIGURES).encode(), unit, times, END.encode())


def text_used_often(length: int) -> bytes:
    cells = "".join(
        f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(3, 20_003)
    )
    return one_sheet(sheet(FIGURES + cells), sharedStrings=strings("x" * length))


def blank_rows(number: int) -> bytes:
    cells = "".join(f'<c r="{letter}%d" s="1"/>' for letter in "ABCD")
    line = f'<row r="%d" s="1" customFormat="1">{cells}</row>'
    return one_sheet(START + FIGURES + "".join(line % ((at,) * 5) for at in range(3, number)) + END)


def merged(*ranges: str) -> bytes:
    cells = "".join(f'<mergeCell ref="{one}"/>' for one in ranges)
    return one_sheet(sheet(FIGURES, after=f"<mergeCells>{cells}</mergeCells>"))


def long_format() -> bytes:
    formatted = row(1, *HEADINGS) + row(2, "Chorley", "Arson", 57, 58, style=1)
    return one_sheet(sheet(formatted), styles=styles("[" * 200_000))


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
_ODS = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{_OFFICE}:office:1.0" xmlns:table="{_OFFICE}:table:1.0"
 xmlns:text="{_OFFICE}:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Crime">%s</table:table>
</office:spreadsheet></office:body></office:document-content>"""


def ods_cell(value: str | float, attributes: str = "") -> str:
    kind = "string" if isinstance(value, str) else f'float" office:value="{value}'
    text = f"<text:p>{value}</text:p>"
    return f'<table:table-cell office:value-type="{kind}" {attributes}>{text}</table:table-cell>'


def ods_row(*cells: str, repeated: int = 1) -> str:
    times = f'table:number-rows-repeated="{repeated}"'
    return f"<table:table-row {times}>{''.join(cells)}</table:table-row>"


def ods(*rows: str, manifest: str = "") -> bytes:
    """An OpenDocument spreadsheet of the two good rows and these."""
    good = [
        ods_row(*(ods_cell(heading) for heading in HEADINGS)),
        ods_row(ods_cell("Chorley"), ods_cell("Arson"), ods_cell(57), ods_cell(58)),
    ]
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "META-INF/manifest.xml": '<?xml version="1.0"?><manifest:manifest '
            f'xmlns:manifest="{_OFFICE}:manifest:1.0">{manifest}</manifest:manifest>',
            "content.xml": _ODS % "".join([*good, *rows]),
        }
    )


BOMBS = (
    Hostile(
        "T04",
        "two cells, in opposite corners of the sheet",
        "corners.xlsx",
        lambda: corner(1_048_576, "XFD"),
        "reaches to cell XFD1048576 on sheet “Crime”, so that it spans 17,179,869,184 cells; "
        f"8,000,000 can be read. {DELETE}",
    ),
    Hostile(
        "T04",
        "the same, behind four megabytes of remarks",
        "corners-hidden.xlsx",
        lambda: corner(1_048_576, "XFD", before=_PADDING),
        MEMORY,
    ),
    Hostile(
        "T04",
        "as many empty cells as may be read",
        "wide.xlsx",
        lambda: corner(500_000, "P"),
        GOOD_READ,
        slow=True,
    ),
    Hostile(
        "T04",
        "a claim to reach XFD1048576, and four cells",
        "claimed.xlsx",
        lambda: one_sheet(sheet(FIGURES, before='<dimension ref="A1:XFD1048576"/>')),
        GOOD_READ,
    ),
    Hostile(
        "T05",
        "shared texts that claim to be 4,294,967,295",
        "strings-claimed.xlsx",
        lambda: one_sheet(GOOD, sharedStrings='<sst uniqueCount="4294967295"></sst>'),
        "claims to hold 4,294,967,295 different texts; a workbook may hold 5,000,000. " + COPY,
    ),
    Hostile(
        "T06",
        "a text of a megabyte, used 20,000 times",
        "text-used-often.xlsx",
        lambda: text_used_often(1_000_000),
        LONG_TEXT,
    ),
    Hostile(
        "T06",
        "a text of 40,000 characters, used 20,000 times",
        "text-used-often-2.xlsx",
        lambda: text_used_often(40_000),
        MEMORY,
        slow=True,
    ),
    Hostile(
        "T07",
        "a cell in a column past the last",
        "off-grid-column.xlsx",
        lambda: corner(3, "ZZZZZZZ"),
        f"names a cell beyond Excel's last, ZZZZZZZ3, on sheet “Crime”. {SAVE_AGAIN}",
    ),
    Hostile(
        "T07",
        "a cell in row 4,294,967,295",
        "off-grid-row.xlsx",
        lambda: corner(4_294_967_295, "A"),
        f"names a cell beyond Excel's last, 4294967295, on sheet “Crime”. {SAVE_AGAIN}",
    ),
    Hostile(
        "T07",
        "a cell in a row of 5,000 digits",
        "off-grid-digits.xlsx",
        off_grid_digits,
        f"names a cell beyond Excel's last, 10000000000000000000…, on sheet “Crime”. {SAVE_AGAIN}",
    ),
    Hostile(
        "T08",
        "a gigabyte of white space",
        "white-space.xlsx",
        lambda: one_sheet(repeated(b" " * 1024, 1 << 20)),
        "unpacks to 1,024 MB; a workbook may unpack to 400 MB. " + COPY,
        slow=True,
    ),
    Hostile(
        "T08",
        "100 MB of white space",
        "white-space-2.xlsx",
        lambda: one_sheet(repeated(b" " * 1024, 100 * 1024)),
        "unpacks to 100 MB, more than 500 times its size, as no workbook of figures does. " + COPY,
    ),
    Hostile(
        "T08",
        "a gigabyte of white space that claims to be 5 KB",
        "white-space-denied.xlsx",
        lambda: xlsx(
            {"Crime": repeated(b" " * 1024, 1 << 20)}, claimed={"xl/worksheets/s1.xml": 5000}
        ),
        "is damaged or was not downloaded whole. Download or save it again, then drop it again.",
        slow=True,
    ),
    Hostile(
        "T09",
        "ten million cells in 300 KB",
        "ten-million-cells.xlsx",
        lambda: one_sheet(repeated(b"<c><v>1</v></c>", 10_000_000)),
        "unpacks to 143 MB, more than 500 times its size, as no workbook of figures does. " + COPY,
    ),
    Hostile(
        "T10",
        "five million texts in 200 KB",
        "five-million-texts.xlsx",
        lambda: one_sheet(
            GOOD,
            sharedStrings=Repeated(b"<sst>", b"<si><t>a</t></si>", 5_000_000, b"</sst>"),
        ),
        GOOD_READ,
        slow=True,
    ),
    Hostile(
        "T11",
        "a hundred thousand blank formatted rows",
        "blank-rows.xlsx",
        lambda: blank_rows(100_000),
        GOOD_READ,
    ),
    Hostile(
        "T11",
        "a million blank formatted rows",
        "million-blank-rows.xlsx",
        lambda: blank_rows(1_000_000),
        GOOD_READ,
        slow=True,
    ),
    Hostile(
        "T12",
        "200,000 merged ranges",
        "merged.xlsx",
        lambda: merged(*(f"A{at}:B{at}" for at in range(10, 200_010))),
        GOOD_READ,
    ),
    Hostile(
        "T12",
        "one merged range over the whole sheet",
        "one-merged.xlsx",
        lambda: merged("A3:XFD1048576"),
        GOOD_READ,
    ),
    Hostile("T12", "a number format of 200,000 brackets", "brackets.xlsx", long_format, GOOD_READ),
    Hostile(
        "T12",
        "an ods cell of two thousand million spaces",
        "spaces.ods",
        lambda: ods(ods_row(ods_cell('x<text:s text:c="2000000000"/>'))),
        "repeats 2,000,000,000 spaces in one cell; a spreadsheet may hold 32,767. " + COPY,
    ),
    Hostile(
        "T12",
        "an ods cell repeated over two thousand million columns",
        "columns.ods",
        lambda: ods(ods_row(ods_cell(1, 'table:number-columns-repeated="2000000000"'))),
        "repeats 2,000,000,000 columns; a spreadsheet may hold 16,384. " + COPY,
    ),
    Hostile(
        "T12",
        "an ods row repeated two thousand million times",
        "rows.ods",
        lambda: ods(ods_row(ods_cell(1), repeated=2_000_000_000)),
        "repeats 2,000,000,000 rows; a spreadsheet may hold 1,048,576. " + COPY,
    ),
    Hostile(
        "T12",
        "an ods cell repeated thirty million times, each way within the sheet",
        "block.ods",
        lambda: ods(ods_row(ods_cell(1, 'table:number-columns-repeated="100"'), repeated=300_000)),
        MEMORY,
    ),
    Hostile(
        "T12",
        "an ods sheet blank to its last cell, as LibreOffice writes it",
        "blank.ods",
        lambda: ods(
            ods_row('<table:table-cell table:number-columns-repeated="16384"/>', repeated=1_048_574)
        ),
        GOOD_READ,
    ),
)
