"""What a column's heading says the column holds: roles, declared once as data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from csp_core import areas, crime_types
from csp_core.period_parts import ends_a_year, joined_parts, part_of_year, year_begun
from csp_core.period_words import financial, parse_period
from csp_core.periods import Span, last_day
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
    (
        r"^(?:12|twelve) months (?:to|ending|ended)$|^year (?:to|ending|ended)$",
        Role.PERIOD,
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
        r"|predicted|expected|target|baseline|rank|ranking|detections?|detected|dets?|det rate"
        r"|cleared|clear ups?|resolved|lowest|highest|solved|outcomes?"
        r"|arrests?|charged|index|score|previous|prev|prior|last year|last month|year before)\b",
        Role.OTHER,
        0,
    ),
    (rf"^(?:community safety partnership|csp|partnership){_NAMED}", Role.AREA, PARTNERSHIP),
    (
        rf"^(?:local authority|la|lad|district|dist|borough|council|authority){_NAMED}",
        Role.AREA,
        DISTRICT,
    ),
    (
        r"^(?:area|area name|geography|place|town|locality|location|location name|where|lad\d*nm"
        r"|(?:lookup )?borough ?name)$",
        Role.AREA,
        DISTRICT,
    ),
    (rf"^(?:police force|force|pfa|police force area){_NAMED}", Role.AREA, FORCE),
    (r"^(?:ward|lsoa|beat|neighbourhood)(?: name)?$", Role.AREA, SMALL),
    (
        r"^(?:crime|offence|incident) (?:description|name)$|^minor ?text$|^minor category$",
        Role.CRIME_TYPE,
        FINEST,
    ),
    (r"^(?:crime|offence|incident) sub ?(?:group|type|category)$", Role.CRIME_TYPE, SUBGROUP),
    (
        r"^(?:crime|offence|incident) (?:group|category|classification)$|^major ?text$"
        r"|^major category$",
        Role.CRIME_TYPE,
        GROUP,
    ),
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
        r"|total (?:count|number|offences)|how many|recorded number)$"
        r"|^(?:number|no|count|volume|sum) of\b.*$"
        r"|^(?:offences|crimes|incidents|recorded crimes|recorded offences)$"
        r"|^(?:crime|offence|incident) (?:count|number|volume)s?$",
        Role.COUNT,
        0,
    ),
    (r"^(?:grand |sub ?)?totals?$", Role.TOTAL, 0),
    (r"^(?:notes?|comments?|remarks?|sources?)$", Role.NOTE, 0),
    (r"^status$", Role.STATUS, 0),
)
# A column that names its year by the report's: read where the title says which that is.
_YEARS_AGO = (
    (re.compile(r"(?:this|current) (?:year|period)"), 0),
    (
        re.compile(
            r"(?:last|previous|prior|preceding) (?:year|period)|year before"
            r"|same period (?:last|previous) year"
        ),
        1,
    ),
)
_LONGEST = 300
_COMPILED = tuple((re.compile(pattern), role, rank) for pattern, role, rank in _HEADINGS)


@dataclass(frozen=True)
class Heading:
    """A heading understood. One cell gives at most one of role, period, crime type and area.

    Several cells over one column may together give more. ``part`` is a month, quarter or year that
    is no whole period by itself; ``unknown`` what stands over a column and means none of these.
    ``years_ago`` is 0 for "this year", 1 for "last year". ``clash`` says that its cells contradict
    each other, ``odd_day`` that it is a date amid a month, as Excel makes of the year "08/09",
    ``inferred`` that the role was told from the cells below, ``names_both`` that those name a crime
    type and an area together.
    """

    text: str
    role: Role | None = None
    rank: int = 0
    span: Span | None = None
    crime_type: str = ""
    area: str = ""
    part: str = ""
    unknown: str = ""
    years_ago: int | None = None
    clash: bool = False
    odd_day: bool = False
    names_both: bool = False
    inferred: bool = False

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
    if whole := financial(text) if cell in years else parse_period(cell):
        return Heading(text, span=whole, odd_day=_amid_a_month(cell, whole))
    if part := part_of_year(cell):
        return Heading(text, part=part)
    if ends_a_year(text) and text.lower() != "year":
        return Heading(text, role=Role.PERIOD, part=text)
    return _named_heading(text)


def _amid_a_month(cell: object, span: Span) -> bool:
    day = cell.day if isinstance(cell, dt.date) else None
    return day is not None and day not in (1, last_day(span.last).day)


@lru_cache(maxsize=4096)
def _named_heading(text: str) -> Heading:
    if known := crime_types.match(text):
        return Heading(text, crime_type=known.name)
    key = spelling_key(text)
    years_ago = next((ago for words, ago in _YEARS_AGO if words.fullmatch(key)), None)
    for pattern, role, rank in _COMPILED:
        if pattern.search(key):
            return Heading(text, role=role, rank=rank, years_ago=years_ago)
    if years_ago is not None:
        return Heading(text, years_ago=years_ago)
    if area := areas.match(text):
        return Heading(text, area=area)
    return Heading(text, unknown=text)


def together(cells: list[Heading]) -> Heading:
    """The headings over one column, uppermost first, as one."""
    cells = list({cell.text: cell for cell in cells if cell.text}.values())
    if len(cells) < 2:
        return cells[0] if cells else Heading("")
    text = " ".join(cell.text for cell in cells)
    whole = _named_heading(text)
    if whole.crime_type or whole.area:
        cells = [*(cell for cell in cells if cell.span or cell.part), whole]
    spans = [cell.span for cell in cells if cell.span]
    parts = [cell.part for cell in cells if cell.part]
    if not spans:  # "October" over "16/17", which is a year beside a month and nothing alone
        spans = [
            dated
            for part in parts
            for cell in cells
            if cell.unknown and (dated := parse_period(f"{part} {cell.text}"))
        ][:1]
        parts = [] if spans else parts
        cells = [replace(cell, unknown="") if spans and cell.unknown else cell for cell in cells]
    if parts:  # a year not over yet names no whole year, but does say which year its parts are of
        spans += [begun for cell in cells if (begun := year_begun(cell.text))]
    span = joined_parts(parts, spans)
    deciding = _deciding(cells)
    return Heading(
        text,
        role=deciding.role,
        rank=deciding.rank,
        span=span,
        crime_type=next((cell.crime_type for cell in cells[::-1] if cell.crime_type), ""),
        area=next((cell.area for cell in cells[::-1] if cell.area), ""),
        part="" if span else " ".join(parts),
        unknown=" ".join(cell.unknown for cell in cells if cell.unknown),
        years_ago=next((cell.years_ago for cell in cells if cell.years_ago is not None), None),
        clash=bool(spans) and span is None,
        odd_day=any(cell.odd_day for cell in cells),
    )


def several_periods(cells: list[Heading]) -> bool:
    """Whether "12 months ending" stands over or under a month, and so heads no column of them."""
    return any(cell.span for cell in cells)


def _deciding(cells: list[Heading]) -> Heading:
    """The cell whose role holds: the lowest that says a column is no count, else the lowest."""
    told = [
        cell for cell in cells[::-1] if cell.role and not (cell.part and several_periods(cells))
    ]
    return next((cell for cell in told if cell.role in NO_COUNT), told[0] if told else Heading(""))


INDEX = {Role.AREA, Role.AREA_CODE, Role.CRIME_TYPE, Role.PERIOD}
# What a column or row may say it holds that is no count of offences.
NO_COUNT = {
    Role.RATE, Role.SHARE, Role.CHANGE, Role.DIFFERENCE, Role.OTHER, Role.RESIDENTS,
    Role.HOUSEHOLDS,
}  # fmt: skip


def names_no_count(text: str) -> bool:
    """Whether a row so named holds rates, shares, changes, targets … and no count of offences."""
    return len(text) <= _LONGEST and _named_heading(" ".join(text.split())).role in NO_COUNT


def heads_a_column(text: str) -> bool:
    """Whether a row so named is the header of another table: "Area", "Crime type", "Month"."""
    return len(text) <= _LONGEST and _named_heading(" ".join(text.split())).role in INDEX
