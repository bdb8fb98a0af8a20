"""One crime type's trend: its months, their average and limits, and what is unusual in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from csp_core.charts import theme
from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import Plot, Series, Spot, line_plot
from csp_core.charts.trend_parts import Divide, Label, Limits, Parts, Point
from csp_core.measures.seasons import Season
from csp_core.measures.trend_results import Phase, Signal, Trend, TrendMonth
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, first_day, month_label, short_month_label
from csp_core.words.caveats import marks, printed
from csp_core.words.numbers import average, count
from csp_core.words.seasons import limits_and_season
from csp_core.words.trend_caveats import trend_caveats
from csp_core.words.trends import finding, mark_of, marks_of, newest_first

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body

ALT_MONTHS = 12
# Of what is unusual so much is named on the chart, the newest first, where there is room.
LABELS = 4
KEY = "Diamonds mark the months that usual variation does not give."


def trend_chart(trend: Trend, season: Season | None = None, *, source: str) -> Drawing:
    """The months as a dark-blue line from zero, over the band of usual variation.

    A month without a count leaves a gap. ``season`` is told, where there is one, because the limits
    do not allow for it. ``source`` is the file and its extract date, as they are to be printed.
    """
    from csp_core.charts.frame import in_frame

    said = finding(trend)
    title = drawable(said.title)
    subtitle = (
        f"{drawable(trend.crime_type)}, count by month, average and limits of usual variation",
        f"{drawable(trend.area)}, {trend.span.label}",
    )
    caveats = (
        *((KEY,) if trend.unusual else ()),
        *trend_caveats(trend),
        *filter(None, [limits_and_season(season)]),
    )
    statuses = marks(trend.statuses)
    alt = _alternative(trend, title, subtitle, said.sentence, (*statuses, *caveats))
    return in_frame(
        _body(trend),
        name=(drawable(trend.area), drawable(trend.crime_type), "trend", trend.span.key),
        title=title,
        subtitle=subtitle,
        source=source,
        marks=statuses,
        caveats=caveats,
        alternative=alt,
        table=_table(trend),
        plot=_plot(trend),
    )


def _body(trend: Trend) -> Body:
    from csp_core.charts.trend_lines import trend_lines

    first = trend.span.first
    return trend_lines(
        Parts(
            points=tuple(_point(trend, one) for one in trend.months),
            limits=tuple(_limits(one, first) for one in trend.phases if one.mean is not None),
            labels=tuple(_label(one, first) for one in newest_first(trend.signals)[:LABELS]),
            divides=tuple(
                Divide(
                    one.month - first,
                    drawable(f"{short_month_label(one.month)}: {one.text or 'recording changed'}"),
                )
                for one in trend.breaks
            ),
            ends=_ends(trend.phases[-1]),
            axis=tuple(
                (
                    MONTH_NAMES[one.month % MONTHS_IN_YEAR][:3],
                    str(one.month // MONTHS_IN_YEAR),
                )
                for one in trend.months
            ),
        )
    )


def _point(trend: Trend, one: TrendMonth) -> Point:
    unusual = marks_of(trend, one.month)
    told = [f"{month_label(one.month)}: {count(one.count)}", unusual, one.status]
    return Point(
        step=one.month - trend.span.first,
        count=one.count,
        said=", ".join(filter(None, told)),
        unusual=bool(unusual),
        hollow=one.status == "provisional",
    )


def _limits(phase: Phase, first: int) -> Limits:
    return Limits(
        phase.span.first - first,
        phase.span.last - first,
        phase.mean or 0.0,
        phase.lower,
        phase.upper,
    )


def _label(signal: Signal, first: int) -> Label:
    last = signal.months[-1]
    words = mark_of(signal)
    if signal.rule in ("outside", "third"):
        words = f"{short_month_label(last)}: {words}"
    return Label(
        last - first, words[0].upper() + words[1:], "above" if signal.way == "up" else "below"
    )


def _plot(trend: Trend) -> Plot | None:
    """The counts, and the average and limits of each month's phase, where it has any."""
    phases = [trend.phase_of(one.month) for one in trend.months]
    trial = phases[-1].trial
    bounds = (
        ("Trial upper limit" if trial else "Upper limit", [phase.upper for phase in phases]),
        ("Average", [phase.mean for phase in phases]),
        ("Trial lower limit" if trial else "Lower limit", [phase.lower for phase in phases]),
    )
    return line_plot(
        [short_month_label(one.month) for one in trend.months],
        [
            Series(drawable(trend.crime_type), tuple(_spot(trend, one) for one in trend.months)),
            *(
                Series(name, tuple(Spot(at, average(at)) for at in values), theme.OTHERS, True)
                for name, values in bounds
                if any(at is not None for at in values)
            ),
        ],
        [first_day(one.month) for one in trend.months],
    )


def _spot(trend: Trend, one: TrendMonth) -> Spot:
    point = _point(trend, one)
    colour = theme.MARK if point.unusual else theme.IN_FOCUS
    words = count(point.count)
    return Spot(point.count, words, colour, hollow=point.hollow, marked=point.unusual)


def _ends(latest: Phase) -> tuple[tuple[str, float], ...]:
    """The average and the limits of the latest months, by name, from the highest down."""
    trial = "Trial upper limit" if latest.trial else "Upper limit"
    named = (
        (trial, latest.upper),
        ("Average", latest.mean),
        (trial.replace("upper", "lower").replace("Upper", "Lower"), latest.lower),
    )
    return tuple((f"{name} {average(at)}", at) for name, at in named if at is not None)


def _alternative(
    trend: Trend, title: str, subtitle: Sequence[str], sentence: str, caveats: Sequence[str]
) -> str:
    """The chart in words: what it says, its average and limits, and its latest counts."""
    latest = trend.phases[-1]
    counts = [f"{month_label(one.month)} {count(one.count)}" for one in trend.months[-ALT_MONTHS:]]
    more = len(trend.months) - ALT_MONTHS
    parts = [f"Line chart of months: {title}.", f"{', '.join(subtitle)}.", sentence]
    if ends := _ends(latest):
        parts.append(f"{'; '.join(name for name, _ in ends)}.")
    parts.append(
        f"{'; '.join(counts)}{f'; and {more:,} earlier in the table' if more > 0 else ''}."
    )
    return drawable(" ".join((*parts, printed(caveats))))


def _table(trend: Trend) -> Table:
    return Table(
        columns=("Month", "Count", "Average", "Lower limit", "Upper limit", "Unusual", "Note"),
        kinds=("words", "count", "average", "average", "average", "words", "words"),
        rows=tuple(
            (
                short_month_label(one.month),
                one.count,
                phase.mean,
                phase.lower,
                phase.upper,
                marks_of(trend, one.month),
                _note(trend, one),
            )
            for one in trend.months
            for phase in [trend.phase_of(one.month)]
        ),
    )


def _note(trend: Trend, one: TrendMonth) -> str:
    changed = [note.sentence for note in trend.breaks if note.month == one.month]
    return " ".join(filter(None, ["withheld" if one.withheld else one.status, *changed]))
