"""What pages show, computed once: every cache is keyed by files' checksums and a version."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple

import streamlit as st

from csp_core.corrections import NOTHING_SAID, Corrections, from_json
from csp_core.figures import Figures, unite
from csp_core.measures.area_rates import AreaRates, area_rates
from csp_core.measures.changes import compare
from csp_core.measures.months import month_by_month
from csp_core.measures.results import Comparison, MonthByMonth
from csp_core.measures.selection import Choices, choices
from csp_core.measures.trend_results import Trend
from csp_core.measures.trends import trends
from csp_core.outline import DOCUMENT, Cover, section_document, starting_outline
from csp_core.outputs import pictures
from csp_core.outputs.tidy import figures_csv
from csp_core.periods import Span
from csp_core.reading import client
from csp_core.reading.client import READING_VERSION, read_upload
from csp_core.reading.reading import FileReading
from csp_core.recording import RecordingBreak
from csp_core.records import Records, united_records
from csp_core.replacements import Replacement, replacements
from csp_core.statements import names_of
from csp_core.store import Report, Store, Upload, ensure_sample
from csp_core.unknown import UnknownName, unknown_areas, unknown_crime_types
from csp_core.words import corrections as words
from csp_core.words.quotable_records import quotable_records
from csp_core.words.quotables import Quotables, quotables
from pages.parts.rows_behind import CellBehind, cells_behind

if TYPE_CHECKING:
    from csp_core.words.claims import Claim

SAMPLE_FOLDER = Path(__file__).parents[2] / "sample_data"
SAMPLE_FILE = "south-ribble-and-chorley.xlsx"


@dataclass(frozen=True)
class Corrected:
    """What an officer has said that can matter to one file; caches know it by its key alone."""

    key: str = ""
    corrections: Corrections = field(default=NOTHING_SAID, repr=False, compare=False)


class FileKey(NamedTuple):
    """A file as the caches know it: its checksum, its name, and how its reading is corrected."""

    sha256: str
    name: str
    corrected: Corrected = Corrected()


# Streamlit joins a tuple's items before it hashes them, so that two areas and one crafted area
# could be one key; spelt out, no two tuples are alike.
Change = Callable[[Corrections], Corrections]
SPELT_OUT: dict[str | type[Any], Callable[[Any], Any]] = {tuple: repr}


@st.cache_resource(show_spinner=False)
def the_store() -> Store:
    """The one store of this server, with the sample report in it."""
    store = Store.open()
    ensure_sample(store, SAMPLE_FOLDER, SAMPLE_FILE, words=sample_words())
    return store


def sample_words() -> dict[str, object]:
    """The outline and the sections the sample's report comes with, as its documents."""
    kept = tomllib.loads((SAMPLE_FOLDER / "narrative.toml").read_text("utf-8"))
    outline = replace(starting_outline(), cover=Cover(**kept["cover"]))
    sections = {
        section_document(id_): {"text": text.strip()} for id_, text in kept["sections"].items()
    }
    return {DOCUMENT: outline.as_json(), **sections}


@st.cache_resource(show_spinner=False)
def warm_workers() -> None:
    """Start the reading process and load Altair, once and in the background."""
    client.warm()
    Thread(target=import_module, args=("altair",), daemon=True).start()


@st.cache_resource(show_spinner=False)
def warm_pictures() -> None:
    """Start the drawing process, once a first page stands and nobody waits for it."""
    pictures.warm()


def corrections_of(report: Report | None) -> Corrections:
    """What an officer has said of how a report's files are read; nothing ever of the sample's."""
    if report is None or report.sample:
        return NOTHING_SAID
    return from_json(report.settings.get("corrections"))


def file_key(sha256: str, name: str, corrections: Corrections) -> FileKey:
    """A file as the caches know it in a report with these corrections."""
    own = corrections.of_file(sha256)
    return FileKey(sha256, name, Corrected(own.key, own))


def file_keys(
    uploads: tuple[Upload, ...], corrections: Corrections = NOTHING_SAID
) -> tuple[FileKey, ...]:
    """The uploads as the caches know them, oldest first."""
    return tuple(file_key(upload.sha256, upload.name, corrections) for upload in uploads)


def reading_of(key: FileKey, data: bytes | None = None) -> FileReading:
    """One file's reading; ``data`` spares a fetch from the store. Raises Unreadable."""
    sha256, name, corrected = key
    return _reading(sha256, name, corrected.key, READING_VERSION, data, corrected.corrections)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def _reading(
    sha256: str, name: str, corrected: str, version: int,
    _data: bytes | None, _corrections: Corrections,
) -> FileReading:  # fmt: skip
    content = the_store().content(sha256) if _data is None else _data
    return read_upload(name, content, _corrections)


def forget(key: FileKey) -> None:
    """Let go of a file's reading, whose first rows nobody wants kept."""
    _reading.clear(key.sha256, key.name, key.corrected.key, READING_VERSION, None, NOTHING_SAID)


def correct(report_id: int, change: Change) -> None:
    """Keep what an officer has just said, and say in the history what it was. Raises StoreFault."""
    the_store().correct(report_id, change, words.told)


def figures_of(keys: tuple[FileKey, ...]) -> Figures:
    """The union of the files' figures, the newest statement winning."""
    return _figures(keys, READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=SPELT_OUT)
def _figures(keys: tuple[FileKey, ...], version: int) -> Figures:
    readings = [reading_of(key) for key in keys]
    return unite(
        [one.figures for one in readings],
        [person for one in readings for person in one.populations],
    )


