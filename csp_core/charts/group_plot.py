"""Bars of money in groups for a program that draws charts itself: a row a bar, stacked by a key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from csp_core.charts.bar_places import Row
from csp_core.charts.lettering import drawable
from csp_core.charts.plot import Plot, Series, Spot, bar_plot
from csp_core.money import pounds

if TYPE_CHECKING:  # it imports Altair
    from csp_core.charts.group_bars import Bar, Group, Key

MEASURED = "Amount, £"


def groups_plot(groups: Sequence[Group], key: Key | None = None) -> Plot | None:
    """A row a bar, named by its group, its label behind the name; None without any bar.

    With a ``key`` each bar is a stack: what is solid of it, and what is outline.
    """
    bars = [(_name(group), bar) for group in groups for bar in group.bars]
    plot = bar_plot([_row(*one) for one in bars], measured=MEASURED, say=str)
    return plot if key is None or plot is None else _stacked(groups, key)


def _name(group: Group) -> str:
    return f"{group.name}, {group.under}" if group.under else group.name


def _row(name: str, bar: Bar) -> Row:
    detail = ", ".join(filter(None, (bar.label.lower(), bar.detail)))
    value, hollow = float(bar.value), not bar.filled
    return Row(name, value, bar.figure, detail, bar.said, hollow=hollow, colour=bar.colour)


def _stacked(groups: Sequence[Group], key: Key) -> Plot:
    """The whole of each bar stands behind its name, as a stack has its parts' figures only.

    One group alone is named by the chart's own words, and its rows by their labels.
    """
    alone = len(groups) == 1
    rows = [(group, bar) for group in groups for bar in group.bars]
    told = [("" if alone else bar.label, bar.figure, bar.detail) for _, bar in rows]
    solid = [Spot(float(bar.filled), pounds(bar.filled), bar.colour) for _, bar in rows]
    outline = [Spot(float(bar.rest), pounds(bar.rest), bar.colour, hollow=True) for _, bar in rows]
    return Plot(
        "stacks",
        tuple(drawable(bar.label if alone else _name(group)) for group, bar in rows),
        tuple(", ".join(filter(None, words)) for words in told),
        (Series(key.solid, tuple(solid)), Series(key.outline, tuple(outline), hollow=True)),
    )
