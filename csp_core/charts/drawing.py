"""A drawing: everything about one chart that travels with it, on screen and in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from csp_core.money import pounds
from csp_core.words.numbers import NOT_AVAILABLE, average, count, percent, rate, size

if TYPE_CHECKING:  # Altair is imported when a chart is built, and no sooner
    from altair import LayerChart

    from csp_core.charts.plot import Plot

Cell = str | int | float | Decimal | None
Kind = Literal["words", "count", "average", "percent", "share", "rate", "pounds"]


@dataclass(frozen=True)
class Table:
    """The values a chart shows: raw in ``rows``, a kind for each column to read them by."""

    columns: tuple[str, ...]
    kinds: tuple[Kind, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def formatted(self) -> tuple[tuple[str, ...], ...]:
        """The rows as they are read: ``1,753``, ``+20.4%``, ``not available``."""
        return tuple(
            tuple(_formatted(cell, kind) for cell, kind in zip(row, self.kinds, strict=True))
            for row in self.rows
        )


def _formatted(cell: Cell, kind: Kind) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Decimal):
        return pounds(cell)
    if kind == "pounds":
        return NOT_AVAILABLE
    if kind == "percent":
        return percent(cell)
    if kind == "share":
        return size(cell)
    if kind == "average":
        return average(cell)
    if kind == "rate":
        return rate(cell)
    return count(None if cell is None else int(cell))


@dataclass(frozen=True)
class Drawing:
    """One chart, its words and its values.

    ``name`` holds the parts of a file name; ``title`` states the finding; ``marks`` are the
    sentences of its statuses (illustrative, provisional), and stand in the picture above all
    other caveats; ``alt`` is the text alternative; ``chart`` is the Altair chart, complete with
    data and theme, and holds title, subtitle, marks, caveats and source, so that what is shown and
    what is taken away are one picture. ``plot`` is the same chart for a program that draws charts
    itself, None where only a picture shows it. ``pieces`` makes the same chart as several without
    words around them, each low enough for a slide, where one would be too high; None where it is
    not. ``in_parts`` draws it as so many charts of fewer rows, for a place that is low; None where
    it cannot be parted. Nothing in it may be changed.
    """

    name: tuple[str, ...]
    title: str
    subtitle: str
    source: str
    marks: tuple[str, ...]
    caveats: tuple[str, ...]
    alt: str
    chart: LayerChart
    table: Table
    plot: Plot | None = None
    pieces: Callable[[], tuple[LayerChart, ...]] | None = None
    in_parts: Callable[[int], tuple[Drawing, ...]] | None = field(
        default=None, repr=False, compare=False
    )

    @cached_property
    def spec(self) -> dict[str, Any]:
        """The chart as Vega-Lite, made once; nothing in it may be changed either."""
        return _spec(self.chart)

    @cached_property
    def low_specs(self) -> tuple[dict[str, Any], ...]:
        """The chart as Vega-Lite in pieces low enough for a slide; itself where it is."""
        return tuple(map(_spec, self.pieces())) if self.pieces else (self.spec,)


def _spec(chart: LayerChart) -> dict[str, Any]:
    # At its top level Altair would mix in whatever theme other code has enabled. Holding it
    # against the schema takes longer than all the rest of building it, and the tests do.
    return chart.to_dict(validate=False, context={"top_level": False})
