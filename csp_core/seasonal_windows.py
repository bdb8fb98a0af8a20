"""Seasons as officers name them, and the days each takes in a year."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Days = tuple[dt.date, dt.date]
SOURCE = Path(__file__).with_name("seasonal_windows.toml")


@dataclass(frozen=True)
class Window:
    """One season; ``seasonal_windows.toml`` says in plain words what each field means."""

    name: str
    words: tuple[str, ...]
    first: str
    last: str
    source: str

    @property
    def pattern(self) -> str:
        """What its words look like, as one pattern."""
        return rf"(?:{'|'.join(self.words)})"

    def days_from(self, year: int) -> Days:
        """Its first and last day where it starts in that calendar year."""
        first, last = _day(self.first, year), _day(self.last, year)
        return first, last if first <= last else _day(self.last, year + 1)


@cache
def windows() -> tuple[Window, ...]:
    """Every season, in the order the file lists them."""
    read = tomllib.loads(SOURCE.read_text(encoding="utf-8"))
    return tuple(
        Window(row["name"], tuple(row["words"]), row["first"], row["last"], row["source"])
        for row in read["window"]
    )


def window_in(text: str) -> Window | None:
    """The season that a text in small letters names; None where it names none."""
    return next((one for one in windows() if re.search(rf"\b{one.pattern}\b", text)), None)


def easter_sunday(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's computation)."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap, century_left = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    quarter, rest = divmod(in_century, 4)
    week = (32 + 2 * century_left + 2 * quarter - moon - rest) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)


def last_sunday(year: int, month: int) -> dt.date:
    """The last Sunday of a month."""
    last = dt.date(year, month, calendar.monthrange(year, month)[1])
    return last - dt.timedelta(days=(last.weekday() + 1) % 7)


def _day(written: str, year: int) -> dt.date:
    if written == "good friday":
        return easter_sunday(year) - dt.timedelta(days=2)
    if written == "easter monday":
        return easter_sunday(year) + dt.timedelta(days=1)
    if written == "clocks back":
        return last_sunday(year, 10)
    if written == "clocks forward":
        return last_sunday(year, 3)
    month, day = map(int, written.split("-"))
    return dt.date(year, month, min(day, calendar.monthrange(year, month)[1]))
