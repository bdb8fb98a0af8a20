"""A file kept without its personal columns: their cells are gone, all else is at its address."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile

import openpyxl
import pytest

from csp_core.reading.faults import Unreadable
from csp_core.reading.files.without import file_without
from csp_core.reading.keeping import without_personal
from csp_core.reading.reading import read_file
from tests.reading.drawing import rows, workbook

CSV = (
    "Recorded crime; April 2017\r\n"
    "Area;Surname;Crime type;Apr 2017;Apr 2018\r\n"
    'Chorley;"Smith; née Ångström";Burglary;57;1,058\r\n'
    "\r\n"
    'Chorley;Jones;"=1+1 ""x""";3;[c]\r\n'
)
WITHOUT = (
    "Recorded crime; April 2017;;;\r\n"
    "Area;Surname;Crime type;Apr 2017;Apr 2018\r\n"
    "Chorley;;Burglary;57;1,058\r\n"
    ";;;;\r\n"
    'Chorley;;"=1+1 ""x""";3;[c]\r\n'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_csv_file_keeps_its_separator_and_every_other_cell(encoding: str) -> None:
    name, emptied = file_without("crime.csv", CSV.encode(encoding), [("", 2, 2)])

    assert (name, emptied.decode("utf-8")) == ("crime.csv", WITHOUT)


@pytest.mark.parametrize("separator", ["\t", "|", ","])
def test_a_separator_is_told_by_the_cells_it_makes(separator: str) -> None:
    text = CSV.replace(", née", " née").replace(",058", "058").replace(";", separator)

    _, emptied = file_without("crime.csv", text.encode(), [("", 2, 2)])

    assert emptied.decode().splitlines()[1:3] == [
        separator.join(["Area", "Surname", "Crime type", "Apr 2017", "Apr 2018"]),
        separator.join(["Chorley", "", "Burglary", "57", "1058"]),
    ]


@pytest.mark.parametrize("separator", [",", "|", "~"])
def test_the_line_that_names_the_separator_stays(separator: str) -> None:
    cells = [["sep=" + separator], ["Area", "Surname", "Count"], ["Chorley", "Smith", "57"]]
    text = "".join(f"{separator.join(line)}\r\n" for line in cells)

    _, emptied = file_without("crime.csv", text.encode(), [("", 1, 2)])

    assert emptied.decode() == text.replace("Smith", "")


def a_workbook() -> bytes:
    """A merged heading, dates, percentages, an error, text like a formula, a hidden sheet."""
    book = openpyxl.Workbook()
    crime = book.active
    assert crime is not None
    crime.title = "Crime"
    crime.append(["Recorded crime in Chorley"])
    crime.append([None, "People", None, "Counts"])
    crime.merge_cells("B2:C2")
    crime.append(["Crime type", "Surname", "DOB", dt.datetime(2017, 4, 1), dt.date(2018, 4, 1)])  # noqa: DTZ001 - Excel's have none
    crime.append(["Burglary", "Smith", dt.date(1990, 2, 1), 57, 61.0, "% change", 0.07])
    crime.append([" =1+1 ", "Jones", dt.date(1991, 2, 1), 3, "#N/A", True])
    crime["A5"].data_type = "s"
    crime["G4"].number_format = "0%"
    people = book.create_sheet("People")
    people.sheet_state = "hidden"
    people.append(["Surname", "Telephone", "Seen"])
    people.append(["Smith", "01772 123456", dt.time(9, 30)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_is_written_anew_with_everything_else_in_its_place() -> None:
    columns = [("Crime", 3, 2), ("Crime", 3, 3), ("People", 1, 1), ("People", 1, 2)]

    name, emptied = file_without("Figures.xls", a_workbook(), columns)

    book = openpyxl.load_workbook(io.BytesIO(emptied))
    assert name == "Figures.xlsx"
    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [
        ("Crime", "visible"),
        ("People", "hidden"),
    ]
    assert [str(area) for area in book["Crime"].merged_cells.ranges] == ["B2:C2"]
    assert [[cell.value for cell in row] for row in book["Crime"].iter_rows()] == [
        ["Recorded crime in Chorley", *[None] * 6],
        [None, "People", None, "Counts", *[None] * 3],
        ["Crime type", "Surname", "DOB", dt.datetime(2017, 4, 1), dt.datetime(2018, 4, 1), None, None],  # noqa: DTZ001, E501
        ["Burglary", None, None, 57, 61, "% change", 0.07],
        [" =1+1 ", None, None, 3, "#N/A", True, None],
    ]  # fmt: skip
    kinds = {cell: book["Crime"][cell].data_type for cell in ("A5", "D3", "E5", "F5")}
    assert kinds == {"A5": "s", "D3": "d", "E5": "e", "F5": "b"}
    assert book["Crime"]["G4"].number_format == "0.0%"
    assert [[cell.value for cell in row] for row in book["People"].iter_rows()] == [
        ["Surname", "Telephone", "Seen"],
        [None, None, dt.time(9, 30)],
    ]
    assert b"Smith" not in emptied


def test_text_like_a_formula_stays_text() -> None:
    book = workbook({"Crime": [["Area", "Surname", "Count"], ["Chorley", "Smith", 1]]})
    opened = openpyxl.load_workbook(io.BytesIO(book))
    opened["Crime"]["A2"].value = "=1+1"
    opened["Crime"]["A2"].data_type = "s"
    out = io.BytesIO()
    opened.save(out)

    _, emptied = file_without("a.xlsx", out.getvalue(), [("Crime", 1, 2)])

    again = openpyxl.load_workbook(io.BytesIO(emptied))["Crime"]["A2"]
    assert (again.value, again.data_type) == ("=1+1", "s")


def test_no_time_of_writing_stands_in_it_so_that_the_same_file_is_the_same_bytes() -> None:
    columns = [("Crime", 3, 2)]
    (_, once), (_, again) = (file_without("Figures.xlsx", a_workbook(), columns) for _ in range(2))

    assert once == again
    with zipfile.ZipFile(io.BytesIO(once)) as packed:
        assert {member.date_time for member in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        times = re.findall(rb">([^<]*)</dcterms:", packed.read("docProps/core.xml"))
    assert times == [b"1980-01-01T00:00:00Z"] * 2


def test_what_no_workbook_can_hold_is_refused_in_a_sentence() -> None:
    """A sheet name that another program allows and Excel does not: nothing half-written."""
    with pytest.raises(Unreadable) as fault:
        file_without("a.xlsx", b"PK\x03\x04 nothing", [("Crime", 1, 1)])

    assert str(fault.value) == (
        "a.xlsx is damaged or was not downloaded whole. Download or save it again, then drop it "
        "again."
    )


PEOPLE = """
    Area    | Surname | Crime type | Apr 2017 | % change, Apr 2017
    Chorley | Smith   | Burglary   | 57       | 7%
    Chorley | Jones   | Robbery    | [c]      | n/k
"""


@pytest.mark.parametrize("file", ["Figures.xlsx", "Figures.csv"])
def test_what_is_kept_has_the_same_figures_and_nothing_personal(file: str) -> None:
    lines = [[cell.strip() for cell in line.split("|")] for line in PEOPLE.strip().splitlines()]
    csv = "\n".join(";".join(line) for line in lines).encode()
    data = workbook({"Crime": PEOPLE}) if file.endswith("xlsx") else csv
    before = read_file(file, data)

    kept = without_personal(before, data)

    assert kept is not None
    assert (kept.file, kept.reading.personal) == (file, ())
    assert rows(kept.reading) == rows(before)
    assert kept.reading.problems == before.problems
    assert before.problems != ()
    assert len(before.personal) == 1


def test_a_file_whose_figures_would_change_is_not_offered_without_its_columns() -> None:
    """A second table stands under the column of names: emptied, its figures would be gone."""
    drawing = """
        Area    | Crime type | Apr 2017
        Chorley | Burglary   | 57
        Crime type | Victim name | Count
        Chorley    | Smith Ann   | 57
        Area    | Crime type | Apr 2018
        Chorley | Robbery    | 57
    """
    data = workbook({"Crime": drawing})
    reading = read_file("Figures.xlsx", data)
    assert [one.cell for one in reading.personal] == ["B3"]

    assert without_personal(reading, data) is None


def test_a_file_with_a_formula_that_was_never_saved_is_not_offered_without_its_columns() -> None:
    """Its note, that a value is missing, would be gone with the formula."""
    data = workbook({"Crime": PEOPLE.replace("57 ", "=50+7")})
    reading = read_file("Figures.xlsx", data)

    assert without_personal(reading, data) is None
