"""Answers on a terminal: a plain table, or JSON."""

from __future__ import annotations

import json
import math
import shutil
import sys
from collections.abc import Collection, Iterable, Sequence

import click

from csp_core.problems import Problem


def print_json(answer: object) -> None:
    """The answer as JSON on standard output."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))


def print_table(
    columns: Sequence[str], rows: Iterable[Sequence[str]], *, words: Collection[int], spare: int = 0
) -> None:
    """Aligned columns: those numbered in ``words`` to the left, the others, numbers, to the right.

    The last ``spare`` columns are left out where the terminal is too narrow for them; what goes
    into a file or another program has no width.
    """
    lines = [tuple(columns), *(tuple(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    room = shutil.get_terminal_size().columns if sys.stdout.isatty() else math.inf
    shown = len(columns) - (spare if sum(widths) + 2 * (len(columns) - 1) > room else 0)
    for line in lines:
        cells = [
            text.ljust(width) if at in words else text.rjust(width)
            for at, (text, width) in enumerate(zip(line, widths, strict=True))
        ]
        click.echo("  ".join(cells[:shown]).rstrip())


def print_problems(problems: Sequence[Problem]) -> None:
    """One line a problem, on standard error."""
    for problem in problems:
        click.echo(f"{problem.severity}: {problem.sentence}", err=True)


def finish(problems: Sequence[Problem]) -> None:
    """Leave with 1 when a problem is an error, else 0."""
    sys.exit(1 if any(problem.severity == "error" for problem in problems) else 0)
