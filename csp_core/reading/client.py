"""Reading a file safely: in a warm child process with limits on its time and memory."""

from __future__ import annotations

from typing import Any

from csp_core import workers
from csp_core.areas import Population
from csp_core.corrections import Corrections
from csp_core.problems import Place, Problem
from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import FileReading, SheetReading, TableReading
from csp_core.tables import from_bytes
from csp_core.text import clean

# Changes whenever the same bytes would be read differently: every cache is keyed by it.
READING_VERSION = 5
_AT_ONCE = 2
# A file's own bytes are held in the child while it is read, beside what reading them takes.
_MEMORY = (limits.MEMORY_MEGABYTES + 2 * limits.DELIMITED_MEGABYTES) * limits.MEGABYTE
_pool = workers.Pool(
    "csp_core.reading.worker", size=_AT_ONCE, limits=workers.Limits(memory=_MEMORY)
)
_REMEDY = "Save only the sheets or the months you need as a new file and drop that."


def warm() -> None:
    """Start the reading process in the background, so that the first file does not wait for it."""
    _pool.warm()


def read_upload(file: str, data: bytes, corrections: Corrections | None = None) -> FileReading:
    """Read a file in the child process, as an officer has corrected the reading of its like.

    Raises Unreadable when nothing can be read of it.
    """
    file = clean(file)
    asked: dict[str, Any] = {"file": file}
    if corrections and corrections.key:
        asked["corrections"] = corrections.as_json()
    try:
        header, body = _pool.ask(asked, data, seconds=limits.SECONDS)
    except workers.TookTooLong as fault:
        raise Unreadable(
            file, f"takes longer than {limits.SECONDS} seconds to read", _REMEDY
        ) from fault
    except workers.AskedTooMuchMemory as fault:
        raise Unreadable(
            file, "asks for more memory than a file of figures needs", _REMEDY
        ) from fault
    except workers.AllBusy as fault:
        raise Unreadable(
            file, "has to wait, as other files are being read", "Drop it again in a minute."
        ) from fault
    except workers.WorkerFault as fault:
        raise Unreadable(
            file,
            "is damaged in a way that stops it being read",
            "Open it in Excel, save it again as .xlsx, and drop that file.",
        ) from fault
    if "unreadable" in header:
        raise Unreadable(*header["unreadable"])
    return _reading(header, body)


def _reading(header: dict[str, Any], body: bytes) -> FileReading:
    return FileReading(
        file=header["file"],
        figures=from_bytes(body),
        populations=tuple(Population(**one) for one in header["populations"]),
        sheets=tuple(_sheet(one) for one in header["sheets"]),
        problems=tuple(_problem(one) for one in header["problems"]),
    )


def _sheet(one: dict[str, Any]) -> SheetReading:
    return SheetReading(
        name=one["name"],
        layout=one["layout"],
        figures=one["figures"],
        sentence=one["sentence"],
        columns=tuple(one["columns"]),
        preview=tuple(map(tuple, one["preview"])),
        roles=tuple(map(tuple, one["roles"])),
        tables=tuple(map(_table, one["tables"])),
    )


def _table(one: dict[str, Any]) -> TableReading:
    lists = {name: tuple(one[name]) for name in ("shape", "header")}
    return TableReading(**{**one, **lists, "columns": tuple(map(tuple, one["columns"]))})


def _problem(one: dict[str, Any]) -> Problem:
    return Problem(**{**one, "place": Place(**one["place"]), "others": tuple(one["others"])})
