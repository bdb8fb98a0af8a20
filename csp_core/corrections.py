"""What an officer has said of how a report's files are to be read: values kept with the report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from functools import cached_property
from typing import Any, TypeVar

# What an officer may say a column holds.
COLUMN_ROLES = ("area", "crime type", "period", "count", "stated change", "left out")
FINANCIAL, CALENDAR = "financial", "calendar"
BELOW_ZERO, ABOVE_ZERO = "below zero", "above zero"

Shape = tuple[str, ...]
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Structure:
    """How every table of one shape is laid out; "" or empty where nothing was said.

    ``shape`` is the table's main heading row (see ``csp_core.reading.shapes``). ``header`` is true
    where the officer said that this is the heading row. ``columns`` pairs a heading's key with
    one of COLUMN_ROLES; ``years`` says what a bare year means, ``brackets`` what ``(12)`` means,
    ``names`` what the headings or rows of unknown names are: "area" or "crime type".
    """

    shape: Shape
    header: bool = False
    columns: Pairs = ()
    years: str = ""
    brackets: str = ""
    names: str = ""


@dataclass(frozen=True)
class Facts:
    """What one table is of, where it does not say so; it applies to later files' tables like it.

    ``sheet`` is the key of the sheet's name and ``number`` which of its tables of that shape it
    is, from 0. A period is said of one file alone, the one with that ``checksum`` (SHA-256), as
    next month's is another: facts with a checksum hold periods, those without it the rest.
    ``periods`` pairs a heading's key with the period its column is of.
    """

    shape: Shape
    sheet: str
    number: int
    area: str = ""
    crime_type: str = ""
    checksum: str = ""
    period: str = ""
    periods: Pairs = ()


@dataclass(frozen=True)
class Chosen:
    """Which cell of those that state one figure differently is right, in one file.

    Without a sheet and a cell none of them is.
    """

    checksum: str
    area: str
    crime_type: str
    start: int
    months: int
    sheet: str = ""
    cell: str = ""

    @property
    def neither(self) -> bool:
        """Whether the officer said that none of the statements is right."""
        return not self.sheet and not self.cell

    @property
    def figure(self) -> tuple[object, ...]:
        """The file and the figure that the choice is about."""
        return self.checksum, self.area, self.crime_type, self.start, self.months


@dataclass(frozen=True)
class Corrections:
    """All that an officer has said of a report's files.

    ``crime_types`` and ``areas`` pair a spelling key with the name it stands for.
    """

    structures: tuple[Structure, ...] = ()
    facts: tuple[Facts, ...] = ()
    crime_types: Pairs = ()
    areas: Pairs = ()
    chosen: tuple[Chosen, ...] = ()

    @cached_property
    def key(self) -> str:
        """What caches know these corrections by; empty where nothing was ever corrected."""
        if self == Corrections():
            return ""
        return hashlib.sha256(json.dumps(self.as_json(), sort_keys=True).encode()).hexdigest()

    def as_json(self) -> dict[str, Any]:
        """The corrections as JSON holds them."""
        return asdict(self)

    def with_structure(self, structure: Structure) -> Corrections:
        """With what is said of one shape in place of what was said of it before."""
        others = tuple(one for one in self.structures if one.shape != structure.shape)
        says = structure != Structure(structure.shape)
        return replace(self, structures=(*others, structure) if says else others)

    def with_facts(self, facts: Facts) -> Corrections:
        """With what is said of one table (or of it in one file) in place of what was before."""
        others = tuple(one for one in self.facts if _about(one) != _about(facts))
        says = facts.area or facts.crime_type or facts.period or facts.periods
        return replace(self, facts=(*others, facts) if says else others)

    def with_crime_type(self, key: str, name: str) -> Corrections:
        """With a spelling matched to a crime type; an empty name takes the match back."""
        return replace(self, crime_types=_paired(self.crime_types, key, name))

    def with_area(self, key: str, name: str) -> Corrections:
        """With a spelling matched to an area; an empty name takes the match back."""
        return replace(self, areas=_paired(self.areas, key, name))

    def with_chosen(self, chosen: Chosen) -> Corrections:
        """With one of two statements chosen; an earlier choice for the same figure gives way."""
        return replace(self, chosen=(*self.without_chosen(chosen).chosen, chosen))

    def without_chosen(self, chosen: Chosen) -> Corrections:
        """Without any choice for that figure."""
        others = tuple(one for one in self.chosen if one.figure != chosen.figure)
        return replace(self, chosen=others)

    def structure_of(self, shape: Shape) -> Structure:
        """What was said of tables of one shape."""
        return next((one for one in self.structures if one.shape == shape), Structure(shape))

    def facts_of(self, shape: Shape, sheet: str, number: int, checksum: str) -> Facts:
        """What was said of one table; of its period only where that was of this very file."""
        always, here = (
            self.facts_like(Facts(shape, sheet, number, checksum=c)) for c in ("", checksum)
        )
        return replace(here, area=always.area, crime_type=always.crime_type)

    def facts_like(self, like: Facts) -> Facts:
        """What was said of the same table (in the same file, where it is of one)."""
        return next((one for one in self.facts if _about(one) == _about(like)), like)

    def of_file(self, checksum: str) -> Corrections:
        """What of this can matter to one file: choices and periods of others cannot."""
        return replace(
            self,
            facts=tuple(one for one in self.facts if one.checksum in ("", checksum)),
            chosen=tuple(one for one in self.chosen if one.checksum == checksum),
        )


NOTHING_SAID = Corrections()


def _paired(pairs: Pairs, key: str, name: str) -> Pairs:
    others = tuple(pair for pair in pairs if pair[0] != key)
    return (*others, (key, name)) if name else others


def _about(facts: Facts) -> tuple[object, ...]:
    return facts.shape, facts.sheet, facts.number, facts.checksum


_Said = TypeVar("_Said", Structure, Facts, Chosen)


def from_json(kept: object) -> Corrections:
    """The corrections that ``as_json`` wrote; what is not understood is left out."""
    if not isinstance(kept, Mapping):
        return Corrections()
    return Corrections(
        structures=_all(Structure, kept.get("structures")),
        facts=_all(Facts, kept.get("facts")),
        crime_types=_pairs(kept.get("crime_types")),
        areas=_pairs(kept.get("areas")),
        chosen=_all(Chosen, kept.get("chosen")),
    )


def _all(kind: type[_Said], kept: object) -> tuple[_Said, ...]:
    ones = kept if isinstance(kept, list | tuple) else []
    built = (_built(kind, one) for one in ones if isinstance(one, Mapping))
    return tuple(one for one in built if one is not None)


def _built(kind: type[_Said], kept: Mapping[str, Any]) -> _Said | None:
    """One thing said, or None where what is kept lacks a part or has one of another sort."""
    known: dict[str, Any] = {}
    for field in fields(kind):
        if field.name not in kept:
            continue
        value = kept[field.name]
        if field.name in ("columns", "periods"):
            known[field.name] = _pairs(value)
        elif field.name == "shape" and isinstance(value, list | tuple):
            known[field.name] = tuple(map(str, value))
        elif type(value).__name__ == field.type:
            known[field.name] = value
    try:
        return kind(**known)
    except TypeError:
        return None


def _pairs(found: object) -> Pairs:
    pairs = found if isinstance(found, list | tuple) else []
    return tuple(
        (str(one[0]), str(one[1]))
        for one in pairs
        if isinstance(one, list | tuple) and len(one) == 2
    )
