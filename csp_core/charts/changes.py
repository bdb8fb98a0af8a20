"""Percent change by crime type: a bar a row with the range chance could give, and both counts.

Another area is a mark on the same row, with a range of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from csp_core.charts.bar_places import Mark, Row, Whisker, in_sight
from csp_core.charts.drawing import Cell, Drawing, Table
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import Plot, bar_plot
from csp_core.measures.results import Change
from csp_core.words.caveats import change_caveats, marks, no_mark, printed
from csp_core.words.chance import RANGE_GOES_ON, RANGES, verdict
from csp_core.words.changes import reason
from csp_core.words.findings import finding
from csp_core.words.numbers import from_to, listed, percent

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.frame import Body

ALT_ROWS = 14
ALT_NAME = 80
STATED = "as stated, no counts"


def changes_chart(
    changes: Sequence[Change],
    *,
    beside: Sequence[Change] = (),
    source: str,
) -> Drawing:
    """Bars of percent change in the order given, all from zero, with both counts written out.

    ``beside`` holds the same crime types in other areas, drawn as marks on the same rows.
    ``source`` is the file and its extract date, as they are to be printed. A change without a
    percentage keeps its row, with its counts and the reason in words. No changes at all give a
    drawing that says so.
    """
    from csp_core.charts.frame import in_frame

    changes = tuple(changes)
    shown = {change.crime_type for change in changes}
    beside = tuple(other for other in beside if other.crime_type in shown)
    title = drawable(finding(changes).title)
    subtitle = _subtitle(changes)
    statuses = [status for change in (*changes, *beside) for status in change.statuses]
    explained = (RANGES,) if any(change.chance for change in (*changes, *beside)) else ()
    bars = _rows(changes, beside)
    goes_on = any(one.cut for row in in_sight(bars) for one in row.whiskers)
    caveats = (
        *((RANGE_GOES_ON,) if goes_on else ()),
        *change_caveats(changes, beside),
        *no_mark(changes, beside),
    )
    alt = _alternative(title, subtitle, changes, beside, (*marks(statuses), *caveats))
    return in_frame(
        _body(bars, changes, beside),
        name=_name(changes),
        title=title,
        subtitle=(*subtitle, *explained),
        subtitle_read=". ".join((", ".join(subtitle), *explained)),
        source=source,
        marks=marks(statuses),
        caveats=caveats,
        alternative=alt,
        table=_table((*changes, *beside)),
        plot=_plot(bars, changes, beside),
        in_parts=_parting(changes, beside, source),
    )


def _parting(
    changes: Sequence[Change], beside: Sequence[Change], source: str
) -> Callable[[int], tuple[Drawing, ...]]:
    """Draws the changes, in their order, as so many charts of as nearly as many rows each."""

    @cache
    def in_parts(number: int) -> tuple[Drawing, ...]:
        ends = [round(len(changes) * at / number) for at in range(number + 1)]
        return tuple(
            _part(changes, first, last, beside, source)
            for first, last in pairwise(ends)
            if first < last
        )

    return in_parts


def _part(
    changes: Sequence[Change], first: int, last: int, beside: Sequence[Change], source: str
) -> Drawing:
    """The rows from ``first`` up to ``last``, with a finding of their own."""
    part = changes_chart(changes[first:last], beside=beside, source=source)
    rows = f"Rows {first + 1} to {last}" if last - first > 1 else f"Row {last}"
    return replace(part, subtitle=f"{part.subtitle}. {rows} of {len(changes)}")


def _areas(changes: Iterable[Change]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(drawable(change.area) for change in changes))


def _subtitle(changes: Sequence[Change]) -> tuple[str, ...]:
    if not changes:
        return ("There is no figure for the area and the span chosen",)
    one = changes[0]
    by = (
        "area" if len({c.crime_type for c in changes}) == 1 < len(_areas(changes)) else "crime type"
    )
    of = drawable(one.crime_type) if by == "area" else listed(_areas(changes), 3)
    return (
        f"Percentage change in counts by {by}, {of}",
        f"{one.current_span.label} compared with {one.previous_span.label}",
    )


def _name(changes: Sequence[Change]) -> tuple[str, ...]:
    if not changes:
        return ("crime changes",)
    return (" and ".join(_areas(changes)[:3]), "crime changes", changes[0].current_span.key)


def _body(bars: Sequence[Row], changes: Sequence[Change], beside: Sequence[Change]) -> Body:
    from csp_core.charts.bar_rows import drawn, signed_percent
    from csp_core.charts.frame import nothing_to_draw

    if not changes:
        return nothing_to_draw()
    return drawn(bars, _key(changes, beside), signed_percent)


def _plot(bars: Sequence[Row], changes: Sequence[Change], beside: Sequence[Change]) -> Plot | None:
    return bar_plot(in_sight(bars), _key(changes, beside), measured="Change, %", say=percent)


def _key(changes: Sequence[Change], beside: Sequence[Change]) -> tuple[str, ...]:
    others = _areas(beside)
    return (listed(_areas(changes), 3), *others) if others else ()


def _rows(changes: Sequence[Change], beside: Sequence[Change]) -> list[Row]:
    others = _areas(beside)
    return [_row(change, _row_name(change, changes), beside, others) for change in changes]


def _row_name(change: Change, changes: Sequence[Change]) -> str:
    """What tells this row from the others: the crime type, the area, or both."""
    if len(_areas(changes)) == 1:
        return change.crime_type
    if len({one.crime_type for one in changes}) == 1:
        return change.area
    return f"{drawable(change.crime_type)}, {drawable(change.area)}"


def _row(change: Change, name: str, beside: Sequence[Change], others: Sequence[str]) -> Row:
    figure, detail = _label(change)
    return Row(
        name=name,
        value=change.percent,
        figure=figure,
        detail=detail,
        said=_said(change),
        hollow=change.stated,
        whisker=_range(change),
        marks=tuple(
            Mark(
                others.index(drawable(other.area)),
                other.percent,
                _said(other),
                other.stated,
                _range(other),
            )
            for other in beside
            if other.crime_type == change.crime_type and other.percent is not None
        ),
    )


def _range(change: Change) -> Whisker | None:
    return Whisker(change.chance.low, change.chance.high) if change.chance else None


def _label(change: Change) -> tuple[str, str]:
    """What is written after the bar: the percentage, and the counts or why there is none."""
    if change.stated:
        return percent(change.percent), STATED
    counts = from_to(change.previous, change.current)
    if change.percent is not None:
        return percent(change.percent), counts
    if change.previous is None and change.current is None:
        return "", reason(change)
    return "", f"{counts}, {reason(change)}"


def _said(change: Change) -> str:
    name = _short(change.crime_type)
    said = "  ".join(part for part in _label(change) if part)
    chance = f", {verdict(change)}" if change.chance else ""
    return f"{_short(change.area)}, {name}: {said}{chance}"


def _short(written: str) -> str:
    plain = drawable(written)
    return plain if len(plain) <= ALT_NAME else f"{plain[: ALT_NAME - 1]}…"


def _alternative(
    title: str,
    subtitle: Sequence[str],
    changes: Sequence[Change],
    beside: Sequence[Change],
    caveats: Sequence[str],
) -> str:
    """The chart in words: what it is, what it says, its values, and that there are caveats."""
    kind = "Horizontal bar chart" if changes else "Empty chart"
    parts = [f"{kind}: {title}.", f"{', '.join(subtitle)}."]
    values = [_said(change) for change in changes[:ALT_ROWS]]
    values += [_said(change) for change in beside[:ALT_ROWS]]
    more = max(0, len(changes) - ALT_ROWS) + max(0, len(beside) - ALT_ROWS)
    if values:
        parts.append(f"{'; '.join(values)}{f'; and {more:,} more in the table' if more else ''}.")
    return drawable(" ".join((*parts, printed(caveats))))


def _table(changes: Sequence[Change]) -> Table:
    spans = ("Earlier count", "Later count")
    if changes:
        spans = (changes[0].previous_span.label, changes[0].current_span.label)
    return Table(
        columns=(
            "Area",
            "Crime type",
            *spans,
            "Difference",
            "Change, %",
            "Chance",
            "Range from, %",
            "Range to, %",
            "Note",
        ),
        kinds=(
            "words",
            "words",
            "count",
            "count",
            "count",
            "percent",
            "words",
            "percent",
            "percent",
            "words",
        ),
        rows=tuple(_table_row(change) for change in changes),
    )


def _table_row(change: Change) -> tuple[Cell, ...]:
    return (
        change.area,
        change.crime_type,
        change.previous,
        change.current,
        change.difference,
        change.percent,
        verdict(change),
        change.low,
        change.high,
        STATED if change.stated else " ".join(filter(None, (change.marker, reason(change)))),
    )
