"""Gives the terminal, its signals and the exit code over to the program that was prepared."""

import os
import subprocess
import sys
from collections.abc import Sequence


def hand_over(command: Sequence[str]) -> int:
    """Run `command` in place of this program. Returns its exit code, where it returns at all."""
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], list(command))  # noqa: S606 -- no shell is wanted: this is the hand-over
    # Windows has no exec: its imitation gives the prompt back while the program still runs.
    return wait_for(command)


def wait_for(command: Sequence[str]) -> int:
    """Run `command` as a child and wait. Returns its exit code.

    Ctrl-C reaches the child as well; this only waits until it has closed down by itself.
    """
    with subprocess.Popen(command) as child:
        while True:
            try:
                return child.wait()
            except KeyboardInterrupt:
                continue
