"""``casework``: what MARAC and the services beside it counted, and what that comes to."""

from __future__ import annotations

from typing import Any

import click

from csp_core.command_line.files import read_files
from csp_core.command_line.printing import finish, print_json, print_problems, print_table
from csp_core.measures.casework import CaseChange, CaseSet, case_sets
from csp_core.records import Records
from csp_core.words.casework import (
    about,
    case_caveats,
    case_value,
    change_sentence,
    derived_tiles,
    period_label,
)
from csp_core.words.numbers import NOT_AVAILABLE
from csp_core.words.sources import day


@click.command("casework")
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def casework(files: tuple[str, ...], as_json: bool) -> None:
    """Domestic abuse casework: each figure with its period and area, and what it comes to."""
    read = read_files(files)
    sets = case_sets(read.records.casework)
    if as_json:
        print_json(
            {
                "casework": Records(casework=read.records.casework).as_json()["casework"],
                "derived": [_derived(one) for one in sets],
                "problems": [problem.as_json() for problem in read.problems],
            }
        )
    else:
        _print(read.records, sets)
        print_problems(read.problems)
    finish(read.problems)


def _derived(found: CaseSet) -> dict[str, Any]:
    return {
        "service": found.service,
        "area": found.area,
        "from": str(found.start) if found.start else None,
        "to": str(found.end) if found.end else None,
        "as_at": str(found.as_at) if found.as_at else None,
        "children_per_case": found.children_per_case,
        "cases_per_month": found.cases_per_month,
        "changes": [_change(one) for one in found.changes],
        "notes": list(case_caveats(found)),
    }


def _change(change: CaseChange) -> dict[str, Any]:
    values = (change.previous.value, change.current.value)
    previous, current = (None if value is None else int(value) for value in values)
    return {
        "measure": change.measure,
        "previous": previous,
        "current": current,
        "difference": change.difference,
        "percent": change.percent,
        "marker": change.marker,
    }


def _print(records: Records, sets: tuple[CaseSet, ...]) -> None:
    if not records.casework:
        click.echo("There is no casework in these files.")
        return
    print_table(
        ("Service", "Area", "Measure", "Period", "Value", "As at", "Cell"),
        [
            (
                row.service,
                row.area or NOT_AVAILABLE,
                row.measure,
                period_label(row.start, row.end),
                case_value(row),
                day(row.as_at) if row.as_at else NOT_AVAILABLE,
                str(row.place),
            )
            for row in records.casework
        ],
        words={0, 1, 2, 3, 5, 6},
        spare=2,
    )
    for one in sets:
        click.echo(f"\n{one.service}, {about(one)}")
        for tile in derived_tiles(one):
            click.echo(f"  {tile.label}: {tile.value} ({tile.help.removesuffix('.')})")
        for change in one.changes:
            click.echo(f"  {change_sentence(one, change)}")
        for caveat in case_caveats(one):
            click.echo(f"  {caveat}")
