"""``changes``: this span against the same span last year, for every area and crime type."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from csp_core.areas import match
from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.printing import finish, print_json, print_problems, print_table
from csp_core.figures import Figures
from csp_core.measures.changes import SMALL_NUMBER, USUAL_CLUSTERING, compare
from csp_core.measures.results import Change, Comparison
from csp_core.periods import Span, financial_year, month_key, parse_month_key
from csp_core.problems import Problem
from csp_core.spelling import spelling_key
from csp_core.words import numbers
from csp_core.words.caveats import marks
from csp_core.words.chance import by_luck, verdict


class Month(click.ParamType[int]):
    """A month written 2017-04."""

    name = "YYYY-MM"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The month as one whole number; what is no month is wrong usage, in a sentence."""
        if isinstance(value, int):
            return value
        try:
            return parse_month_key(value)
        except ValueError as fault:
            self.fail(str(fault), param, ctx)


@click.command("changes")
@click.argument("files", nargs=-1, required=True)
@click.option("--area", "areas", multiple=True, help="Only this area; may be given again.")
@click.option("--joint", help='Areas to count as one, such as "South Ribble,Chorley".')
@click.option("--from", "first", type=Month(), help="First month of this span.")
@click.option("--to", "last", type=Month(), help="Last month of this span.")
@click.option(
    "--small",
    type=click.IntRange(min=0),
    default=SMALL_NUMBER,
    show_default=True,
    help="No percentage where a count is below this.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def changes(
    files: tuple[str, ...],
    areas: tuple[str, ...],
    joint: str | None,
    first: int | None,
    last: int | None,
    small: int,
    as_json: bool,
) -> None:
    """This span against the same span last year. The default is the financial year to date."""
    read = read_files(files)
    comparison = compared(read, areas, joint, first, last, small)
    problems = (*read.problems, *comparison.problems)
    if as_json:
        print_json(as_contract(comparison, problems))
    else:
        _print(comparison)
        print_problems(problems)
    finish(problems)


def compared(
    read: FilesRead,
    areas: Sequence[str],
    joint: str | None,
    first: int | None,
    last: int | None,
    small: int = SMALL_NUMBER,
) -> Comparison:
    """The comparison asked for. Raises UsageError for an area or a span that is not there."""
    wanted = [named_area(read.figures, name) for name in areas]
    together = (
        [named_area(read.figures, name) for name in joint.split(",") if name.strip()]
        if joint
        else []
    )
    comparison = compare(
        read.figures,
        current=_span(read.figures, first, last),
        small=small,
        joint=together,
        areas=wanted or None,
    )
    if comparison is None:
        raise click.UsageError("There are no counts to compare in these files.")
    return comparison


def named_area(figures: Figures, name: str) -> str:
    """The area of that name in the figures, however it is written."""
    known = figures.areas()
    wanted = match(name) or name
    found = next(
        (
            area
            for area in known
            if spelling_key(area) in {spelling_key(wanted), spelling_key(name)}
        ),
        None,
    )
    if found is None:
        shown = ", ".join(known[:5]) + (f" and {len(known) - 5:,} more" if len(known) > 5 else "")
        raise click.UsageError(f"No figures for the area “{name.strip()}”; the files have {shown}.")
    return found


def _span(figures: Figures, first: int | None, last: int | None) -> Span | None:
    if first is None and last is None:
        return None
    if last is None:
        last = max(figures.last_month() or 0, first or 0)
    if first is None:
        first = financial_year(last).first
    if last < first:
        raise click.UsageError(
            f"The span cannot end ({month_key(last)}) before it starts ({month_key(first)})."
        )
    return Span(first, last)


def as_contract(comparison: Comparison, problems: Sequence[Problem]) -> dict[str, Any]:
    """The object ``changes --json`` prints."""
    return {
        "current": _period(comparison.current),
        "previous": _period(comparison.previous),
        "changes": [_change(change) for change in comparison.changes],
        "problems": [problem.as_json() for problem in problems],
    }


def _period(span: Span) -> dict[str, str]:
    return {"from": month_key(span.first), "to": month_key(span.last), "label": span.label}


def _change(change: Change) -> dict[str, Any]:
    return {
        "area": change.area,
        "crime_type": change.crime_type,
        "as_written": change.as_written,
        "previous": change.previous,
        "current": change.current,
        "difference": change.difference,
        "percent": change.percent,
        "low": change.low,
        "high": change.high,
        "marker": change.marker,
        "stated": change.stated,
        "beyond_chance": change.beyond_chance,
        "dispersion": change.chance.dispersion if change.chance else None,
        "dispersion_from": change.chance.source if change.chance else None,
        "rate": round(change.rate.per_1000, 2) if change.rate else None,
        "status": list(change.statuses),
        "notes": list(change.notes),
    }


def _print(comparison: Comparison) -> None:
    click.echo(f"{comparison.current.label} against {comparison.previous.label}\n")
    print_table(
        ("Area", "Crime type", "Previous", "Current", "Change", "Chance"),
        (
            (
                change.area,
                change.crime_type,
                numbers.count(change.previous) if change.previous is not None else "",
                numbers.count(change.current) if change.current is not None else "",
                (numbers.percent(change.percent) + (" (stated)" if change.stated else ""))
                if change.percent is not None
                else change.marker,
                verdict(change),
            )
            for change in comparison.changes
        ),
        words=(0, 1, 5),
        spare=1,
    )
    for caveat in _about_chance(comparison.changes):
        click.echo(f"\n{caveat}")
    for mark in marks(status for change in comparison.changes for status in change.statuses):
        click.echo(f"\n{mark}")


def _about_chance(changes: Sequence[Change]) -> Iterator[str]:
    """What has to be known of the verdicts as a whole."""
    if reminder := by_luck(changes):
        yield reminder
    if any(USUAL_CLUSTERING in change.notes for change in changes):
        yield USUAL_CLUSTERING
