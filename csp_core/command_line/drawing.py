"""``charts``: every chart as PNG and SVG, into a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import click

from csp_core.charts.casework import casework_charts
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.charts.trends import trend_chart
from csp_core.command_line.files import CannotRead, FilesRead, read_files
from csp_core.command_line.printing import finish, print_problems
from csp_core.measures.casework import case_sets
from csp_core.measures.changes import compare
from csp_core.measures.months import month_by_month
from csp_core.measures.seasons import season
from csp_core.measures.selection import PRIORITIES, choices, ordered
from csp_core.measures.trends import trends
from csp_core.outputs.names import file_name
from csp_core.outputs.pictures import Kind, PictureFault, draw_chart
from csp_core.words.sources import source_line

_KINDS: tuple[Kind, ...] = ("png", "svg")


@click.command("charts")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pictures.",
)
@click.option("--area", "areas", multiple=True, help="Only this area; may be given again.")
def charts(files: tuple[str, ...], out: Path, areas: tuple[str, ...]) -> None:
    """Every chart as PNG and SVG: each area's changes, each type's months and trend, casework.

    Only casework is drawn of files that hold no counts of crimes.
    """
    read = read_files(files)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for drawing in _drawings(read, areas):
            for kind in _KINDS:
                path = out / file_name(*drawing.name, ending=kind)
                path.write_bytes(draw_chart(drawing.spec, kind))
                click.echo(str(path))
    except (OSError, PictureFault) as fault:
        raise CannotRead(f"The charts could not be written to {out}: {fault}") from fault
    print_problems(read.problems)
    finish(read.problems)


def _drawings(read: FilesRead, areas: tuple[str, ...]) -> Iterator[Drawing]:
    cases = case_sets(read.records.casework)
    if read.figures.table.num_rows or not cases:
        yield from _of_figures(read, areas)
    for one in cases:
        yield from casework_charts(one, source=_source(one.files))


def _of_figures(read: FilesRead, areas: tuple[str, ...]) -> Iterator[Drawing]:
    offered = choices(read.figures)
    wanted = areas or offered.own
    comparison = compare(read.figures, areas=wanted)
    if not wanted or comparison is None:
        raise click.UsageError(
            "These files name many areas; say which with --area."
            if offered.ask_areas
            else "There are no counts to draw in these files."
        )
    for area in wanted:
        changes = ordered(
            [change for change in comparison.changes if change.area == area], PRIORITIES
        )
        beside = [
            change for change in comparison.changes if change.area in wanted and change.area != area
        ]
        yield changes_chart(
            changes, beside=beside[: 3 * len(changes)], source=_source(comparison.files())
        )
        for change in changes:
            months = month_by_month(
                read.figures, (area,), change.crime_type, comparison.current, comparison.previous
            )
            if months is not None:
                yield months_chart(months, source=_source(months.files))
        for trend in trends(read.figures, [area]):
            yield trend_chart(trend, season(trend), source=_source(trend.files))


def _source(files: tuple[str, ...]) -> str:
    return source_line([(name, dt.date.today()) for name in files]).replace("uploaded", "read")
