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
# All tests run in two processes: much of their time is waiting. Each starts with one half of them,
# in order, so that the tests of a file share what it sets up, and the one that is done first takes
# over from the other. A part of the tests runs in one process.
ALL_TESTS = ("-n", "2", "--dist", "worksteal")
# Options that choose no tests and want no terminal of their own.
OF_THE_ACCOUNT = ("--durations", "--junit-xml", "--tb", "-q", "-v", "-r")
STOPPED_BY_THE_KEYBOARD = 130


def run(arguments: Sequence[str]) -> int:
    """Start the app, or with `test` as the first argument its tests.

    Every further argument is passed on untouched; where none chooses among the tests, all of them
    run two at a time.
    Returns the exit code: that of Streamlit or pytest, 1 where nothing could be started (one
    sentence on standard error says why), 130 where it was stopped with Ctrl-C before it had
    started.
    """
    # Where it is set, each of the many processes would compile the whole program for itself.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
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
    all_of_them = all(argument.startswith(OF_THE_ACCOUNT) for argument in arguments)
    at_once = ALL_TESTS if all_of_them else ()
    return running.hand_over([str(python), "-m", "pytest", *at_once, *arguments])
