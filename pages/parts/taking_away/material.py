"""What files are made of, gathered when one is asked for, and a mark that tells when it changes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from csp_core.deck import DOCUMENT as DECK
from csp_core.outputs.behind_report import behind_report
from csp_core.outputs.kinds_of_output import Material
from csp_core.outputs.report_contents import ReportContents
from csp_core.reading.client import READING_VERSION
from pages.parts import data
from pages.parts.funding_data import positions_of
from pages.parts.funding_day import position_default
from pages.parts.view import View


def mark_of(view: View, contents: ReportContents, styles: Mapping[str, bytes]) -> str:
    """A checksum of all that decides what a file says, and of the version that reads the figures.

    Drawings are told by what they are drawn from, which costs nothing.
    """
    words = [(one.id, one.heading, one.level, one.blocks) for one in contents.parts]
    laid_out = {ending: hashlib.sha256(style).hexdigest() for ending, style in styles.items()}
    told = (
        READING_VERSION, view.report.id, view.identity, contents.name, contents.cover, words,
        contents.made_on, sorted(laid_out.items()), deck_of(view),
    )  # fmt: skip
    return hashlib.sha256(repr(told).encode("utf-8", "surrogatepass")).hexdigest()


def material_of(view: View, contents: ReportContents, styles: Mapping[str, bytes]) -> Material:
    """The report with the figures behind it: those of the areas looked at, over both spans."""
    changes = (*view.changes(), *view.changes_beside())
    files = view.comparison.files() if view.comparison else ()
    behind = behind_report(
        data.figures_of(view.keys),
        changes,
        view.trends() if view.comparison else (),
        view.records,
        view.source(files or tuple(one.name for one in view.uploads)),
        positions_of(view.keys, position_default(view)),
    )
    return Material(contents, behind, dict(styles), view.area, deck_of(view))


def deck_of(view: View) -> object:
    """What an officer chose of the slides; None where nobody has."""
    kept = data.the_store().document(view.report.id, DECK)
    return kept.body if kept else None
