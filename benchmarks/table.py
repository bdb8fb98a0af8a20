"""The table of what was measured, as plain text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.measured import Measured
from benchmarks.promises import Unit

HEADER = ("what", "against", "ours", "baseline", "found", "at most", "verdict")
_MEGABYTE = 1e6


def table_lines(found: Sequence[Measured]) -> Iterator[str]:
    """A header, a rule and a line for each measurement; under them the remarks."""
    rows = [HEADER, *(_cells(one) for one in found)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(HEADER))]
    for number, row in enumerate(rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        if not number:
            yield "  ".join("-" * width for width in widths)
    remarks = dict.fromkeys(f"{one.promise.what}: {one.remark}" for one in found if one.remark)
    if remarks:
        yield ""
        yield from remarks


def _cells(one: Measured) -> tuple[str, ...]:
    unit = one.promise.unit
    return (
        one.promise.what,
        one.promise.against,
        _taken(one.ours, unit),
        _taken(one.baseline, unit),
        held(one.figure, unit),
        held(one.promise.at_most, unit),
        one.verdict,
    )


def _taken(value: float | None, unit: Unit) -> str:
    if value is None:
        return ""
    return f"{value / _MEGABYTE:,.1f} MB" if unit == "bytes a cell" else f"{value:.3f} s"


def held(value: float | None, unit: Unit) -> str:
    """A bound, or what is held against it, with its unit; "" for None."""
    if value is None:
        return ""
    match unit:
        case "times":
            return f"{value:.2f}×"
        case "seconds":
            return f"{value:.2f} s"
        case _:
            return f"{value:.1f} bytes a cell"
