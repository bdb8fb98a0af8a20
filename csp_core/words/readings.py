"""What was read of a file, as the page says it right under the drop zone."""

from __future__ import annotations

from csp_core.reading.reading import FileReading


def read_sentence(reading: FileReading) -> str:
    """``24 figures read.``; where there is none yet, why, and that an officer can say how."""
    figures, people = reading.figures.num_rows, len(reading.populations)
    if not reading.refusal:
        return f"{figures:,} figures read." if figures else f"{people:,} populations read."
    problem = reading.problems[0]
    where = " › ".join(filter(None, (problem.place.sheet, problem.place.cell)))
    sentence = reading.sheets[0].sentence if problem.answer == "reading" else ""
    said = sentence or f"{where}: found {problem.found}."
    return f"no figures read yet. {said} Say below how it is to be read."
