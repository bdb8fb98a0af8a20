"""What a column's heading says the column holds: roles, declared once as data."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from csp_core import areas, crime_types
from csp_core.period_words import financial, parse_period
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
    OTHER = "other measure"
    RATE = "rate"
    SHARE = "share"
    RESIDENTS = "residents"
    HOUSEHOLDS = "households"
    TOTAL = "total"
    NOTE = "note"
    STATUS = "status"


# Tried in this order; the first pattern found in the heading's spelling key decides. Of several
# columns of one role the one of the lowest rank is asked first, the others where it is blank.
SMALL, PARTNERSHIP, DISTRICT, FORCE = 1, 2, 3, 4
FINEST, USUAL, SUBGROUP, GROUP = 1, 2, 3, 4
_CHANGE = "change|variance|variation|increase|decrease|difference|diff"
_NAMED = "(?: (?:area|name|area name))?$"
_HEADINGS: tuple[tuple[str, Role, int], ...] = (
    (r"\bcodes?$|^(?:e|ons) ?code", Role.AREA_CODE, 0),
    (r"\bhouseholds?\b(?!.*\bburglar)(?!.*\bper\b)", Role.HOUSEHOLDS, 0),
    (
        r"^(?:population|residents|mid year population)\b(?!.*\brate)|\bresidents$",
        Role.RESIDENTS,
        0,
    ),
    (
        rf"(?:%|\bper ?cent(?:age)?) ?(?:point )?(?:{_CHANGE})|\b(?:{_CHANGE}) ?(?:%|per ?cent)",
        Role.CHANGE,
        0,
    ),
    # Offences more or fewer, or percent? The cells below tell (see places).
    (
        rf"\b(?:{_CHANGE})\b|^(?:\+|\+ -)$",
        Role.DIFFERENCE,
        0,
    ),
    (r"\brates?\b|\bper (?:1 ?000|10 ?000|100 ?000|thousand)", Role.RATE, 0),
    (r"%|\bper ?cent(?:age)?s?\b|\bproportion\b|\bshare\b", Role.SHARE, 0),
    (
        r"\b(?:cumulative|rolling|running|ytd|year to date|average|avg|mean|median|forecast"
        r"|predicted|expected|target|baseline|rank|ranking|detections?|detected|solved|outcomes?"
        r"|arrests?|charged|index|score|previous|prev|prior|last year|last month|year before)\b",
        Role.OTHER,
        0,
    ),
    (rf"^(?:community safety partnership|csp|partnership){_NAMED}", Role.AREA, PARTNERSHIP),
    (
        rf"^(?:local authority|la|lad|district|borough|council|authority){_NAMED}",
        Role.AREA,
        DISTRICT,
    ),
    (
        r"^(?:area|area name|geography|place|town|locality|location name|lad\d*nm)$",
        Role.AREA,
        DISTRICT,
    ),
    (rf"^(?:police force|force|pfa|police force area){_NAMED}", Role.AREA, FORCE),
    (r"^(?:ward|lsoa|beat|neighbourhood)(?: name)?$", Role.AREA, SMALL),
    (r"^(?:crime|offence|incident) (?:description|name)$", Role.CRIME_TYPE, FINEST),
    (r"^(?:crime|offence|incident) sub ?(?:group|type|category)$", Role.CRIME_TYPE, SUBGROUP),
    (r"^(?:crime|offence|incident) (?:group|category|classification)$", Role.CRIME_TYPE, GROUP),
    (
        r"^(?:crime|offence|incident)(?: type)?$|^type of (?:crime|offence|incident)$"
        r"|^(?:category|type|measure|indicator|priority|crimes? and asb)$",
        Role.CRIME_TYPE,
        USUAL,
    ),
    (
        r"^(?:month|period|date|quarter|year|(?:financial|calendar) (?:year|quarter)|month year"
        r"|time period|reporting (?:month|period)|mid year)$",
        Role.PERIOD,
        0,
    ),
    (
        r"^(?:month|quarter|year|period|(?:12|twelve) months)"
        r" (?:to|ending|ended|of|start|starting|beginning|commencing)\b.*$",
        Role.PERIOD,
        0,
    ),
    (
        r"^(?:counts?|number|no|volume|value|figure|figures|recorded"
        r"|total (?:count|number|offences))$|^(?:number|no|count|volume) of\b.*$"
        r"|^(?:offences|crimes|incidents|recorded crimes|recorded offences)$"
        r"|^(?:crime|offence|incident) (?:count|number|volume)s?$",
        Role.COUNT,
        0,
    ),
    (r"^(?:grand |sub ?)?totals?$", Role.TOTAL, 0),
    (r"^(?:notes?|comments?|remarks?|sources?)$", Role.NOTE, 0),
    (r"^status$", Role.STATUS, 0),
)
_LONGEST = 300
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


def understand_heading(cell: object, years: Collection[str] = ()) -> Heading:
    """What one heading cell says; an unrecognised one keeps only its text.

    ``years`` are the cells such as ``2011-12`` known to be financial years and not months.
    """
    text = f"{cell:.10g}" if isinstance(cell, float) else " ".join(str(cell or "").split())
    if not text or len(text) > _LONGEST:
        return Heading(text)
    if span := financial(text) if cell in years else parse_period(cell):
        return Heading(text, span=span)
    return _named_heading(text)


@lru_cache(maxsize=4096)
def _named_heading(text: str) -> Heading:
    if known := crime_types.match(text):
        return Heading(text, crime_type=known.name)
    key = spelling_key(text)
    for pattern, role, rank in _COMPILED:
        if pattern.search(key):
            return Heading(text, role=role, rank=rank)
    if area := areas.match(text):
        return Heading(text, area=area)
    return Heading(text)


_INDEX = {Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD}
# What a row's own words may say it holds that is no count of offences.
_NO_COUNT = {
    Role.RATE, Role.SHARE, Role.CHANGE, Role.DIFFERENCE, Role.OTHER, Role.RESIDENTS,
    Role.HOUSEHOLDS,
}  # fmt: skip


def names_no_count(text: str) -> bool:
    """Whether a row so named holds rates, shares, changes, targets … and no count of offences."""
    return len(text) <= _LONGEST and _named_heading(" ".join(text.split())).role in _NO_COUNT


def heads_a_column(text: str) -> bool:
    """Whether a row so named is the header of another table: "Area", "Crime type", "Month"."""
    return len(text) <= _LONGEST and _named_heading(" ".join(text.split())).role in _INDEX
