"""What each row of a sheet says of all its figures: area, crime type and period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from csp_core import areas
from csp_core.periods import Span
from csp_core.reading import columns
from csp_core.reading.columns import Names
from csp_core.reading.periods_down import Periods, read_periods
from csp_core.reading.sheets import Coded, Sheet
from csp_core.reading.understanding import Understanding
from csp_core.spelling import as_written


@dataclass(frozen=True)
class Index:
    """The rows below the header, each as codes into names of areas, crime types and periods."""

    area: Names
    written: Names
    period: Periods

    @property
    def complete(self) -> np.ndarray:
        """Which rows say all three."""
        named = (self.area.codes >= 0) & (self.written.codes >= 0)
        complete: np.ndarray = named & (self.period.codes >= 0)
        return complete


def read_index(sheet: Sheet, understood: Understanding, height: int) -> Index:
    """The index of the ``height`` rows below the header."""
    wanted = [
        *understood.area_columns,
        *(code for code in understood.area_code_columns if code >= 0),
        *([understood.type_column] if understood.type_column is not None else []),
        *understood.period_columns,
    ]
    read = dict(zip(wanted, sheet.coded(wanted, understood.first_row), strict=True))
    return Index(
        area=_areas(understood, read, height),
        written=one_name(understood.crime_type, height)
        if understood.type_column is None
        else columns.names(read[understood.type_column], as_written),
        period=_periods(understood, read, height),
    )


def one_name(name: str, height: int) -> Names:
    """The same name in every row."""
    return Names(np.zeros(height, np.int32), (name,))


def _periods(understood: Understanding, read: Mapping[int, Coded], height: int) -> Periods:
    if understood.period_columns:
        headings = [understood.header.headings[at].text for at in understood.period_columns]
        return read_periods([read[at] for at in understood.period_columns], headings)
    # Where the headings name the periods code 0 stands for "see the heading".
    return Periods(np.zeros(height, np.int32), _known(understood.span), {})


def _known(span: Span | None) -> tuple[Span, ...]:
    return (span,) if span else ()


def _areas(understood: Understanding, read: Mapping[int, Coded], height: int) -> Names:
    if not understood.area_columns:
        return one_name(understood.area, height)
    return columns.first_given(
        [
            _area_column(understood, column, read, codes)
            for column, codes in zip(
                understood.area_columns, understood.area_code_columns, strict=True
            )
        ]
    )


def _area_column(
    understood: Understanding, column: int, read: Mapping[int, Coded], code_column: int
) -> Names:
    if column in understood.force_columns:
        return columns.names(read[column], columns.force_name)
    plain = columns.names(read[column], columns.area_name)
    return plain if code_column < 0 else _forces_named(plain, read[code_column])


def _forces_named(plain: Names, codes: Coded) -> Names:
    """Rows whose ONS code is a force's carry the force's own name, which no partnership shares."""
    kinds = [areas.CODE_KINDS.get(str(code).strip()[:3]) for code in codes.distinct]
    is_force = np.array([kind == "force" for kind in kinds] or [False])[codes.codes]
    force_codes = np.arange(len(plain.names), dtype=np.int32) + len(plain.names)
    chosen = is_force & (plain.codes >= 0)
    renamed = np.where(chosen, force_codes[np.maximum(plain.codes, 0)], plain.codes)
    names = plain.names + tuple(areas.force_area(name) for name in plain.names)
    return Names(renamed.astype(np.int32), names)
