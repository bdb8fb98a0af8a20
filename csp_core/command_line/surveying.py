"""``survey``: each question's shares with their margins, what they leave, and what changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import click

from csp_core.command_line.files import read_files
from csp_core.command_line.printing import finish, print_json, print_problems
from csp_core.measures.survey import survey_questions
from csp_core.measures.survey_results import Question, ShareChange, Wave
from csp_core.problems import Problem
from csp_core.words.survey import (
    answer_sentence,
    change_sentence,
    subtitle,
    survey_caveats,
)


@click.command("survey")
@click.argument("files", nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def survey(files: tuple[str, ...], as_json: bool) -> None:
    """How many gave which answer, with the base, the margin and what changed on last time."""
    read = read_files(files)
    questions = survey_questions(read.records.survey)
    if not questions:
        raise click.UsageError("There is no survey in these files.")
    if as_json:
        print_json(as_contract(questions, read.problems))
    else:
        for question in questions:
            _print(question)
        print_problems(read.problems)
    finish(read.problems)


def as_contract(questions: Sequence[Question], problems: Sequence[Problem]) -> dict[str, Any]:
    """The object ``survey --json`` prints: shares in percent, changes and ranges in points."""
    return {
        "questions": [
            {
                "question": one.question,
                "area": one.area,
                "waves": [_wave(wave) for wave in one.waves],
                "changes": [_change(change) for change in one.changes],
                "notes": list(survey_caveats(one)),
            }
            for one in questions
        ],
        "problems": [problem.as_json() for problem in problems],
    }


def _wave(wave: Wave) -> dict[str, Any]:
    left = wave.remainder
    return {
        "from": wave.start.isoformat() if wave.start else None,
        "to": wave.end.isoformat() if wave.end else None,
        "wave": wave.name,
        "base": wave.base,
        "base_counts": wave.counted,
        "several_answers": wave.several,
        "answers": [
            {
                "answer": one.answer,
                "share": one.share,
                "low": one.low,
                "high": one.high,
                "margin": one.margin,
                "count": one.count,
                "base": one.base,
                "stated": one.stated,
            }
            for one in wave.answers
        ],
        "remainder": {"share": left.share, "about": left.about} if left else None,
    }


def _change(change: ShareChange) -> dict[str, Any]:
    return {
        "answer": change.now.answer,
        "previous": change.before.share,
        "current": change.now.share,
        "points": change.points,
        "low": change.low,
        "high": change.high,
        "beyond_chance": change.beyond,
    }


def _print(question: Question) -> None:
    latest, before = question.latest, question.before
    name, about, *_ = subtitle(question)
    click.echo(f"{name}\n  {about}")
    for answer in latest.answers:
        click.echo(f"  {answer_sentence(answer, latest)}")
    if before:
        for change in question.changes:
            click.echo(f"  {change_sentence(change, before)}")
    for caveat in survey_caveats(question):
        click.echo(f"  {caveat}")
    click.echo()
