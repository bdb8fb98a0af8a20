"""Spellings of crime types and areas: which are one, which are not, and what stays as written."""

import re
from itertools import pairwise

import pytest

from csp_core import areas, crime_types
from csp_core.areas import Population
from csp_core.crime_types import CrimeType
from csp_core.spelling import as_written, spelling_key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Burglary", "burglary"),
        ("BURGLARY [note 2]", "burglary"),
        ("Burglary¹", "burglary"),
        ("Burglary*", "burglary"),
        ("Burglary offences", "burglary"),
        ("Criminal damage & arson", "criminal damage and arson"),
        ("Criminal damage\nand  arson", "criminal damage and arson"),
        ("Anti-social behaviour", "anti social behaviour"),
        ("King's Lynn", "kings lynn"),
        ("King’s Lynn", "kings lynn"),
        ("% change", "% change"),
        ("Offences", "offences"),
        ("", ""),
    ],
)
def test_what_does_not_matter_in_a_name_is_not_in_its_key(written: str, key: str) -> None:
    assert spelling_key(written) == key


def test_a_name_as_written_keeps_its_capitals_and_loses_its_footnotes() -> None:
    assert as_written(" Theft\n from the Person [note 2]¹ ") == "Theft from the Person"


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("All crime", "All crime"),
        ("Total recorded crime\n (excluding fraud) \n[note 2]", "All crime"),
        ("Burglary", "All burglary"),
        ("ASB", "Anti-social behaviour"),
        ("Anti Social Behaviour", "Anti-social behaviour"),
        ("DA", "Domestic abuse"),
        ("Burglary - Dwelling", "Domestic burglary"),
        ("Residential burglary", "Residential burglary"),
        ("Violence against the person offences", "Violence against the person"),
    ],
)
def test_a_crime_type_is_known_by_any_of_its_spellings(written: str, name: str) -> None:
    known = crime_types.match(written)

    assert known is not None
    assert known.name == name


@pytest.mark.parametrize(
    "written", ["Burglary rate", "All", "Total", "Chorley", "Burglary 2017", ""]
)
def test_what_only_resembles_a_crime_type_is_not_taken_for_one(written: str) -> None:
    assert crime_types.match(written) is None


def test_each_spelling_belongs_to_one_crime_type() -> None:
    """A spelling listed under two types would silently mean whichever comes last."""
    text = crime_types.SOURCE.read_text(encoding="utf-8")
    names = [one.removesuffix('"') for one in re.findall(r'^name = "(.*")$', text, re.MULTILINE)]

    found = [crime_types.match(name) for name in names]

    assert [one.name for one in found if one] == names
    assert len(names) == len(set(names)) == len(crime_types.vocabulary())


def test_a_type_lies_within_others_that_are_known_and_never_within_itself() -> None:
    known = crime_types.vocabulary()

    def around(name: str) -> set[str]:
        return set(known[name].within).union(*(around(one) for one in known[name].within))

    assert {name for name in known if name in around(name)} == set()


@pytest.mark.parametrize(
    ("name", "kind", "better"),
    [
        ("All crime", "total", "lower"),
        ("All burglary", "group", "lower"),
        ("Anti-social behaviour", "incident", "lower"),
        ("Domestic abuse", "flag", "unclear"),
        ("Hate crime", "flag", "unclear"),
    ],
)
def test_kind_and_direction_are_declared_once_a_type(name: str, kind: str, better: str) -> None:
    one = crime_types.crime_type(name)

    assert (one.kind, one.better, one.known) == (kind, better, True)


def test_of_an_unknown_crime_type_nothing_is_assumed() -> None:
    assert crime_types.crime_type("Sheep rustling") == CrimeType(
        "Sheep rustling", kind="group", better="unclear", rate_per="residents", known=False
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("South Ribble", "South Ribble"),
        ("SOUTH RIBBLE BOROUGH COUNCIL", "South Ribble"),
        ("South Ribble CSP", "South Ribble"),
        ("SRBC", "South Ribble"),
        ("Chorley District", "Chorley"),
        ("Chorley Community Safety Partnership", "Chorley"),
        ("Blackburn & Darwen", "Blackburn with Darwen"),
        ("Lancashire Constabulary", "Lancashire police force area"),
    ],
)
def test_an_area_is_known_by_any_of_its_spellings(written: str, name: str) -> None:
    assert areas.match(written) == name


@pytest.mark.parametrize("written", ["Lancashire County Council", "Chorley Road", "Ribble", ""])
def test_what_only_resembles_an_area_is_not_taken_for_one(written: str) -> None:
    assert areas.match(written) is None


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("South Ribble", "partnership"),
        ("Somewhere unheard of", "partnership"),
        ("Unassigned Lancashire", "unassigned"),
        ("UNASSIGNED", "unassigned"),
        ("Lancashire police force area", "force"),
        ("Wiltshire police force area", "force"),
        ("Lancashire", "force"),
        ("Wiltshire", "partnership"),
        ("North West", "region"),
        ("ENGLAND AND WALES", "country"),
    ],
)
def test_forces_regions_countries_and_the_unassigned_are_no_partnerships(
    name: str, kind: str
) -> None:
    assert areas.kind_of(name) == kind


def test_a_title_names_its_known_areas_each_once() -> None:
    assert areas.within("Crime in South Ribble and Chorley; South Ribble BC") == (
        "South Ribble",
        "Chorley",
    )


def test_mid_year_populations_are_shipped_with_their_source() -> None:
    shipped = {(one.area, one.year): one for one in areas.shipped_populations() if one.residents}

    assert shipped["South Ribble", 2017] == Population(
        area="South Ribble",
        year=2017,
        residents=110_400,
        households=None,
        source="ONS, Mid-year population estimates, summed from lower layer super output areas",
    )
    assert [shipped["Chorley", year].residents for year in (2016, 2017, 2018)] == [
        114_266,
        115_772,
        116_821,
    ]
    assert all(one.source for one in areas.shipped_populations())


def test_the_partnership_of_two_areas_is_known() -> None:
    (one,) = areas.partnerships()

    assert (one.name, one.areas) == (
        "Safer Chorley and South Ribble",
        ("South Ribble", "Chorley"),
    )
    assert all(first != second for first, second in pairwise(one.areas))
