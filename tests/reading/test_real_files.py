"""Files nobody here made, and the answers they must give; skipped, saying so, where absent."""

from __future__ import annotations

import functools
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest
import python_calamine

from csp_core import areas, crime_types
from csp_core.figures import Figures, unite
from csp_core.measures.area_rates import area_rates
from csp_core.measures.changes import compare
from csp_core.measures.results import Change
from csp_core.periods import Span, month_number
from csp_core.reading.reading import FileReading, read_file
from csp_core.spelling import as_written
from tests.reading.drawing import messages

WORKBOOK = "ons/police-force-area-and-csp-tables-ye-december-2024.xlsx"
YEAR_2024 = Span.starting(month_number(2024, 1), 12)
WINTERS = ("2018-12", "2019-01", "2019-02", "2019-12", "2020-01", "2020-02")
Changes = dict[tuple[str, str], Change]


@functools.cache
def read(path: Path) -> FileReading:
    return read_file(path.name, path.read_bytes())


@pytest.fixture(scope="module")
def national(shared_data: Path) -> Changes:
    reading = read(shared_data / WORKBOOK)
    comparison = compare(unite([reading.figures], reading.populations), current=YEAR_2024)
    assert comparison is not None
    return {(change.area, change.crime_type): change for change in comparison.changes}


def test_every_partnership_s_rate_is_that_of_the_workbook_itself(shared_data: Path) -> None:
    """Table C4 gives the populations and the rates; we read the former and hold the latter."""
    reading = read(shared_data / WORKBOOK)
    found = area_rates(unite([reading.figures], reading.populations), "All crime", YEAR_2024)
    book = python_calamine.CalamineWorkbook.from_path(str(shared_data / WORKBOOK))
    rows = book.get_sheet_by_name("Table C4").to_python(skip_empty_area=False)
    stated = {
        _said(row[3]): row[8]
        for row in rows
        # The City of London is given a population and no rate.
        if _said(row[2]).startswith(("E22", "W14")) and isinstance(row[8], float)
    }

    assert found is not None
    ours = {one.name: one.rate.per_1000 for one in found.areas}
    assert ours.pop("City of London") > 800
    # The populations are rounded to a hundred; the rates were made from them before that.
    assert ours == pytest.approx(stated, rel=0.01)


def answers(shared_data: Path) -> dict[tuple[str, str, str], object]:
    """Table C3 as it stands: by force, partnership ("" in a subtotal) and heading."""
    book = python_calamine.CalamineWorkbook.from_path(str(shared_data / WORKBOOK))
    rows = book.get_sheet_by_name("Table C3").to_python(skip_empty_area=False)
    header = next(at for at, row in enumerate(rows) if "Homicide" in row)
    headings = rows[header]
    return {
        (_said(row[1]), _said(row[3]), _said(heading)): row[column]
        for row in rows[header + 1 :]
        for column, heading in enumerate(headings)
        if column > 5 and row[0]
    }


def _said(cell: object) -> str:
    return as_written(str(cell))


def ours(changes: Changes, force: str, partnership: str, heading: str) -> Change | None:
    area = areas.match(partnership) or partnership or areas.force_area(force)
    known = crime_types.match(heading)
    return changes.get((area, known.name if known else heading))


def test_every_percentage_of_the_national_statistics_is_reproduced(
    shared_data: Path, national: Changes
) -> None:
    """Table C3 is a complete answer book for the counts in Tables C2 and C5."""
    agreed: Counter[tuple[str, str]] = Counter()
    wrong = []
    for (force, partnership, heading), cell in answers(shared_data).items():
        change = ours(national, force, partnership, heading)
        if cell == "" and (change is None or change.marker == "[x]"):
            agreed["blank", areas.kind_of(partnership)] += 1
            continue
        assert change is not None, (force, partnership, heading)
        kind = areas.kind_of(change.area)
        if isinstance(cell, float) and change.percent is not None:
            agreed["percent", kind] += abs(change.percent - cell) < 1e-6
        elif change.percent is None and change.marker == str(cell).strip().lower():
            agreed[change.marker, kind] += 1
        else:
            wrong.append((change.area, heading, cell, change.percent, change.marker))

    assert wrong == []
    assert agreed == {
        ("percent", "partnership"): 6_195,
        ("percent", "force"): 893,
        ("[u]", "partnership"): 1_050,
        ("[u]", "force"): 73,
        ("[x]", "unassigned"): 920,
        ("blank", "unassigned"): 46,
    }


