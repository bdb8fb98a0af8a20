"""Delimited files in every encoding, and of shapes no table has (T19)."""

from __future__ import annotations

from tests.reading.hostile.bombs import FEWER
from tests.reading.hostile.kinds import CSV, CSV_READ
from tests.reading.hostile.outcomes import Hostile, read

SMALLER = "Save only the rows and columns you need as a new file and drop that."
SHORTEN = "Shorten it and drop the file again."
TOO_LONG = f"takes longer than 9 seconds to read. {FEWER}"
NO_TABLE = (
    "holds no figures that could be read: the file: not read, as no row of headings over figures "
    "was found. Compare it with the worked sample, or ask the police for the sheet with the counts."
)
LINES = [
    ["Area", "Crime type", "Month", "Count"],
    ["Café quarter", "Théft – under £5", "Apr 2017", "57"],
    ['The "Lanes"\nand, Quay', "Burglary; all | any", "May 2017", "1,060"],
]
LINES_READ = read(
    (
        ("Café quarter", "Théft – under £5", "2017-04", 1, 57, "", "D2"),
        ('The "Lanes" and, Quay', "Burglary; all | any", "2017-05", 1, 1060, "", "D3"),
    ),
    "The file: one row a count; 2 crime types; 2 areas; 2 months, April 2017 to May 2017; "
    "row 1 is the header.",
)
ENCODINGS = {
    "utf-8": b"",
    "utf-8 with its mark": b"\xef\xbb\xbf",
    "cp1252": b"",
    "utf-16-le": b"",
    "utf-16-le with its mark": b"\xff\xfe",
    "utf-16-be": b"",
    "utf-16-be with its mark": b"\xfe\xff",
}
SEPARATORS = {"comma": ",", "semicolon": ";", "tab": "\t", "upright": "|"}
LINE_ENDS = {"crlf": "\r\n", "lf": "\n", "cr": "\r"}


def written(encoding: str, separator: str, end: str) -> bytes:
    """The lines, each cell in quotation marks, which a quotation mark within a cell doubles."""
    quoted = (
        separator.join('"' + cell.replace('"', '""') + '"' for cell in line) for line in LINES
    )
    text = "".join(line + end for line in quoted)
    return ENCODINGS[encoding] + text.encode(encoding.partition(" ")[0])


def spelled(encoding: str, separator: str, end: str) -> Hostile:
    file = f"{encoding.replace(' ', '-')}-{separator}-{end}.csv"
    what = f"{encoding}, cells parted by {separator}, lines by {end}"
    data = written(encoding, SEPARATORS[separator], LINE_ENDS[end])
    return Hostile("T19", what, file, lambda: data, LINES_READ)


def behind(extra: bytes | str) -> bytes:
    """The good two lines and these."""
    return CSV + (extra if isinstance(extra, bytes) else extra.encode())


TEXTS = (
    *(spelled(encoding, "comma", "crlf") for encoding in ENCODINGS),
    *(spelled("cp1252", separator, "lf") for separator in SEPARATORS),
    *(spelled("utf-16-le with its mark", separator, "cr") for separator in SEPARATORS),
    Hostile(
        "T19",
        "NUL bytes among the text",
        "nul-bytes.csv",
        lambda: CSV.replace(b"57", b"5\x007").replace(b"Chorley", b"\x00Chor\x00ley"),
        CSV_READ,
    ),
    Hostile(
        "T19",
        "a quotation mark never closed",
        "never-closed.csv",
        lambda: behind('"Wyre,Arson,5,6\nFylde,Arson,7,8\n'),
        "has a quotation mark in line 3 that is never closed. "
        "Remove it, or close it, in a text editor and drop the file again.",
    ),
    Hostile(
        "T19",
        "the same above 100,000 lines",
        "never-closed-long.csv",
        lambda: behind('Wyre,Arson,5,"6\n' + "Fylde,Arson,7,8\n" * 100_000),
        "has a quotation mark in line 3 that is never closed. "
        "Remove it, or close it, in a text editor and drop the file again.",
    ),
    Hostile(
        "T19",
        "a cell of ten megabytes",
        "large-cell.csv",
        lambda: behind("x" * 10_000_000 + ",Arson,1,2\n"),
        f"has a cell of more than 32,767 characters in line 3. {SHORTEN}",
    ),
    Hostile(
        "T19",
        "a cell of five million quotation marks",
        "quotation-marks.csv",
        lambda: behind('"' * 5_000_000 + ",Arson,1,2\n"),
        f"has a cell of more than 32,767 characters in column A. {SHORTEN}",
    ),
    Hostile(
        "T19",
        "quotation marks within quotation marks, 400 deep",
        "nested-quotation-marks.csv",
        lambda: behind('"' * 801 + "Wyre" + '"' * 801 + ",Arson,1,2\n"),
        read(
            (
                *CSV_READ.figures,
                ("Wyre", "Arson", "2017-04", 1, 1, "", "C3"),
                ("Wyre", "Arson", "2017-05", 1, 2, "", "D3"),
            ),
            CSV_READ.sheets[0].replace("1 area", "2 areas"),
        ),
    ),
    Hostile(
        "T19",
        "a line of ten megabytes",
        "long-line.csv",
        lambda: behind(",".join(["9"] * 5_000_000)),
        f"has 5,000,000 columns; 16,384 can be read. {SMALLER}",
        slow=True,
    ),
    Hostile(
        "T19",
        "a million columns",
        "million-columns.csv",
        lambda: b"Area,Crime type" + b",Apr 2017" * 1_000_000 + b"\nWyre,Arson" + b",5" * 1_000_000,
        f"has 1,000,002 columns; 16,384 can be read. {SMALLER}",
    ),
    Hostile(
        "T19",
        "30,000 empty columns right of the table",
        "empty-columns.csv",
        lambda: CSV.replace(b"\n", b"," * 30_000 + b"\n"),
        CSV_READ,
    ),
    Hostile(
        "T19",
        "twenty million empty lines",
        "empty-lines.csv",
        lambda: behind(b"\n" * 20_000_000),
        CSV_READ,
    ),
    Hostile(
        "T19",
        "ten million cells in rows of many lengths",
        "ragged.csv",
        lambda: behind(b"1,2,3\n" + b"1,1,1,1,1,1,1,1,1,1\n" * 1_000_000),
        f"has more than 8,000,000 cells. {SMALLER}",
        slow=True,
    ),
    Hostile(
        "T19",
        "100,000 short rows and one of 16,000 cells",
        "ragged-once.csv",
        lambda: behind(b"1\n" * 100_000 + b"," * 15_999 + b"1\n"),
        f"has 100,003 rows of up to 16,000 cells; 8,000,000 cells can be read. {SMALLER}",
    ),
    Hostile(
        "T19",
        "80 lines of 10,000 headings",
        "headings.csv",
        lambda: (",".join(f"Area {at}" for at in range(10_000)) + "\n").encode() * 80,
        TOO_LONG,
        slow=True,
    ),
    Hostile(
        "T19",
        "200,000 counts, each wrong in its own way",
        "wrong-counts.csv",
        lambda: behind("".join(f"Wyre,Type {at},bad{at},58\n" for at in range(200_000))),
        TOO_LONG,
        slow=True,
    ),
    Hostile(
        "T19",
        "a count of five million digits",
        "digits.csv",
        lambda: CSV.replace(b"57", b"9" * 5_000_000),
        f"has a cell of more than 32,767 characters in line 2. {SHORTEN}",
    ),
    Hostile(
        "T19", "a letter to the board", "letter.csv", lambda: b"Dear all,\nno figures.\n", NO_TABLE
    ),
)
