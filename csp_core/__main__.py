"""``python -m csp_core``: read figures, compare them and draw their charts, without a browser."""

from __future__ import annotations

import io
import sys

import click

from csp_core.command_line.activities import activity
from csp_core.command_line.casework import casework
from csp_core.command_line.checking import check
from csp_core.command_line.comparing import changes
from csp_core.command_line.drawing import charts
from csp_core.command_line.funding import funding
from csp_core.command_line.reporting import report
from csp_core.command_line.surveying import survey
from csp_core.command_line.templating import template
from csp_core.command_line.trending import trends
from csp_core.command_line.understanding import read

WRONG_USAGE = 2


@click.group(help="What changed in a partnership's figures: read, compare and draw them.")
def commands() -> None:
    """The commands; each is documented by its own help."""


for command in (
    read, changes, trends, casework, activity, funding, survey, check, charts, report, template,
):  # fmt: skip
    commands.add_command(command)


def main() -> None:
    """Run a command. What cannot be done is one sentence on standard error and exit code 2."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows pipe would stumble over a minus sign
            stream.reconfigure(encoding="utf-8")
    try:
        sys.exit(commands.main(prog_name="python -m csp_core", standalone_mode=False) or 0)
    except click.ClickException as fault:
        click.echo(fault.format_message(), err=True)
        sys.exit(WRONG_USAGE)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)


if __name__ == "__main__":
    main()
