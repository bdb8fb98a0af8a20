"""A season in words, with how much it rests on."""

from __future__ import annotations

from csp_core.listing import joined
from csp_core.measures.seasons import LEAST_YEARS, SURER_YEARS, Season
from csp_core.periods import MONTH_NAMES
from csp_core.words.trends import spelt

_FEBRUARY = 1


def season_sentence(season: Season | None) -> str:
    """``Usually highest in July and lowest in February``, or that no season shows, or why not."""
    if season is None:
        return (
            "Whether it has a season cannot be told yet: every month of the year has to be there "
            f"{_times(LEAST_YEARS)}, and {spelt(SURER_YEARS)} whole years are surer."
        )
    if not season.seasonal:
        return f"No month of the year is reliably high or low ({season.span.label})."
    return f"{_extremes(season)} ({season.span.label}{_doubt(season)})."


def limits_and_season(season: Season | None) -> str:
    """That the limits take no account of the season, where there is one; else empty."""
    if season is None or not season.seasonal:
        return ""
    return (
        "The limits do not allow for the season, so a month that is high every year may be marked."
    )


def _extremes(season: Season) -> str:
    if season.highest and season.lowest:
        return f"Usually highest in {_names(season.highest)} and lowest in {_lowest(season)}"
    if season.highest:
        return f"Usually highest in {_names(season.highest)}"
    if season.lowest:
        return f"Usually lowest in {_lowest(season)}"
    return "Months of the year differ reliably, but no few of them stand out"


def _lowest(season: Season) -> str:
    short = ", the shortest month" if season.lowest == (_FEBRUARY,) else ""
    return f"{_names(season.lowest)}{short}"


def _names(months: tuple[int, ...]) -> str:
    return joined([MONTH_NAMES[month] for month in months])


def _doubt(season: Season) -> str:
    if season.years >= SURER_YEARS:
        return ""
    return f"; {spelt(season.years)} years only, {spelt(SURER_YEARS)} are surer"


def _times(number: int) -> str:
    return "twice" if number == 2 else f"{spelt(number)} times"
