"""What must be known beside a result: one sentence each, computed from the result itself.

Pages, pictures and reports show the same sentences, so that none of them loses one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from csp_core import crime_types
from csp_core.crime_types import CrimeType
from csp_core.measures.results import Change, MonthByMonth
from csp_core.periods import month_label
from csp_core.recording import RecordingBreak
from csp_core.tables import DISPUTED, NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE, WITHHELD
from csp_core.words.chance import by_luck
from csp_core.words.numbers import listed
from csp_core.words.titles import short_name

# In the order of how much harm is done when one is overlooked.
STATUS_MARKS = {
    DISPUTED: "A figure is given twice with different values, and neither is used.",
    "illustrative": "Illustrative figures: made up as an example, not recorded by the police.",
    "provisional": "Provisional figures: they may still be revised.",
    "revised": "Some figures are revised and differ from those first published.",
}
OVERLAP = "Some of these crime types overlap, so they must not be added together."
# Of single months on a chart, by their status.
MONTHS_MARKED = {
    "provisional": "Provisional, drawn hollow: {}.",
    "revised": "Revised: {}.",
}
NOT_ALIKE = "The two spans are not alike."
STATED = "stated"
_REASONS = {
    STATED: "As the file states it; it gives no counts.",
    UNRELIABLE: "A count is too small for a percentage.",
    NOT_AVAILABLE: "Months are missing, so no change is given.",
    WITHHELD: "A count is withheld, so no change is given.",
    NOT_APPLICABLE: "From zero there is no percentage.",
}


def marks(statuses: Iterable[str]) -> tuple[str, ...]:
    """The sentence of each status, gravest first, for the most visible place beside the figures."""
    found = set(statuses)
    return tuple(sentence for status, sentence in STATUS_MARKS.items() if status in found)


def printed(caveats: Sequence[str]) -> str:
    """``2 caveats printed on the chart.``, for its text alternative; empty without any."""
    if not caveats:
        return ""
    return f"{len(caveats):,} caveat{'s' if len(caveats) > 1 else ''} printed on the chart."


def change_caveats(changes: Sequence[Change], beside: Sequence[Change] = ()) -> tuple[str, ...]:
    """Every caveat of these changes and of those shown beside them; empty when there is none.

    A change's own notes say why it has no percentage; where it has none, its marker is put in
    words. The sentences of ``marks`` are not among them: they have a place of their own.
    """
    both = (*changes, *beside)
    types = _types(change.crime_type for change in both)
    return tuple(
        sentence
        for sentence in (
            *_recorded_otherwise(both),
            *_notes(both),
            by_luck(changes),
            OVERLAP if overlapping(types) else "",
            *_about_types(types),
        )
        if sentence
    )


def month_caveats(months: MonthByMonth) -> tuple[str, ...]:
    """Every caveat of one crime type's months; missing months are named, never drawn as zero."""
    gaps = missing_months(months)
    missing = (f"No figure for {listed(tuple(map(month_label, gaps)))}.",) if gaps else ()
    notes = tuple(map(_sentence, months.notes)) or missing
    recorded = tuple(f"{one.sentence} {NOT_ALIKE}" for one in months.breaks)
    marked = tuple(
        sentence.format(listed(tuple(map(month_label, some))))
        for status, sentence in MONTHS_MARKED.items()
        if (some := _months_having(months, status))
    )
    return tuple(filter(None, (*recorded, *notes, *marked, *about_type(months.crime_type))))


def _months_having(months: MonthByMonth, status: str) -> tuple[int, ...]:
    """The months of a status that have a count, the earlier span first."""
    stated = [
        *((pair.previous_month, pair.previous, pair.previous_status) for pair in months.pairs),
        *((pair.month, pair.current, pair.status) for pair in months.pairs),
    ]
    return tuple(month for month, number, found in stated if found == status and number is not None)


def missing_months(months: MonthByMonth) -> tuple[int, ...]:
    """The months of either span whose count is None, the earlier span first."""
    earlier = [pair.previous_month for pair in months.pairs if pair.previous is None]
    later = [pair.month for pair in months.pairs if pair.current is None]
    return tuple(sorted(earlier)) + tuple(sorted(later))


