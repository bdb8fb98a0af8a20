"""A child process, ``python -m benchmarks.memory_worker``, that says how much memory it took.

It answers as the reading process does, in the same loop with the same things loaded, or only
parses, and tells its highest resident memory before and after.
"""

from __future__ import annotations

import sys
from pathlib import Path

import psutil

from benchmarks.workbook import bare_parse
from csp_core.reading import worker
from csp_core.workers.frames import Header
from csp_core.workers.serving import serve


def answer(header: Header, body: bytes) -> tuple[Header, bytes]:
    """Reads, or only parses where ``header["bare"]``; says the bytes its highest mark rose."""
    before = _highest()
    if header["bare"]:
        bare_parse(body)
    else:
        worker.answer({"file": "tidy.xlsx"}, body)
    return {"rose": _highest() - before}, b""


def _highest() -> int:
    """The most bytes this process ever held."""
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    status = Path("/proc/self/status")
    if status.exists():  # Linux; its ru_maxrss also counts the parent before the exec
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    serve(answer, warm=worker.warm)
