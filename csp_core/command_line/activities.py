"""``activity``: what the partnership did, when in the year, and what stands out in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

import click

from csp_core.activity import KINDS, ActivityRow
from csp_core.command_line.days import Day
from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.printing import finish, print_json, print_problems
from csp_core.funding import FundingRow
from csp_core.measures.activity import ActionStanding, SchemeMoney, actions, scheme_money
from csp_core.measures.changes import compare
from csp_core.measures.timeline import Running, Timeline, timeline, year_looked_at
from csp_core.periods import last_day, month_key
from csp_core.problems import Problem
from csp_core.words.activity import PLURALS, about, action_missing, outcome_missing, standing_out
from csp_core.words.timeline import running_sentence


@dataclass(frozen=True)
class _Told:
    """Everything the command answers with; ``at`` is the day actions are looked at."""

    rows: tuple[ActivityRow, ...]
    funding: tuple[FundingRow, ...]
    year: Timeline
    at: dt.date

    @property
    def findings(self) -> tuple[str, ...]:
        """What stands out, a sentence each."""
        return standing_out(self.rows, self.funding, self.at)


@click.command("activity")
@click.argument("files", nargs=-1, required=True)
@click.option("--at", type=Day(), help="The day on which actions are looked at.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def activity(files: tuple[str, ...], at: dt.date | None, as_json: bool) -> None:
    """Operations over the financial year, meetings, projects, events and further actions.

    The year is that in which the figures end; actions are looked at on the last day of the
    figures, or of the year where there are none, and never on one to come.
    """
    read = read_files(files)
    if not read.records.activity:
        raise click.UsageError("There is no activity in these files.")
    told = _told(read, at)
    if as_json:
        print_json(as_contract(told, read.problems))
    else:
        _print(told)
        print_problems(read.problems)
    finish(read.problems)


def _told(read: FilesRead, at: dt.date | None) -> _Told:
    rows = read.records.activity
    comparison = compare(read.figures)
    span = comparison.current if comparison else None
    year = year_looked_at(span, rows)
    last = min(last_day((span or year).last), dt.date.today())
    return _Told(rows, read.records.funding, timeline(rows, year), at or last)


def as_contract(told: _Told, problems: Sequence[Problem]) -> dict[str, Any]:
    """The object ``activity --json`` prints."""
    year = told.year.year
    return {
        "year": {"from": month_key(year.first), "to": month_key(year.last), "label": year.label},
        "at": str(told.at),
        "activity": [_row(row) for row in told.rows],
        "operations": [_running(one) for one in told.year.running],
        "schemes": [_money(one) for one in scheme_money(told.rows, told.funding)],
        "actions": [_action(one) for one in actions(told.rows, told.at)],
        "findings": list(told.findings),
        "problems": [problem.as_json() for problem in problems],
    }


def _row(row: ActivityRow) -> dict[str, Any]:
    place = asdict(row.place)
    return {**{key: _plain(value) for key, value in asdict(row).items()}, "place": place}


def _plain(value: object) -> object:
    return str(value) if isinstance(value, dt.date | Decimal) else value


def _running(one: Running) -> dict[str, Any]:
    return {
        "name": one.row.name,
        "how": one.how,
        "again": one.again,
        "season": one.named,
        "stretches": [
            {
                "from": str(each.first),
                "to": str(each.last),
                "from_before": each.before,
                "goes_on": each.beyond,
                "no_end_stated": each.open,
            }
            for each in one.stretches
        ],
    }


def _money(one: SchemeMoney) -> dict[str, Any]:
    return {
        "funder": one.funder,
        "scheme": one.scheme,
        "projects": [row.name for row in one.projects],
        "amounts_stated": one.stated,
        "amount": f"{one.amount:.2f}" if one.stated else None,
        "allocated": None if one.allocated is None else f"{one.allocated:.2f}",
        "over": None if one.over is None else f"{one.over:.2f}",
    }


def _action(one: ActionStanding) -> dict[str, Any]:
    return {
        "name": one.row.name,
        "closed": one.closed,
        "overdue_days": one.overdue_days,
        "without_owner": one.without_owner,
        "without_due": one.without_due,
    }


def _print(told: _Told) -> None:
    click.echo(f"Operations over the year {told.year.year.label}")
    for one in told.year.running:
        click.echo(f"  {running_sentence(one)}")
    for kind in KINDS:
        rows = [row for row in told.rows if row.kind == kind]
        if rows and kind != "action":
            click.echo(f"\n{PLURALS[kind]}")
            for row in rows:
                _line(row, outcome_missing(row))
    standing = actions(told.rows, told.at)
    if standing:
        click.echo(f"\n{PLURALS['action']}")
        for action in standing:
            _line(action.row, action_missing(action, told.at))
    if told.findings:
        click.echo("\nWhat stands out")
        for finding in told.findings:
            click.echo(f"  {finding}")


def _line(row: ActivityRow, missing: str) -> None:
    click.echo(f"  {row.name}: {' '.join(filter(None, (about(row), missing)))}")