@pytest.mark.parametrize(
    ("area", "crime_type", "previous", "current", "percent", "marker"),
    [
        ("Chorley", "All crime", 7_345, 7_119, -3.1, ""),
        ("Chorley", "All burglary", 323, 401, 24.1, ""),
        ("Chorley", "Robbery", 49, 52, None, "[u]"),
        ("South Ribble", "All crime", 6_694, 6_779, 1.3, ""),
        ("South Ribble", "All burglary", 481, 407, -15.4, ""),
        ("South Ribble", "Robbery", 66, 52, -21.2, ""),
    ],
)
def test_the_partnerships_changes_are_those_published(
    national: Changes,
    area: str,
    crime_type: str,
    previous: int,
    current: int,
    percent: float | None,
    marker: str,
) -> None:
    change = national[area, crime_type]

    rounded = None if change.percent is None else round(change.percent, 1)
    assert (change.previous, change.current, rounded, change.marker) == (
        previous,
        current,
        percent,
        marker,
    )


@pytest.mark.parametrize("name", ["Wiltshire", "Dorset", "North Yorkshire"])
def test_a_force_and_the_partnership_of_its_name_are_two_areas(
    name: str, national: Changes
) -> None:
    found = national

    force, partnership = found[areas.force_area(name), "All crime"], found[name, "All crime"]
    assert (areas.kind_of(force.area), areas.kind_of(partnership.area)) == ("force", "partnership")
    assert force.current is not None
    assert partnership.current is not None


def test_the_workbooks_own_populations_give_the_rates(national: Changes) -> None:
    rate = national["South Ribble", "All crime"].rate

    assert rate is not None
    assert (rate.population, rate.year, rate.annualised) == (112_200, 2022, False)
    assert round(rate.per_1000, 1) == round(6_779 / 112.2, 1)


def test_the_sheets_of_the_national_workbook_that_hold_counts_are_read(shared_data: Path) -> None:
    reading = read(shared_data / WORKBOOK)

    read_sheets = {sheet.name.strip(): sheet.figures for sheet in reading.sheets if sheet.figures}
    assert set(read_sheets) == {
        *("Table P1", "Table P2", "Table P4", "Table P6", "Table P8", "Table P9"),
        *("Table C2", "Table C3", "Table C5"),
    }
    assert {problem.severity for problem in reading.problems} == {"warning"}


@pytest.fixture(scope="module")
def winters(shared_data: Path) -> Figures:
    return unite([read(street(shared_data, month)).figures for month in WINTERS])


def street(shared_data: Path, month: str) -> Path:
    return shared_data / f"police-uk/{month}-lancashire-street.csv"


def grouped(shared_data: Path) -> pd.DataFrame:
    """A plain group-by of the six files: rows by district, type, and this winter or last."""
    columns = ["Month", "LSOA name", "Crime type"]
    frame = pd.concat(pd.read_csv(street(shared_data, month), usecols=columns) for month in WINTERS)
    frame["district"] = frame["LSOA name"].str[:-5]
    frame["winter"] = frame["Month"] >= "2019-12"
    return frame


def test_six_police_files_compare_the_two_winters_and_say_so(winters: Figures) -> None:
    comparison = compare(winters)

    assert comparison is not None
    assert comparison.current.label == "December 2019 to February 2020"
    assert comparison.previous.label == "December 2018 to February 2019"
    assert [problem.severity for problem in comparison.problems] == ["warning"]


def _known(name: str) -> str:
    known = crime_types.match(name)
    assert known is not None
    return known.name


@pytest.mark.parametrize("district", ["South Ribble", "Chorley"])
def test_police_counts_equal_a_plain_group_by(
    district: str, shared_data: Path, winters: Figures
) -> None:
    frame = grouped(shared_data)
    frame = frame[frame["district"] == district]
    counts = {
        (_known(str(name)), bool(winter)): len(rows)
        for (name, winter), rows in frame.groupby(["Crime type", "winter"])
    }
    crimes = frame[frame["Crime type"] != "Anti-social behaviour"]
    for winter in (False, True):
        counts["All crime", winter] = int((crimes["winter"] == winter).sum())

    comparison = compare(winters, areas=[district])

    assert comparison is not None
    assert {
        key: count
        for change in comparison.changes
        for key, count in (
            ((change.crime_type, False), change.previous),
            ((change.crime_type, True), change.current),
        )
    } == counts


def test_rows_without_an_area_are_reported_with_their_number(shared_data: Path) -> None:
    for month in WINTERS:
        path = street(shared_data, month)
        frame = pd.read_csv(path, usecols=["LSOA name"])["LSOA name"]
        first = int(frame.isna().to_numpy().argmax()) + 2

        assert messages(read(path))[0] == (
            f"{path.name}: found {int(frame.isna().sum()):,} of {len(frame):,} rows with no LSOA "
            f"(the first is row {first:,}). They belong to no area and are in no figure."
        )


def test_areas_outside_the_county_are_reported_and_all_of_lancashire_is_counted(
    shared_data: Path, winters: Figures
) -> None:
    frame = grouped(shared_data)
    lancashire = set(areas.partnerships()[0].areas) | {
        name for name in frame["district"].dropna().unique() if areas.match(name)
    }

    assert set(winters.areas()) == lancashire
    assert len(lancashire) == 14
