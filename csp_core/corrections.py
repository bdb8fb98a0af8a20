"""What an officer has said of how a report's files are to be read: values kept with the report."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVar

# What an officer may say a column holds.
COLUMN_ROLES = ("area", "crime type", "period", "count", "stated change", "left out")
FINANCIAL, CALENDAR = "financial", "calendar"
BELOW_ZERO, ABOVE_ZERO = "below zero", "above zero"


@dataclass(frozen=True)
class Structure:
    """How every table of one shape is laid out; "" or empty where nothing was said.

    ``shape`` is the table's main heading row (see ``csp_core.reading.shapes``). ``header`` is true
    where the officer said that this is the heading row. ``columns`` pairs a heading's key with
    one of COLUMN_ROLES; ``years`` says what a bare year means, ``brackets`` what ``(12)`` means,
    ``names`` what the headings or rows of unknown names are: "area" or "crime type".
    """

    shape: tuple[str, ...]
    header: bool = False
    columns: tuple[tuple[str, str], ...] = ()
    years: str = ""
    brackets: str = ""
    names: str = ""


@dataclass(frozen=True)
class Facts:
    """What one table is of, where it does not say so; it applies to later files' tables like it.

    ``sheet`` is the key of the sheet's name and ``number`` which of its tables of that shape it
    is, from 0. A period is said of one file alone, the one with that ``checksum`` (SHA-256):
    next month's is another. ``periods`` pairs a heading's key with the period its column is of.
    """

    shape: tuple[str, ...]
    sheet: str
    number: int
    area: str = ""
    crime_type: str = ""
    checksum: str = ""
    period: str = ""
    periods: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Chosen:
    """Which cell of two that state one figure differently is right, in the file of ``checksum``."""

    checksum: str
    area: str
    crime_type: str
    start: int
    months: int
    sheet: str
    cell: str


@dataclass(frozen=True)
class Corrections:
    """All that an officer has said of a report's files.

    ``crime_types`` and ``areas`` pair a spelling key with the name it stands for.
    """

    structures: tuple[Structure, ...] = ()
    facts: tuple[Facts, ...] = ()
    crime_types: tuple[tuple[str, str], ...] = ()
    areas: tuple[tuple[str, str], ...] = ()
    chosen: tuple[Chosen, ...] = ()

    @property
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
        return replace(self, structures=(*others, structure))

    def with_facts(self, facts: Facts) -> Corrections:
        """With what is said of one table in place of what was said of it before."""
        others = tuple(one for one in self.facts if _table(one) != _table(facts))
        return replace(self, facts=(*others, facts))

    def with_crime_type(self, key: str, name: str) -> Corrections:
        """With a spelling matched to a crime type; an empty name takes the match back."""
        return replace(self, crime_types=_paired(self.crime_types, key, name))

    def with_area(self, key: str, name: str) -> Corrections:
        """With a spelling matched to an area; an empty name takes the match back."""
        return replace(self, areas=_paired(self.areas, key, name))

    def with_chosen(self, chosen: Chosen) -> Corrections:
        """With one of two statements chosen; an earlier choice for the same figure gives way."""
        others = tuple(one for one in self.chosen if _figure(one) != _figure(chosen))
        return replace(self, chosen=(*others, chosen))

    def structure_of(self, shape: tuple[str, ...]) -> Structure:
        """What was said of tables of one shape."""
        return next((one for one in self.structures if one.shape == shape), Structure(shape))

    def facts_of(self, shape: tuple[str, ...], sheet: str, number: int, checksum: str) -> Facts:
        """What was said of one table; of its period only where that was of this very file."""
        wanted = Facts(shape, sheet, number)
        found = next((one for one in self.facts if _table(one) == _table(wanted)), wanted)
        if found.checksum == checksum:
            return found
        return replace(found, checksum=checksum, period="", periods=())


def _paired(pairs: tuple[tuple[str, str], ...], key: str, name: str) -> tuple[tuple[str, str], ...]:
    others = tuple(pair for pair in pairs if pair[0] != key)
    return (*others, (key, name)) if name else others


def _table(facts: Facts) -> tuple[object, ...]:
    return facts.shape, facts.sheet, facts.number


def _figure(one: Chosen) -> tuple[object, ...]:
    return one.checksum, one.area, one.crime_type, one.start, one.months


_Said = TypeVar("_Said", Structure, Facts, Chosen)


def from_json(kept: object) -> Corrections:
    """The corrections that ``as_json`` wrote; what is not understood is left out."""
    if not isinstance(kept, Mapping):
        return Corrections()
    return Corrections(
        structures=tuple(_built(Structure, one) for one in _list(kept, "structures")),
        facts=tuple(_built(Facts, one) for one in _list(kept, "facts")),
        crime_types=_pairs(kept.get("crime_types")),
        areas=_pairs(kept.get("areas")),
        chosen=tuple(_built(Chosen, one) for one in _list(kept, "chosen")),
    )


def _list(kept: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = kept.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _pairs(found: object) -> tuple[tuple[str, str], ...]:
    pairs = found if isinstance(found, list | tuple) else []
    return tuple((str(one[0]), str(one[1])) for one in pairs if len(one) == 2)


def _built(kind: type[_Said], one: Mapping[str, Any]) -> _Said:
    known = {name: one[name] for name in kind.__dataclass_fields__ if name in one}
    for name in ("columns", "periods"):
        if name in known:
            known[name] = _pairs(known[name])
    if "shape" in known:
        known["shape"] = tuple(map(str, known["shape"]))
    return kind(**known)
