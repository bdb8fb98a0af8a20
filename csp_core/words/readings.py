"""What was read of a file, as the page says it right under the drop zone."""

from __future__ import annotations

from csp_core.listing import joined, many
from csp_core.reading.reading import FileReading


def read_sentence(reading: FileReading) -> str:
    """``24 figures read.``; where there is none yet, why, and that an officer can say how."""
    if not reading.refusal:
        return f"{read_said(reading)} read."
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    where = " › ".join(filter(None, (errors[0].place.sheet, errors[0].place.cell)))
    asked = any(problem.answer == "reading" for problem in errors)
    said = reading.sheets[0].sentence if asked else f"{where}: found {errors[0].found}."
    return f"no figures read yet. {said} Say below how it is to be read."


def read_said(reading: FileReading) -> str:
    """How much was read of a file: ``24 figures and 3 rows of funding``."""
    rows = reading.records.as_tables().items()
    parts = [
        *([many(number, "figure")] if (number := reading.figures.num_rows) else []),
        *(f"{many(len(table), 'row')} of {name}" for name, table in rows if table),
    ]
    people = len(reading.populations)
    return joined(parts) or (many(people, "population") if people else "0 figures")
