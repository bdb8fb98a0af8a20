"""The table of hostile files: what came of each, how long it took, and how much memory.

    python -m docs.hostile

Writes docs/hostile.md. Each file is made by the tests' own makers and read in a fresh process.
"""

from __future__ import annotations

import platform
import sys

import psutil

from csp_core.reading import client, limits
from tests.browser.serving import PROJECT
from tests.reading.hostile.every import EVERY
from tests.reading.hostile.outcomes import Dropped, Hostile, Read, dropped

_PAGE = PROJECT / "docs" / "hostile.md"
_HEAD = f"""# Hostile files, and what comes of them

Whatever is dropped ends in a table or in one sentence, within ten seconds, in a process that may
take {limits.MEMORY_MEGABYTES} MB, and twice the file's own size, above what it holds idle. Tests
make every file here, drop it and assert the whole outcome (`tests/reading/hostile`); `python -m
docs.hostile` writes this page. Memory is the most the reading process rose above its idle size,
looked at every 5 ms; it is stopped by a look every 25 ms, which lets a little more through.

Made with {{where}}.

| test | file | size | seconds | MB | what came of it |
| --- | --- | ---: | ---: | ---: | --- |
"""


def line(hostile: Hostile, size: int, came: Dropped) -> str:
    """The file's row of the table."""
    size_said = f"{size / 1024:,.0f} KB" if size < limits.MEGABYTE else f"{size / 1e6:,.0f} MB"
    cells = (
        hostile.number,
        f"{hostile.what} (`{hostile.file}`)",
        size_said,
        f"{came.seconds:.1f}",
        f"{max(came.memory, 0) / limits.MEGABYTE:,.0f}",
        _said(came.outcome),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _said(outcome: Read | str) -> str:
    if isinstance(outcome, str):
        return outcome
    told = " ".join(outcome.messages)
    return f"Read: {len(outcome.figures)} figures, each as written. {told}".strip()


def main() -> int:
    """Drop every file and write the page. Returns 1 where one did not come to what it should."""
    where = (
        f"Python {platform.python_version()} on {platform.system()}, {psutil.cpu_count()} "
        "processors"
    )
    lines, odd = [], 0
    for hostile in EVERY:
        data = hostile.make()
        client._pool.end()  # the next file begins in a process that has read nothing yet
        came = dropped(hostile.file, data)
        lines.append(line(hostile, len(data), came))
        odd += came.outcome != hostile.expected
        print(lines[-1])
    client._pool.end()
    _PAGE.write_text(_HEAD.format(where=where) + "\n".join(lines) + "\n", encoding="utf-8")
    return 1 if odd else 0


if __name__ == "__main__":
    sys.exit(main())
