"""The vocabulary of crime types: names, spellings, kind, and which direction is better."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from csp_core.spelling import spelling_key

Kind = Literal["total", "group", "flag", "incident"]
Better = Literal["lower", "unclear"]
# The name of a row or column that a file calls only a total of its crime types.
TOTAL = "Total"
# "ASB (incidents, not crimes)": what the brackets hold makes no other type of it.
_SAYS_NOTHING = re.compile(
    r"\((?:(?:incidents?|not|crimes?|recorded|offences?|calls?|reports?|to|police|only)[\s,]*)+\)",
    re.IGNORECASE,
)
SOURCE = Path(__file__).with_name("crime_types.toml")


@dataclass(frozen=True)
class CrimeType:
    """One crime type; ``crime_types.toml`` says in plain words what each field means.

    ``known`` is False for a type kept as its file writes it, of which nothing else is known.
    """

    name: str
    kind: Kind = "group"
    better: Better = "unclear"
    dispersion: float = 3.0
    rate_per: Literal["residents", "households"] = "residents"
    within: tuple[str, ...] = ()
    known: bool = True


@cache
def vocabulary() -> dict[str, CrimeType]:
    """Every known crime type by its name, in the order the file lists them."""
    read = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return {row["name"]: _crime_type(read["defaults"] | row) for row in read["crime_type"]}


def _crime_type(row: dict[str, Any]) -> CrimeType:
    return CrimeType(
        name=row["name"],
        kind=row["kind"],
        better=row["better"],
        dispersion=float(row["dispersion"]),
        rate_per=row["rate_per"],
        within=tuple(row["within"]),
    )


@cache
def _by_spelling() -> dict[str, str]:
    read = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    defaults = read["defaults"]
    return {
        spelling_key(spelling): row["name"]
        for row in read["crime_type"]
        for spelling in (row["name"], *(defaults | row)["spellings"])
    }


def spellings() -> dict[str, str]:
    """Every spelling of a known crime type, as its ``spelling_key``, and the type's name."""
    return dict(_by_spelling())


def match(written: str) -> CrimeType | None:
    """The known crime type a file means by ``written``, or None when it is not known."""
    key = spelling_key(written)
    name = _by_spelling().get(key) or _by_spelling().get(_in_full(key))
    if name is None and (plain := _SAYS_NOTHING.sub(" ", written)) != written:
        return match(plain)
    return vocabulary()[name] if name else None


def _in_full(key: str) -> str:
    """A spelling key with its abbreviated words written out: ``crim dam`` is criminal damage."""
    words = _abbreviations()
    return " ".join(words.get(word, word) for word in key.split())


@cache
def _abbreviations() -> dict[str, str]:
    read: dict[str, str] = tomllib.loads(SOURCE.read_text(encoding="utf-8"))["abbreviations"]
    return read


def crime_type(name: str) -> CrimeType:
    """The crime type of that name; an unknown one is a group whose better direction is unclear.

    What a file calls only "Total" is a total of the types it lists, not all crime.
    """
    if name == TOTAL:
        return CrimeType(name=name, kind="total", known=False)
    return vocabulary().get(name) or CrimeType(name=name, known=False)
