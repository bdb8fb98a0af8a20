"""One crime type month by month: this span beside an earlier one."""

from __future__ import annotations

from csp_core.figures import Figures
from csp_core.measures.changes import joint_name
from csp_core.measures.results import MonthByMonth, MonthPair
from csp_core.measures.series import COUNTED, Series
from csp_core.measures.spans import runs
from csp_core.periods import Span
from csp_core.tables import DISPUTED


def month_by_month(
    figures: Figures, areas: tuple[str, ...], crime_type: str, current: Span, previous: Span
) -> MonthByMonth | None:
    """Each month's count in both spans, the areas' counts added where there are several.

    A month is None where any of the areas lacks it. None when no month of either span is there,
    as with figures by quarter or year.
    """
    series = Series(figures)
    place = {key: at for at, key in enumerate(series.keys)}
    at = [place.get((area, crime_type), -1) for area in areas]
    if not areas or any(one < 0 for one in at):
        return None

    def count(month: int) -> int | None:
        totals = series.totals(Span(month, month))
        return int(totals.count[at].sum()) if (totals.state[at] == COUNTED).all() else None

    stated = series.by_month()

    def status(month: int) -> str:
        return stated.status_in(at, month) if stated else ""

    pairs = tuple(
        MonthPair(now, then, count(then), count(now), status(then), status(now))
        for now, then in zip(current, previous, strict=False)
    )
    if all(pair.previous is None and pair.current is None for pair in pairs):
        return None
    missing = [pair.month for pair in pairs if pair.current is None] + [
        pair.previous_month for pair in pairs if pair.previous is None
    ]
    statuses, files = (
        series.names_within(column, (current, previous)) for column in ("status", "file")
    )
    return MonthByMonth(
        area=areas[0] if len(areas) == 1 else joint_name(areas),
        crime_type=crime_type,
        current_span=current,
        previous_span=previous,
        pairs=pairs,
        statuses=tuple(
            dict.fromkeys(
                one for series_at in at for one in statuses[series_at] if one != DISPUTED or missing
            )
        ),
        notes=(f"No figure for {runs(missing)}.",) if missing else (),
        files=tuple(dict.fromkeys(one for series_at in at for one in files[series_at])),
    )
