"""Running a command: its exit code and what it printed."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from csp_core.__main__ import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Ran:
    """A command's exit code and output."""

    code: int
    out: str
    err: str


def run(*arguments: str, folder: Path = ROOT) -> Ran:
    """The command in this process, whose reading process stays warm from test to test."""
    out, err = io.StringIO(), io.StringIO()
    with (
        mock.patch.object(sys, "argv", ["csp_core", *arguments]),
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
        except SystemExit as left:
            return Ran(int(left.code or 0), out.getvalue(), err.getvalue())
    raise AssertionError("the command did not end with an exit code")


def run_apart(*arguments: str) -> Ran:
    """``python -m csp_core`` as a pipeline runs it, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "csp_core", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)
