"""A child, ``python -m tests.fuzz.child``, that reads as the reading process does and tells all.

The reading process answers an exception nobody foresaw with a fault that carries no trace.
"""

from __future__ import annotations

import traceback

from csp_core.reading import worker
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import read_file
from csp_core.tables import from_bytes, to_bytes
from csp_core.workers.frames import Header
from csp_core.workers.serving import serve


def answer(header: Header, body: bytes) -> tuple[Header, bytes]:
    """What came of the file: figures read, a refusal, or the trace of anything else."""
    try:
        reading = read_file(header["file"], body)
    except Unreadable as fault:
        return {"sentence": str(fault)}, b""
    except Exception:  # noqa: BLE001 - whatever it is, it is what is being looked for
        return {"trace": traceback.format_exc()}, b""
    said = [problem.sentence for problem in reading.problems]
    figures = from_bytes(bytes(to_bytes(reading.figures))).num_rows
    return {"figures": figures, "problems": len(said)}, b""


if __name__ == "__main__":
    serve(answer, warm=worker.warm)
