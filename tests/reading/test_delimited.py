"""CSV files as British offices save them: encodings, separators, quotation marks, great length."""

import csv
import io

import pytest

from csp_core.reading.faults import Unreadable
from csp_core.reading.files.delimited import delimited_sheet
from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import messages, rows

LINES = [
    ["Area", "Crime type", "Month", "Count"],
    ["Café quarter", "Théft – £", "Apr 2017", "57"],
    ["Chorley", "Burglary", "May 2017", "1,060"],
]
EXPECTED = [
    ("Café quarter", "Théft – £", "2017-04", 1, 57, "", "D2"),
    ("Chorley", "All burglary", "2017-05", 1, 1060, "", "D3"),
]


def text(separator: str = ",", end: str = "\r\n") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(LINES)
    return out.getvalue()


def read(data: bytes) -> FileReading:
    return read_file("figures.csv", data)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_any_usual_encoding_gives_the_same_figures(encoding: str) -> None:
    assert rows(read(text().encode(encoding))) == EXPECTED


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_any_usual_separator_and_line_end_gives_the_same_figures(separator: str, end: str) -> None:
    assert rows(read(text(separator, end).encode())) == EXPECTED


def test_a_line_that_names_the_separator_is_no_row_as_in_excel() -> None:
    assert rows(read(b"sep=;\r\n" + text(";").encode())) == EXPECTED


def test_line_breaks_and_quotation_marks_within_a_cell_are_part_of_it() -> None:
    data = (
        "Area,Crime type,Month,Count\n"
        '"Chorley","Theft\nof ""sheep""","Apr\n2017",5\n'
        "Chorley,Arson,Apr 2017,6\n"
    )

    assert rows(read(data.encode())) == [
        ("Chorley", 'Theft of "sheep"', "2017-04", 1, 5, "", "D2"),
        ("Chorley", "Arson", "2017-04", 1, 6, "", "D3"),
    ]


def test_rows_of_different_lengths_are_read_as_far_as_they_go() -> None:
    data = (
        "Recorded crime\n\nArea,Crime type,Month,Count\n"
        "Chorley,Arson,Apr 2017,6,,,\nChorley,Arson\nChorley,Arson,May 2017,7\n"
    )

    reading = read(data.encode())

    assert [(row[2], row[4], row[6]) for row in rows(reading)] == [
        ("2017-04", 6, "D4"),
        ("2017-05", 7, "D6"),
    ]
    assert messages(reading) == []


def test_a_nul_character_among_the_text_is_passed_over() -> None:
    assert rows(read(text().encode().replace(b"Chorley", b"Chor\x00ley"))) == EXPECTED


def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_file() -> None:
    data = b'Area,Crime type,Month,Count\nChorley,Arson,Apr 2017,6\n"' + b"x" * (1 << 25)

    with pytest.raises(Unreadable) as refused:
        read(data)

    assert str(refused.value) == (
        "figures.csv has a quotation mark in line 3 that is never closed. "
        "Remove it, or close it, in a text editor and drop the file again."
    )


def long_file(odd_line: str = "", *, lines: int = 13_000) -> bytes:
    """So many lines, an odd one among them; 13,000 are more than what is read row by row."""
    regular = [
        f"Area {number % 41},Type {number % 7},{2000 + number % 16}-{1 + number % 12:02d},{number}"
        for number in range(lines)
    ]
    regular[lines // 2] = odd_line or regular[lines // 2]
    return "\n".join(["Area,Crime type,Month,Count", *regular, ""]).encode()


@pytest.mark.parametrize(
    "odd_line",
    [
        "",
        '"Area\n1","Type, ""one""",2001-01,5',
        "Area 1,Type 1,2001-01,5,too,long",
        "Area 1",
        "\u00a3,\u00e9,2001-01,n/k",
    ],
)
def test_a_long_file_gives_the_same_read_a_column_or_a_row_at_a_time(
    odd_line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = long_file(odd_line, lines=1000)
    monkeypatch.setattr("csp_core.reading.files.delimited._COLUMNS_PAY", 0)
    by_column = read(data)
    monkeypatch.setattr("csp_core.reading.files.delimited._COLUMNS_PAY", len(data) + 1)
    by_row = read(data)

    assert rows(by_column) == rows(by_row)
    assert messages(by_column) == messages(by_row)
    assert 990 < len(rows(by_row)) <= 1000


def test_a_long_regular_file_is_indeed_read_a_column_at_a_time() -> None:
    assert type(delimited_sheet("figures.csv", long_file())).__name__ == "_ArrowSheet"
