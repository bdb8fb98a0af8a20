"""Further Pythons that open the same database while a test has it open."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork a program")
PROJECT_FOLDER = Path(__file__).resolve().parents[2]
Child = Callable[..., "subprocess.Popen[str]"]
"""``child(code, *arguments)``: runs the code, speaks lines, is ended with the test."""


def at_once(number: int, code: str) -> str:
    """The code, and then ``act(0)``, ``act(1)`` and so on in so many programs started as one.

    They are forked from one that is warm: so many new Pythons would take most of the time. What
    they say has to be written to the file itself, a line at a time.
    """
    return f"""{code}
import os
waiting, go = os.pipe()
for number in range({number}):
    if os.fork() == 0:
        os.close(go)
        os.read(waiting, 1)
        act(number)
        os._exit(0)
os.close(go)
for _ in range({number}):
    os.wait()
"""


def started(code: str, *arguments: object) -> subprocess.Popen[str]:
    """A Python running ``code`` with the project importable."""
    path = os.pathsep.join(filter(None, [str(PROJECT_FOLDER), os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"},
    )


def answer(program: subprocess.Popen[str]) -> str:
    """The next line it says."""
    assert program.stdout is not None
    return program.stdout.readline()
