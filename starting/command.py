"""The one command: makes the environment ready, then runs the app or the tests in it."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from starting import environment, ports, running
from starting.faults import CannotStart

ROOT = Path(__file__).resolve().parent.parent
FOR_RUNNING = "requirements.txt"
FOR_TESTING = "requirements-dev.txt"
# All tests run in two processes, each file's in one of them: much of their time is waiting. The
# files keep their order, in which the longest come early. A part of them runs in one process.
ALL_TESTS = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")
STOPPED_BY_THE_KEYBOARD = 130


def run(arguments: Sequence[str]) -> int:
    """Start the app, or with `test` as the first argument its tests.

    Every further argument is passed on untouched; without one, all tests run two at a time.
    Returns the exit code: that of Streamlit or pytest, 1 where nothing could be started (one
    sentence on standard error says why), 130 where it was stopped with Ctrl-C before it had
    started.
    """
    try:
        os.chdir(ROOT)
        return _test(arguments[1:]) if arguments[:1] == ["test"] else _serve(arguments)
    except CannotStart as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped before the app had started. Run this again to carry on.", file=sys.stderr)
        return STOPPED_BY_THE_KEYBOARD


def _serve(arguments: Sequence[str]) -> int:
    python = environment.made_ready(ROOT, [FOR_RUNNING])
    port = ports.chosen(arguments, os.environ, ROOT / ".streamlit" / "config.toml")
    return running.hand_over(
        [str(python), "-m", "starting.serving", "app.py", *port, *arguments],
    )


def _test(arguments: Sequence[str]) -> int:
    python = environment.made_ready(ROOT, [FOR_RUNNING, FOR_TESTING])
    return running.hand_over([str(python), "-m", "pytest", *(arguments or ALL_TESTS)])
