"""T51: a count of people under five leaves the reading in no form, and cannot be worked out."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from typing import Any

import numpy as np

from csp_core.casework import CaseworkRow
from csp_core.charts.casework import casework_charts
from csp_core.measures.casework import case_sets
from csp_core.outputs.values import values_csv
from csp_core.reading.client import read_upload
from csp_core.reading.reading import FileReading
from csp_core.records import united_records
from csp_core.words.casework import case_value
from tests.reading.drawing import workbook

# 4,708 and 99.9% say that three of 4,711 are no women; 5,519 that four children are of the others.
LIST = """
    MARAC, Preston, October 2016 to September 2017 (of whom 3 are men)
    Cases discussed | 4711
    Females | 4708
    Males (3) | 3
    % female | 99.9%
    % male | 0.1%
    Children in the household | 5523
    Children of women | 5519
    Children of men | 4
    Source: three men were discussed, 4708 women
"""
TABLE = """
    MARAC, October 2016 to September 2017, as at 20 February 2018
    Area | Cases discussed | Males | Females | % male | Change | Notes
    Chorley | 21 | 9 | 12 | 43% | 7 | final
    South Ribble | 19 | 3 | 16 | 16% | -2 | of 19 all but three are women
    Chorley and South Ribble | 40 | 12 | 28 | 30% | 5 | 4 more than before
"""
MONTHS = """
    IDVA, Chorley and South Ribble
     | Apr 2017 | May 2017 | Jun 2017 | Q1 2017/18 | Jul 2017 | Apr 2017 - Jul 2017
    Referrals | 3127 | 2 | 3119 | 6248 | 3133 | 9381
    Average | 1 | 2 | 3 | 4 | 1 | 2
    Not known | n/k | 3 people | three | 1.5 | -4 | 101%
"""
SHEETS = {"MARAC": LIST, "By area": TABLE, "IDVA": MONTHS}


def read() -> FileReading:
    """The workbook read as it is for an officer: in the child process."""
    return read_upload("Casework.xlsx", workbook(SHEETS))


def published(reading: FileReading) -> str:
    """Everything that leaves the reading, and all that is made of it, as one text."""
    records = united_records([reading.records])
    drawings = [
        one for found in case_sets(records.casework) for one in casework_charts(found, source="")
    ]
    return "\n".join(
        [
            json.dumps(reading.records.as_json()),
            *(json.dumps(asdict(sheet), default=str) for sheet in reading.sheets),
            *(problem.sentence for problem in reading.problems),
            json.dumps(reading.figures.to_pylist(), default=str),
            *(json.dumps(one.spec) for one in drawings),
            *(values_csv(one).decode() for one in drawings),
            *(f"{one.alt} {one.title} {one.table.formatted()}" for one in drawings),
        ]
    )


def test_what_would_say_a_small_count_is_nowhere_in_what_leaves_the_reading() -> None:
    said = published(read())
    assert "4711" in said
    assert "9381" in said
    found = re.findall(r"4,?708|5,?519|99\.9|0\.1%|3,?119", said)
    assert found == []


def test_no_cell_shown_holds_a_number_under_five_but_in_a_date() -> None:
    shown = [cell for sheet in read().sheets for row in sheet.preview for cell in row]
    assert [cell for cell in shown if re.fullmatch(r"[−-]?[0-4](\.\d+)?%?", cell)] == []
    written = re.compile(r"(?i)\bthree\b.|\b[1-4] \w+ (?:are|men)|\(3\)")
    assert [cell for cell in shown if written.search(cell)] == []
    notes = [cell for cell in shown if cell.startswith(("of 19", "4 more", "Source"))]
    assert notes == []


def test_a_withheld_figure_is_marked_and_never_zero_or_blank() -> None:
    reading = read()
    rows = [one for one in reading.records.casework if one.place.sheet == "MARAC"]
    assert [(one.measure, case_value(one)) for one in rows] == [
        ("Cases discussed", "4,711"),
        ("Females", "Withheld"),
        ("Males", "Under 5"),
        ("% female", "Withheld"),
        ("% male", "Withheld"),
        ("Children in the household", "5,523"),
        ("Children of women", "Withheld"),
        ("Children of men", "Under 5"),
    ]
    preview = next(sheet.preview for sheet in reading.sheets if sheet.name == "MARAC")
    assert [row[1] for row in preview[1:9]] == [
        "4711", "Withheld", "Under 5", "Withheld", "Withheld", "5523", "Withheld", "Under 5",
    ]  # fmt: skip


def test_every_table_that_looks_the_same_leaves_several_numbers_for_a_small_count() -> None:
    """Men and women of two areas: all numbers up to 31 are tried against all that is published."""
    rows = [one for one in read().records.casework if one.place.sheet == "By area"]
    male_a, female_a, male_b, female_b = np.indices((32,) * 4).reshape(4, -1)
    cells = {
        "Chorley": (male_a, female_a),
        "South Ribble": (male_b, female_b),
        "Chorley and South Ribble": (male_a + male_b, female_a + female_b),
    }
    alike = np.ones_like(male_a, dtype=bool)
    for row in rows:
        men, women = cells[row.area]
        alike &= _looks(row, men, women)
    hidden = {(one.area, one.measure) for one in rows if one.small}
    assert hidden == {("South Ribble", "Males")}
    assert set(male_b[alike].tolist()) >= {1, 2, 3, 4}


def _looks(row: CaseworkRow, men: np.ndarray, women: np.ndarray) -> Any:
    """Where a row shows what it shows, had an area so many men and women."""
    if row.is_share:
        if row.value is None:
            return np.ones_like(men, dtype=bool)
        share = 100 * men / np.maximum(men + women, 1)
        return np.abs(share - float(row.value)) <= 0.5
    of: np.ndarray = {"Cases discussed": men + women, "Males": men, "Females": women}[row.measure]
    if row.value is not None:
        return of == int(row.value)
    return of < 5 if row.small else of >= 5


def test_a_month_is_not_to_be_had_from_its_quarter_or_from_running_totals() -> None:
    rows = [one for one in read().records.casework if one.measure == "Referrals"]
    assert [case_value(one) for one in rows] == [
        "3,127", "Under 5", "Withheld", "6,248", "3,133", "9,381",
    ]  # fmt: skip


def test_what_a_second_file_states_gives_nothing_of_the_first_away() -> None:
    """One file withholds a month; another states the quarter, its other months and no more."""
    first = workbook({"IDVA": "IDVA, Chorley\n | Apr 2017 | May 2017\nReferrals | 30 | 2"})
    second = workbook({"IDVA": "IDVA, Chorley\n | Q1 2017/18 | Jun 2017\nReferrals | 63 | 31"})
    files = [read_upload(f"{at}.xlsx", data).records for at, data in enumerate((first, second))]
    assert [case_value(one) for one in files[1].casework] == ["63", "31"]
    together = united_records(files)
    assert [case_value(one) for one in together.casework] == ["Withheld", "Under 5", "63", "31"]
