"""``funding``: the position of each pot at a day, and the charts of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import click

from csp_core.charts.drawing import Drawing
from csp_core.charts.funding import funding_chart
from csp_core.charts.funding_years import funding_years_chart
from csp_core.command_line.days import Day
from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.printing import finish, print_json, print_problems, print_table
from csp_core.measures.funding import Position, positions
from csp_core.measures.funding_revisions import funding_revisions
from csp_core.measures.funding_sheets import funding_problems
from csp_core.money import plain_pounds, pounds
from csp_core.periods import last_day
from csp_core.problems import Problem
from csp_core.words.funding import caveats, over, spread_caveats
from csp_core.words.sources import day, source_line


@click.command("funding")
@click.argument("files", nargs=-1, required=True)
@click.option(
    "--at",
    type=Day(),
    help="The day of the position; without it the last day of the figures, else today.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def funding(files: tuple[str, ...], at: dt.date | None, as_json: bool) -> None:
    """The position of each funder and scheme: what is committed, spent, left and fallen due."""
    read = read_files(files)
    problems = (*read.problems, *doubts(read))
    if not (read.records.funding or any(one.severity == "error" for one in problems)):
        raise click.UsageError("There is no funding in these files.")
    found = positions(read.records.funding, at or default_day(read))
    if as_json:
        print_json(as_contract(found, at or default_day(read), problems))
    else:
        _print(found)
        print_problems(problems)
    finish(problems)


def default_day(read: FilesRead) -> dt.date:
    """The last day of the last month there is a figure of; today where there is none."""
    month = read.figures.last_month()
    return dt.date.today() if month is None else last_day(month)


def doubts(read: FilesRead) -> tuple[Problem, ...]:
    """What is stated twice, and what a newer file changed."""
    revisions = funding_revisions(one.records.funding for one in read.readings)
    return (*funding_problems(read.records.funding), *(one.problem for one in revisions))


def funding_drawings(read: FilesRead) -> Iterator[Drawing]:
    """The charts of the files' funding; none where they have none."""
    found = positions(read.records.funding, default_day(read))
    files = tuple(dict.fromkeys(row.place.file for one in found for row in one.rows))
    source = source_line([(name, dt.date.today()) for name in files])
    source = source.replace("uploaded", "read")
    if found:
        yield funding_chart(found, source=source)
    if any(one.by_financial_year for one in found):
        yield funding_years_chart(found, source=source)


def as_contract(
    found: Sequence[Position], at: dt.date, problems: Sequence[Problem]
) -> dict[str, Any]:
    """The object ``funding --json`` prints: money as text with two decimals, null where absent."""
    return {
        "at": at.isoformat(),
        "positions": [_position(one) for one in found],
        "problems": [problem.as_json() for problem in problems],
    }


def _position(one: Position) -> dict[str, Any]:
    years = one.by_financial_year
    return {
        "funder": one.funder,
        "scheme": one.scheme,
        "allocated": _money(one.allocated),
        "committed": _money(one.committed),
        "spent": _money(one.spent),
        "withdrawn": _money(one.withdrawn),
        "uncommitted": _money(one.uncommitted),
        "outstanding": _money(one.outstanding),
        "due_to_date": _money(one.due_to_date),
        "by_financial_year": None
        if years is None
        else {year: plain_pounds(share) for year, share in years.items()},
    }


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else plain_pounds(amount)


def _print(found: Sequence[Position]) -> None:
    if not found:
        return
    click.echo(f"Position at {day(found[0].at)}\n")
    print_table(
        (
            "Funder", "Scheme", "Allocated", "Committed", "Spent", "Withdrawn", "Uncommitted",
            "Outstanding", "Due",
        ),
        (
            (
                one.funder,
                one.scheme,
                *(
                    "" if amount is None else pounds(amount)
                    for amount in (
                        one.allocated, one.committed, one.spent, one.withdrawn, one.uncommitted,
                        one.outstanding, one.due_to_date,
                    )
                ),
            )
            for one in found
        ),
        words=(0, 1),
    )  # fmt: skip
    for one in found:
        for sentence in over(one):  # what is unknown is among the caveats
            click.echo(f"\n{one.scheme}, {one.funder}: {sentence}")
    told = [*caveats(found), *spread_caveats(found)]
    for caveat in dict.fromkeys(told):
        click.echo(f"\n{caveat}")
