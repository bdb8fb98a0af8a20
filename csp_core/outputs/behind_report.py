"""The figures behind a report, as its spreadsheet is made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from csp_core.figures import Behind, Figures
from csp_core.measures.funding import Position
from csp_core.measures.results import Change
from csp_core.measures.trend_results import Trend
from csp_core.records import NO_RECORDS, Records


@dataclass(frozen=True)
class BehindReport:
    """The changes and trends shown, every count in the changes' spans, and all beside crime.

    ``positions`` are those of the funding in ``records``, all at one day; ``source`` is the line
    that says which files all of it comes from.
    """

    changes: tuple[Change, ...] = ()
    counts: tuple[Behind, ...] = ()
    trends: tuple[Trend, ...] = ()
    records: Records = NO_RECORDS
    source: str = ""
    positions: tuple[Position, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes or self.counts or self.trends or self.records)


NOTHING_BEHIND = BehindReport()


def behind_report(
    figures: Figures,
    changes: Sequence[Change],
    trends: Sequence[Trend],
    records: Records,
    source: str,
    positions: Sequence[Position] = (),
) -> BehindReport:
    """The figures behind these results, each count with the cell it was read from.

    Of a joint figure the counts of the areas it adds are given, each for itself.
    """
    areas = tuple(dict.fromkeys(area for one in changes for area in one.areas or (one.area,)))
    types = tuple(dict.fromkeys(one.crime_type for one in changes))
    spans = tuple(dict.fromkeys(span for one in changes
                                for span in (one.previous_span, one.current_span)))  # fmt: skip
    counts = figures.behind(areas, types, spans) if changes else ()
    stated = tuple(one for one in counts if one.count is not None or one.value.startswith("["))
    return BehindReport(
        tuple(changes), stated, tuple(trends), records, source, tuple(positions)
    )  # fmt: skip
