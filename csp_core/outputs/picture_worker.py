"""The child process that draws: Vega-Lite in, PNG, SVG or PDF out, by vl-convert, with our font."""

import contextlib
import json
import math
import os
import tempfile
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import vl_convert

from csp_core.charts.fonts import FOLDER, FONT_STACK
from csp_core.outputs import svg
from csp_core.outputs.still_pdf import still_pdf
from csp_core.text import chart_label, clean
from csp_core.workers.serving import Answer, serve

Json = Any  # what json.loads gives, at any depth

_PIXELS_PER_INCH: Final = 192  # so that Word sets 1,920 pixels ten inches wide, not twenty-seven
_POINTS_PER_INCH: Final = 72  # one px of a drawing is one of these to vl-convert
_MOST_PIXELS: Final = 60_000_000
_DRAWINGS_KEPT: Final = 8
_LONGEST_ADDRESS: Final = 80
_ENOUGH_OF_A_COMPLAINT: Final = 2000


class NotDrawn(Exception):
    """The chart cannot be drawn; the message is one plain sentence, fit for a page."""


class Unsound(BaseException):
    """The drawing library failed part-way; it was seen to hand the failure to the next drawing.

    Not an Exception, so that this process is not asked again.
    """


def answer(header: dict[str, Any], body: bytes) -> Answer:
    """Draws the spec in `body` as `header["kind"]`, a PNG `header["width"]` pixels wide or more."""
    match header["kind"]:
        case "png":
            # Outlines are drawn in half the time that letters are.
            return {}, _png(_outlined(body), header["width"])
        case "pdf":
            drawing, _, _ = _drawn(body)
            return {}, still_pdf(vl_convert.svg_to_pdf(drawing))
        case _:
            return {}, _outlined(body).encode()


def warm() -> None:
    """Registers the font and draws a small chart, which loads all that the first picture needs."""
    vl_convert.register_font_directory(str(FOLDER))
    small = {
        "data": {"values": [{"a": "1", "b": 1}]},
        "mark": "bar",
        "encoding": {"y": {"field": "a"}, "x": {"field": "b", "type": "quantitative"}},
        "config": {"font": FONT_STACK},
    }
    spec = json.dumps(small).encode()
    for kind in ("svg", "png"):
        answer({"kind": kind, "width": 100}, spec)


@lru_cache(maxsize=_DRAWINGS_KEPT)
def _outlined(body: bytes) -> str:
    """The drawing named, its letters as outlines: the SVG, and what a PNG is drawn from."""
    drawing, title, description = _drawn(body)
    return svg.portable(drawing, title=title, description=description)


@lru_cache(maxsize=_DRAWINGS_KEPT)
def _drawn(body: bytes) -> tuple[str, str, str]:
    """The sealed drawing, its title and its description; it serves PNG, SVG and PDF alike."""
    spec = _fit_to_draw(json.loads(body.decode("utf-8", "surrogatepass")))
    notes = spec.get("usermeta") or {}
    title = _title(notes.get("title") or spec.get("title"))
    description = str(notes.get("description") or spec.get("description") or "")
    drawing = _vega(json.dumps(spec))
    try:
        return svg.sealed(drawing), title, description
    except svg.ReachesOutside as fault:
        raise _reaches_outside(str(fault)) from fault


def _reaches_outside(address: str) -> NotDrawn:
    return NotDrawn(
        f"The chart names {address[:_LONGEST_ADDRESS]}, and nothing is fetched from outside while "
        "a picture is drawn. Take that address out of the figures and try again."
    )


def _fit_to_draw(value: Json, key: str = "") -> Json:
    """A spec without what would abort, break or empty the drawing, every text in it cleaned.

    Raises NotDrawn for one that names an address.
    """
    match value:
        case dict():
            return {_name_or_text(k): _fit_to_draw(v, k) for k, v in value.items()}
        case list():
            return [_fit_to_draw(item, key) for item in value]
        case str() if key == "url":
            raise _reaches_outside(value)
        case str():
            return chart_label(value) if key == "title" else _name_or_text(value)
        case float() if not math.isfinite(value):
            return None
        case _:
            return value


def _name_or_text(value: str) -> str:
    """Line ends may stay outside titles; JavaScript's names are changed alike everywhere."""
    cleaned = clean(value)
    return cleaned if "\n" in cleaned or "\r" in cleaned else chart_label(cleaned)


def _title(title: Json) -> str:
    match title:
        case {"text": text}:
            return _title(text)
        case list():
            return " ".join(str(line) for line in title)
        case None:
            return ""
        case _:
            return str(title)


def _vega(spec: str) -> str:
    """The drawing as an SVG of texts and paths. Raises Unsound."""
    with tempfile.TemporaryFile() as heard:
        try:
            with _standard_error_into(heard.fileno()):
                drawing = str(vl_convert.vegalite_to_svg(spec, allowed_base_urls=[]))
        except ValueError as fault:
            raise Unsound(str(fault)) from fault
        heard.seek(0)
        said = heard.read(_ENOUGH_OF_A_COMPLAINT).decode("utf-8", "replace")
    # Vega only logs some errors, and hands over a chart without its marks.
    if "ERROR" in said:
        raise Unsound(said)
    return drawing


@contextlib.contextmanager
def _standard_error_into(file: int) -> Iterator[None]:
    own = os.dup(2)
    os.dup2(file, 2)
    try:
        yield
    finally:
        os.dup2(own, 2)
        os.close(own)


def _png(drawing: str, width: int) -> bytes:
    natural_width, natural_height = svg.natural_size(drawing)
    enlarged = max(1.0, width / natural_width)
    pixels = natural_width * natural_height * enlarged**2
    if pixels > _MOST_PIXELS:
        raise NotDrawn(
            f"The chart is {natural_width:,.0f} wide and {natural_height:,.0f} high, too large for "
            f"a PNG {width:,} pixels wide. Take the SVG instead, or show fewer rows."
        )
    return vl_convert.svg_to_png(
        drawing, scale=enlarged * _POINTS_PER_INCH / _PIXELS_PER_INCH, ppi=_PIXELS_PER_INCH
    )


if __name__ == "__main__":
    serve(answer, warm=warm)
