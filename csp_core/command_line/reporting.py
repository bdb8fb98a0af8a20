"""``report``: the report of workbooks, as a file of the kind its ending names."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import click

from csp_core.command_line.drawing import (
    drawings_beside_crime,
    report_drawings,
    source_of,
    wanted_areas,
)
from csp_core.command_line.files import CannotRead, FilesRead, bytes_of, read_files
from csp_core.command_line.funding import default_day
from csp_core.command_line.keeping import NOTHING_KEPT, Kept, kept_report
from csp_core.command_line.printing import finish, print_problems
from csp_core.listing import joined
from csp_core.measures.changes import compare, joint_name
from csp_core.measures.funding import positions
from csp_core.measures.trends import trends
from csp_core.outputs.behind_report import behind_report
from csp_core.outputs.everything import EVERYTHING, everything
from csp_core.outputs.kinds_of_output import OUTPUTS, Material, Output
from csp_core.outputs.pictures_zip import untold
from csp_core.outputs.report_contents import OF_CHANGES, ReportContents, report_contents
from csp_core.reading.faults import Unreadable
from csp_core.words.faults_said import SaidPlainly
from csp_core.words.live_text import figure_words
from csp_core.words.prose import Fill
from csp_core.words.quotable_records import quotable_records
from csp_core.words.quotables import quotables

# What makes each kind of file; a zip holds them all.
MAKERS: Final[Mapping[str, Output]] = {
    **{f".{one.ending}": one for one in OUTPUTS if one.ending != "zip"},
    ".zip": EVERYTHING,
}
_ENDINGS = " or ".join((", ".join(list(MAKERS)[:-1]), list(MAKERS)[-1]))


@click.command("report")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help=f"Name of the file to write; its ending says what is made: {_ENDINGS}.",
)
@click.option("--report", "name", help="A report kept by this program: its text and settings.")
@click.option("--area", "areas", multiple=True, help="Only this area; may be given again.")
@click.option("--template", help="Your own Word document or slides, whose looks the report takes.")
def report(
    files: tuple[str, ...],
    out: Path,
    name: str | None,
    areas: tuple[str, ...],
    template: str | None,
) -> None:
    """The whole report, with its charts, as one file. What is there of that name is replaced."""
    make = MAKERS.get(out.suffix.lower())
    if make is None:
        raise click.UsageError(f"{out} does not say what to make; end it in {_ENDINGS}.")
    looks = {_laid_out(out, template): bytes_of(template)} if template else {}
    kept = kept_report(name) if name else NOTHING_KEPT
    read = read_files(files, kept.corrections)
    try:
        material = material_of(read, kept, areas, looks)
        made = everything(material) if make is EVERYTHING else make.made(material, untold)
        out.write_bytes(made.data)
    except OSError as fault:
        raise CannotRead(f"{out} could not be written ({fault.strerror}).") from fault
    except (SaidPlainly, Unreadable) as fault:
        raise CannotRead(str(fault)) from fault
    click.echo(str(out))
    for said in made.faults:
        click.echo(said, err=True)
    print_problems(read.problems)
    finish(read.problems)


def _laid_out(out: Path, template: str) -> str:
    """The ending of the file whose looks a template gives: of a zip's, the one named like it."""
    named = Path(template) if out.suffix.lower() == ".zip" else out
    return named.suffix.lower().removeprefix(".")


def material_of(
    read: FilesRead, kept: Kept, areas: tuple[str, ...], looks: Mapping[str, bytes]
) -> Material:
    """The report, and the figures behind it."""
    wanted, _ = wanted_areas(read.figures, areas, kept.areas)
    compared = compare(read.figures, areas=wanted) if wanted else None
    behind = behind_report(
        read.figures,
        compared.changes if compared else (),
        [one for area in wanted for one in trends(read.figures, [area], kept.breaks)],
        read.records,
        source_of(tuple(one.file for one in read.readings)),
        positions(read.records.funding, default_day(read)),
    )
    area = wanted[0] if len(wanted) == 1 else ""
    return Material(contents_of(read, kept, areas), behind, dict(looks), area)


def contents_of(read: FilesRead, kept: Kept, areas: tuple[str, ...]) -> ReportContents:
    """What the files and what is kept say, as one report; the outline alone where nothing is kept.

    Raises UsageError where the files name too many areas to know which are meant.
    """
    wanted, own = wanted_areas(read.figures, areas, kept.areas)
    return report_contents(
        kept.name or f"Community safety report: {joint_name(wanted) if wanted else joined(areas)}",
        kept.outline,
        kept.texts,
        _figure_words(read, own, kept),
        {
            OF_CHANGES: report_drawings(read.figures, wanted, kept.priorities, kept.breaks),
            **drawings_beside_crime(read, areas),
        },
        dt.date.today(),
    )


def _figure_words(read: FilesRead, own: tuple[str, ...], kept: Kept) -> Fill:
    """What live figures in the report's text say."""
    known = quotables(
        read.figures,
        joint=own if len(own) > 1 else (),
        priorities=kept.priorities,
        extra=quotable_records(read.records),
    )
    return lambda name: figure_words(name, known)
