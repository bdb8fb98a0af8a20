"""``charts``: every chart as PNG and SVG, into a folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from csp_core.charts.casework import casework_charts
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.charts.survey import survey_chart
from csp_core.charts.timeline import timeline_chart
from csp_core.charts.trends import trend_chart
from csp_core.command_line.comparing import named_area
from csp_core.command_line.files import CannotRead, FilesRead, read_files
from csp_core.command_line.funding import funding_drawings
from csp_core.command_line.printing import finish, print_problems
from csp_core.figures import Figures
from csp_core.measures.casework import case_sets
from csp_core.measures.changes import compare
from csp_core.measures.months import month_by_month
from csp_core.measures.recording import comparison_across, months_across
from csp_core.measures.results import Change, Comparison
from csp_core.measures.seasons import season
from csp_core.measures.selection import PRIORITIES, choices, headline, ordered
from csp_core.measures.survey import survey_questions
from csp_core.measures.timeline import timeline, year_looked_at
from csp_core.measures.trends import trends
from csp_core.outputs.names import file_name
from csp_core.outputs.pictures import Kind, PictureFault, draw_chart
from csp_core.outputs.report_contents import OF_CASEWORK, OF_FUNDING, OF_OPERATIONS, OF_SURVEY
from csp_core.periods import Span
from csp_core.recording import RecordingBreak
from csp_core.spelling import spelling_key
from csp_core.words.sources import source_line

_KINDS: tuple[Kind, ...] = ("png", "svg")
_AREAS_BESIDE = 3
_WHICH_AREAS = "These files name many areas; say which with --area."
_NO_COUNTS = "There are no counts to draw in these files."


@click.command("charts")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--out",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the pictures.",
)
@click.option(
    "--area",
    "areas",
    multiple=True,
    help="Only this area's crime; may be given again.",
)
def charts(files: tuple[str, ...], out: Path, areas: tuple[str, ...]) -> None:
    """Every chart as PNG and SVG: changes, months and trends of each area, and all beside crime."""
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
    of_crime = read.figures.table.num_rows or not read.records
    comparison = _compared(read, areas) if of_crime else None
    if comparison is not None:
        yield from _of_crime(read, comparison, areas or choices(read.figures).own)
    for drawings in drawings_beside_crime(read, areas).values():
        yield from drawings


def drawings_beside_crime(read: FilesRead, areas: Sequence[str]) -> dict[str, list[Drawing]]:
    """What the files state of casework, operations, funding and surveys, by the report's section.

    Of surveys only those of these areas, where any are named.
    """
    cases = case_sets(read.records.casework)
    return {
        OF_CASEWORK: [
            each for one in cases for each in casework_charts(one, source=source_of(one.files))
        ],
        OF_OPERATIONS: list(_of_the_year(read, choices(read.figures).default)),
        OF_FUNDING: list(funding_drawings(read)),
        OF_SURVEY: list(_of_surveys(read, areas)),
    }


def _compared(read: FilesRead, areas: tuple[str, ...]) -> Comparison:
    offered = choices(read.figures)
    wanted = areas or offered.own
    comparison = compare(read.figures, areas=wanted)
    if not wanted or comparison is None:
        raise click.UsageError(_WHICH_AREAS if offered.ask_areas else _NO_COUNTS)
    return comparison


def _of_crime(read: FilesRead, comparison: Comparison, wanted: Sequence[str]) -> Iterator[Drawing]:
    for area in wanted:
        changes = _changes(comparison, area, PRIORITIES)
        yield _changes_drawing(comparison, area, changes, wanted)
        yield from _months_drawings(read.figures, comparison, area, changes)
        for trend in trends(read.figures, [area]):
            yield trend_chart(trend, season(trend), source=source_of(trend.files))


def _of_the_year(read: FilesRead, span: Span | None) -> Iterator[Drawing]:
    rows = read.records.activity
    found = timeline(rows, year_looked_at(span, rows))
    if found.running:
        files = tuple(dict.fromkeys(one.row.place.file for one in found.running))
        yield timeline_chart(found, source=source_of(files))


def _of_surveys(read: FilesRead, areas: Sequence[str]) -> Iterator[Drawing]:
    wanted = {"", *map(spelling_key, areas)}
    for question in survey_questions(read.records.survey):
        if not areas or spelling_key(question.area) in wanted:
            yield survey_chart(question, source=source_of(question.files))


def wanted_areas(
    figures: Figures, asked: Sequence[str], own_areas: Sequence[str] = ()
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The areas to show, those asked for or else the partnership's own, and all of its own.

    Raises UsageError for an area that is not there, and where nobody can tell which are meant.
    """
    offered = choices(figures, own_areas)
    wanted = tuple(named_area(figures, name) for name in asked) or offered.own
    if not wanted and offered.ask_areas:
        raise click.UsageError(_WHICH_AREAS)
    return wanted, offered.own


def report_drawings(
    figures: Figures,
    areas: Sequence[str],
    priorities: Sequence[str],
    breaks: Sequence[RecordingBreak],
) -> tuple[Drawing, ...]:
    """Each area's changes, then the months of those a reader wants first; none without counts."""
    compared = compare(figures, areas=areas) if areas else None
    if compared is None:
        return ()
    comparison = comparison_across(compared, breaks)
    found: list[Drawing] = []
    for area in areas:
        changes = _changes(comparison, area, priorities)
        first = headline(changes, priorities)
        found.append(_changes_drawing(comparison, area, changes, areas))
        found.extend(_months_drawings(figures, comparison, area, first, breaks))
    return tuple(found)


def _changes(comparison: Comparison, area: str, priorities: Sequence[str]) -> tuple[Change, ...]:
    return ordered([one for one in comparison.changes if one.area == area], priorities)


def _changes_drawing(
    comparison: Comparison, area: str, changes: Sequence[Change], areas: Sequence[str]
) -> Drawing:
    beside = [one for one in comparison.changes if one.area in areas and one.area != area]
    shown = beside[: _AREAS_BESIDE * len(changes)]
    return changes_chart(changes, beside=shown, source=source_of(comparison.files()))


def _months_drawings(
    figures: Figures,
    comparison: Comparison,
    area: str,
    changes: Sequence[Change],
    breaks: Sequence[RecordingBreak] = (),
) -> Iterator[Drawing]:
    for change in changes:
        months = month_by_month(
            figures, (area,), change.crime_type, comparison.current, comparison.previous
        )
        if months is not None:
            across = months_across(months, breaks)
            yield months_chart(across, source=source_of(months.files))


def source_of(files: tuple[str, ...]) -> str:
    """The source line of a chart that rests on these files."""
    return source_line([(name, dt.date.today()) for name in files]).replace("uploaded", "read")
