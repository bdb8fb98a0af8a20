"""One crime type month by month: this span's line beside an earlier one's, named at their ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from csp_core.charts import theme
from csp_core.charts.bar_places import Row
from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.line_series import Line, Point
from csp_core.charts.plot import Plot, Series, Spot, bar_plot, line_plot
from csp_core.measures.results import MonthByMonth, MonthPair
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, Span, month_label, short_month_label
from csp_core.words.caveats import marks, month_caveats, printed
from csp_core.words.findings import finding
from csp_core.words.months import step_of, unit
from csp_core.words.numbers import average, count

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body

ALT_MONTHS = 12
PROVISIONAL = "provisional"


def months_chart(months: MonthByMonth, *, source: str) -> Drawing:
    """Two lines of counts from zero: the later span in dark blue, the earlier in grey.

    A month without a count leaves a gap in its line and is named in the caveats. A single month
    is drawn as two bars. ``source`` is the file and its extract date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    title = drawable(finding(months).title)
    subtitle = _subtitle(months)
    caveats = month_caveats(months)
    statuses = marks(months.statuses)
    alt = _alternative(months, title, subtitle, (*statuses, *caveats))
    return in_frame(
        _body(months),
        name=(
            drawable(months.area),
            drawable(months.crime_type),
            "by month",
            months.current_span.key,
        ),
        title=title,
        subtitle=subtitle,
        source=source,
        marks=statuses,
        caveats=caveats,
        alternative=alt,
        table=_table(months),
        plot=_plot(months),
    )


def _steps(months: MonthByMonth) -> tuple[MonthPair | None, ...]:
    """The pair at each step of the span; None, where a line breaks, for one there is no pair of."""
    span = months.current_span
    offsets = {pair.month - span.first: pair for pair in months.pairs}
    return tuple(offsets.get(at) for at in range(0, span.months, step_of(months)))


def _subtitle(months: MonthByMonth) -> tuple[str, ...]:
    return (
        f"{drawable(months.crime_type)}, count by {unit(months)}, {drawable(months.area)}",
        f"{months.current_span.label} and {months.previous_span.label}",
    )


def _body(months: MonthByMonth) -> Body:
    from csp_core.charts.frame import nothing_to_draw
    from csp_core.charts.line_pair import lines

    if all(pair.previous is None and pair.current is None for pair in months.pairs):
        return nothing_to_draw()
    if len(_steps(months)) == 1:
        return _two_bars(months, months.pairs[0])
    return lines(_both(months), _axis_words(months))


def _plot(months: MonthByMonth) -> Plot | None:
    if not months.pairs:
        return None
    if len(_steps(months)) == 1:
        return bar_plot(_bars(months, months.pairs[0]), measured="Count", say=average)
    names = [" ".join(words) for words in _axis_words(months)]
    return line_plot(names, [_series(line) for line in _both(months)])


def _series(line: Line) -> Series:
    spots = tuple(
        Spot(point.count, count(point.count), line.colour, hollow=point.hollow)
        for point in line.points
    )
    return Series(line.name, spots, line.colour)


def _both(months: MonthByMonth) -> tuple[Line, Line]:
    return _line(months, later=True), _line(months, later=False)


def _line(months: MonthByMonth, *, later: bool) -> Line:
    span = months.current_span if later else months.previous_span
    step = step_of(months)
    pairs = _steps(months)
    counts = [_count(pair, later=later) for pair in pairs]
    statuses = [_status(pair, later=later) for pair in pairs]
    labels = [Span.starting(first, step).label for first in range(span.first, span.last + 1, step)]
    return Line(
        name=span.short_label,
        colour=theme.IN_FOCUS if later else theme.OTHERS,
        lettering=theme.FIGURE if later else theme.NAME,
        points=tuple(
            Point(
                at,
                number,
                ", ".join(filter(None, (f"{label}: {count(number)}", status))),
                hollow=status == PROVISIONAL,
            )
            for at, (label, number, status) in enumerate(zip(labels, counts, statuses, strict=True))
        ),
    )


def _count(pair: MonthPair | None, *, later: bool) -> int | None:
    if pair is None:
        return None
    return pair.current if later else pair.previous


def _status(pair: MonthPair | None, *, later: bool) -> str:
    if pair is None:
        return ""
    return pair.status if later else pair.previous_status


def _axis_words(months: MonthByMonth) -> tuple[tuple[str, ...], ...]:
    """What stands under each step: its month's name, the last one's too where it is a quarter.

    The two spans have one axis, so no year is written; past a year each is numbered instead.
    """
    span, step = months.current_span, step_of(months)
    return tuple(
        (_months_named(span.first + at, step), *_year(at, span))
        for at in range(0, span.months, step)
    )


def _months_named(first: int, months: int) -> str:
    names = [MONTH_NAMES[at % MONTHS_IN_YEAR][:3] for at in (first, first + months - 1)]
    return "–".join(dict.fromkeys(names))


def _year(months_in: int, span: Span) -> tuple[str, ...]:
    if span.months <= MONTHS_IN_YEAR or months_in % MONTHS_IN_YEAR:
        return ()
    return (f"year {months_in // MONTHS_IN_YEAR + 1}",)


def _two_bars(months: MonthByMonth, pair: MonthPair) -> Body:
    from csp_core.charts.bar_rows import drawn, plain_count

    return drawn(_bars(months, pair), (), plain_count)


def _bars(months: MonthByMonth, pair: MonthPair) -> list[Row]:
    return [
        Row(
            name=span.label,
            value=number,
            figure=count(number),
            detail="",
            said=f"{span.label}: {count(number)}",
            colour=colour,
        )
        for span, number, colour in (
            (months.previous_span, pair.previous, theme.OTHERS),
            (months.current_span, pair.current, theme.IN_FOCUS),
        )
    ]


def _alternative(
    months: MonthByMonth, title: str, subtitle: Sequence[str], caveats: Sequence[str]
) -> str:
    """The chart in words: what it is, what it says, its values, and that there are caveats."""
    kind = "Bar chart of two counts" if len(_steps(months)) == 1 else "Line chart of two spans"
    values = [
        f"{month_label(pair.month)} {count(pair.current)}, "
        f"{month_label(pair.previous_month)} {count(pair.previous)}"
        for pair in months.pairs[:ALT_MONTHS]
    ]
    more = len(months.pairs) - ALT_MONTHS
    parts = [f"{kind}: {title}.", f"{', '.join(subtitle)}."]
    if values:
        parts.append(
            f"{'; '.join(values)}{f'; and {more:,} more in the table' if more > 0 else ''}."
        )
    return drawable(" ".join((*parts, printed(caveats))))


def _table(months: MonthByMonth) -> Table:
    return Table(
        columns=("Earlier month", "Earlier count", "Month", "Count"),
        kinds=("words", "count", "words", "count"),
        rows=tuple(
            (
                short_month_label(pair.previous_month),
                pair.previous,
                short_month_label(pair.month),
                pair.current,
            )
            for pair in months.pairs
        ),
    )
