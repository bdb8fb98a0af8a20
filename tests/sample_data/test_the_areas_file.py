"""The file of areas: Lancashire's fourteen, with codes, populations and unambiguous spellings."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from csp_core import areas
from csp_core.spelling import spelling_key

ROOT = Path(__file__).parents[2]
ONS = ROOT.parent / "shared" / "data" / "ons"
FILE: dict[str, Any] = tomllib.loads((ROOT / "csp_core" / "areas.toml").read_text(encoding="utf-8"))


def test_lancashire_s_fourteen_areas_are_there_and_two_are_unitary() -> None:
    assert [row["name"] for row in FILE["area"]] == [
        "Blackburn with Darwen",
        "Blackpool",
        "Burnley",
        "Chorley",
        "Fylde",
        "Hyndburn",
        "Lancaster",
        "Pendle",
        "Preston",
        "Ribble Valley",
        "Rossendale",
        "South Ribble",
        "West Lancashire",
        "Wyre",
    ]
    unitary = {row["name"] for row in FILE["area"] if row["local_authority_code"].startswith("E06")}
    assert unitary == {row["name"] for row in FILE["area"] if row["council"] == "unitary"}
    assert unitary == {"Blackburn with Darwen", "Blackpool"}


def test_no_name_code_or_spelling_stands_twice() -> None:
    owners = defaultdict(list)
    for row in [*FILE["area"], *FILE["partnership"]]:
        for spelling in (row["name"], *row.get("spellings", [])):
            owners[spelling_key(spelling)].append(row["name"])
    codes = [row[code] for row in FILE["area"] for code in ("csp_code", "local_authority_code")]

    assert {key: names for key, names in owners.items() if len(names) > 1} == {}
    assert len(set(codes)) == 28
    assert all(re.fullmatch(r"E(22|06|07)\d{6}", code) for code in codes)


def test_the_partnership_is_of_two_areas_and_every_force_is_known() -> None:
    names = {row["name"] for row in FILE["area"]}

    assert [(row["name"], row["areas"]) for row in FILE["partnership"]] == [
        ("Safer Chorley and South Ribble", ["South Ribble", "Chorley"])
    ]
    assert all(area in names for row in FILE["partnership"] for area in row["areas"])
    assert {row["force"] for row in FILE["area"]} == {row["name"] for row in FILE["force"]}


def test_each_population_has_a_year_a_source_and_one_count() -> None:
    faults = [
        (row["name"], one)
        for row in FILE["area"]
        for one in row["populations"]
        if one["source"] not in FILE["sources"]
        or not 2000 < one["year"] < 2030
        or len({"residents", "households"} & set(one)) != 1
    ]

    assert faults == []


@pytest.mark.parametrize(
    ("area", "residents"),
    [
        ("South Ribble", {2016: 110_136, 2017: 110_400, 2018: 110_527, 2022: 112_200}),
        ("Chorley", {2016: 114_266, 2017: 115_772, 2018: 116_821, 2022: 118_600}),
    ],
)
def test_the_sample_s_areas_have_their_residents_of_the_sample_s_years(
    area: str, residents: dict[int, int]
) -> None:
    shipped = areas.shipped_populations()

    assert {
        one.year: one.residents for one in shipped if one.area == area and one.residents
    } == residents


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("S. Ribble", "South Ribble"),
        ("South Ribble BC", "South Ribble"),
        ("South Ribble Borough Council", "South Ribble"),
        ("SRBC", "South Ribble"),
        ("SOUTH RIBBLE", "South Ribble"),
        ("South Ribble CSP", "South Ribble"),
        ("West Lancs", "West Lancashire"),
        ("BwD", "Blackburn with Darwen"),
        ("Blackburn & Darwen", "Blackburn with Darwen"),
        ("Lancaster City Council", "Lancaster"),
    ],
)
def test_an_area_is_known_by_what_people_call_it(written: str, name: str) -> None:
    assert areas.match(written) == name


@pytest.mark.parametrize("written", ["Blackburn", "Ribble", "Lancashire County", "Darwen"])
def test_a_place_that_is_not_one_of_the_areas_is_matched_to_none(written: str) -> None:
    assert areas.match(written) is None


def test_codes_and_counts_are_those_of_the_ons_workbook() -> None:
    if not ONS.is_dir():
        pytest.skip("the ONS workbook is not at hand in ../shared/data")
    book = openpyxl.load_workbook(next(ONS.glob("*.xlsx")), read_only=True)
    stated = [
        (row[3], row[2], row[4], row[6], row[7])
        for row in book["Table C4"].iter_rows(values_only=True)
        if row[1] == "Lancashire" and row[2]
    ]

    shipped = []
    for row in FILE["area"]:
        counts = {
            (one["year"], count): one[count]
            for one in row["populations"]
            for count in ("residents", "households")
            if count in one
        }
        shipped.append(
            (
                row["name"],
                row["csp_code"],
                row["local_authority_code"],
                counts[2022, "residents"],
                counts[2021, "households"],
            )
        )
    assert shipped == stated
