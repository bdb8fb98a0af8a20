"""A chart alone, without what stands around it."""

from __future__ import annotations

from dataclasses import replace

from csp_core.charts.changes import changes_chart
from csp_core.charts.frame import unframed
from tests.words.results import change


def test_a_chart_alone_keeps_its_marks_and_loses_title_statuses_caveats_and_source() -> None:
    drawing = changes_chart(
        [change("All crime", 100, 120, statuses=("illustrative",)), change("Arson", 100, 90)],
        source="figures.xlsx",
    )

    alone = replace(drawing, chart=unframed(drawing.chart)).spec

    around = {"status", "notes"}
    kept = [layer["data"]["name"] for layer in drawing.spec["layer"]]
    assert [layer["data"]["name"] for layer in alone["layer"]] == [
        name for name in kept if name not in around
    ]
    assert "title" not in alone
    assert 0 < alone["height"] < drawing.spec["height"]
    assert drawing.spec["title"]["text"] == [drawing.title]