def records_of(keys: tuple[FileKey, ...]) -> Records:
    """The union of the files' funding, casework, survey and activity, the newest winning."""
    return _records(keys, READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=SPELT_OUT)
def _records(keys: tuple[FileKey, ...], version: int) -> Records:
    return united_records(reading_of(key).records for key in keys)


def replacements_of(keys: tuple[FileKey, ...]) -> tuple[Replacement, ...]:
    """What each of these files added to those before it, and changed."""
    return _replacements(keys, READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=SPELT_OUT)
def _replacements(keys: tuple[FileKey, ...], version: int) -> tuple[Replacement, ...]:
    return replacements([reading_of(key).figures for key in keys])


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def choices_in(keys: tuple[FileKey, ...], own_areas: tuple[str, ...]) -> Choices:
    """What the sidebar offers for these files."""
    return choices(figures_of(keys), own_areas)


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=SPELT_OUT)
def comparison_of(
    keys: tuple[FileKey, ...], current: tuple[int, int] | None, previous: tuple[int, int] | None,
    small: int, areas: tuple[str, ...], joint: tuple[str, ...],
) -> Comparison | None:  # fmt: skip
    """The changes in these areas between two spans; None for ``current`` means the default span."""
    return compare(
        figures_of(keys),
        current=Span(*current) if current else None,
        previous=Span(*previous) if previous else None,
        small=small,
        areas=areas,
        joint=joint,
    )


def tidy_csv(keys: tuple[FileKey, ...]) -> bytes:
    """Every figure of these files, one row each."""
    return figures_csv(figures_of(keys))


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=SPELT_OUT)
def cells_of(
    keys: tuple[FileKey, ...], areas: tuple[str, ...], crime_types: tuple[str, ...],
    spans: tuple[tuple[int, int], ...],
) -> list[CellBehind]:  # fmt: skip
    """Where every figure of these series inside the spans was read."""
    return cells_behind(figures_of(keys), areas, crime_types, [Span(*span) for span in spans])


class Unknown(NamedTuple):
    """The names in a report's figures that no list has."""

    crime_types: tuple[UnknownName, ...]
    areas: tuple[UnknownName, ...]


@st.cache_resource(show_spinner=False, max_entries=32, hash_funcs=SPELT_OUT)
def unknown_in(keys: tuple[FileKey, ...]) -> Unknown:
    """The names of these files' figures that an officer may match to known ones."""
    table = figures_of(keys).table
    return Unknown(unknown_crime_types(table), unknown_areas(table))


def corrections_said(keys: tuple[FileKey, ...], corrections: Corrections) -> tuple[words.Said, ...]:
    """Every correction of a report in a sentence, with whether these files hold its like."""
    if not corrections.key:
        return ()
    readings = [(key.sha256, reading_of(key)) for key in keys]
    table = figures_of(keys).table.combine_chunks()
    now = words.in_use(readings, names_of(table, "as_written"), names_of(table, "area"))
    return words.corrections_said(corrections, now)


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=SPELT_OUT)
def months_of(
    keys: tuple[FileKey, ...],
    areas: tuple[str, ...],
    crime_type: str,
    current: tuple[int, int],
    previous: tuple[int, int],
) -> MonthByMonth | None:
    """One crime type month by month, the areas added."""
    return month_by_month(figures_of(keys), areas, crime_type, Span(*current), Span(*previous))


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=SPELT_OUT)
def area_rates_of(
    keys: tuple[FileKey, ...],
    crime_type: str,
    span: tuple[int, int],
    own: tuple[str, ...],
    whole: str,
    groups: tuple[str, ...],
) -> AreaRates | None:
    """One crime type's rate in every area of these files, and of the groups named."""
    return area_rates(figures_of(keys), crime_type, Span(*span), own, whole, groups)


def trends_of(
    keys: tuple[FileKey, ...], areas: tuple[str, ...], breaks: tuple[RecordingBreak, ...]
) -> tuple[Trend, ...]:
    """Every crime type's trend, the areas added."""
    return _trends(keys, areas, breaks, READING_VERSION)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def _trends(
    keys: tuple[FileKey, ...], areas: tuple[str, ...], breaks: tuple[RecordingBreak, ...],
    version: int,
) -> tuple[Trend, ...]:  # fmt: skip
    return trends(figures_of(keys), areas, breaks)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def quotables_of(
    keys: tuple[FileKey, ...], current: tuple[int, int] | None, previous: tuple[int, int] | None,
    joint: tuple[str, ...], priorities: tuple[str, ...],
) -> Quotables:  # fmt: skip
    """Everything computed of these files that words may quote."""
    return quotables(
        figures_of(keys),
        current=Span(*current) if current else None,
        previous=Span(*previous) if previous else None,
        joint=joint,
        priorities=priorities,
        extra=quotable_records(records_of(keys)),
    )


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=SPELT_OUT)
def claims_of(
    keys: tuple[FileKey, ...], current: tuple[int, int] | None, previous: tuple[int, int] | None,
    joint: tuple[str, ...], area: str, heading: str, text: str,
) -> tuple[Claim, ...]:  # fmt: skip
    """What a section's text claims of these files' figures."""
    from csp_core.words.claims import check_text  # a quarter of a second, for whoever writes

    return check_text(
        text,
        figures_of(keys),
        area=area,
        context=heading,
        current=Span(*current) if current else None,
        previous=Span(*previous) if previous else None,
        joint=joint,
        extra=quotable_records(records_of(keys)),
    )
