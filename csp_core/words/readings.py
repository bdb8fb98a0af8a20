"""What was read of a file, as the page says it right under the drop zone."""

from __future__ import annotations

from csp_core.reading.reading import FileReading


def read_sentence(reading: FileReading) -> str:
    """``24 figures read.``; where there is none yet, why, and that an officer can say how."""
    figures, people = reading.figures.num_rows, len(reading.populations)
    if not reading.refusal:
        return f"{figures:,} figures read." if figures else f"{people:,} populations read."
    errors = [problem for problem in reading.problems if problem.severity == "error"]
    where = " › ".join(filter(None, (errors[0].place.sheet, errors[0].place.cell)))
    asked = any(problem.answer == "reading" for problem in errors)
    said = reading.sheets[0].sentence if asked else f"{where}: found {errors[0].found}."
    return f"no figures read yet. {said} Say below how it is to be read."
