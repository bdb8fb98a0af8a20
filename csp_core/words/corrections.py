"""What an officer has said of how files are read, each thing in a sentence that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from csp_core.corrections import Chosen, Corrections, Facts, Structure
from csp_core.periods import Span
from csp_core.reading.reading import FileReading
from csp_core.reading.shapes import PERIOD, sheet_key
from csp_core.spelling import spelling_key

_LONGEST = 60
NOT_USED = "Nothing in these files is like it now, so it changes nothing."
YEARS_MEAN = {
    "financial": "financial years, from April",
    "calendar": "calendar years, from January",
}
BRACKETS_MEAN = {"below zero": "below zero", "above zero": "ordinary counts"}
ROLES_MEAN = {
    "area": "names areas",
    "crime type": "names crime types",
    "period": "names periods",
    "count": "holds counts",
    "stated change": "holds changes in percent",
    "left out": "is left out",
}
NAMES_MEAN = {"area": "areas", "crime type": "crime types"}
Undo = Callable[[Corrections], Corrections]


@dataclass(frozen=True)
class Place:
    """A table as corrections know it: its shape, the key of its sheet, and its number."""

    shape: tuple[str, ...]
    sheet: str
    number: int


@dataclass(frozen=True)
class InUse:
    """What the files of a report hold now that a correction may be about.

    ``tables`` are their tables, ``rows`` the shapes of rows that may head one, ``written`` the
    spelling keys of crime types as written, ``areas`` the areas' names, ``files`` the files' names
    by checksum.
    """

    tables: Collection[Place]
    rows: Collection[tuple[str, ...]]
    written: Collection[str]
    areas: Collection[str]
    files: dict[str, str]


def in_use(
    readings: Iterable[tuple[str, FileReading]], written: Iterable[str], matched: Iterable[str]
) -> InUse:
    """What these files hold, each with its checksum; names as written, and those matched to."""
    tables: set[Place] = set()
    rows: set[tuple[str, ...]] = set()
    files = {}
    for checksum, reading in readings:
        files[checksum] = reading.file
        for sheet in reading.sheets:
            key = sheet_key(sheet.name)
            tables |= {Place(table.shape, key, table.number) for table in sheet.tables}
            rows |= {row.shape for table in sheet.tables for row in table.head_rows}
    return InUse(tables, rows, {*map(spelling_key, written)}, {*matched}, files)


@dataclass(frozen=True)
class Said:
    """One correction: its sentence, whether anything in the files is like it, and its undoing."""

    sentence: str
    used: bool
    undone: Undo

    @property
    def whole(self) -> str:
        """The sentence, and that it changes nothing where that is so."""
        return self.sentence if self.used else f"{self.sentence} {NOT_USED}"


def corrections_said(corrections: Corrections, now: InUse) -> tuple[Said, ...]:
    """Every correction of a report, in the order they were made within each kind."""
    return (
        *(said for one in corrections.structures for said in _of_structure(one, now)),
        *(said for one in corrections.facts for said in _of_facts(one, now)),
        *(
            Said(f"“{key}” is the crime type {name}.", key in now.written, _type_kept(key))
            for key, name in corrections.crime_types
        ),
        *(
            Said(f"“{key}” is the area {name}.", name in now.areas, _area_kept(key))
            for key, name in corrections.areas
        ),
        *(_of_choice(one, now) for one in corrections.chosen),
    )


def told(before: Corrections, after: Corrections) -> str:
    """What was corrected between two states, for the history: what was said, or taken back."""
    nothing = InUse((), (), (), (), {})
    old, new = (
        [one.sentence for one in corrections_said(each, nothing)] for each in (before, after)
    )
    said = [one.rstrip(".") for one in new if one not in old]
    undone = [one.rstrip(".") for one in old if one not in new]
    return "; ".join(said) or "; ".join(f"taken back: {one}" for one in undone)


def _of_structure(one: Structure, now: InUse) -> Iterator[Said]:
    shape = one.shape
    used = any(table.shape == shape for table in now.tables)
    tables = f"Tables headed “{_shape(shape)}”"
    if one.header:
        yield Said(
            f"A row like “{_shape(shape)}” holds the headings of its table.",
            shape in now.rows,
            lambda c: c.with_structure(replace(c.structure_of(shape), header=False)),
        )
    for key, role in one.columns:
        yield Said(
            f"{tables}: the column “{key}” {ROLES_MEAN.get(role, role)}.",
            used,
            _without_column(shape, key),
        )
    if one.years:
        yield Said(
            f"{tables}: years such as 2017 are {YEARS_MEAN.get(one.years, one.years)}.",
            used,
            lambda c: c.with_structure(replace(c.structure_of(shape), years="")),
        )
    if one.brackets:
        yield Said(
            f"{tables}: numbers in brackets are {BRACKETS_MEAN.get(one.brackets, one.brackets)}.",
            used,
            lambda c: c.with_structure(replace(c.structure_of(shape), brackets="")),
        )
    if one.names:
        yield Said(
            f"{tables}: names that are not known are {NAMES_MEAN.get(one.names, one.names)}.",
            used,
            lambda c: c.with_structure(replace(c.structure_of(shape), names="")),
        )


def _without_column(shape: tuple[str, ...], key: str) -> Undo:
    def undone(corrections: Corrections) -> Corrections:
        structure = corrections.structure_of(shape)
        others = tuple(pair for pair in structure.columns if pair[0] != key)
        return corrections.with_structure(replace(structure, columns=others))

    return undone


def _of_facts(one: Facts, now: InUse) -> Iterator[Said]:
    used = Place(one.shape, one.sheet, one.number) in now.tables
    which = f"Table {one.number + 1} headed" if one.number else "The table headed"
    sheet = f" on sheet “{one.sheet}”" if one.sheet else ""
    table = f"{which} “{_shape(one.shape)}”{sheet}"
    of_file = one.checksum in now.files
    if one.area:
        yield Said(f"{table} is of the area {one.area}.", used, _without(one, area=""))
    if one.crime_type:
        undone = _without(one, crime_type="")
        yield Said(f"{table} is of the crime type {one.crime_type}.", used, undone)
    file = f" (only in {now.files[one.checksum]})" if of_file else " (only in one file)"
    if one.period:
        undone = _without(one, period="")
        yield Said(f"{table} is of {one.period}{file}.", used and of_file, undone)
    for key, period in one.periods:
        yield Said(
            f"{table}: the column “{key}” is of {period}{file}.",
            used and of_file,
            _without_period(one, key),
        )


def _without(one: Facts, **less: str) -> Undo:
    def undone(corrections: Corrections) -> Corrections:
        found = corrections.facts_like(one)
        changed: Facts = replace(found, **less)  # type: ignore[arg-type]  # its words
        return corrections.with_facts(changed)

    return undone


def _without_period(one: Facts, key: str) -> Undo:
    def undone(corrections: Corrections) -> Corrections:
        found = corrections.facts_like(one)
        others = tuple(pair for pair in found.periods if pair[0] != key)
        return corrections.with_facts(replace(found, periods=others))

    return undone


def _type_kept(key: str) -> Undo:
    return lambda corrections: corrections.with_crime_type(key, "")


def _area_kept(key: str) -> Undo:
    return lambda corrections: corrections.with_area(key, "")


def _of_choice(one: Chosen, now: InUse) -> Said:
    figure = f"{one.area}, {one.crime_type}, {Span.starting(one.start, one.months).label}"
    where = " › ".join(filter(None, (now.files.get(one.checksum, ""), one.sheet, one.cell)))
    return Said(
        f"{figure}: neither count is used."
        if one.neither
        else f"{figure}: the count at {where} is used.",
        one.checksum in now.files,
        lambda corrections: corrections.without_chosen(one),
    )


def _shape(shape: tuple[str, ...]) -> str:
    words = " | ".join("(periods)" if key == PERIOD else key for key in shape)
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
