"""Files named on the command line to their figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from csp_core.corrections import Corrections
from csp_core.figures import Figures, unite
from csp_core.problems import Problem
from csp_core.reading.client import read_upload
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import FileReading
from csp_core.records import NO_RECORDS, Records, united_records


class CannotRead(click.ClickException):
    """One sentence on standard error, and exit code 2."""

    exit_code = 2


@dataclass(frozen=True)
class FilesRead:
    """The files read, oldest (first named) to newest, what they state, and all problems."""

    readings: tuple[FileReading, ...]
    figures: Figures
    problems: tuple[Problem, ...]
    records: Records = NO_RECORDS


def read_files(names: Sequence[str], corrections: Corrections | None = None) -> FilesRead:
    """Read every file named, as corrected. Raises CannotRead for the first that cannot be."""
    readings = tuple(_read(name, corrections) for name in names)
    figures = unite(
        [one.figures for one in readings],
        [person for one in readings for person in one.populations],
    )
    problems = [problem for one in readings for problem in one.problems]
    problems.extend(revision.problem for revision in figures.revisions)
    records = united_records(one.records for one in readings)
    return FilesRead(readings, figures, tuple(problems), records)


def bytes_of(name: str) -> bytes:
    """A file's bytes. Raises CannotRead where it is not there or cannot be opened."""
    try:
        return Path(name).read_bytes()
    except FileNotFoundError as fault:
        raise CannotRead(f"{name} is not there. Check the name and the folder.") from fault
    except OSError as fault:
        raise CannotRead(
            f"{name} could not be opened ({fault.strerror}). "
            "Close it in other programs and try again."
        ) from fault


def _read(name: str, corrections: Corrections | None) -> FileReading:
    try:
        reading = read_upload(Path(name).name, bytes_of(name), corrections)
    except Unreadable as fault:
        raise CannotRead(str(fault)) from fault
    if reading.refusal:
        raise CannotRead(reading.refusal)
    return reading
