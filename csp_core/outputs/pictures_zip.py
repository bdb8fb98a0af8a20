"""Every picture of a report in one zip: each as PNG, SVG and PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from csp_core.charts.drawing import Drawing
from csp_core.outputs.names import file_name
from csp_core.outputs.packing import packed
from csp_core.outputs.pictures import Kind, PictureFault, draw_chart

OnDone = Callable[[int, int], None]
"""Told how many of how many are done, each time another is."""

KINDS: tuple[Kind, ...] = ("png", "svg", "pdf")
NOT_MADE = "not-made.txt"


def untold(_done: int, _total: int) -> None:
    """For those who want no progress."""


def pictures_zip(drawings: Sequence[Drawing], on_done: OnDone = untold) -> bytes:
    """The drawings' pictures under the names they have when taken one by one.

    A picture that cannot be made leaves the others: ``not-made.txt`` names it and says why.
    """
    return packed(_files(drawings, on_done))


def _files(drawings: Sequence[Drawing], on_done: OnDone) -> Iterator[tuple[str, bytes]]:
    total = len(drawings) * len(KINDS)
    faults: list[str] = []
    # The three kinds of one chart one after another: they are made of one drawing, kept for that.
    wanted = [(drawing, kind) for drawing in drawings for kind in KINDS]
    for done, (drawing, kind) in enumerate(wanted, start=1):
        name = file_name(*drawing.name, ending=kind)
        try:
            yield name, draw_chart(drawing.spec, kind)
        except PictureFault as fault:
            faults.append(f"{name} ({drawing.title}): {fault}")
        on_done(done, total)
    if faults:
        yield NOT_MADE, said_in_file("These pictures could not be made.", faults)


def said_in_file(first: str, lines: Sequence[str]) -> bytes:
    """A text file of a sentence and lines under it, as Windows opens it too."""
    return "\r\n".join((first, "", *lines, "")).encode("utf-8-sig")
