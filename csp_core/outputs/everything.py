"""Everything made of a report in one zip; what could not be made leaves the rest and is named."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from csp_core.outputs import kinds_of_output
from csp_core.outputs.kinds_of_output import Made, Material, Output
from csp_core.outputs.packing import packed, unpacked
from csp_core.outputs.pictures_zip import NOT_MADE, OnDone, said_in_file, untold
from csp_core.words.faults_said import not_made

_log = logging.getLogger(__name__)


def everything(
    material: Material,
    on_done: OnDone = untold,
    outputs: Sequence[Output] | None = None,
) -> Made:
    """Each of the outputs made in turn: all there are, unless some are given.

    One that is a zip itself is a folder in this one. ``on_done`` is told of
    each output, not of the parts it is made in.
    """
    faults: list[str] = []
    chosen = kinds_of_output.OUTPUTS if outputs is None else outputs
    data = packed(_files(material, on_done, chosen, faults))
    return Made(data, tuple(faults))


def _files(
    material: Material, on_done: OnDone, outputs: Sequence[Output], faults: list[str]
) -> Iterator[tuple[str, bytes]]:
    for done, output in enumerate(outputs, start=1):
        try:
            made = output.make(material, untold)
        except Exception as fault:  # noqa: BLE001 -- whatever befell one, the others are made
            _log.warning("%s was not made", output.title, exc_info=fault)
            faults.append(not_made(output.title, fault))
        else:
            yield from _as_files(output, made, material)
        on_done(done, len(outputs))
    if faults:
        yield NOT_MADE, said_in_file("These could not be made.", faults)


def _as_files(output: Output, made: bytes, material: Material) -> Iterator[tuple[str, bytes]]:
    if output.ending != "zip":
        yield output.file_name(material.contents), made
        return
    for name, content in unpacked(made).items():
        yield f"{output.name}/{name}", content


EVERYTHING = Output(
    "zip",
    "Everything",
    "All of the above in one zip.",
    lambda material, on_done: everything(material, on_done).data,
    "everything",
)
