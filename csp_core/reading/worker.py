"""The reading child process, ``python -m csp_core.reading.worker``: a file in, its reading out."""

from __future__ import annotations

from dataclasses import asdict

from csp_core.areas import match
from csp_core.crime_types import match as match_crime_type
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import read_file
from csp_core.tables import to_bytes
from csp_core.workers.frames import Header
from csp_core.workers.serving import serve


def answer(header: Header, body: bytes) -> tuple[Header, bytes]:
    """Read the file in ``body`` called ``header["file"]``."""
    try:
        reading = read_file(header["file"], body)
    except Unreadable as fault:
        return {"unreadable": [fault.file, fault.wrong, fault.remedy]}, b""
    said = {
        "file": reading.file,
        "populations": [asdict(one) for one in reading.populations],
        "sheets": [asdict(one) for one in reading.sheets],
        "problems": [asdict(one) for one in reading.problems],
    }
    return said, to_bytes(reading.figures)


def warm() -> None:
    """Load the vocabularies before the first file asks for them."""
    match("")
    match_crime_type("")


if __name__ == "__main__":
    serve(answer, warm=warm)
