"""The command: measures what was asked for, and prints the table."""

from __future__ import annotations

import datetime as dt
import platform
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, Protocol, cast

import click
import psutil

from benchmarks.measured import Measured, NotHere, not_here
from benchmarks.promises import PROMISES, SUBJECTS
from benchmarks.table import table_lines
from benchmarks.timing import FULL, QUICK, Effort

_OF_THE_TEST_TOOLS: Final = ("playwright", "pytest")


class _Subject(Protocol):
    def measure(self, effort: Effort) -> list[Measured]: ...


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(SUBJECTS), metavar="[NAME]...")
@click.option("--quick", is_flag=True, help="Tiny input, once: whether it runs, not how fast.")
def main(names: Sequence[str], quick: bool) -> None:
    """How fast the program is, each measure against the bare libraries in the same run.

    Without a NAME everything is measured: workbook, incidents, rerun, upload, present, pictures,
    taking, start, memory and growth.
    """
    _speak_utf8()
    effort = QUICK if quick else FULL
    chosen = [subject for subject in SUBJECTS if subject in names or not names]
    click.echo(_where())
    found = []
    for subject in chosen:
        click.echo(f"measuring {subject} ...")
        found.extend(measured(subject, effort))
    click.echo("")
    for line in table_lines(found):
        click.echo(line)
    if quick:
        click.echo("\nQuick: tiny input, measured once. The verdicts mean nothing.")


def measured(subject: str, effort: Effort) -> list[Measured]:
    """Every promise of a subject, measured, or with the reason why it is not."""
    try:
        module = cast("_Subject", import_module(f"benchmarks.{subject}"))
        return module.measure(effort)
    except NotHere as fault:
        why = str(fault)
    except ModuleNotFoundError as fault:
        if fault.name not in _OF_THE_TEST_TOOLS:
            raise
        why = "the test tools (requirements-dev.txt) are not installed"
    return [not_here(one, why) for one in PROMISES if one.subject == subject]


def _where() -> str:
    load = psutil.getloadavg()[0]
    return (
        f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M}, Python {platform.python_version()}, "
        f"{platform.system()}, {psutil.cpu_count()} processors, load {load:.1f}"
    )


def _speak_utf8() -> None:
    # A Windows console's own encoding may have no "×".
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
