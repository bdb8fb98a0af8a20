"""A PDF of svg2pdf's with its parts in one order: it writes fonts and opacities in any."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Final

_TABLE_AT: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_PLACE: Final = re.compile(rb"(\d{10}) 00000 n")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
# What a page names its fonts, opacities and patterns by: references, and nothing else.
_RESOURCES: Final = re.compile(rb"(<<\n)((?: +/\w+ \d+ 0 R\n)+)( *>>)")
_FREE: Final = b"0000000000 65535 f\r\n"
# Where the bytes of a part begin, which no number is looked for in.
_BYTES: Final = b"\nstream\n"

_Parts = Mapping[int, bytes]


def still_pdf(pdf: bytes) -> bytes:
    """The same document, the same bytes whenever it is drawn; as given where it is built otherwise.

    Its parts are numbered and written in the order they are referred to from the last line on,
    what a page uses in the order of its names.
    """
    found = _TABLE_AT.search(pdf)
    if found is None:
        return pdf
    start = int(found[1])
    table, _, trailer = pdf[start : found.start()].partition(b"trailer")
    places = [int(place) for place in _PLACE.findall(table)]
    if not trailer or not places:
        return pdf
    parts = _parts(pdf, places, start)
    order = _as_referred_to(trailer, parts)
    if len(order) != len(parts):
        return pdf
    return _written(pdf[: min(places)], trailer, parts, order)


def _parts(pdf: bytes, places: Sequence[int], end: int) -> dict[int, bytes]:
    """Each part by its number, without its first line; a part ends where the next begins."""
    ends = dict(zip(sorted(places), [*sorted(places)[1:], end], strict=True))
    whole = {number: pdf[place : ends[place]] for number, place in enumerate(places, 1)}
    return {number: _names_in_order(one.partition(b"\n")[2]) for number, one in whole.items()}


def _names_in_order(part: bytes) -> bytes:
    def in_order(used: re.Match[bytes]) -> bytes:
        return used[1] + b"".join(sorted(used[2].splitlines(keepends=True))) + used[3]

    return _before_bytes(part, lambda words: _RESOURCES.sub(in_order, words))


def _as_referred_to(trailer: bytes, parts: _Parts) -> dict[int, int]:
    """The new number of every part that is reached, by its old one."""
    order: dict[int, int] = {}
    waiting = [trailer]
    while waiting:
        words = waiting.pop().partition(_BYTES)[0]
        for number in map(int, _REFERENCE.findall(words)):
            if number in parts and number not in order:
                order[number] = len(order) + 1
                waiting.insert(0, parts[number])
    return order


def _written(head: bytes, trailer: bytes, parts: _Parts, order: Mapping[int, int]) -> bytes:
    def renumbered(words: bytes) -> bytes:
        return _REFERENCE.sub(lambda one: b"%d 0 R" % order[int(one[1])], words)

    pdf, table = head, _FREE
    for old, new in order.items():
        table += b"%010d 00000 n\r\n" % len(pdf)
        pdf += b"%d 0 obj\n" % new + _before_bytes(parts[old], renumbered)
    first = b"xref\n0 %d\n" % (len(order) + 1)
    ending = b"trailer" + renumbered(trailer) + b"startxref\n%d\n%%%%EOF" % len(pdf)
    return pdf + first + table + ending


def _before_bytes(part: bytes, change: Callable[[bytes], bytes]) -> bytes:
    words, mark, data = part.partition(_BYTES)
    return change(words) + mark + data
