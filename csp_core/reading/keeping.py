"""Whether a file can be kept without its columns of personal data, its figures being the same."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pyarrow as pa

from csp_core.corrections import Corrections
from csp_core.reading.client import empty_columns, read_upload
from csp_core.reading.faults import Unreadable
from csp_core.reading.readings import FileReading
from csp_core.tables import FIGURES


@dataclass(frozen=True)
class KeptWithout:
    """A file whose columns of personal data are empty: its name, its bytes, and their reading."""

    file: str
    data: bytes
    reading: FileReading


def without_personal(
    reading: FileReading, data: bytes, corrections: Corrections | None = None
) -> KeptWithout | None:
    """The file without the columns its reading calls personal; None where that would change it.

    The new bytes are read again: their figures, populations and problems must be those of the
    original, and nothing in them may look like personal data any more.
    """
    try:
        columns = [(one.sheet, one.row, one.column) for one in reading.personal]
        file, emptied = empty_columns(reading.file, data, columns)
        again = read_upload(file, emptied, corrections)
    except Unreadable:
        return None
    return KeptWithout(file, emptied, again) if _alike(reading, again) else None


def _alike(before: FileReading, after: FileReading) -> bool:
    return (
        not after.personal
        and _plain(before.figures).equals(_plain(after.figures))
        and _unnamed(before) == _unnamed(after)
    )


def _plain(figures: pa.Table) -> pa.Table:
    """The figures but for the file's name, their names as text: codes may differ and mean alike."""
    columns = {}
    for field in FIGURES:
        if field.name != "file":
            column = figures.column(field.name).combine_chunks()
            named = pa.types.is_dictionary(field.type)
            columns[field.name] = column.cast(pa.string()) if named else column
    return pa.table(columns)


def _unnamed(reading: FileReading) -> tuple[object, ...]:
    """Populations and problems, the file's own name taken out of them."""
    file = reading.file
    populations = [replace(one, source=one.source.replace(file, "")) for one in reading.populations]
    problems = [
        replace(
            one,
            place=replace(one.place, file=""),
            found=one.found.replace(file, ""),
            remedy=one.remedy.replace(file, ""),
        )
        for one in reading.problems
    ]
    return populations, problems
