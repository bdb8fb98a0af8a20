"""``template``: the blank template, written to a file."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click


@click.command("template")
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="Name of the workbook to write, ending in .xlsx.",
)
@click.option("--force", is_flag=True, help="Write over a file of that name.")
def template(out: Path, force: bool) -> None:
    """A blank workbook to type figures in, with drop-down lists and notes."""
    from csp_core.outputs.template import blank_template  # openpyxl takes a while to load

    if out.suffix.lower() != ".xlsx":
        raise click.ClickException(f"{out} is no name for a workbook; end it in .xlsx.")
    made = blank_template(dt.date.today())
    try:
        # Looking first and writing then could still hit a file that came in between.
        with out.open("wb" if force else "xb") as file:
            file.write(made)
    except FileExistsError as fault:
        raise click.ClickException(
            f"{out} is there already. Give another name, or --force to write over it."
        ) from fault
    except OSError as fault:
        raise click.ClickException(f"{out} could not be written ({fault.strerror}).") from fault
    click.echo(str(out))
