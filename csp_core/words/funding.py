"""Money in words: what a funder gave a scheme, what is left, and what is more than there is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from csp_core.funding import FundingRow, FundingStatus
from csp_core.measures.funding import Position
from csp_core.measures.funding_revisions import FundingRevision
from csp_core.money import pounds
from csp_core.periods import Span, first_day, last_day, month_of
from csp_core.words.numbers import listed
from csp_core.words.sources import day
from csp_core.words.titles import MOST_WORDS, fitted, short_name

POTS = "Each funder and scheme is a pot of its own; pots are never added together."
ABSENT = "What no file states is left out: it is not zero."
SPREAD = (
    "A commitment is spread evenly over its months, a part of a month by its days; a month falls "
    "due on its last day."
)
WITHDRAWN = "Money withdrawn is shown apart and enters no sum."
NOT_STATED = "not stated"
# What a funding sheet looks like, for those who have none yet.
EXAMPLE_COLUMNS = ("Funder", "Scheme", "Status", "Amount (£)", "From", "To")
EXAMPLE_ROWS = (
    ("OPCC", "Community safety grant", "Allocated", "10,000", "1 April 2017", "31 March 2018"),
    ("OPCC", "Community safety grant", "Committed", "8,000", "1 April 2017", "31 March 2018"),
    ("County council", "Refuge", "Withdrawn", "5,000", "", ""),
)
NO_SCHEME, NO_FUNDER = "no scheme named", "no funder named"
_COMMON_NOUN = re.compile(
    r"(?:services?|schemes?|grants?|funds?|projects?|programmes?|teams?|campaigns?|posts?"
    r"|initiatives?|refuges?)$",
    re.IGNORECASE,
)
_DONE: dict[FundingStatus, tuple[str, str]] = {
    "allocated": ("allocated", "to"),
    "committed": ("committed", "to"),
    "spent": ("spent", "on"),
    "withdrawn": ("withdrawn", "from"),
}


def scheme_of(one: Position | FundingRow) -> str:
    """The scheme's name as it is shown."""
    return short_name(one.scheme) if one.scheme.strip() else NO_SCHEME


def funder_of(one: Position | FundingRow) -> str:
    """The funder's name as it is shown."""
    return short_name(one.funder) if one.funder.strip() else NO_FUNDER


def pot(position: Position) -> str:
    """``IDVA service, SRBC``: a scheme and whose money it is."""
    return f"{scheme_of(position)}, {funder_of(position)}"


def stated(amount: Decimal | None) -> str:
    """``£24,000``; ``not stated`` for what is absent, which is never shown as zero."""
    return NOT_STATED if amount is None else pounds(amount)


def days_said(start: dt.date | None, end: dt.date | None) -> str:
    """``April 2017 to March 2020`` for whole months, else the days; empty without both."""
    if start is None or end is None:
        return f"from {day(start)}" if start else f"to {day(end)}" if end else ""
    whole = start == first_day(month_of(start)) and end == last_day(month_of(end))
    if whole and start < end:
        return Span(month_of(start), month_of(end)).label
    return f"{day(start)} to {day(end)}" if start != end else day(start)


def sentences(position: Position) -> tuple[str, ...]:
    """Everything there is to say of one pot, what was given first."""
    return tuple(
        sentence
        for sentence in (
            *(_given(position, status) for status in _DONE),
            *over(position),
            _left(position),
            *unknown(position),
        )
        if sentence
    )


def _given(position: Position, status: FundingStatus) -> str:
    amount = getattr(position, status)
    if amount is None:
        return ""
    verb, preposition = _DONE[status]
    to = f" {preposition} {_the(position)}" if position.scheme.strip() else ""
    what = (
        f"{short_name(position.funder)} has {verb} {pounds(amount)}{to}"
        if position.funder.strip()
        else f"{pounds(amount)} has been {verb}{to}"
    )
    rows = position.of(status)
    # What is spent was spent by now, whatever the years its scheme runs for.
    later = status == "spent" and any(row.end and row.end > position.at for row in rows)
    days = "" if later else _whole_days(rows)
    holders = tuple(dict.fromkeys(row.holder for row in rows if row.holder))
    held = f", held by {listed(holders, 2)}" if holders else ""
    due = _due(position) if status == "committed" else ""
    return f"{what}{f', {days}' if days else ''}{held}{due}."


def _the(position: Position) -> str:
    name = scheme_of(position)
    article = _COMMON_NOUN.search(name) and not name.lower().startswith("the ")
    return f"the {name}" if article else name


def _whole_days(rows: Sequence[FundingRow]) -> str:
    starts = [row.start for row in rows if row.start]
    ends = [row.end for row in rows if row.end]
    if not len(starts) == len(ends) == len(rows):
        return ""
    return days_said(min(starts), max(ends))


