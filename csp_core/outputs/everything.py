"""Everything made of a report in one zip; what could not be made leaves the rest and is named."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from csp_core.outputs.kinds_of_output import OUTPUTS, Material, Output
from csp_core.outputs.packing import packed, unpacked
from csp_core.outputs.pictures_zip import NOT_MADE, OnDone, said_in_file, untold
from csp_core.words.faults_said import not_made

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Everything:
    """The zip, and a sentence for each file that is not in it."""

    data: bytes
    faults: tuple[str, ...] = ()


def everything(
    material: Material,
    on_done: OnDone = untold,
    outputs: Sequence[Output] = OUTPUTS,
) -> Everything:
    """Each output made in turn. One that is a zip itself is a folder in this one.

    ``on_done`` is told of each output, not of the parts it is made in.
    """
    faults: list[str] = []
    data = packed(_files(material, on_done, outputs, faults))
    return Everything(data, tuple(faults))


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
