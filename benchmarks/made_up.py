"""The files that are measured on: made anew, of the shapes officers drop, with made-up counts."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Iterator, Sequence
from itertools import count, islice, product
from typing import Final

from openpyxl import Workbook

from csp_core.areas import shipped_populations
from csp_core.crime_types import vocabulary
from csp_core.periods import first_day, month_key, month_number
from sample_data.incidents import HEADER, MIX, PLACES, REPORTED_BY

TIDY_HEADER: Final = ("Area", "Crime type", "Month", "Count")
_TWO_YEARS: Final = tuple(range(month_number(2016, 4), month_number(2018, 4)))
_TYPES_IN_TIDY: Final = 14
_AREAS_ACROSS: Final = 12
_TYPES_ACROSS: Final = 30
_WINTERS: Final = tuple(
    month_number(year, 12) + month for year in (2018, 2019) for month in range(3)
)
_INCIDENTS_A_MONTH: Final = 15_350


def tidy_workbook(rows: int) -> bytes:
    """A workbook of one row a count: so many areas, each with 14 crime types over 24 months."""
    draw = random.Random(rows)
    months = [first_day(month) for month in _TWO_YEARS]
    types = list(vocabulary())[:_TYPES_IN_TIDY]
    areas = islice(_areas(), 1 + rows // (len(types) * len(months)))
    keys = islice(product(areas, types, months), rows)
    return _workbook(TIDY_HEADER, ((*key, draw.randrange(60, 900)) for key in keys))


def months_across_workbook(number: int) -> bytes:
    """A workbook of 360 rows, 12 areas of 30 crime types, and 24 months across.

    Another ``number`` gives other counts, so that nothing kept of one serves the next, and the
    last crime type carries it in its name.
    """
    draw = random.Random(number)
    known = list(vocabulary())[: _TYPES_ACROSS - 1]
    header = ("Area", "Crime type", *(first_day(month) for month in _TWO_YEARS))
    keys = product(islice(_areas(), _AREAS_ACROSS), [*known, local_type(number)])
    table = ((*key, *(draw.randrange(60, 900) for _ in _TWO_YEARS)) for key in keys)
    return _workbook(header, table)


def local_type(number: int) -> str:
    """The crime type that only the workbook of this number has."""
    return f"Local measure {number:03}"


def incident_files(a_month: int = _INCIDENTS_A_MONTH) -> dict[str, bytes]:
    """Six files of two winters in the shape of data.police.uk's, for where the real are absent."""
    draw = random.Random(a_month)
    names = {month: f"{month_key(month)}-made-up-street.csv" for month in _WINTERS}
    return {name: _incidents(draw, month, a_month) for month, name in names.items()}


def _areas() -> Iterator[str]:
    """Lancashire's, then ones nobody knows: a national file has hundreds."""
    yield from dict.fromkeys(one.area for one in shipped_populations())
    yield from (f"Borough {number:03}" for number in count(1))


def _workbook(header: Sequence[object], rows: Iterator[tuple[object, ...]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Figures")
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _incidents(draw: random.Random, month: int, rows: int) -> bytes:
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(HEADER)
    types = draw.choices(list(MIX), weights=list(MIX.values()), k=rows)
    places = draw.choices(PLACES, k=rows)
    for (code, name, east, north), crime_type in zip(places, types, strict=True):
        lines.writerow((
            f"{draw.getrandbits(256):064x}", month_key(month), REPORTED_BY, REPORTED_BY,
            f"{east:.6f}", f"{north:.6f}", "On or near Parking Area", code, name, crime_type,
            "Status update unavailable", "",
        ))  # fmt: skip
    return text.getvalue().encode()
