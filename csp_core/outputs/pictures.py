"""A chart's specification to a picture's bytes, drawn in a process of its own and kept."""

import hashlib
import json
import logging
import threading
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final, Literal

from csp_core.words.faults_said import SaidPlainly
from csp_core.workers import (
    AllBusy,
    AskedTooMuchMemory,
    Died,
    Failed,
    Limits,
    Pool,
    TookTooLong,
    WorkerFault,
)

Kind = Literal["png", "svg", "pdf"]

PNG_WIDTH: Final = 1920
"""Pixels a PNG is wide at least, unless asked otherwise: what a paper or a slide needs."""

_SECONDS: Final = 30.0
_MEMORY: Final = 1 << 30
_BYTES_KEPT: Final = 64 << 20
_TRIES_WHEN_IT_DIED: Final = 2

_log: Final = logging.getLogger(__name__)


class PictureFault(SaidPlainly):
    """The picture was not made. The message is one or two plain sentences, fit for a page."""


class _Kept:
    """Pictures made before, newest last, up to so many bytes in all."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pictures: OrderedDict[str, bytes] = OrderedDict()
        self._turn = threading.Lock()

    def get(self, key: str) -> bytes | None:
        with self._turn:
            if key in self._pictures:
                self._pictures.move_to_end(key)
            return self._pictures.get(key)

    def put(self, key: str, picture: bytes) -> None:
        with self._turn:
            self._bytes += len(picture) - len(self._pictures.pop(key, b""))
            self._pictures[key] = picture
            while self._bytes > self._most_bytes:
                self._bytes -= len(self._pictures.popitem(last=False)[1])


_POOL: Final = Pool("csp_core.outputs.picture_worker", size=2, limits=Limits(memory=_MEMORY))
_KEPT: Final = _Kept(_BYTES_KEPT)


def draw(spec_json: str, kind: Kind, *, width: int = PNG_WIDTH) -> bytes:
    """The Vega-Lite chart `spec_json`, which holds its data and its config, as a PNG, SVG or PDF.

    `width`: least number of pixels across a PNG, whatever the chart's own width; it is drawn at
    that size, not enlarged. The SVG's letters are outlines; it is named by the spec's title and
    "description", or by `usermeta.title` and `usermeta.description` where there are such. Nothing
    is fetched: a spec that names an address is refused. Raises PictureFault.
    """
    spec = spec_json.encode("utf-8", "surrogatepass")
    wanted: dict[str, Any] = {"kind": kind, "width": width if kind == "png" else 0}
    key = f"{hashlib.sha256(spec).hexdigest()} {kind} {wanted['width']}"
    picture = _KEPT.get(key)
    if picture is None:
        picture = _asked(wanted, spec)
        _KEPT.put(key, picture)
    return picture


def draw_chart(spec: Mapping[str, Any], kind: Kind, *, width: int = PNG_WIDTH) -> bytes:
    """As `draw`, of a spec that is not JSON yet."""
    return draw(json.dumps(spec), kind, width=width)


def warm() -> None:
    """Starts the drawing process in the background, so that the first picture is not waited for."""
    try:
        _POOL.warm()
    except WorkerFault as fault:  # told when a picture is asked for
        _log.warning("the drawing process did not start: %s", fault)


def _asked(wanted: dict[str, Any], spec: bytes) -> bytes:
    tries = _TRIES_WHEN_IT_DIED
    while True:
        try:
            return _POOL.ask(wanted, spec, seconds=_SECONDS)[1]
        except Died as fault:
            tries -= 1
            if not tries:
                raise _told(fault) from fault
        except WorkerFault as fault:
            raise _told(fault) from fault


def _told(fault: WorkerFault) -> PictureFault:
    _log.warning("a picture was not drawn: %s", fault)
    match fault:
        case Failed(class_name="NotDrawn"):
            return PictureFault(fault.message)
        case TookTooLong() | AskedTooMuchMemory():
            return PictureFault(
                "The picture was given up: the chart holds too much to draw. "
                "Show fewer rows, or take its data as CSV instead."
            )
        case AllBusy():
            return PictureFault(
                "Other pictures are being drawn just now. Wait a moment and try again."
            )
        case _:
            return PictureFault(
                "The picture could not be drawn. Try again; if it fails once more, take the chart's"
                " data as CSV, and tell whoever looks after this program which chart it was."
            )
