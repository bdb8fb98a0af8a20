"""The first page: the partnership, the report, and for whom and by whom it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from csp_core.outputs.report_contents import ReportContents
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run
from csp_core.outputs.word.paper import Paper

_DETAILS: Final = {
    "committee": "Report to",
    "date": "Date",
    "lead_member": "Lead member",
    "lead_officer": "Lead officer",
}


def cover(paper: Paper, contents: ReportContents) -> Iterator[Element]:
    """Title, name, and whatever of the cover is filled in; then the marks the report must carry."""
    styles = paper.styles
    yield paragraph(styles["Title"], [run(one_line(contents.title))])
    if one_line(contents.name) != one_line(contents.title):
        yield paragraph(styles["Subtitle"], [run(one_line(contents.name))])
    for field, label in _DETAILS.items():
        if said := one_line(getattr(contents.cover, field)):
            words = [run(f"{label}: ", element("w:b")), run(said)]
            yield paragraph(styles["Cover Detail"], words)
    for mark in contents.marks:
        yield paragraph(styles["Report Mark"], [run(one_line(mark))])
