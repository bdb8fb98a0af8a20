"""A trend in words: which months usual variation does not give, and since when.

A month is called high or low, never good or bad: which way is better is said apart, by ``better``.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from csp_core import crime_types
from csp_core.listing import joined
from csp_core.measures.trend_results import Signal, Trend
from csp_core.periods import MONTH_NAMES, MONTHS_IN_YEAR, month_label
from csp_core.words.numbers import average, listed
from csp_core.words.titles import Finding, fitted, name_of

# By simulation: 10 to 15 in a hundred series of 22 months or more that vary by chance alone.
BY_LUCK = "About one steady crime type in eight is unusual in any twelve months by luck alone."
_SPELT = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
_MOST_NAMED = 12
# Of signals that end in one month, the one a reader wants first.
_GRAVITY = ("outside", "run", "third", "side")


def finding(trend: Trend) -> Finding:
    """The newest thing that is unusual, as a title, and everything unusual in sentences."""
    return Finding(title(trend), " ".join(sentences(trend)))


def title(trend: Trend) -> str:
    """The trend in ten words or fewer: what is unusual among its latest twelve months."""
    if not trend.judged:
        return fitted(trend.crime_type, [": too few months to judge", ": too few months"])
    if not trend.recent:
        whole = [" within usual variation"]
        latest = [" within usual variation in the latest 12 months"]
        return fitted(trend.crime_type, latest + whole if trend.signals else whole)
    newest = newest_first(trend.recent)[0]
    return fitted(trend.crime_type, _endings(newest))


def newest_first(signals: Sequence[Signal]) -> list[Signal]:
    """What ended last first; of what ended together, the gravest first."""
    return sorted(signals, key=lambda one: (-one.months[-1], _GRAVITY.index(one.rule)))


def _endings(signal: Signal) -> list[str]:
    high = signal.way == "up"
    last, first = month_label(signal.months[-1]), month_label(signal.months[0])
    many = spelt(len(signal.months))
    if signal.rule == "outside":
        side = "above" if high else "below"
        return [f" {side} usual variation in {last}", f" {side} usual variation"]
    if signal.rule == "side":
        side = "above" if high else "below"
        return [f" {side} average for {many} months from {first}", f" {side} average {many} months"]
    if signal.rule == "run":
        way = "rising" if high else "falling"
        return [f" {way} for {many} months from {first}", f" {way} for {many} months"]
    limit = "upper" if high else "lower"
    return [f" close to its {limit} limit in {last}", f" close to its {limit} limit"]


def sentences(trend: Trend) -> tuple[str, ...]:
    """A sentence for each thing that is unusual, the newest first; one that says so where none is.

    Months beyond a limit with nothing else between them share a sentence.
    """
    if not trend.judged:
        return ("There are too few months in a row to tell what is unusual.",)
    if not trend.signals:
        return (f"Nothing beyond usual variation in {trend.span.label}.",)
    return _each(trend.signals)


def _each(signals: Sequence[Signal]) -> tuple[str, ...]:
    together = groupby(
        newest_first(signals),
        key=lambda one: (one.rule, one.way) if one.rule == "outside" else one,
    )
    return tuple(_sentence([*some]) for _, some in together)


def _sentence(signals: Sequence[Signal]) -> str:
    signal = signals[0]
    months = sorted(month for one in signals for month in one.months)
    side = "above" if signal.way == "up" else "below"
    if signal.rule == "outside":
        verb = "are" if len(months) > 1 else "is"
        return f"{months_said(months)} {verb} {side} what usual variation gives."
    if signal.rule == "third":
        limit = "upper" if signal.way == "up" else "lower"
        return (
            f"{months_said(months)} are close to the {limit} limit: two or more of three months "
            "in a row."
        )
    many = spelt(len(months)).capitalize()
    what = f"{side} the average" if signal.rule == "side" else _moving(signal)
    return f"{many} months in a row {what}, from {month_label(months[0])}."


def _moving(signal: Signal) -> str:
    return "rising" if signal.way == "up" else "falling"


def in_short(trend: Trend) -> str:
    """The trend in a line of a list: the newest that is unusual, and how much more there is."""
    every = sentences(trend)
    if not trend.signals or not trend.judged:
        return every[0]
    if not trend.recent:
        return f"Nothing unusual in the twelve months to {month_label(trend.span.last)}."
    more = len(every) - 1
    return f"{every[0]} And {spelt(more)} more." if more else every[0]


def newest_sentences(trend: Trend, most: int = 4) -> tuple[str, ...]:
    """The sentences of what is unusual, the newest; past ``most``, how many more the table has."""
    every = sentences(trend)
    if len(every) <= most + 1:
        return every
    return (*every[:most], f"And {spelt(len(every) - most)} earlier, in the chart's table.")


def nothing_unusual(names: Sequence[str]) -> str:
    """The crime types of a list of which nothing recent is unusual; empty where there are none."""
    named = listed(tuple(names), most=_MOST_NAMED)
    return f"Nothing unusual in the latest twelve months: {named}." if names else ""


def no_months(names: Sequence[str]) -> str:
    """The crime types that no trend can be told of; empty where there are none."""
    named = listed(tuple(names), most=_MOST_NAMED)
    return f"No months to tell a trend by: {named}." if names else ""


def mark_of(signal: Signal) -> str:
    """What is unusual in a few words, to stand beside its months: ``above the upper limit``."""
    side = "above" if signal.way == "up" else "below"
    limit = "upper" if signal.way == "up" else "lower"
    if signal.rule == "outside":
        return f"{side} the {limit} limit"
    if signal.rule == "third":
        return f"close to the {limit} limit"
    what = f"{side} average" if signal.rule == "side" else _moving(signal)
    return f"{spelt(len(signal.months))} months {what}"


def marks_of(trend: Trend, month: int) -> str:
    """All that is unusual in one month; empty where nothing is."""
    found = [one for one in newest_first(trend.signals) if month in one.months]
    return "; ".join(dict.fromkeys(map(mark_of, found)))


def limits_said(trend: Trend) -> str:
    """The average and what is usual, as the latest months have them; empty where there is none."""
    latest = trend.phases[-1]
    if latest.mean is None:
        return ""
    since = f" since {month_label(latest.span.first)}" if len(trend.phases) > 1 else ""
    if latest.upper is None:
        return f"The average is {average(latest.mean)} a month{since}."
    return (
        f"The average is {average(latest.mean)} a month{since}; usual variation goes from "
        f"{average(latest.lower)} to {average(latest.upper)}."
    )


def direction(trend: Trend) -> str:
    """Which way is better for this crime type: a judgement, kept apart from what is unusual."""
    if crime_types.crime_type(trend.crime_type).better == "lower":
        return f"{name_of(trend.crime_type)}: fewer is better."
    return f"{name_of(trend.crime_type)}: a rise is not worse by itself, nor a fall better."


def months_said(months: Sequence[int]) -> str:
    """``October and December 2017``; past six, ``Eight months between May and December 2017``."""
    if len(months) > 6:
        first, last = month_label(months[0]), month_label(months[-1])
        return f"{spelt(len(months)).capitalize()} months between {first} and {last}"
    by_year = groupby(months, key=lambda month: month // MONTHS_IN_YEAR)
    return joined([f"{joined([*map(_name, some)])} {year}" for year, some in by_year])


def _name(month: int) -> str:
    return MONTH_NAMES[month % MONTHS_IN_YEAR]


def spelt(number: int) -> str:
    """``seven``; past twelve in figures."""
    return _SPELT[number] if number < len(_SPELT) else f"{number:,}"
