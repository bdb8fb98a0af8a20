"""The reading child process, ``python -m csp_core.reading.worker``: a file in, its reading out."""

from __future__ import annotations

from dataclasses import asdict

import pyarrow as pa

from csp_core.corrections import from_json
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import read_file
from csp_core.reading.without import file_without
from csp_core.tables import to_bytes
from csp_core.workers.frames import Header
from csp_core.workers.serving import serve


def answer(header: Header, body: bytes) -> tuple[Header, bytes | memoryview]:
    """Read the file in ``body`` called ``header["file"]``, under ``header["corrections"]``.

    With ``header["without"]`` its columns named there are emptied instead.
    """
    try:
        if "without" in header:
            file, emptied = file_without(header["file"], body, header["without"])
            return {"file": file}, emptied
        reading = read_file(header["file"], body, from_json(header.get("corrections")))
    except Unreadable as fault:
        return {"unreadable": [fault.file, fault.wrong, fault.remedy]}, b""
    said = {
        "file": reading.file,
        "populations": [asdict(one) for one in reading.populations],
        "sheets": [asdict(one) for one in reading.sheets],
        "problems": [asdict(one) for one in reading.problems],
        "personal": [asdict(one) for one in reading.personal],
        "disputes": [asdict(one) for one in reading.disputes],
        "refusal": reading.refusal,
    }
    return said, to_bytes(reading.figures)


def warm() -> None:
    """Read a line of figures, so that the first file finds everything loaded.

    Arrow's own allocator cannot take up again what calamine let go of; the system's can, and a
    large workbook then takes a third of the memory.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    answer({"file": "warm.csv"}, b"Area,Crime type,Month,Count\nWyre,Burglary,2017-04,1\n")


if __name__ == "__main__":
    serve(answer, warm=warm)
