"""What the words for when an operation runs mean: seasons, months, or days that come again."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from csp_core.listing import joined
from csp_core.periods import MONTH_NAMES
from csp_core.seasonal_windows import Days, windows

# The days of what starts in a calendar year.
InYear = Callable[[int], Days]

_MONTHS = {
    short: at
    for at, name in enumerate(MONTH_NAMES, 1)
    for short in (name.lower(), name[:3].lower(), *(["sept"] if name == "September" else []))
}
_MONTH = re.compile(rf"\b({'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?")
_MAY_BE = re.compile(r"may\s+(?:be|vary|run|change|take)\b")
_TO = re.compile(r"\s*(?:to|until|till|through|-|–|—)\s*(?:the\s+|end of\s+)*")
# What turns a season round, or means days beside it or inside it that the words do not give.
_TURNS = re.compile(
    r"\b(?:not|no|except|excluding|apart from|other than|outside|before|after|unless|if|when|"
    r"needed|required|ad hoc|either side|half ?-?term|easter (?:school )?holidays?|start of|end of|"
    r"early|late|mid)\b"
)
_AGAIN = re.compile(
    r"\b(?:daily|nightly|weekly|fortnightly|(?:bi ?)?monthly|quarterly|weekends?|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|"
    r"\b(?:each|every|once a|twice a|\w+ (?:times )?(?:a|per))\s+(?:\w+\s+)?"
    r"(?:day|night|evening|week|weekend|fortnight|month|quarter)s?\b"
)
_ALL_YEAR = re.compile(
    r"\b(?:(?:all|whole) (?:the )?year(?: round)?|year round|throughout the year|on ?going|"
    r"continuous(?:ly)?|permanent(?:ly)?)\b"
)
_LONGEST = 300


@dataclass(frozen=True)
class Pattern:
    """Words for when in the year, understood.

    ``seasons`` are the stretches they name, each by its days in a calendar year. ``again``: it
    comes again and again in them, or all year where they name none. ``all_year``: it goes on all
    year. ``named`` are the seasons as their list calls them.
    """

    seasons: tuple[InYear, ...] = ()
    again: bool = False
    all_year: bool = False
    named: str = ""

    @property
    def understood(self) -> bool:
        """Whether the words say anything about when."""
        return bool(self.seasons) or self.again or self.all_year


NOT_UNDERSTOOD = Pattern()


@dataclass(frozen=True)
class _Said:
    """A season or month named in a text, from one character to another."""

    begin: int
    end: int
    days: InYear
    name: str = ""


@lru_cache(maxsize=4096)
def understood(words: str) -> Pattern:
    """What the words say; ``NOT_UNDERSTOOD`` where they name nothing known, or turn it round."""
    text = " ".join(words[:_LONGEST].lower().replace("'", "").replace("’", "").split())
    if len(words) > _LONGEST or _TURNS.search(text):
        return NOT_UNDERSTOOD
    said = sorted(_said(text), key=lambda one: one.begin)
    again = bool(_AGAIN.search(text.replace("-", " ")))
    if not said:
        return Pattern(again=again, all_year=bool(_ALL_YEAR.search(text.replace("-", " "))))
    named = joined([*dict.fromkeys(one.name for one in said if one.name)])
    return Pattern(tuple(_stretches(text, said)), again, named=named)


def _said(text: str) -> Iterator[_Said]:
    """Every season and month named; what a longer name holds is not found in it again."""
    for window in windows():
        for match in re.finditer(rf"\b{window.pattern}\b", text):
            yield _Said(*match.span(), window.days_from, window.name)
            text = text[: match.start()] + "#" * len(match.group()) + text[match.end() :]
    for match in _MONTH.finditer(text):
        if not _MAY_BE.match(text, match.start()):
            yield _Said(*match.span(), partial(_month, _MONTHS[match[1]]))


def _stretches(text: str, said: list[_Said]) -> Iterator[InYear]:
    """Each season by itself, but "October to December" as one stretch."""
    at = 0
    while at < len(said):
        last = at
        while last + 1 < len(said) and _TO.fullmatch(text[said[last].end : said[last + 1].begin]):
            last += 1
        yield said[at].days if last == at else partial(_from_to, said[at].days, said[last].days)
        at = last + 1


def _from_to(first: InYear, last: InYear, year: int) -> Days:
    start = first(year)[0]
    ends = (last(one)[1] for one in (year - 1, year, year + 1))
    return start, next(end for end in ends if end >= start)


def _month(month: int, year: int) -> Days:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])
