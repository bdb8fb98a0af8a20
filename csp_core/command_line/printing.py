"""Answers on a terminal: a plain table, or JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence

import click

from csp_core.problems import Problem


def print_json(answer: object) -> None:
    """The answer as JSON on standard output."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2, allow_nan=False))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Aligned columns; those after the second, which hold numbers, to the right."""
    lines = [tuple(columns), *(tuple(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(columns))]
    for line in lines:
        cells = [
            text.ljust(width) if at < 2 else text.rjust(width)
            for at, (text, width) in enumerate(zip(line, widths, strict=True))
        ]
        click.echo("  ".join(cells).rstrip())


def print_problems(problems: Sequence[Problem]) -> None:
    """One line a problem, on standard error."""
    for problem in problems:
        click.echo(f"{problem.severity}: {problem.sentence}", err=True)


def finish(problems: Sequence[Problem]) -> None:
    """Leave with 1 when a problem is an error, else 0."""
    sys.exit(1 if any(problem.severity == "error" for problem in problems) else 0)
