"""Why a table may not be what its headings make it seem: what is doubtful is not read but said.

Each doubt is the end of a sentence, "not read, as …": it says what stands in the way and what an
officer can do about it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from csp_core import areas
from csp_core.listing import joined
from csp_core.period_parts import is_bare_year, part_of_year, part_without_year, quarter_of_year
from csp_core.period_words import months_of_days, periods_within
from csp_core.periods import MONTHS_IN_YEAR, Span
from csp_core.reading import year_order
from csp_core.reading.headings import NO_COUNT, Role
from csp_core.reading.layouts import At
from csp_core.reading.places import Places
from csp_core.reading.titles import WHEN_MADE
from csp_core.reading.value_columns import ValueColumn
from csp_core.spelling import as_written

_RUNNING = re.compile(
    r"\b(?:cumulative|rolling|running total|moving average"
    r"|(?:year|12 months|quarter) (?:ending|to)\s*$)",
    re.IGNORECASE,
)
_TO_DATE = re.compile(r"\b(?:year|fy) to date\b|\bytd\b|\bso far\b", re.IGNORECASE)
_YEARS_ALONE = (
    "its years ({0}) may be calendar or financial years; write 2017/18 for a financial year or "
    "Jan 2017 to Dec 2017 for a calendar year"
)
_PARTS_ALONE = "its {1} ({0}) do not say their year; write {2}, or the year above the table"
_QUARTERS_OF_YEARS = (
    "its quarters ({0}) may be of calendar or of financial years; write Q1 2017/18 for April to "
    "June 2017 or Jan-Mar 2017 for January to March"
)
_SHOWN = 3
_FEWEST_ODD_DAYS = 2


def doubt(places: Places, values: Sequence[ValueColumn]) -> str:
    """Why a table that fits a layout is not read all the same; empty when nothing is in doubt."""
    counts = [value for value in values if value.role is not Role.CHANGE]
    spans = [value.span for value in counts if value.span]
    return (
        _clashing(places)
        or _odd_days(places, counts)
        or year_order.across(places.header.levels)
        or _unknown_names(places, counts)
        or _half_headed(places, counts)
        or _figures_unheaded(places, counts)
        or _headed_alike(places, counts)
        or _running(places, spans)
        or _two_periods(places, spans)
        or _two_areas(places)
        or _some_parts(places, counts)
        or ("" if _months_down(places) else partial_years(places.titles, spans))
    )


def _clashing(places: Places) -> str:
    """Headings over one column that contradict each other."""
    clash = next((one for one in places.header.headings if one.clash), None)
    if clash is None:
        return ""
    return f"the headings over one of its columns (“{clash.text[:80]}”) contradict each other"


def _odd_days(places: Places, counts: Sequence[ValueColumn]) -> str:
    """Headings that are days of different months' middles, as Excel makes of "08/09", "09/10"."""
    odd = [one.column for one in counts if places.header.headings[one.column].odd_day]
    if len(odd) < _FEWEST_ODD_DAYS:
        return ""
    headings = [places.header.headings[at].text for at in odd]
    return (
        f"its headings are days ({_shown(headings)}), which Excel may have made of years such as "
        "08/09; write 2008/09 for a year or the first day for a month"
    )


def _unknown_names(places: Places, counts: Sequence[ValueColumn]) -> str:
    """Headings that tell columns apart, by a word that is neither an area nor a crime type."""
    if len(places.header.levels) < 2:
        return _unknown_sections(places)
    told = {*places.areas_across.values(), *places.types_across.values()}
    for level in places.header.levels:
        names = {
            as_written(level[value.column].text)
            for value in counts
            if level[value.column].unknown
            and places.header.headings[value.column].unknown
            and value.total is None
        } - told
        if len(names) > 1:
            return (
                f"its columns stand under {_shown(sorted(names))}, which are neither areas nor "
                "crime types known here; say what they are"
            )
    return _unknown_sections(places)


def _unknown_sections(places: Places) -> str:
    names = [section.name for section in places.sections.unknown]
    if not names:
        return ""
    return (
        f"its rows stand under {_shown(names)}, without which the same figures would stand in it "
        "twice, and which are neither areas nor crime types known here; say what they are"
    )


def _shown(names: Sequence[str]) -> str:
    shown = [f"“{name[:60]}”" for name in names]
    return joined(shown) if len(shown) <= _SHOWN else f"{', '.join(shown[:_SHOWN])} …"


def _half_headed(places: Places, counts: Sequence[ValueColumn]) -> str:
    """Under two rows of headings, a column of figures that the upper one does not reach."""
    if len(places.header.levels) < 2:
        return ""
    counted = {value.column for value in counts}
    for column, heading in enumerate(places.header.headings):
        if column in counted or not places.header.figures[column] or places.role(column):
            continue
        if heading.span and (places.areas_across or places.types_across):
            return (
                f"one of its columns (“{heading.text[:80]}”) stands under no area or crime type "
                "where the others do; write it above that column too"
            )
    return ""


def _figures_unheaded(places: Places, counts: Sequence[ValueColumn]) -> str:
    columns = [value.column for value in counts]
    if len(columns) < 2:
        return ""
    header = places.header
    between = range(min(columns), max(columns))
    gaps = [at for at in between if header.figures[at] and not header.headings[at].text]
    if any(not header.headings[at].inferred for at in gaps):
        return "some of its figures stand under no heading; write a heading over every column"
    return ""


