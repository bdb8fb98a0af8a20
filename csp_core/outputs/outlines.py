"""Texts of an SVG turned into outlines, which show the right letters without our font."""

from typing import Final
from xml.etree import ElementTree as ET

from csp_core.outputs.typeface import UNITS_PER_EM, set_line

SVG: Final = "{http://www.w3.org/2000/svg}"

_WEIGHTS_BY_NAME: Final = {"normal": 400, "lighter": 300, "bold": 700, "bolder": 700}
_SHARE_BEFORE_ANCHOR: Final = {"start": 0.0, "middle": 0.5, "end": 1.0}
_ONLY_FOR_TEXT: Final = frozenset(
    {"x", "y", "text-anchor", "direction"}
    | {"font-family", "font-size", "font-weight", "font-style", "font-variant"}
)


def outline_texts(root: ET.Element) -> None:
    """Replaces each `<text>` under `root`, in place, by a `<path>` of its letters.

    Reads what Vega writes: a transform, an anchor, sizes in px, lines as `<tspan x dy>`. A text
    that does not show (opacity 0: a label Vega hid) is taken out. A text with a character our font
    lacks stays a text in the reader's own font, which has more letters than ours.
    """
    for parent in root.iter():
        for index, child in reversed(list(enumerate(parent))):
            if child.tag != f"{SVG}text":
                continue
            if child.get("opacity") == "0":
                parent.remove(child)
            elif (outline := _outline(child)) is not None:
                parent[index] = outline


def _outline(text: ET.Element) -> ET.Element | None:
    weight = _weight(text.get("font-weight", "normal"))
    lines = [(line, down, set_line(line, weight)) for line, down in _lines(text)]
    if any(outline is None for _, _, outline in lines):
        return None
    size = _pixels(text.get("font-size", "11px"))
    scale = size / UNITS_PER_EM
    share = _SHARE_BEFORE_ANCHOR.get(text.get("text-anchor", "start"), 0.0)
    path = "".join(
        outline.path(-share * outline.advance, -down / scale)
        for _, down, outline in lines
        if outline is not None
    )
    kept = {name: value for name, value in text.attrib.items() if name not in _ONLY_FOR_TEXT}
    moved = text.get("transform", ""), _from_origin(text), f"scale({scale:g},{-scale:g})"
    stroke = {}
    if text.get("stroke", "none") != "none":
        stroke = {"stroke-width": f"{float(text.get('stroke-width', '1')) / scale:g}"}
    return ET.Element(
        f"{SVG}path",
        {"aria-label": " ".join(line for line, _, _ in lines)}
        | kept
        | stroke
        | {"transform": " ".join(part for part in moved if part), "d": path},
    )


def _lines(text: ET.Element) -> list[tuple[str, float]]:
    """Each line of a text with how far below the first it stands, in px."""
    spans = list(text)
    if not spans:
        return [(text.text or "", 0.0)]
    lines, down = [], 0.0
    for span in spans:
        down += float(span.get("dy", "0"))
        lines.append((span.text or "", down))
    return lines


def _from_origin(text: ET.Element) -> str:
    x, y = float(text.get("x", "0")), float(text.get("y", "0"))
    return f"translate({x:g},{y:g})" if x or y else ""


def _weight(written: str) -> int:
    return _WEIGHTS_BY_NAME.get(written) or int(float(written))


def _pixels(written: str) -> float:
    return float(written.removesuffix("px"))
