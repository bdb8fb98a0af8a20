"""A chart without the words around it, for a place that says them itself, as a slide does."""

from __future__ import annotations

from typing import Any

from csp_core.charts import theme
from csp_core.charts.frame import ABOVE_NOTES
from csp_core.charts.placing import NARROWEST

EDGE = 2
_AROUND = {"status", "notes"}

Spec = dict[str, Any]


def bare_height(spec: Spec) -> float:
    """How high the chart is without its words, in pixels, at whatever width it is drawn."""
    return _body_height(spec) + 2 * EDGE


def bare(spec: Spec, width: float) -> Spec:
    """The chart without title, marks, caveats and source, drawn as wide as asked where it can be.

    Lettering keeps its size whatever the width: a narrow drawing enlarged has large letters.
    """
    if not any(_name(layer) == "room" for layer in spec.get("layer", ())):
        return spec  # it was not made in our frame, and keeps what it says
    body = _body_height(spec)
    layers = [_shorter(layer, body) for layer in spec["layer"] if _name(layer) not in _AROUND]
    kept = {key: value for key, value in spec.items() if key != "title"}
    return kept | {
        "layer": layers,
        "height": body,
        "width": min(max(round(width), NARROWEST + 2 * EDGE), theme.DESIGN_WIDTH),
        "padding": dict.fromkeys(("left", "right", "top", "bottom"), EDGE),
    }


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
