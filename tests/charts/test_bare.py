"""A chart without the words around it loses nothing of the chart."""

from __future__ import annotations

from csp_core.charts.bare import EDGE, bare, bare_height
from csp_core.charts.changes import changes_chart
from tests.charts.cases import ordinary
from tests.charts.specs import words_in
from tests.words.results import change

NO_FRAME = {"mark": "bar", "height": 200, "title": "Kept"}


def test_title_marks_caveats_and_source_go_and_all_else_stays() -> None:
    for drawing in ordinary():
        spec = bare(drawing.spec, 700)
        names = [layer["data"]["name"] for layer in spec["layer"]]
        before = [layer["data"]["name"] for layer in drawing.spec["layer"]]
        assert names == [name for name in before if name not in ("status", "notes")]
        assert "title" not in spec
        assert (spec["width"], spec["height"] + 2 * EDGE) == (700, bare_height(drawing.spec))
        assert not any(words.startswith("Source:") for words in words_in(spec))


def test_a_chart_is_as_high_whatever_stood_below_it() -> None:
    below, nothing_below = (
        changes_chart([change("All burglary", 447, 599)], source=source)
        for source in ("figures.xlsx", "")
    )
    assert bare_height(below.spec) == bare_height(nothing_below.spec)


def test_the_chart_taken_away_is_as_it_was() -> None:
    drawing = ordinary()[1]
    before = repr(drawing.spec)
    bare(drawing.spec, 700)
    assert repr(drawing.spec) == before


def test_a_chart_is_never_drawn_narrower_than_its_words_are_broken_for() -> None:
    spec = ordinary()[1].spec
    assert [bare(spec, width)["width"] for width in (10, 700.4, 5000)] == [584, 700, 960]


def test_a_chart_of_another_frame_is_left_as_it_is() -> None:
    assert bare(NO_FRAME, 700) is NO_FRAME
    assert bare_height(NO_FRAME) == 200 + 2 * EDGE
