"""What a period said in prose may mean, and the report's own span that it is said beside."""

from __future__ import annotations

import re
from dataclasses import dataclass

from csp_core.period_words import financial
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, Span, financial_year

# A time of which no figures are kept; its numbers can be neither confirmed nor denied.
FAR = Span(0, 0)


@dataclass(frozen=True)
class Said:
    """A period said: the spans it may mean, likeliest first.

    ``explicit`` where it is named by month, quarter or year, and not as "this year". ``against``
    where another period is compared with it. ``to_date`` where a financial year is named of which
    the figures hold only the beginning, ``whole`` where the text says that it means all of it.
    ``dated`` where its months are written with their year.
    ``relative`` for "a year earlier", which is earlier than whatever else is said.
    """

    spans: tuple[Span, ...]
    explicit: bool = True
    against: bool = False
    to_date: bool = False
    whole: bool = False
    relative: bool = False
    dated: bool = False


@dataclass(frozen=True)
class Report:
    """The report's own span, and the one it is set against."""

    current: Span
    previous: Span

    def month(self, name: str) -> int:
        """The month of that name in the report's financial year."""
        first = financial_year(self.current.last).first
        number = [one[:3].lower() for one in MONTH_NAMES].index(name[:3])
        return first + (number - first) % MONTHS_IN_YEAR

    def year(self, years: str | None) -> Span:
        """The financial year written, or the report's own."""
        return (written_year(years) if years else None) or financial_year(self.current.last)


def written_year(years: str) -> Span | None:
    """The financial year of ``2017/18``, ``2017-18`` or ``17/18``; None for what is none."""
    written = re.sub(r"\s", "", years)
    if re.fullmatch(r"\d\d/\d\d", written):
        written = f"20{written}"
    return financial(re.sub(r"[-/](?:20)?(\d\d)$", r"/\1", written))
