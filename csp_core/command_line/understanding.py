"""``read``: what was understood of each file, before anything is computed from it."""

from __future__ import annotations

from typing import Any

import click

from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.printing import finish, print_json, print_problems


@click.command("read")
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def read(files: tuple[str, ...], as_json: bool) -> None:
    """What was understood: sheets, layouts, figures, tables and problems."""
    found = read_files(files)
    if as_json:
        print_json(_as_json(found))
    else:
        for reading in found.readings:
            figures, populations = reading.figures.num_rows, len(reading.populations)
            click.echo(f"{reading.file}: {figures:,} figures, {populations:,} populations")
            for sheet in reading.sheets:
                click.echo(f"  {sheet.sentence}")
        print_problems(found.problems)
    finish(found.problems)


def _as_json(found: FilesRead) -> dict[str, Any]:
    return {
        "files": [
            {
                "file": reading.file,
                "figures": reading.figures.num_rows,
                "population": len(reading.populations),
                "sheets": [
                    {
                        "sheet": sheet.name,
                        "layout": sheet.layout,
                        "figures": sheet.figures,
                        "records": sheet.records,
                        "understood": sheet.sentence,
                    }
                    for sheet in reading.sheets
                ],
            }
            for reading in found.readings
        ],
        "tables": {
            "figures": found.figures.table.num_rows,
            "population": len(found.figures.populations),
            **{name: len(rows) for name, rows in found.records.as_tables().items()},
        },
        "records": found.records.as_json(),
        "areas": list(found.figures.areas()),
        "crime_types": list(found.figures.crime_types()),
        "problems": [problem.as_json() for problem in found.problems],
    }
