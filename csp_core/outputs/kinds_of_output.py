"""What can be made of a report to take away: each kind's name, ending and maker, in one order.

To add a kind, add it to ``OUTPUTS``. A maker loads what it is made with only when it is called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from csp_core.charts.drawing import Drawing
from csp_core.outputs.behind_report import NOTHING_BEHIND, BehindReport
from csp_core.outputs.names import file_name
from csp_core.outputs.pictures import draw_chart
from csp_core.outputs.pictures_zip import OnDone, pictures_zip
from csp_core.outputs.report_contents import ReportContents
from csp_core.outputs.word.house import CHART_PIXELS


@dataclass(frozen=True)
class Material:
    """All that anything taken away is made of.

    ``styles`` holds an officer's own Word or slide template as bytes, by its ending. ``area`` is
    the one its charts are of, "" for several; ``deck`` what an officer chose of the slides.
    """

    contents: ReportContents
    behind: BehindReport = NOTHING_BEHIND
    styles: Mapping[str, bytes] = field(default_factory=dict)
    area: str = ""
    deck: object = None


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


def _word(material: Material, _on_done: OnDone) -> bytes:
    from csp_core.outputs.word import word_report  # loads python-docx

    return word_report(material.contents, template=material.styles.get("docx"), pictures=_png_alone)


def _slides(material: Material, _on_done: OnDone) -> bytes:
    from csp_core.outputs.slides import slides_report  # loads python-pptx

    return slides_report(
        material.contents,
        template=material.styles.get("pptx"),
        pictures=lambda spec: draw_chart(spec, "png"),
    )


def _deck(material: Material, _on_done: OnDone) -> bytes:
    from csp_core.outputs.deck.page import deck_report

    return deck_report(material.contents, material.area, material.deck)


def _png_alone(drawing: Drawing) -> bytes:
    """The chart without the words that the report itself says above and below it."""
    from csp_core.charts.bare import bare  # loads Altair

    return draw_chart(bare(drawing.spec, CHART_PIXELS), "png")


OUTPUTS: tuple[Output, ...] = (
    Output(
        "docx",
        "Word",
        "The whole report, to send or to edit. It takes the looks of your own document if you give "
        "one.",
        _word,
        "report",
        styled=True,
    ),
    Output(
        "pptx",
        "Slides",
        "One finding a slide with charts you can edit, your words in the notes.",
        _slides,
        "slides",
        styled=True,
    ),
    Output(
        "html",
        "Deck",
        "The slides of the Present page in one file, which any browser presents without a network.",
        _deck,
        "deck",
    ),
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
