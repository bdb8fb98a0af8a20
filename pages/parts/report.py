"""The report that is open as everything taken away is made of it: words, figures and drawings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from csp_core.charts.drawing import Drawing
from csp_core.outputs.report_contents import (
    OF_CASEWORK,
    OF_CHANGES,
    OF_FUNDING,
    OF_OPERATIONS,
    OF_SURVEY,
    ReportContents,
    report_contents,
)
from pages.parts.activity_here import activity_here
from pages.parts.drawings import (
    all_changes_drawing,
    casework_drawings,
    funding_drawing,
    funding_years_drawing,
    months_drawing,
    survey_drawing,
    timeline_drawing,
)
from pages.parts.funding_data import positions_of
from pages.parts.funding_day import position_default
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
    found = _beside_crime(view)
    if view.comparison is not None:
        months = [months_drawing(view, change.crime_type) for change in view.headline()]
        found[OF_CHANGES] = [changes(view), *filter(None, months)]
    return found


def _beside_crime(view: View) -> dict[str, list[Drawing]]:
    records = view.records
    found: dict[str, list[Drawing]] = {
        OF_CASEWORK: [one for cases in view.case_sets for one in casework_drawings(view, cases)],
        OF_SURVEY: [survey_drawing(view, question) for question in view.survey],
    }
    here = activity_here(view)
    if here.timeline.running:
        found[OF_OPERATIONS] = [timeline_drawing(here)]
    if records.funding:
        positions = positions_of(view.keys, position_default(view))
        by_year = funding_years_drawing(view, positions)
        found[OF_FUNDING] = [funding_drawing(view, positions), *([by_year] if by_year else [])]
    return {section: drawings for section, drawings in found.items() if drawings}
