"""What can be made of a report to take away: each kind's name, ending and maker, in one order.

To add a kind, add it to ``OUTPUTS``. A maker loads what it is made with only when it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from csp_core.outputs.behind_report import NOTHING_BEHIND, BehindReport
from csp_core.outputs.names import file_name
from csp_core.outputs.pictures_zip import OnDone, pictures_zip
from csp_core.outputs.report_contents import ReportContents


@dataclass(frozen=True)
class Material:
    """All that anything taken away is made of.

    ``styles`` holds an officer's own Word or slide template as bytes, by its ending.
    """

    contents: ReportContents
    behind: BehindReport = NOTHING_BEHIND
    styles: Mapping[str, bytes] = field(default_factory=dict)


Make = Callable[[Material, OnDone], bytes]
"""Makes the file; raises a fault whose text is one plain sentence, or fails by a mistake of ours.

It may be told to a page by the second argument how much is done.
"""


@dataclass(frozen=True)
class Made:
    """A file made, and a sentence for each part of it that could not be."""

    data: bytes
    faults: tuple[str, ...] = ()


@dataclass(frozen=True)
class Output:
    """One kind of file. ``about`` says in a sentence what it is.

    ``styled``: it is laid out by the officer's own template of that ending, where there is one.
    ``name`` stands in its file name, beside the report's.
    """

    ending: str
    title: str
    about: str
    make: Make
    name: str = ""
    styled: bool = False

    @property
    def key(self) -> str:
        """What tells it from the others: two kinds may have one ending."""
        return f"{self.name}.{self.ending}"

    def made(self, material: Material, on_done: OnDone) -> Made:
        """The file; raises what its maker raises."""
        return Made(self.make(material, on_done))

    def file_name(self, contents: ReportContents) -> str:
        """Under which name a report's file is handed over: ``south-ribble-figures.xlsx``."""
        return file_name(contents.name, self.name, ending=self.ending)


def _figures(material: Material, _on_done: OnDone) -> bytes:
    from csp_core.outputs.figures_workbook import figures_workbook  # loads gptables

    return figures_workbook(material.contents, material.behind)


def _pictures(material: Material, on_done: OnDone) -> bytes:
    return pictures_zip(material.contents.drawings, on_done)


OUTPUTS: tuple[Output, ...] = (
    Output(
        "xlsx",
        "Spreadsheet",
        "The figures behind the report, a table a sheet, laid out to be published.",
        _figures,
        "figures",
    ),
    Output(
        "zip",
        "All pictures",
        "Every chart of the report as PNG, SVG and PDF.",
        _pictures,
        "pictures",
    ),
)
