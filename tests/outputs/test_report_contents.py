"""A report's contents in its order: headings with numbers, words with figures, drawings."""

from __future__ import annotations

import datetime as dt

from csp_core.outline import Cover, Outline, Section
from csp_core.outputs.report_contents import ReportPart, report_contents
from csp_core.words.prose import Block, Run


def test_every_section_shown_stands_in_its_place_with_its_words_filled_in() -> None:
    """A section removed is left out, and so are words and drawings kept for it."""
    outline = Outline(
        (
            Section("a", "First"), Section("b", "Within", parent="a"),
            Section("c", "Gone", removed=True),
        ),
        Cover(partnership="A partnership"),
    )  # fmt: skip

    found = report_contents(
        "Report", outline, {"b": "Up [[x]].", "c": "Words."}, {"x": "+4%"}.get, {},
        dt.date(2018, 3, 1),
    )  # fmt: skip

    assert found.title == "A partnership"
    assert found.parts == (
        ReportPart("a", "1 First", 1, ()),
        ReportPart(
            "b", "1.1 Within", 2,
            (Block("paragraph", (Run("Up "), Run("+4%", figure="x"), Run("."))),),
        ),
    )  # fmt: skip
    assert [part.empty for part in found.parts] == [True, False]
