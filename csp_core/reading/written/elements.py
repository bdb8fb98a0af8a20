"""Elements by their local names: Word writes the same ones in two name spaces."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

_OFF = ("0", "false", "off", "none")


def local(element: Element) -> str:
    """The element's name without its name space."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, name: str) -> Element | None:
    """The first child of that name."""
    if element is None:
        return None
    return next((one for one in element if local(one) == name), None)


def every(element: Element | None, name: str) -> Iterator[Element]:
    """The elements of that name anywhere below, in order."""
    return (one for one in (element.iter() if element is not None else ()) if local(one) == name)


def attribute(element: Element | None, name: str) -> str:
    """An attribute of that local name; empty where there is none."""
    if element is None:
        return ""
    return next(
        (text for key, text in element.attrib.items() if key.rpartition("}")[2] == name), ""
    )


def value(element: Element | None) -> str:
    """What ``w:val`` says."""
    return attribute(element, "val")


def is_on(element: Element | None) -> bool:
    """Whether a switch such as ``w:b`` is there and not turned off."""
    return element is not None and value(element) not in _OFF
