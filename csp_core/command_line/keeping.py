"""What the program keeps of a report, looked up by the report's name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from csp_core import corrections, outline
from csp_core.command_line.files import CannotRead
from csp_core.corrections import Corrections
from csp_core.file_names import one_line
from csp_core.listing import joined
from csp_core.measures.selection import PRIORITIES
from csp_core.outline import Outline, section_document, starting_outline
from csp_core.recording import RecordingBreak, breaks_in
from csp_core.store import Report, Store, StoreFault

_NAMED = 5


@dataclass(frozen=True)
class Kept:
    """A report's text and settings. ``texts`` are by the id of their section.

    ``areas`` are the partnership's own, empty where nobody was asked.
    """

    name: str = ""
    outline: Outline = field(default_factory=starting_outline)
    texts: Mapping[str, str] = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    priorities: tuple[str, ...] = PRIORITIES
    breaks: tuple[RecordingBreak, ...] = ()
    corrections: Corrections | None = None


NOTHING_KEPT = Kept()


def kept_report(name: str) -> Kept:
    """The report of that name. Raises CannotRead where there is none, or several, or no store."""
    from csp_core.store import Store  # brings SQLAlchemy, which takes a quarter of a second

    try:
        with Store.open() as store:
            return _kept(store, _named(name, store.reports()))
    except StoreFault as fault:
        raise CannotRead(str(fault)) from fault


def _named(name: str, reports: Sequence[Report]) -> Report:
    wanted = one_line(name).casefold()
    found = [one for one in reports if one.name.casefold() == wanted]
    if len(found) > 1:
        raise CannotRead(
            f"There are {len(found)} reports named “{name}”; give all but one another name."
        )
    if not found:
        names = [f"“{one.name}”" for one in reports]
        more = len(names) - _NAMED
        told = joined([*names[:_NAMED], *([f"{more} more"] if more > 0 else [])])
        there = f"there is {told}" if len(names) == 1 else f"there are {told or 'none yet'}"
        raise CannotRead(f"There is no report named “{name}”; {there}.")
    return found[0]


def _kept(store: Store, report: Report) -> Kept:
    written = store.document(report.id, outline.DOCUMENT)
    prefix = section_document("")
    texts = {
        document.removeprefix(prefix): str(version.body.get("text", ""))
        for document, version in store.documents(report.id, prefix).items()
        if isinstance(version.body, dict)
    }
    settings = report.settings
    return Kept(
        report.name,
        outline.from_json(written.body if written else None),
        texts,
        _names(settings.get("areas")),
        _names(settings.get("priorities")) or PRIORITIES,
        breaks_in(settings),
        corrections.from_json(settings.get("corrections")),
    )


def _names(kept: object) -> tuple[str, ...]:
    return tuple(map(str, kept)) if isinstance(kept, list) else ()
