"""What pages show, computed once: every cache is keyed by files' checksums and a version."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import streamlit as st

from csp_core.figures import Figures, Revision, unite
from csp_core.measures.changes import compare
from csp_core.measures.months import month_by_month
from csp_core.measures.results import Change, Comparison, MonthByMonth
from csp_core.measures.selection import Choices, choices
from csp_core.measures.trend_results import Trend
from csp_core.measures.trends import trends
from csp_core.outputs import pictures
from csp_core.outputs.tidy import figures_csv
from csp_core.periods import Span
from csp_core.reading import client
from csp_core.reading.client import READING_VERSION, read_upload
from csp_core.reading.reading import FileReading
from csp_core.recording import RecordingBreak
from csp_core.replacements import Replacement, replacements
from csp_core.store import Store, Upload, ensure_sample

SAMPLE_FOLDER = Path(__file__).parents[2] / "sample_data"
SAMPLE_FILE = "south-ribble-and-chorley.xlsx"
# A file as the caches know it: its checksum and the name it was given.
FileKey = tuple[str, str]
# Streamlit joins a tuple's items before it hashes them, so that two areas and one crafted area
# could be one key; spelt out, no two tuples are alike.
SPELT_OUT: dict[str | type[Any], Callable[[Any], Any]] = {tuple: repr}


@st.cache_resource(show_spinner=False)
def the_store() -> Store:
    """The one store of this server, with the sample report in it."""
    store = Store.open()
    ensure_sample(store, SAMPLE_FOLDER, SAMPLE_FILE)
    return store


@st.cache_resource(show_spinner=False)
def warm_workers() -> None:
    """Start the reading process and load Altair, once and in the background."""
    client.warm()
    Thread(target=import_module, args=("altair",), daemon=True).start()


@st.cache_resource(show_spinner=False)
def warm_pictures() -> None:
    """Start the drawing process, once a first page stands and nobody waits for it."""
    pictures.warm()


def file_keys(uploads: tuple[Upload, ...]) -> tuple[FileKey, ...]:
    """The uploads as the caches know them, oldest first."""
    return tuple((upload.sha256, upload.name) for upload in uploads)


def reading_of(key: FileKey, data: bytes | None = None) -> FileReading:
    """One file's reading; ``data`` spares a fetch from the store. Raises Unreadable."""
    return _reading(*key, READING_VERSION, data)


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def _reading(sha256: str, name: str, version: int, _data: bytes | None) -> FileReading:
    return read_upload(name, the_store().content(sha256) if _data is None else _data)


def forget(key: FileKey) -> None:
    """Let go of a file's reading, whose first rows nobody wants kept."""
    _reading.clear(*key, READING_VERSION, None)


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


class CellBehind(NamedTuple):
    """A cell a count was read from; ``cell`` is empty for a count of a file's rows."""

    period: str
    file: str
    sheet: str
    cell: str


def cells_of(keys: tuple[FileKey, ...], areas: tuple[str, ...], change: Change) -> list[CellBehind]:
    """Where every count inside a change's two spans was read."""
    figures = figures_of(keys)
    spans = (("this span", change.current_span), ("earlier span", change.previous_span))
    return [
        CellBehind(name, place.file, place.sheet, place.cell or "counted from its rows")
        for area in areas
        for name, span in spans
        for place in figures.cells(area, change.crime_type, span)
    ]


class Revised(NamedTuple):
    """A figure that a newer file states differently, as a row to read."""

    area: str
    crime_type: str
    period: str
    before: str
    now: str
    before_at: str
    now_at: str


def revised(one: Revision) -> Revised:
    """A revision as a row to read."""
    return Revised(
        one.area,
        one.crime_type,
        one.span.label,
        one.before,
        one.after,
        str(one.earlier_place),
        str(one.later_place),
    )


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
