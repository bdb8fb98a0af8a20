"""A chart without the words around it, for a place that says them itself, as a slide does."""

from __future__ import annotations

from typing import Any, Final

from csp_core.charts import theme
from csp_core.charts.frame import ABOVE_NOTES
from csp_core.charts.placing import NARROWEST

EDGE: Final = 2
NARROWEST_BARE: Final = NARROWEST + 2 * EDGE
"""The least it is drawn at with nothing cut off, edges and all, in pixels."""

AXIS_LETTERS: Final = theme.DETAIL.size
_AROUND: Final = {"status", "notes"}
_AXES: Final = {"ticks", "counts", "steps", "months named"}

Spec = dict[str, Any]


def bare_height(spec: Spec) -> float:
    """How high the chart is without its words, in pixels, at whatever width it is drawn."""
    return _body_height(spec) + 2 * EDGE


def bare(spec: Spec, width: float = NARROWEST_BARE) -> Spec:
    """The chart without title, marks, caveats and source, drawn as wide as asked where it can be.

    Lettering keeps its size whatever the width, but for the axes', which is a little larger: a
    narrow drawing enlarged has large letters.
    """
    if not any(_name(layer) == "room" for layer in spec.get("layer", ())):
        return spec  # it was not made in our frame, and keeps what it says
    body = _body_height(spec)
    layers = [
        _lettered(_shorter(layer, body)) for layer in spec["layer"] if _name(layer) not in _AROUND
    ]
    kept = {key: value for key, value in spec.items() if key != "title"}
    return kept | {
        "layer": layers,
        "height": body,
        "width": min(max(round(width), NARROWEST_BARE), theme.DESIGN_WIDTH),
        "padding": dict.fromkeys(("left", "right", "top", "bottom"), EDGE),
    }


def smallest_letters(spec: Spec) -> float:
    """Pixels of the smallest letters in it; those of an axis where it has no words."""
    sizes = [layer["mark"]["fontSize"] for layer in spec.get("layer", ()) if _has_words(layer)]
    return min(sizes, default=theme.TICK.size)


def _lettered(layer: Spec) -> Spec:
    if _name(layer) not in _AXES or not _has_words(layer):
        return layer
    return layer | {"mark": layer["mark"] | {"fontSize": AXIS_LETTERS}}


def _has_words(layer: Spec) -> bool:
    return isinstance(layer.get("mark"), dict) and "fontSize" in layer["mark"]


def _body_height(spec: Spec) -> float:
    notes = next((layer for layer in spec.get("layer", ()) if _name(layer) == "notes"), None)
    if notes is None:
        return float(spec.get("height", theme.DESIGN_WIDTH / 2))
    first: float = notes["data"]["values"][0]["y"]
    return first - theme.NOTE.line / 2 - ABOVE_NOTES


def _shorter(layer: Spec, height: float) -> Spec:
    """The unseen axis that keeps room for the chart, no longer than the chart now is."""
    if _name(layer) != "room":
        return layer
    y = layer["encoding"]["y"]
    scale = y["scale"] | {"range": [height, 0]}
    return layer | {"encoding": {"y": y | {"scale": scale}}}


def _name(layer: Spec) -> str:
    return str(layer.get("data", {}).get("name", ""))
