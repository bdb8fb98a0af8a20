"""The file of crime types: complete, unambiguous, and readable by an officer."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from csp_core import crime_types
from csp_core.spelling import spelling_key

ROOT = Path(__file__).parents[2]
ONS = ROOT.parent / "shared" / "data" / "ons"
FILE = tomllib.loads((ROOT / "csp_core" / "crime_types.toml").read_text(encoding="utf-8"))
TYPES: dict[str, dict[str, Any]] = {
    row["name"]: FILE["defaults"] | row for row in FILE["crime_type"]
}


def all_within(name: str) -> set[str]:
    """Every type a type lies within, nearest or not."""
    nearest = set(TYPES[name]["within"])
    return nearest.union(*(all_within(larger) for larger in nearest))


def test_no_name_and_no_spelling_stands_twice() -> None:
    owners = defaultdict(list)
    for name, row in TYPES.items():
        for spelling in (name, *row["spellings"]):
            owners[spelling_key(spelling)].append(name)

    assert len(TYPES) == len(FILE["crime_type"])
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


def test_every_field_of_every_type_is_one_of_those_explained_at_the_top() -> None:
    kinds = {"total", "group", "flag", "incident"}
    faults = [
        name
        for name, row in TYPES.items()
        if set(row) != {"name", "kind", "better", "dispersion", "rate_per", "within", "spellings"}
        or row["kind"] not in kinds
        or row["better"] not in {"lower", "unclear"}
        or row["rate_per"] not in {"residents", "households"}
        or row["dispersion"] < 1
    ]

    assert faults == []


def test_every_crime_lies_within_all_crime_and_no_incident_does() -> None:
    outside = {name for name in TYPES if "All crime" not in all_within(name)} - {"All crime"}
    incidents = {name for name, row in TYPES.items() if row["kind"] == "incident"}

    assert outside == incidents | {"Fraud"}


def test_the_six_priorities_come_first_and_burglary_lies_within_theft() -> None:
    assert [(name, TYPES[name]["kind"], TYPES[name]["better"]) for name in list(TYPES)[:6]] == [
        ("All crime", "total", "lower"),
        ("Alcohol related crime", "flag", "lower"),
        ("Anti-social behaviour", "incident", "lower"),
        ("Domestic abuse", "flag", "unclear"),
        ("All burglary", "group", "lower"),
        ("All theft", "group", "lower"),
    ]
    assert all_within("All burglary") == {"All theft", "All crime"}


def test_anti_social_behaviour_jumps_about_more_than_any_crime() -> None:
    dispersions = {name: row["dispersion"] for name, row in TYPES.items()}

    assert dispersions.pop("Anti-social behaviour") == 10
    assert set(dispersions.values()) == {3}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ASB", "Anti-social behaviour"),
        ("Anti Social Behaviour", "Anti-social behaviour"),
        ("DV", "Domestic abuse"),
        ("Domestic violence", "Domestic abuse"),
        ("Burglary - Dwelling", "Domestic burglary"),
        ("Theft (all)", "All theft"),
        ("Burglary [note 2]", "All burglary"),
        ("Robbery*", "Robbery"),
        ("Hate Crimes", "Hate crime"),
        ("Criminal damage & arson", "Criminal damage and arson"),
    ],
)
def test_a_crime_type_is_known_by_what_forces_call_it(written: str, name: str) -> None:
    found = crime_types.match(written)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    "written", ["Total", "Other", "All", "Offences", "Dwelling", "Total recorded crime (inc fraud)"]
)
def test_a_word_that_could_mean_several_types_is_matched_to_none(written: str) -> None:
    assert crime_types.match(written) is None


@pytest.mark.parametrize(
    "category",
    [
        "Anti-social behaviour",
        "Bicycle theft",
        "Burglary",
        "Criminal damage and arson",
        "Drugs",
        "Other crime",
        "Other theft",
        "Possession of weapons",
        "Public disorder and weapons",
        "Public order",
        "Robbery",
        "Shoplifting",
        "Theft from the person",
        "Vehicle crime",
        "Violence and sexual offences",
        "Violent crime",
    ],
)
def test_every_category_of_data_police_uk_is_known(category: str) -> None:
    assert crime_types.match(category) is not None


@pytest.mark.parametrize(
    ("sheet", "header_row", "names"),
    [("Table P1", 7, 2), ("Table P4 ", 7, 2), ("Table C2", 8, 6), ("Table C5", 8, 6)],
)
def test_every_offence_heading_of_the_ons_workbook_is_known(
    sheet: str, header_row: int, names: int
) -> None:
    if not ONS.is_dir():
        pytest.skip("the ONS workbook is not at hand in ../shared/data")
    book = openpyxl.load_workbook(next(ONS.glob("*.xlsx")), read_only=True)
    header = next(book[sheet].iter_rows(min_row=header_row, values_only=True))
    headings = [str(value) for value in header[names:] if value]
    found = [crime_types.match(heading) for heading in headings]

    assert len(headings) == 23
    assert [h for h, crime_type in zip(headings, found, strict=True) if crime_type is None] == []
    # Two headings of one type would be two statements of one figure.
    assert len({crime_type.name for crime_type in found if crime_type}) == 23