def _headed_alike(places: Places, counts: Sequence[ValueColumn]) -> str:
    dated = [one for one in counts if one.span]
    alike = Counter((one.area, one.crime_type, one.span) for one in dated)
    twice = [one for one in dated if alike[(one.area, one.crime_type, one.span)] > 1]
    if twice:
        heading = places.header.headings[twice[0].column].text
        return f"more than one of its columns is headed “{heading}”; say in each what sets it apart"
    return ""


def _running(places: Places, spans: Sequence[Span]) -> str:
    line = next((line for line in places.titles if _RUNNING.search(line)), "")
    if line and any(span.months < 12 for span in spans):
        return (
            f"its title (“{line[:80]}”) says that its figures are running totals; "
            "ask for the figures of each month"
        )
    return ""


def partial_years(titles: Sequence[str], spans: Iterable[Span]) -> str:
    """Years that the title says are not whole: "April to January" above a column "2017/18"."""
    years = [span for span in spans if span.months == MONTHS_IN_YEAR]
    if not years:
        return ""
    for line in titles:
        parts = [part for part in periods_within(line) if 1 < part.months < MONTHS_IN_YEAR]
        if (
            _TO_DATE.search(line)
            or (part_without_year(line) and not periods_within(line))
            or any(part in year for part in parts for year in years)
        ):
            return (
                f"its title (“{line[:80]}”) speaks of part of a year where its figures are headed "
                "as whole years; write the months, such as Apr-Jan 2017/18, in each heading"
            )
    return _years_not_over(titles, years)


def _years_not_over(titles: Sequence[str], years: Sequence[Span]) -> str:
    """Years that were not over when the title says the figures were taken: "as at 31 January"."""
    for line in titles:
        taken = max(months_of_days(" ".join(WHEN_MADE.findall(line))), default=None)
        if taken is not None and any(year.first <= taken < year.last for year in years):
            return (
                f"its title (“{line[:80]}”) speaks of a day before the end of a year that its "
                "figures are headed as; write the months, such as Apr-Jan 2017/18, in each heading"
            )
    return ""


def _two_periods(places: Places, spans: Sequence[Span]) -> str:
    """Periods in headings and in rows are both read only where rows name parts of the headings'."""
    if spans and places.columns(Role.PERIOD) and not _months_down(places):
        return (
            "both its headings and its rows name periods; "
            "write the whole period, such as Apr 2017, in one of them"
        )
    return ""


def _months_down(places: Places) -> bool:
    """Whether rows name months or quarters without their year, which then stands elsewhere."""
    column = places.first(Role.PERIOD)
    if column is None:
        return False
    cells = [row[column] for row in places.header.below if str(row[column] or "").strip()]
    parts = [part for cell in cells if (part := part_of_year(cell)) and not is_bare_year(part)]
    return bool(parts) and 2 * len(parts) >= len(cells)


def _two_areas(places: Places) -> str:
    """A sheet named after one area whose title names another, as a copied sheet does."""
    if places.columns(Role.AREA) or places.areas_across or places.sections.area:
        return ""
    named, titled = areas.match(places.name), places.area(At.TITLE)
    if not named or not titled or named == titled or places.facts.area:
        return ""
    return f"its name says {named} and its title {titled}; say which area it is of"


def _some_parts(places: Places, counts: Sequence[ValueColumn]) -> str:
    """Among columns whose period is known, figures under a month or year that is not whole."""
    counted = {value.column for value in counts}
    open_parts = [
        heading.part
        for column, heading in enumerate(places.header.headings)
        if heading.part
        and heading.role in (None, Role.COUNT)
        and column not in counted
        and places.header.figures[column]
        and column not in places.column_spans
        and places.role(column) not in NO_COUNT
    ]
    return _parts_said(open_parts) if open_parts and any(one.span for one in counts) else ""


def _parts_said(parts: Sequence[str]) -> str:
    shown = ", ".join(dict.fromkeys(parts[:_SHOWN]))
    if is_bare_year(parts[0]):
        return _YEARS_ALONE.format(shown)
    if quarter_of_year(parts[0]):
        return _QUARTERS_OF_YEARS.format(shown)
    if parts[0][:1].lower() == "q":
        return _PARTS_ALONE.format(shown, "quarters", "Q1 2017/18 instead of Q1")
    return _PARTS_ALONE.format(shown, "months", "Apr 2017 instead of Apr")


def missing(places: Places) -> str:
    """What no layout found in a table, as the end of a sentence."""
    if places.measure is Role.RATE:
        return "it holds rates, which are not counts of offences"
    if places.measure is Role.SHARE:
        return "it holds shares, which are not counts of offences"
    anywhere = (At.SAID, At.ROW, At.HEADER, At.SECTION, At.SHEET, At.TITLE)
    if not any(places.crime_type(at) is not None for at in anywhere):
        return _no_type(places)
    if not any(places.has_period(at) for at in anywhere):
        return _no_period(places)
    return "which of its columns holds the counts could not be told; head it Count"


def _no_type(places: Places) -> str:
    unknown = _unknown_sections(places)
    return unknown or "no crime types were found in it"


def _no_period(places: Places) -> str:
    parts = [heading.part for heading in places.header.headings if heading.part]
    column = places.first(Role.PERIOD)
    if not parts and column is not None:
        parts = [part for row in places.header.below if (part := part_of_year(row[column]))]
    if parts:
        return _parts_said(parts)
    return "no months or other periods were found in it; write the period above the table"
