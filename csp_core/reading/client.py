"""Reading a file safely: in a warm child process with limits on its time and memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from csp_core import workers
from csp_core.areas import Population
from csp_core.corrections import Corrections
from csp_core.file_names import file_name
from csp_core.problems import Place, Problem
from csp_core.reading import limits
from csp_core.reading.choosing import Dispute, Statement
from csp_core.reading.faults import SAVE_AGAIN, Unreadable
from csp_core.reading.personal import PersonalColumn
from csp_core.reading.readings import ColumnReading, FileReading, SheetReading, TableReading
from csp_core.reading.shapes import HeadRow
from csp_core.records import records_from_json
from csp_core.tables import from_bytes
from csp_core.written import WrittenPart, WrittenReport

# Changes whenever the same bytes would be read differently: every cache is keyed by it.
READING_VERSION = 12
_AT_ONCE = 2
# Writing a workbook again takes longer than reading it, and is asked for by a person who waits.
_SECONDS_TO_WRITE = 3 * limits.SECONDS
_pool = workers.Pool(
    "csp_core.reading.worker",
    size=_AT_ONCE,
    limits=workers.Limits(memory=limits.memory(limits.DELIMITED_MEGABYTES * limits.MEGABYTE)),
)
_REMEDY = "Save only the sheets or the months you need as a new file and drop that."
_WRITTEN_REMEDY = "Save only its text as a new document and drop that."


def warm() -> None:
    """Start the reading process in the background, so that the first file does not wait for it."""
    _pool.warm()


def read_upload(file: str, data: bytes, corrections: Corrections | None = None) -> FileReading:
    """Read a file in the child process, as an officer has corrected the reading of its like.

    Raises Unreadable when it cannot be read or holds no number. The name is a browser's to give: it
    is made fit to show, as the store makes it fit to keep.
    """
    asked: dict[str, Any] = {"file": file_name(file)}
    if corrections and corrections.key:
        asked["corrections"] = corrections.as_json()
    header, body = _asked(asked, data, limits.SECONDS)
    return _reading(header, body)


def empty_columns(
    file: str, data: bytes, columns: Sequence[tuple[str, int, int]]
) -> tuple[str, bytes]:
    """The file's name and bytes with columns emptied, as ``without.file_without`` does it.

    Done in the child process, as the file is parsed for it. Raises Unreadable.
    """
    asked = {"file": file_name(file), "without": [list(one) for one in columns]}
    header, body = _asked(asked, data, _SECONDS_TO_WRITE)
    return header["file"], bytes(body)


def read_written(file: str, data: bytes) -> WrittenReport:
    """A Word or text document's headings and words, read in the child process.

    Raises Unreadable, as ``written.documents.written_report`` does.
    """
    asked = {"file": file_name(file), "written": True}
    header, _ = _asked(asked, data, limits.SECONDS, _WRITTEN_REMEDY)
    parts = tuple(WrittenPart(**one) for one in header["parts"])
    return WrittenReport(parts, header["pictures"], tuple(header["notes"]))


def _asked(
    asked: dict[str, Any], data: bytes, seconds: float, remedy: str = _REMEDY
) -> tuple[dict[str, Any], bytes]:
    file = asked["file"]
    try:
        header, body = _pool.ask(asked, data, seconds=seconds, memory=limits.memory(len(data)))
    except workers.TookTooLong as fault:
        raise Unreadable(file, f"takes longer than {seconds:g} seconds to read", remedy) from fault
    except workers.AskedTooMuchMemory as fault:
        kind = "report" if asked.get("written") else "file of figures"
        raise Unreadable(file, f"asks for more memory than a {kind} needs", remedy) from fault
    except workers.AllBusy as fault:
        raise Unreadable(
            file, "has to wait, as other files are being read", "Drop it again in a minute."
        ) from fault
    except workers.WorkerFault as fault:
        raise Unreadable(
            file,
            "is damaged in a way that stops it being read",
            SAVE_AGAIN,
        ) from fault
    if "unreadable" in header:
        raise Unreadable(*header["unreadable"])
    return header, body


def _reading(header: dict[str, Any], body: bytes) -> FileReading:
    return FileReading(
        file=header["file"],
        figures=from_bytes(body),
        populations=tuple(Population(**one) for one in header["populations"]),
        sheets=tuple(_sheet(one) for one in header["sheets"]),
        problems=tuple(_problem(one) for one in header["problems"]),
        personal=tuple(PersonalColumn(**one) for one in header["personal"]),
        disputes=tuple(_dispute(one) for one in header["disputes"]),
        refusal=header["refusal"],
        records=records_from_json(header["records"]),
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
        records=one["records"],
    )


def _table(one: dict[str, Any]) -> TableReading:
    lists = {name: tuple(one[name]) for name in ("shape", "header", "asks")}
    columns = tuple(ColumnReading(*column) for column in one["columns"])
    rows = tuple(HeadRow(row, tuple(shape), words) for row, shape, words in one["head_rows"])
    return TableReading(**{**one, **lists, "columns": columns, "head_rows": rows})


def _dispute(one: dict[str, Any]) -> Dispute:
    return Dispute(**{**one, "statements": tuple(Statement(**each) for each in one["statements"])})


def _problem(one: dict[str, Any]) -> Problem:
    return Problem(**{**one, "place": Place(**one["place"]), "others": tuple(one["others"])})
