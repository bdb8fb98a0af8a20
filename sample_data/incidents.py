"""Made-up incidents in the shape of data.police.uk's files: a row an incident, and no counts."""

from __future__ import annotations

import csv
import hashlib
import io
import random

from csp_core.periods import month_key, month_number

HEADER = [
    "Crime ID",
    "Month",
    "Reported by",
    "Falls within",
    "Longitude",
    "Latitude",
    "Location",
    "LSOA code",
    "LSOA name",
    "Crime type",
    "Last outcome category",
    "Context",
]

# Two months, and the same two a year later: enough to compare.
MONTHS = [
    month_number(2017, 4),
    month_number(2017, 5),
    month_number(2018, 4),
    month_number(2018, 5),
]
# The file's own words that it is made up: a force's name would make it look real.
REPORTED_BY = "Illustrative (no police force)"
ASB = "Anti-social behaviour"

# Real codes and names of lower layer super output areas, each with a point in its town.
PLACES = [
    ("E01025428", "South Ribble 006C", -2.697, 53.697),
    ("E01025429", "South Ribble 006D", -2.694, 53.693),
    ("E01025431", "South Ribble 013C", -2.700, 53.700),
    ("E01025435", "South Ribble 015C", -2.703, 53.690),
    ("E01025457", "South Ribble 004B", -2.662, 53.722),
    ("E01024919", "Chorley 008A", -2.628, 53.656),
    ("E01024936", "Chorley 010A", -2.634, 53.652),
    ("E01024940", "Chorley 010D", -2.631, 53.653),
    ("E01024942", "Chorley 012A", -2.626, 53.645),
]
STREETS = ["Supermarket", "Parking Area", "Shopping Area", "Park/Open Space", "Petrol Station"]

# Each type, and how many of a hundred rows it takes.
MIX = {
    ASB: 26,
    "Violence and sexual offences": 28,
    "Burglary": 8,
    "Vehicle crime": 7,
    "Other theft": 7,
    "Criminal damage and arson": 7,
    "Shoplifting": 6,
    "Public order": 5,
    "Drugs": 2,
    "Bicycle theft": 1,
    "Robbery": 1,
    "Possession of weapons": 1,
    "Theft from the person": 1,
}
OUTCOMES = [
    "Investigation complete; no suspect identified",
    "Unable to prosecute suspect",
    "Status update unavailable",
]


def incident_files() -> dict[str, bytes]:
    """A CSV for each month, named ``incidents-2017-04.csv``; its last row lies nowhere."""
    source = random.Random(20170401)
    files = {}
    for month in MONTHS:
        rows = [_row(source, month, number) for number in range(_size(source))]
        files[f"incidents-{month_key(month)}.csv"] = _csv([*rows, _nowhere(month)])
    return files


def _size(source: random.Random) -> int:
    return 70 + int(source.random() * 20)


def _row(source: random.Random, month: int, number: int) -> list[str]:
    # Only `random()` is promised to give the same draws in every version of Python.
    code, name, longitude, latitude = PLACES[int(source.random() * len(PLACES))]
    crime_type = _drawn_type(source.random() * sum(MIX.values()))
    street = STREETS[int(source.random() * len(STREETS))]
    outcome = OUTCOMES[int(source.random() * len(OUTCOMES))]
    is_asb = crime_type == ASB
    return [
        "" if is_asb else _crime_id(month, number),
        month_key(month),
        REPORTED_BY,
        REPORTED_BY,
        f"{longitude + source.random() / 500:.6f}",
        f"{latitude + source.random() / 500:.6f}",
        f"On or near {street}",
        code,
        name,
        crime_type,
        "" if is_asb else outcome,
        "",
    ]


def _drawn_type(draw: float) -> str:
    for crime_type, share in MIX.items():
        draw -= share
        if draw < 0:
            return crime_type
    raise AssertionError("a draw lies within the sum of the shares")


def _nowhere(month: int) -> list[str]:
    """A row with no area, as about one in a hundred real ones are."""
    who = [_crime_id(month, -1), month_key(month), REPORTED_BY, REPORTED_BY]
    return [*who, "", "", "No Location", "", "", "Vehicle crime", OUTCOMES[0], ""]


def _crime_id(month: int, number: int) -> str:
    return hashlib.sha256(f"illustrative {month_key(month)} {number}".encode()).hexdigest()


def _csv(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(HEADER)
    lines.writerows(rows)
    return text.getvalue().encode()
