"""The same small set of made-up counts, laid out in three of the ways officers are sent them."""

from __future__ import annotations

import csv
import io
import random

from csp_core.outputs.accessible import Sheet
from csp_core.periods import Span, first_day, month_key, month_number, short_month_label
from sample_data.figures import Row
from sample_data.months_made_up import SEASONS, Recipe, series, unevenness
from sample_data.workbook import workbook_bytes

SPAN = Span(month_number(2016, 4), month_number(2017, 9))
CURRENT = Span(month_number(2017, 4), month_number(2017, 9))
PREVIOUS = CURRENT.year_before
ILLUSTRATIVE = "Illustrative: these counts are made up to show a layout."
TITLE = "Recorded crime by month, South Ribble and Chorley"

# Previous and current totals. Three types are enough to show a layout.
TOTALS: dict[Row, tuple[int, int]] = {
    ("South Ribble", "All crime"): (3_046, 3_412),
    ("South Ribble", "All burglary"): (238, 301),
    ("South Ribble", "Anti-social behaviour"): (1_984, 1_902),
    ("Chorley", "All crime"): (2_958, 3_277),
    ("Chorley", "All burglary"): (201, 196),
    ("Chorley", "Anti-social behaviour"): (2_117, 2_240),
}
AREAS = list(dict.fromkeys(area for area, _ in TOTALS))

# Each file writes the types its own way, as forces do.
AS_WRITTEN = {
    "one-row-a-count": ("All Crime", "Burglary", "ASB"),
    "months-across": ("Total recorded crime", "Burglary", "Anti Social Behaviour"),
    "a-sheet-an-area": ("All crime", "All burglary", "Anti-social behaviour"),
}


def layout_figures() -> dict[Row, dict[int, int]]:
    """A count for each area, crime type and month: what every file of this module says."""
    source = random.Random(20160401)
    return {
        row: series(
            Recipe(SEASONS[row[1]], 2.0, ((PREVIOUS, previous), (CURRENT, current))),
            SPAN,
            [unevenness(source) for _ in SPAN],
        )
        for row, (previous, current) in TOTALS.items()
    }


def _spelt(file: str) -> dict[str, str]:
    canonical = dict.fromkeys(crime_type for _, crime_type in TOTALS)
    return dict(zip(canonical, AS_WRITTEN[file], strict=True))


def one_row_a_count() -> bytes:
    """A CSV with a line for each count, months as ``2017-04``."""
    spelt = _spelt("one-row-a-count")
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(["Area", "Crime type", "Month", "Count"])
    for (area, crime_type), months in layout_figures().items():
        for month, count in months.items():
            lines.writerow([area, spelt[crime_type], month_key(month), count])
    return text.getvalue().encode()


def months_across() -> bytes:
    """A title, then a row for each area and crime type, with months as text: ``Apr-17``."""
    spelt = _spelt("months-across")
    return workbook_bytes(
        f"{TITLE} (illustrative)",
        [
            Sheet(
                "Figures",
                [TITLE, ILLUSTRATIVE],
                ["Area", "Crime type", *map(_short_text, SPAN)],
                [
                    [area, spelt[crime_type], *months.values()]
                    for (area, crime_type), months in layout_figures().items()
                ],
                labels=2,
            )
        ],
    )


def a_sheet_an_area() -> bytes:
    """A sheet named after each area: crime types down, months as dates across."""
    spelt = _spelt("a-sheet-an-area")
    return workbook_bytes(
        f"{TITLE} (illustrative)",
        [
            Sheet(
                area,
                [f"Recorded crime by month, {area}", ILLUSTRATIVE],
                ["Crime type", *map(first_day, SPAN)],
                [
                    [spelt[crime_type], *months.values()]
                    for (row_area, crime_type), months in layout_figures().items()
                    if row_area == area
                ],
                widths=(26, 9),
                labels=1,
            )
            for area in AREAS
        ],
    )


def _short_text(month: int) -> str:
    name, year = short_month_label(month).split()
    return f"{name}-{year[2:]}"
