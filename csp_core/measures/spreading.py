"""An amount spread evenly over the days it is for: what has fallen due, by month and year.

Every whole month takes an equal share, a part of a month its days' share of one. A share falls due
on the month's last day, or on the last day of all. Shares are differences of what has fallen due,
rounded to the penny, so that they add up to the amount whatever it is.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from csp_core.money import PENNY, to_the_penny
from csp_core.periods import (
    MONTHS_IN_YEAR,
    financial_year,
    financial_year_label,
    last_day,
    month_number,
    month_of,
)

APRIL = 4


@dataclass(frozen=True)
class Spread:
    """``amount`` pounds over the days from ``start`` to ``end``, both included.

    Raises ValueError for an end before its start.
    """

    amount: Decimal
    start: dt.date
    end: dt.date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an amount cannot end ({self.end}) before it starts ({self.start})")

    def due(self, at: dt.date) -> Decimal:
        """What has fallen due by the end of a day."""
        if at >= self.end:
            return self.amount
        month = month_of(at)
        return self._due_with(month if at == last_day(month) else month - 1)

    def due_in(self, year: str, at: dt.date) -> Decimal:
        """What of one financial year's share has fallen due by the end of a day."""
        first = month_number(int(year[:4]), APRIL) - 1
        before, after = last_day(first), last_day(first + MONTHS_IN_YEAR)
        return self.due(min(at, after)) - self.due(min(at, before))

    def by_month(self) -> dict[int, Decimal]:
        """Each month's share, the months as whole numbers."""
        first, last = month_of(self.start), month_of(self.end)
        return {
            month: self._due_with(month) - self._due_with(month - 1)
            for month in range(first, last + 1)
        }

    def by_financial_year(self) -> dict[str, Decimal]:
        """Each financial year's share, by its label: ``2017/18``."""
        first, last = (financial_year(month_of(day)).last for day in (self.start, self.end))
        return {
            financial_year_label(year_end): self._due_with(year_end)
            - self._due_with(year_end - MONTHS_IN_YEAR)
            for year_end in range(first, last + 1, MONTHS_IN_YEAR)
        }

    def _due_with(self, month: int) -> Decimal:
        """What has fallen due once a month and all before it have."""
        share = self._months_to(month) / self._months_to(month_of(self.end))
        pennies = Fraction(self.amount / PENNY) * share
        exact = Decimal(pennies.numerator) / Decimal(pennies.denominator)
        return to_the_penny(exact * PENNY)

    def _months_to(self, month: int) -> Fraction:
        """How many months, their parts by their days, lie from the start to a month's end."""
        first, last = month_of(self.start), month_of(self.end)
        if month < first:
            return Fraction(0)
        days = calendar.monthrange(self.start.year, self.start.month)[1]
        if first == last:
            return Fraction((self.end - self.start).days + 1, days)
        started = Fraction(days - self.start.day + 1, days)
        if month < last:
            return started + (month - first)
        days = calendar.monthrange(self.end.year, self.end.month)[1]
        return started + (last - first - 1) + Fraction(self.end.day, days)
