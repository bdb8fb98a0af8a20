"""``trends``: what is beyond usual variation in each crime type, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import click

from csp_core.command_line.comparing import Month, named_area
from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.printing import finish, print_json, print_problems
from csp_core.measures.results import Change
from csp_core.measures.rolling import Rolling, rolling
from csp_core.measures.seasons import Season, season
from csp_core.measures.trend_results import Phase, Trend
from csp_core.measures.trends import trends_of_each
from csp_core.periods import MONTH_NAMES, month_key
from csp_core.problems import Problem
from csp_core.recording import RecordingBreak
from csp_core.words.caveats import marks
from csp_core.words.rolling import rolling_sentences
from csp_core.words.seasons import season_sentence
from csp_core.words.trend_caveats import trend_caveats
from csp_core.words.trends import BY_LUCK, limits_said, sentences


@dataclass(frozen=True)
class _Told:
    """A trend with its season and its latest twelve months."""

    trend: Trend
    season: Season | None
    rolling: Rolling | None


@click.command("trends")
@click.argument("files", nargs=-1, required=True)
@click.option("--area", "areas", multiple=True, help="Only this area; may be given again.")
@click.option(
    "--break",
    "breaks",
    nargs=2,
    type=(Month(), str),
    multiple=True,
    metavar="YYYY-MM TEXT",
    help="Recording changed from this month; may be given again.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def trends(
    files: tuple[str, ...],
    areas: tuple[str, ...],
    breaks: tuple[tuple[int, str], ...],
    as_json: bool,
) -> None:
    """Each crime type against its own average and usual variation, over every month there is."""
    read = read_files(files)
    told = _told(read, areas, [RecordingBreak(month, text) for month, text in breaks])
    if not told:
        raise click.UsageError("There are no figures by month in these files.")
    if as_json:
        print_json(as_contract(told, read.problems))
    else:
        _print(told)
        print_problems(read.problems)
    finish(read.problems)


def _told(read: FilesRead, areas: Sequence[str], breaks: Sequence[RecordingBreak]) -> list[_Told]:
    wanted = [named_area(read.figures, name) for name in areas] or list(read.figures.areas())
    found = trends_of_each(read.figures, [[area] for area in wanted], breaks)
    if not found:
        return []
    last = max(trend.span.last for trend in found)
    beside = {
        (one.twelve.area, one.twelve.crime_type): one
        for one in rolling(read.figures, last, areas=wanted)
    }
    return [
        _Told(trend, season(trend), beside.get((trend.area, trend.crime_type))) for trend in found
    ]


def as_contract(told: Sequence[_Told], problems: Sequence[Problem]) -> dict[str, Any]:
    """The object ``trends --json`` prints."""
    return {
        "trends": [_trend(one) for one in told],
        "problems": [problem.as_json() for problem in problems],
    }


def _trend(told: _Told) -> dict[str, Any]:
    trend = told.trend
    return {
        "area": trend.area,
        "crime_type": trend.crime_type,
        "from": month_key(trend.span.first),
        "to": month_key(trend.span.last),
        "limits": [_phase(phase) for phase in trend.phases],
        "signals": [
            {"rule": one.rule, "way": one.way, "months": [month_key(month) for month in one.months]}
            for one in trend.signals
        ],
        "season": _season(told.season),
        "twelve_months": _change(told.rolling.twelve) if told.rolling else None,
        "year_to_date": _change(told.rolling.to_date) if told.rolling else None,
        "status": list(trend.statuses),
        "notes": list(trend_caveats(trend)),
    }


def _phase(phase: Phase) -> dict[str, Any]:
    return {
        "from": month_key(phase.span.first),
        "to": month_key(phase.span.last),
        "months": phase.points,
        "mean": phase.mean,
        "lower": phase.lower,
        "upper": phase.upper,
        "trial": phase.trial,
    }


def _season(found: Season | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "years": found.years,
        "seasonal": found.seasonal,
        "highest": [MONTH_NAMES[month] for month in found.highest],
        "lowest": [MONTH_NAMES[month] for month in found.lowest],
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "from": month_key(change.current_span.first),
        "to": month_key(change.current_span.last),
        "previous": change.previous,
        "current": change.current,
        "percent": change.percent,
        "marker": change.marker,
    }


def _print(told: Sequence[_Told]) -> None:
    for one in told:
        trend = one.trend
        click.echo(f"{trend.area}, {trend.crime_type} ({trend.span.label})")
        for line in (
            limits_said(trend),
            *sentences(trend),
            season_sentence(one.season),
            *(rolling_sentences(one.rolling) if one.rolling else ()),
            *trend_caveats(trend),
        ):
            if line:
                click.echo(f"  {line}")
        click.echo()
    click.echo(BY_LUCK)
    for mark in marks(status for one in told for status in one.trend.statuses):
        click.echo(f"\n{mark}")
