"""A chart without the words around it loses nothing of the chart."""

from __future__ import annotations

from csp_core.charts.bare import NARROWEST_BARE, bare, smallest_letters
from csp_core.charts.changes import changes_chart
from tests.charts.cases import ordinary
from tests.charts.specs import words_in
from tests.words.results import change

NO_FRAME = {"mark": "bar", "height": 200, "title": "Kept"}


def test_title_marks_caveats_and_source_go_and_all_else_stays() -> None:
    for drawing in ordinary():
        spec = bare(drawing.spec)
        names = [layer["data"]["name"] for layer in spec["layer"]]
        before = [layer["data"]["name"] for layer in drawing.spec["layer"]]
        assert names == [name for name in before if name not in ("status", "notes")]
        assert "title" not in spec
        assert spec["width"] == NARROWEST_BARE
        assert spec["height"] < drawing.spec["height"]
        assert not any(words.startswith("Source:") for words in words_in(spec))


def test_a_chart_is_as_high_whatever_stood_below_it() -> None:
    below, nothing_below = (
        changes_chart([change("All burglary", 447, 599)], source=source)
        for source in ("figures.xlsx", "")
    )
    assert bare(below.spec)["height"] == bare(nothing_below.spec)["height"]


def test_the_chart_taken_away_is_as_it_was() -> None:
    drawing = ordinary()[1]
    before = repr(drawing.spec)
    bare(drawing.spec)
    assert repr(drawing.spec) == before


def test_the_words_of_an_axis_are_no_smaller_than_any_others() -> None:
    drawing = ordinary()[1]
    axes = [bare(drawing.spec)["layer"], drawing.spec["layer"]]
    sizes = [
        [layer["mark"]["fontSize"] for layer in layers if "fontSize" in layer["mark"]]
        for layers in axes
    ]
    assert (min(sizes[0]), min(sizes[1])) == (14, 13)
    assert smallest_letters(bare(drawing.spec)) == 14


def test_a_chart_of_another_frame_is_left_as_it_is() -> None:
    assert bare(NO_FRAME) is NO_FRAME
    assert smallest_letters(NO_FRAME) == 13
