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


def let_go(programs: list[subprocess.Popen[str]]) -> None:
    """Once each has said it is ready, start them all as near together as can be."""
    assert [answer(program) for program in programs] == ["ready\n"] * len(programs)
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
