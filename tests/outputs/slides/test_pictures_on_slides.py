"""What PowerPoint has no chart for is a picture of the chart alone, its letters large enough."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from csp_core.activity import ActivityRow
from csp_core.charts import theme
from csp_core.charts.area_rates import area_rates_chart
from csp_core.charts.bare import EDGE, Spec
from csp_core.charts.drawing import Drawing
from csp_core.charts.timeline import timeline_chart
from csp_core.measures.timeline import timeline
from csp_core.outputs.slides.report import slides_report
from tests.charts.specs import words_in
from tests.measures.test_timeline import YEAR
from tests.outputs.slides.decks import SOURCE, contents, described, titles
from tests.words.area_rates import many


def operations(number: int, name: str = "Operation") -> Drawing:
    """The calendar of so many operations."""
    rows = [
        ActivityRow("operation", f"{name} {at}", "", None, None, "every November")
        for at in range(1, number + 1)
    ]
    return timeline_chart(timeline(rows, YEAR), source=SOURCE)


def slides_of(drawing: Drawing) -> tuple[Any, list[Spec]]:
    """The slides, and the specification of each picture on them, which is as large as it says."""
    drawn: list[Spec] = []

    def picture(spec: Spec) -> bytes:
        drawn.append(spec)
        stream = io.BytesIO()
        size = (round(spec["width"]) + 2 * EDGE, round(spec["height"]) + 2 * EDGE)
        Image.new("RGB", size, "white").save(stream, "PNG")
        return stream.getvalue()

    data = slides_report(contents([drawing]), pictures=picture)
    return Presentation(io.BytesIO(data)), drawn


LONG = "Safer evenings in the town centres and on the way home from them"


@pytest.mark.parametrize(
    "drawing",
    [area_rates_chart(many(30), ("Area 3",), source=SOURCE), operations(4), operations(17),
     operations(9, LONG)],
    ids=["funnel", "few operations", "many operations", "long names"],
)  # fmt: skip
def test_every_letter_of_a_picture_is_twelve_points_or_more(drawing: Drawing) -> None:
    made, drawn = slides_of(drawing)

    shown = [s for slide in made.slides for s in slide.shapes if s.name == "Picture of the chart"]
    points = [
        one.width / Pt(1) / (spec["width"] + 2 * EDGE) * theme.TICK.size
        for one, spec in zip(shown, drawn, strict=True)
    ]
    assert [round(size, 1) for size in points if size < 12] == []


def test_a_calendar_of_many_operations_goes_on_over_slides_and_loses_none() -> None:
    drawing = operations(17)
    made, drawn = slides_of(drawing)

    parts = len(drawn)
    named = [word for spec in drawn for word in words_in(spec) if word.startswith("Operation")]
    assert (parts > 1, sorted(named)) == (True, sorted(f"Operation {at}" for at in range(1, 18)))
    assert titles(made)[1:-1] == [
        f"{drawing.title} ({at} of {parts})" for at in range(1, parts + 1)
    ]
    assert [described(slide)["Picture of the chart"] for slide in list(made.slides)[1:-1]] == [
        drawing.alt
    ] * parts