def _due(position: Position) -> str:
    due, at = position.due_to_date, day(position.at)
    if due is None:
        return ""
    if due == position.committed:
        return f"; all of it had fallen due by {at}"
    return f"; {pounds(due) if due else 'nothing'} had fallen due by {at}"


def over(position: Position) -> tuple[str, ...]:
    """More committed or spent than there is, plainly and with its amount."""
    found = (
        (position.over_committed, "{} more is committed than was allocated."),
        (position.over_spent, "{} more is spent than was committed."),
        (position.spent_over_allocated, "{} more is spent than was allocated."),
    )
    return tuple(sentence.format(pounds(amount)) for amount, sentence in found if amount)


def _left(position: Position) -> str:
    parts = [
        f"{pounds(amount)} {said}"
        for amount, said in (
            (position.uncommitted, "is not yet committed"),
            (position.outstanding, "of the commitment is not yet spent"),
        )
        if amount is not None and amount >= 0
    ]
    return f"{'; '.join(parts)}." if parts else ""


def unknown(position: Position) -> Iterator[str]:
    """What cannot be told of a pot, and why: missing amounts, missing dates, two that differ."""
    for status in position.disputed:
        yield f"Two sheets differ on what is {status}, so neither amount is used."
    if rows := position.without_amount:
        statuses = listed(tuple(dict.fromkeys(row.status for row in rows)))
        where = "One of its rows gives" if len(rows) == 1 else f"{len(rows):,} of its rows give"
        yield f"{where} no amount that can be read, so how much is {statuses} is not known."
    if position.committed is not None and position.undated:
        amount = sum((row.amount or Decimal(0) for row in position.undated), Decimal(0))
        yield (
            f"{pounds(amount)} of the commitment has no dates, so what has fallen due is not known."
        )


def revised(one: FundingRevision) -> str:
    """What a newer file changed: its amount and cell, and the earlier ones."""
    was, now = one.places
    what = ", ".join(filter(None, (one.scheme, one.funder, one.status)))
    return f"{what}: {one.after} in {now}, was {one.before} in {was}."


def caveats(positions: Sequence[Position]) -> tuple[str, ...]:
    """What must be known beside any view of these positions."""
    return tuple(
        sentence
        for sentence in (
            POTS if len(positions) > 1 else "",
            ABSENT,
            WITHDRAWN if any(one.withdrawn is not None for one in positions) else "",
            *_of_each(positions),
        )
        if sentence
    )


def spread_caveats(positions: Sequence[Position]) -> tuple[str, ...]:
    """What must be known beside commitments by year, those that cannot be drawn named."""
    undated = tuple(pot(one) for one in positions if one.committed is not None and one.undated)
    left = f"Without dates, so by no year: {listed(undated)}." if undated else ""
    several = len([one for one in positions if one.by_financial_year]) > 1
    return tuple(filter(None, (POTS if several else "", SPREAD, left)))


def _of_each(positions: Sequence[Position]) -> Iterator[str]:
    for one in positions:
        for sentence in unknown(one):
            yield f"{pot(one)}: {sentence}"


def position_title(positions: Sequence[Position]) -> str:
    """The finding in ten words or fewer: what is over first, else how many pots there are."""
    if not positions:
        return "No funding is stated"
    for name, said in (
        ("over_committed", "more committed than allocated"),
        ("spent_over_allocated", "more spent than allocated"),
        ("over_spent", "more spent than committed"),
    ):
        found = [one for one in positions if getattr(one, name)]
        if len(found) == 1:
            amount = pounds(getattr(found[0], name))
            return fitted(scheme_of(found[0]), [f": {amount} {said}", f": {said}"])
        if found:
            return f"{len(found):,} schemes have {said}"
    if len(positions) == 1:
        return _only(positions[0])
    return f"{len(positions):,} pots of funding, each on its own"


def _only(position: Position) -> str:
    for status in ("committed", "allocated", "spent", "withdrawn"):
        amount = getattr(position, status)
        if amount is not None:
            return fitted(scheme_of(position), [f": {pounds(amount)} {status}"])
    return fitted(scheme_of(position), [": no amount is known"])


def years_title(positions: Sequence[Position]) -> str:
    """The finding in ten words or fewer: how much of what is committed had fallen due."""
    spread = [one for one in positions if one.by_financial_year]
    if not spread:
        return "No commitment has dates"
    if len(spread) == 1:
        one = spread[0]
        due, whole = stated(one.due_to_date), stated(one.committed)
        at = f"{one.at.day} {one.at:%B %Y}"
        title = f"{due} of {whole} had fallen due by {at}"
        return title if len(title.split()) <= MOST_WORDS else f"{due} of {whole} had fallen due"
    years = sorted({year for one in spread for year in one.by_financial_year or ()})
    ends = f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"in {years[0]}"
    return f"{len(spread):,} schemes have commitments {ends}"
