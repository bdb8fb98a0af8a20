"""Areas: partnerships, what is no partnership, their spellings and their populations."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Literal

from csp_core.spelling import spelling_key

AreaKind = Literal["partnership", "force", "region", "country", "unassigned", "total"]
SOURCE = Path(__file__).with_name("areas.toml")
# The first three characters of an ONS code name the kind of area (Register of Geographic Codes).
CODE_KINDS: dict[str, AreaKind] = {
    "E22": "partnership",
    "W22": "partnership",
    "W14": "partnership",
    "E06": "partnership",
    "E07": "partnership",
    "E08": "partnership",
    "E09": "partnership",
    "W06": "partnership",
    "E23": "force",
    "W15": "force",
    "E12": "region",
    "E92": "country",
    "W92": "country",
    "K04": "country",
}
FORCE_ENDING = " police force area"
NO_AREA = "Area not stated"
# The name of a row or column that a file calls only a total of its areas.
ALL_AREAS = "All areas"
# What is added to the name of an area that is the sum of others.
TOTAL_ENDING = " (total)"
_COUNCIL = re.compile(
    r"(?: (?:city|borough|district|county|metropolitan|unitary|council|bc|dc|mbc|ua|csp"
    r"|community safety partnership))+$"
)
_SAYS_TOTAL = re.compile(r"\b(?:sub ?)?totals?\b")
_COUNTRIES = {"england", "wales", "england and wales", "united kingdom", "great britain"}
_REGIONS = {
    "north east", "north west", "yorkshire and the humber", "east midlands", "west midlands",
    "east", "east of england", "london", "south east", "south west",
}  # fmt: skip


@dataclass(frozen=True)
class Population:
    """People or households of one area at one mid-year; a count not known is None."""

    area: str
    year: int
    residents: int | None
    households: int | None
    source: str


@dataclass(frozen=True)
class Partnership:
    """Several areas that work as one and are counted apart."""

    name: str
    areas: tuple[str, ...]


@dataclass(frozen=True)
class KnownArea:
    """A known area: its ``council`` (district or unitary), its force, and the ``regions`` around.

    ``force_area`` is the name that the force's own rows go by.
    """

    name: str
    council: str
    force: str
    force_area: str
    regions: tuple[str, ...]


@cache
def _facts() -> dict[str, Any]:
    return tomllib.loads(SOURCE.read_text(encoding="utf-8"))


@cache
def _by_spelling() -> dict[str, str]:
    return {
        spelling_key(spelling): row["name"]
        for row in _facts()["area"]
        for spelling in (row["name"], *row.get("spellings", ()))
    }


@cache
def _forces() -> dict[str, str]:
    return {
        spelling_key(spelling): row["name"]
        for row in _facts().get("force", ())
        for spelling in row.get("spellings", ())
    }


@cache
def _force_names() -> frozenset[str]:
    forces = {spelling_key(row["name"]) for row in _facts().get("force", ())}
    return frozenset(forces - set(_by_spelling()))


def spellings() -> dict[str, str]:
    """Every spelling of a known area, as its ``spelling_key``, and the area's name."""
    return dict(_by_spelling())


def match(written: str) -> str | None:
    """The name of the known area a file means by ``written``, or None when it is not known."""
    key = spelling_key(written)
    if name := _by_spelling().get(key) or _by_spelling().get(_COUNCIL.sub("", key)):
        return name
    force = _forces().get(key)
    return force_area(force) if force else None


def known() -> tuple[str, ...]:
    """The names of the known areas that partnerships count in, in the order of the file."""
    return tuple(row["name"] for row in _facts()["area"])


@lru_cache(maxsize=4096)
def known_area(name: str) -> KnownArea | None:
    """What is known of an area by its own name; None where nothing is."""
    row = next((row for row in _facts()["area"] if row["name"] == name), None)
    if row is None:
        return None
    around = {one["name"]: tuple(one.get("within", ())) for one in _facts().get("force", ())}
    force = row["force"]
    return KnownArea(name, row["council"], force, force_area(force), around.get(force, ()))


def force_area(force: str) -> str:
    """The name a police force's own rows go by, which no partnership shares."""
    return force if force.endswith(FORCE_ENDING) else f"{force}{FORCE_ENDING}"


@lru_cache(maxsize=4096)  # asked twice for every row of a comparison
def kind_of(name: str) -> AreaKind:
    """What sort of area a name stands for; a name of which nothing is known is a partnership."""
    key = spelling_key(name)
    if key.startswith("unassigned"):
        return "unassigned"
    # "Sub-total Chorley & South Ribble", "Chorley and South Ribble": counted once more elsewhere.
    if name == ALL_AREAS or _SAYS_TOTAL.search(key) or len(within(name)) > 1:
        return "total"
    # "Lancashire" may be the county or the force's area; it is no partnership either way.
    if name.endswith(FORCE_ENDING) or key in _force_names():
        return "force"
    if key in _COUNTRIES:
        return "country"
    return "region" if key in _REGIONS else "partnership"


def partnerships() -> tuple[Partnership, ...]:
    """The partnerships of several areas that are known."""
    return tuple(Partnership(row["name"], tuple(row["areas"])) for row in _facts()["partnership"])


@cache
def shipped_populations() -> tuple[Population, ...]:
    """The mid-year populations shipped with the program, each with its source."""
    facts = _facts()
    return tuple(
        Population(
            area=row["name"],
            year=one["year"],
            residents=one.get("residents"),
            households=one.get("households"),
            source=facts["sources"][one["source"]],
        )
        for row in facts["area"]
        for one in row.get("populations", ())
    )


@cache
def _any_known_area() -> re.Pattern[str]:
    keys = sorted(_by_spelling(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, keys)) + r")\b")


def within(text: str) -> tuple[str, ...]:
    """The known areas a title or sentence names, in the order written, each once."""
    found = _any_known_area().findall(spelling_key(text[:2000]))
    return tuple(dict.fromkeys(_by_spelling()[key] for key in found))
