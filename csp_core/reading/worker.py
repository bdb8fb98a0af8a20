"""The reading child process, ``python -m csp_core.reading.worker``: a file in, its reading out."""

from __future__ import annotations

from dataclasses import asdict

import pyarrow as pa
import pyarrow.compute as pc

from csp_core.corrections import from_json
from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.files.without import file_without
from csp_core.reading.reading import read_file
from csp_core.reading.readings import FileReading
from csp_core.reading.written.documents import written_report
from csp_core.tables import to_bytes
from csp_core.workers.frames import Header
from csp_core.workers.serving import serve


def answer(header: Header, body: bytes) -> tuple[Header, bytes | memoryview]:
    """Read the file in ``body`` called ``header["file"]``, or empty its columns ``"without"``.

    With ``header["written"]`` it is read as a written report, which no figures come of.
    ``header["corrections"]`` is what an officer has said of how such files are read.
    """
    try:
        if header.get("written"):
            return asdict(written_report(header["file"], body)), b""
        if "without" in header:
            file, emptied = file_without(header["file"], body, header["without"])
            return {"file": file}, emptied
        reading = read_file(header["file"], body, from_json(header.get("corrections")))
        _check_names(reading)
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
        "records": reading.records.as_json(),
    }
    return said, to_bytes(reading.figures)


def _check_names(reading: FileReading) -> None:
    """Raises Unreadable for a name no cell of a spreadsheet can hold.

    Looked for among what was read, where each different name stands once, as a look at every cell
    of a large sheet would take as long as parsing it.
    """
    for name in ("area", "as_written"):
        names = reading.figures.column(name).combine_chunks()
        longest = pc.max(pc.utf8_length(names.dictionary)).as_py() or 0
        if longest > limits.CHARACTERS:
            raise Unreadable(
                reading.file,
                f"holds a text of more than {limits.CHARACTERS:,} characters, Excel's most",
                "Shorten it, save, and drop the file again.",
            )


def warm() -> None:
    """Read a line of figures, so that the first file finds everything loaded.

    Arrow's own allocator cannot take up again what calamine let go of; the system's can, and a
    large workbook then takes a third of the memory.
    """
    pa.set_memory_pool(pa.system_memory_pool())
    answer({"file": "warm.csv"}, b"Area,Crime type,Month,Count\nWyre,Burglary,2017-04,1\n")


if __name__ == "__main__":
    serve(answer, warm=warm)