def no_mark(changes: Sequence[Change], beside: Sequence[Change]) -> tuple[str, ...]:
    """One sentence for each area beside that has rows for which no mark can be drawn."""
    sentences = []
    for area in dict.fromkeys(change.area for change in beside):
        told = {c.crime_type for c in beside if c.area == area and c.percent is not None}
        untold = tuple(short_name(c.crime_type) for c in changes if c.crime_type not in told)
        if untold:
            sentences.append(
                f"{short_name(area)} has no percentage, and so no mark, for {listed(untold)}."
            )
    return tuple(sentences)


def overlapping(types: Iterable[CrimeType]) -> bool:
    """Whether any two of these types can count the same offence.

    A flag is laid over other offences; a group lies inside the larger ones it names; a total holds
    all but incidents and what is known to stand outside it.
    """
    distinct = list(dict.fromkeys(types))
    return any(
        _overlap(one, other) for at, one in enumerate(distinct) for other in distinct[at + 1 :]
    )


def _overlap(one: CrimeType, other: CrimeType) -> bool:
    kinds = {one.kind, other.kind}
    if "incident" in kinds:
        return False
    if "flag" in kinds:
        return True
    if one.name in _around(other) or other.name in _around(one):
        return True
    return "total" in kinds and not (one.known and other.known)


def _around(type_: CrimeType) -> set[str]:
    """Every larger type this one lies within, however far up."""
    larger = set(type_.within)
    for name in type_.within:
        larger |= _around(crime_types.crime_type(name))
    return larger


def _types(names: Iterable[str]) -> tuple[CrimeType, ...]:
    return tuple(crime_types.crime_type(name) for name in dict.fromkeys(names))


def about_type(crime_type: str) -> tuple[str, ...]:
    """What must be known of a crime type wherever it stands alone."""
    return _about_types(_types([crime_type]))


def _about_types(types: Sequence[CrimeType]) -> tuple[str, ...]:
    incidents = _named(types, lambda type_: type_.kind == "incident")
    unclear = _named(types, lambda type_: type_.known and type_.better == "unclear")
    return tuple(
        sentence.format(listed(names))
        for sentence, names in (
            ("Counted as incidents, which are not crimes: {}.", incidents),
            (
                "A rise can mean that more was reported or found, not that more happened: {}.",
                unclear,
            ),
        )
        if names
    )


def _named(types: Iterable[CrimeType], chosen: Callable[[CrimeType], bool]) -> tuple[str, ...]:
    return tuple(short_name(type_.name) for type_ in types if chosen(type_))


def _rows(chosen: Iterable[Change], changes: Sequence[Change]) -> str:
    """The chosen changes by crime type, and by area where the changes have several."""
    several = len({change.area for change in changes}) > 1
    names = (
        f"{short_name(c.crime_type)} ({short_name(c.area)})"
        if several
        else short_name(c.crime_type)
        for c in chosen
    )
    return listed(tuple(dict.fromkeys(names)))


def _recorded_otherwise(changes: Sequence[Change]) -> tuple[str, ...]:
    """Each change in recording once, with the rows whose two spans are not alike for it."""
    about: dict[RecordingBreak, list[Change]] = {}
    for change in changes:
        for one in change.breaks:
            about.setdefault(one, []).append(change)
    return tuple(
        f"{one.sentence} {NOT_ALIKE}"
        if len(chosen) == len(changes)
        else f"{one.sentence} {NOT_ALIKE.removesuffix('.')} ({_rows(chosen, changes)})."
        for one, chosen in sorted(about.items())
    )


def _notes(changes: Sequence[Change]) -> tuple[str, ...]:
    """Each note once, with the rows it was made about unless it is about all of them."""
    about: dict[str, list[Change]] = {}
    for change in changes:
        for note in change.notes or (_REASONS.get(STATED if change.stated else change.marker, ""),):
            about.setdefault(_sentence(note), []).append(change)
    return tuple(
        note
        if len(chosen) == len(changes)
        else f"{note.removesuffix('.')} ({_rows(chosen, changes)})."
        for note, chosen in about.items()
        if note
    )


def _sentence(note: str) -> str:
    note = " ".join(note.split())
    return note if note.endswith((".", "!", "?")) or not note else f"{note}."
