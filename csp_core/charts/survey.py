"""One question of a survey: a bar an answer with the range chance could give, and what is left.

The wave before is a mark on the same row.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from csp_core.charts import theme
from csp_core.charts.bar_places import Mark, Row, Whisker
from csp_core.charts.drawing import Cell, Drawing, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import bar_plot
from csp_core.measures.survey_results import AnswerShare, Question, ShareChange, Wave
from csp_core.periods import Span, month_of
from csp_core.words.caveats import printed
from csp_core.words.numbers import count, size
from csp_core.words.survey import (
    THE_REST,
    answer_sentence,
    change_sentence,
    change_short,
    margin,
    rest_sentence,
    rest_words,
    share_words,
    subtitle,
    survey_caveats,
    survey_title,
    when,
)

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body

ALT_ANSWERS = 14
_EARLIER, _NOW = "the wave before", "latest"


def survey_chart(question: Question, *, source: str) -> Drawing:
    """The newest wave's shares from zero, in the file's order, what they leave last and hollow.

    ``source`` is the file and its extract date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    headline = drawable(survey_title(question))
    lines = tuple(map(drawable, subtitle(question)))
    caveats = tuple(map(drawable, survey_caveats(question)))
    alt = _alternative(question, headline, lines, caveats)
    rows, key = _rows(question), _key(question)
    return in_frame(
        _body(rows, key),
        name=_name(question),
        title=headline,
        subtitle=lines,
        subtitle_read=_sentences(lines).removesuffix("."),
        source=source,
        caveats=caveats,
        alternative=alt,
        table=_table(question),
        plot=bar_plot(rows, key, measured="Share, %", say=size),
    )


def _sentences(lines: tuple[str, ...]) -> str:
    return " ".join(line if line.endswith((".", "?", "!", "…")) else f"{line}." for line in lines)


def _name(question: Question) -> tuple[str, ...]:
    latest = question.latest
    asked = latest.name
    if latest.start and latest.end:
        asked = Span(month_of(latest.start), month_of(latest.end)).key
    parts = (question.area, "survey", question.question, asked)
    return tuple(drawable(part) for part in parts if part)


def _body(rows: Sequence[Row], key: Sequence[str]) -> Body:
    from csp_core.charts.bar_rows import drawn, plain_percent
    from csp_core.charts.frame import nothing_to_draw

    return drawn(rows, key, plain_percent) if rows else nothing_to_draw()


def _key(question: Question) -> tuple[str, ...]:
    """What tells the bars from the marks; empty where there was no wave before."""
    before = question.before
    return (when(question.latest) or _NOW, when(before) or _EARLIER) if before else ()


def _rows(question: Question) -> list[Row]:
    latest = question.latest
    changes = {id(change.now): change for change in question.changes}
    rows = [_row(one, latest, changes.get(id(one)), question) for one in latest.answers]
    if latest.remainder:
        rows.append(
            Row(
                name=THE_REST,
                value=latest.remainder.share,
                figure=rest_words(latest.remainder),
                detail="not stated",
                said=drawable(rest_sentence(latest)),
                hollow=True,
                colour=theme.OTHERS,
            )
        )
    return rows


def _row(answer: AnswerShare, wave: Wave, change: ShareChange | None, question: Question) -> Row:
    before = question.before
    marks: tuple[Mark, ...] = ()
    if change and before and change.before.share is not None:
        marks = (Mark(0, change.before.share, drawable(answer_sentence(change.before, before))),)
    low, high = answer.low, answer.high
    return Row(
        name=drawable(answer.answer),
        value=answer.share,
        figure="" if answer.share is None else share_words(answer),
        detail=_detail(answer, wave, change),
        said=drawable(answer_sentence(answer, wave)),
        marks=marks,
        whisker=None if low is None or high is None else Whisker(low, high),
    )


def _detail(answer: AnswerShare, wave: Wave, change: ShareChange | None) -> str:
    if answer.share is None:
        return f"{count(answer.count)} answers, base not stated"
    counted = f"{count(answer.count)} of {count(answer.base)}" if answer.count is not None else ""
    own_base = f"of {count(answer.base)}" if wave.base is None and answer.base else ""
    shown = counted if wave.small else own_base
    said = (shown, margin(answer), change_short(change) if change else "")
    return ", ".join(filter(None, said)) or "base not stated"


def _alternative(
    question: Question, headline: str, lines: tuple[str, ...], caveats: tuple[str, ...]
) -> str:
    """The chart in words: its finding, each answer, what they leave, and what changed."""
    latest, before = question.latest, question.before
    parts = [f"Horizontal bar chart: {headline}.", _sentences(lines)]
    parts += [answer_sentence(one, latest) for one in latest.answers[:ALT_ANSWERS]]
    if len(latest.answers) > ALT_ANSWERS:
        parts.append(f"And {len(latest.answers) - ALT_ANSWERS} more answers.")
    parts += filter(None, [rest_sentence(latest)])
    if before:
        parts += [change_sentence(one, before) for one in question.changes[:ALT_ANSWERS]]
    return drawable(" ".join((*parts, printed(caveats))))


def _table(question: Question) -> Table:
    return Table(
        columns=("Asked", "Answer", "Share", "Range from", "Range to", "Count", "Base"),
        kinds=("words", "words", "share", "share", "share", "count", "count"),
        rows=tuple(row for wave in question.waves for row in _table_rows(wave)),
    )


def _table_rows(wave: Wave) -> list[tuple[Cell, ...]]:
    asked = when(wave) or "not stated"
    rows: list[tuple[Cell, ...]] = [
        (asked, one.answer, one.share, one.low, one.high, one.count, one.base)
        for one in wave.answers
    ]
    if wave.remainder:
        name = f"{THE_REST} (about)" if wave.remainder.about else THE_REST
        rows.append((asked, name, wave.remainder.share, None, None, None, wave.base))
    return rows
