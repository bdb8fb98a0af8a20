"""What a column's heading says the column holds: roles, declared once as data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from csp_core import areas, crime_types
from csp_core.period_words import parse_period
from csp_core.periods import Span
from csp_core.spelling import spelling_key


class Role(StrEnum):
    """What a column, or a whole sheet, holds."""

    AREA = "area"
    AREA_CODE = "area code"
    CRIME_TYPE = "crime type"
    PERIOD = "period"
    COUNT = "count"
    CHANGE = "stated change"
    DIFFERENCE = "difference"
    RATE = "rate"
    SHARE = "share"
    RESIDENTS = "residents"
    HOUSEHOLDS = "households"
    TOTAL = "total"
    NOTE = "note"
    STATUS = "status"


# Tried in this order; the first pattern found in the heading's spelling key decides.
# A rank tells area columns apart: the lowest is the area, the others stand in where it is blank.
PARTNERSHIP, DISTRICT, FORCE, SMALL = 1, 2, 3, 4
_HEADINGS: tuple[tuple[str, Role, int], ...] = (
    (r"\bcodes?$|^(?:e|ons) ?code", Role.AREA_CODE, 0),
    (r"\bhouseholds?\b(?!.*\bburglar)(?!.*\bper\b)", Role.HOUSEHOLDS, 0),
    (r"^(?:population|residents|mid year population)\b(?!.*\brate)|\bresidents$", Role.RESIDENTS, 0),
    (r"%? ?\b(?:change|variance|increase|decrease)\b.*|^(?:%|percent|percentage) (?:diff|difference)", Role.CHANGE, 0),
    (r"^(?:difference|diff|numeric(?:al)? (?:diff|difference)|\+ ?)$", Role.DIFFERENCE, 0),
    (r"\brates?\b|\bper (?:1 ?000|100 ?000|thousand)", Role.RATE, 0),
    (r"%|\bpercent(?:age)?\b|\bproportion\b|\bshare\b", Role.SHARE, 0),
    (r"^(?:community safety partnership|csp|partnership)(?: (?:area|name|area name))?$", Role.AREA, PARTNERSHIP),
    (r"^(?:local authority|la|lad|district|borough|council|authority)(?: (?:area|name|area name))?$", Role.AREA, DISTRICT),
    (r"^(?:area|area name|geography|place|town|locality|location name|lad\d*nm)$", Role.AREA, DISTRICT),
    (r"^(?:police force|force|pfa|police force area)(?: (?:area|name|area name))?$", Role.AREA, FORCE),
    (r"^(?:ward|lsoa|beat|neighbourhood)(?: name)?$", Role.AREA, SMALL),
    (
        r"^(?:crime|offence|incident)(?: (?:type|group|sub ?group|description|category|classification|name))$"
        r"|^(?:type of (?:crime|offence|incident)|crime|offence|category|type|measure|indicator|priority|crimes? and asb)$",
        Role.CRIME_TYPE,
        0,
    ),
    (r"^(?:month|period|date|quarter|year|financial year|month year|time period|reporting (?:month|period)|mid year)$", Role.PERIOD, 0),
    (r"^(?:month|quarter|year|period) (?:ending|ended|of|start|starting|commencing)\b.*$", Role.PERIOD, 0),
    (
        r"^(?:counts?|number|no|volume|value|figure|figures|recorded|total (?:count|number|offences))$"
        r"|^(?:number|no|count|volume) of .*$|^(?:offences|crimes|incidents|recorded crimes|recorded offences|crime count|offence count)$",
        Role.COUNT,
        0,
    ),
    (r"^(?:grand |sub ?)?totals?$|^ytd(?: total)?$|^year to date$", Role.TOTAL, 0),
    (r"^(?:notes?|comments?|remarks?|sources?)$", Role.NOTE, 0),
    (r"^status$", Role.STATUS, 0),
)
_COMPILED = tuple((re.compile(pattern), role, rank) for pattern, role, rank in _HEADINGS)


@dataclass(frozen=True)
class Heading:
    """A heading cell understood: at most one of role, period, crime type and area is given."""

    text: str
    role: Role | None = None
    rank: int = 0
    span: Span | None = None
    crime_type: str = ""
    area: str = ""

    @property
    def means_something(self) -> bool:
        """Whether the cell was recognised as a heading at all."""
        return bool(self.role or self.span or self.crime_type or self.area)


def understand_heading(cell: object) -> Heading:
    """What one heading cell says; an unrecognised one keeps only its text."""
    text = " ".join(str(cell).split()) if cell is not None else ""
    if not text or len(text) > 300:
        return Heading(text)
    if span := parse_period(cell):
        return Heading(text, span=span)
    key = spelling_key(text)
    if known := crime_types.match(text):
        return Heading(text, crime_type=known.name)
    for pattern, role, rank in _COMPILED:
        if pattern.search(key):
            return Heading(text, role=role, rank=rank)
    if area := areas.match(text):
        return Heading(text, area=area)
    return Heading(text)
