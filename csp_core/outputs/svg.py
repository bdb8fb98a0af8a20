"""An SVG of Vega's made fit to leave: it runs nothing, fetches nothing, says what it shows."""

import re
import zlib
from typing import Final
from xml.etree import ElementTree as ET

from defusedxml.ElementTree import fromstring

from csp_core.outputs.outlines import SVG, outline_texts

_XLINK_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_REFERENCES: Final = (_XLINK_HREF, "href", "src")
_PICTURE_WITHIN: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]*")
_URL: Final = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)
_RUNS: Final = frozenset({f"{SVG}script", f"{SVG}foreignObject", f"{SVG}iframe", f"{SVG}style"})

ET.register_namespace("", SVG.strip("{}"))
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


class ReachesOutside(Exception):
    """The chart names an address; its message is the address."""


def sealed(svg: str) -> str:
    """`svg` without scripts, handlers and links (their content stays).

    Raises ReachesOutside where a picture or a fill is named by its address, which a reader's
    program, or the one that makes the PNG, would fetch. A raster picture held within is allowed.
    """
    root = fromstring(svg)
    for parent in root.iter():
        for child in list(parent):
            if child.tag in _RUNS:
                parent.remove(child)
    for element in root.iter():
        _seal(element)
    return ET.tostring(root, encoding="unicode")


def portable(svg: str, *, title: str, description: str) -> str:
    """A sealed `svg`, its letters as outlines, named by `title` and `description` (may be "")."""
    root = fromstring(svg)
    outline_texts(root)
    # Of its own content, so that two charts put into one page do not name each other.
    _name(root, title, description, own=f"{zlib.crc32(svg.encode()):08x}")
    return ET.tostring(root, encoding="unicode")


def natural_size(svg: str) -> tuple[float, float]:
    """Width and height of the drawing in px, its padding included."""
    root = fromstring(svg)
    return float(root.get("width", "0")), float(root.get("height", "0"))


def _seal(element: ET.Element) -> None:
    if element.tag == f"{SVG}a":
        element.tag = f"{SVG}g"
        for name in (*_REFERENCES, "target"):
            element.attrib.pop(name, None)
    for name, value in list(element.attrib.items()):
        if name.lower().startswith("on"):
            del element.attrib[name]
        elif _reaches_outside(name, value):
            raise ReachesOutside(value)


def _reaches_outside(name: str, value: str) -> bool:
    if name in _REFERENCES:
        return not (value.startswith("#") or _PICTURE_WITHIN.fullmatch(value))
    return not name.startswith("aria-") and _URL.search(value) is not None


def _name(root: ET.Element, title: str, description: str, own: str) -> None:
    root.set("role", "img")
    root.set("lang", "en-GB")
    named = [(tag, words) for tag, words in (("title", title), ("desc", description)) if words]
    identities = [f"{tag}-{own}" for tag, _ in named]
    for place, ((tag, words), identity) in enumerate(zip(named, identities, strict=True)):
        element = ET.Element(f"{SVG}{tag}", {"id": identity})
        element.text = words
        root.insert(place, element)
    if named:
        root.set("aria-labelledby", " ".join(identities))
