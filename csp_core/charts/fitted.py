"""A bare chart made as high as its place: rows and lines move together or apart, letters stay.

A slide enlarges a chart as a whole, so a lower chart comes out with larger letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from csp_core.charts import theme
from csp_core.charts.placing import apart

Spec = dict[str, Any]

# Pixels from the middle of one row of a single line to that of the next: its marks keep apart.
CLOSEST_ROWS: Final = 24
LOWEST_PLOT, WIDEST_ROWS = 0.55, 2.0
"""How far lines are pressed together and rows are drawn apart, as shares of what they were."""

# What the layers call a place in pixels from the top.
_PLACES: Final = ("y", "top", "bottom", "middle", "from")
_LINE_NAME: Final = "line name"


@dataclass(frozen=True)
class _Rows:
    """What lies between ``top`` and ``bottom`` may come to ``least`` to ``most`` of its height.

    ``centred``: words of several lines stand around the middle of their row.
    """

    top: float
    bottom: float
    least: float
    most: float
    centred: bool = True

    def moved(self, share: float) -> Callable[[float], float]:
        """Where a place goes when what is between comes to that share of its height."""
        less = (self.bottom - self.top) * (1 - share)

        def move(y: float) -> float:
            if y <= self.top:
                return y
            return y - less if y >= self.bottom else self.top + (y - self.top) * share

        return move

    def share(self, now: float, wanted: float) -> float:
        """The share that brings a chart ``now`` so high nearest to the height wanted."""
        share = 1 + (wanted - now) / (self.bottom - self.top)
        return min(max(share, self.least), self.most)


def fitted(spec: Spec, height: float) -> Spec:
    """The bare chart as near to this height as its words allow; one of unknown parts stays."""
    found = _rows_in(spec)
    if found is None:
        return spec
    share = found.share(spec["height"], height)
    move = found.moved(share)
    layers = [_moved(layer, move, found.centred) for layer in spec["layer"]]
    return spec | {
        "layer": _names_apart(layers, move(found.bottom)),
        "height": move(spec["height"]),
    }


def fitted_height(spec: Spec, height: float) -> float:
    """How high ``fitted`` makes it, in pixels."""
    found, now = _rows_in(spec), float(spec.get("height", theme.DESIGN_WIDTH / 2))
    return found.moved(found.share(now, height))(now) if found else now


def _rows_in(spec: Spec) -> _Rows | None:
    """What the chart's layers tell of its parts; None where they are others."""
    by_name: dict[str, Spec] = {}
    for layer in spec.get("layer", ()):
        by_name.setdefault(_name(layer), layer)
    if counts := by_name.get("counts"):
        bottom, top = counts["encoding"]["y"]["scale"]["range"]
        return _Rows(top, bottom, LOWEST_PLOT, 1)
    for name in ("zero line", "months"):
        if rule := by_name.get(name):
            top, bottom = rule["mark"]["y"], rule["mark"]["y2"]
            return _Rows(top, bottom, _least(spec), WIDEST_ROWS)
    if (ticks := by_name.get("ticks")) and "labels" in by_name:
        # Groups of bars, each named from its first bar on: they are not pressed together.
        top, bottom = ticks["mark"]["y"], ticks["mark"]["y2"]
        return _Rows(top, bottom, 1, WIDEST_ROWS, centred=False)
    return None


def _least(spec: Spec) -> float:
    """The share of their height at which the words of two rows would come too close."""
    shares = [
        (CLOSEST_ROWS + (_beyond(layer, above) + _beyond(layer, below))) / distance
        for layer in spec["layer"]
        if _name(layer) in ("names", "details")
        for above, below in pairwise(layer["data"]["values"])
        if (distance := _middle(layer, below) - _middle(layer, above))
    ]
    return min(1.0, max(shares, default=1.0))


def _middle(layer: Spec, row: Spec) -> float:
    middle: float = row["y"] + _beyond(layer, row)
    return middle


def _beyond(layer: Spec, row: Spec) -> float:
    """How far the first of several lines of words stands above the middle of them all."""
    words = row.get("words")
    lines = len(words) if isinstance(words, list) else 1
    return (lines - 1) * float(layer["mark"].get("lineHeight", 0)) / 2


def _moved(layer: Spec, move: Callable[[float], float], centred: bool) -> Spec:
    mark = {
        key: move(value) if key in ("y", "y2") and isinstance(value, int | float) else value
        for key, value in layer["mark"].items()
    }
    values = [_moved_row(layer, row, move, centred) for row in layer["data"].get("values", ())]
    moved = layer | {"mark": mark, "data": layer["data"] | {"values": values}}
    y = layer.get("encoding", {}).get("y", {})
    if isinstance(ends := (y.get("scale") or {}).get("range"), list):
        scale = y["scale"] | {"range": [move(end) for end in ends]}
        moved["encoding"] = layer["encoding"] | {"y": y | {"scale": scale}}
    return moved


def _moved_row(layer: Spec, row: Spec, move: Callable[[float], float], centred: bool) -> Spec:
    beyond = _beyond(layer, row) if centred else 0.0
    return row | {key: move(row[key] + beyond) - beyond for key in _PLACES if key in row}


def _names_apart(layers: Sequence[Spec], bottom: float) -> list[Spec]:
    """The layers, the names at the lines' ends moved where two would touch."""
    named = [layer for layer in layers if _name(layer).startswith(_LINE_NAME)]
    level = [layer["data"]["values"][0]["y"] for layer in named]
    placed = iter(apart(level, theme.FIGURE.line + 2, bottom))
    return list(_with_names_at(layers, placed))


def _with_names_at(layers: Sequence[Spec], placed: Iterator[float]) -> Iterator[Spec]:
    for layer in layers:
        if _name(layer).startswith(_LINE_NAME):
            (row,) = layer["data"]["values"]
            yield layer | {"data": layer["data"] | {"values": [row | {"y": next(placed)}]}}
        else:
            yield layer


def _name(layer: Spec) -> str:
    return str(layer.get("data", {}).get("name", ""))
