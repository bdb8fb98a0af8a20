"""The report that is open as everything taken away is made of it: words, figures and drawings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from csp_core.charts.drawing import Drawing
from csp_core.outputs.report_contents import OF_CHANGES, ReportContents, report_contents
from pages.parts.drawings import all_changes_drawing, months_drawing
from pages.parts.view import View
from pages.parts.writing.box import text_of
from pages.parts.writing.kept import outline_of, sections_of


def report_of(
    view: View, changes: Callable[[View], Drawing] = all_changes_drawing
) -> ReportContents:
    """The open report as it is now, seen from the area and span looked at.

    ``changes`` draws its first chart: every change, or only those a reader wants first.
    """
    texts = {id_: text_of(version) for id_, version in sections_of(view.report.id).items()}
    return report_contents(
        view.report.name,
        outline_of(view.report.id),
        texts,
        view.figure_words,
        drawings_of(view, changes),
        dt.date.today(),
    )


def drawings_of(
    view: View, changes: Callable[[View], Drawing] = all_changes_drawing
) -> dict[str, list[Drawing]]:
    """The drawings of each section, by the section's id."""
    if view.comparison is None:
        return {}
    months = [months_drawing(view, change.crime_type) for change in view.headline()]
    return {OF_CHANGES: [changes(view), *filter(None, months)]}
