"""Every chart is drawn whole, however narrow it is shown and whatever officers have written."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.placing import NARROWEST
from csp_core.charts.theme import DESIGN_WIDTH, PADDING
from tests.charts.cases import hostile, ordinary
from tests.charts.specs import drawn, lines_down, margin
from tests.words.results import change

SOURCE = "figures.xlsx, extracted 12 February 2018"


def _all_whole(drawings: Sequence[Drawing], width: int) -> tuple[set[int], list[str]]:
    """How wide the pictures came out, and the titles of those cut off at an edge."""
    pictures = drawn([{**drawing.spec, "width": width} for drawing in drawings])
    cut = [
        d.title
        for d, picture in zip(drawings, pictures, strict=True)
        if margin(picture) < PADDING / 2
    ]
    return {picture.width for picture in pictures}, cut


def test_nothing_is_cut_off_in_a_file() -> None:
    """Every third of them; each is drawn in the slow tests."""
    assert _all_whole(ordinary()[::3], DESIGN_WIDTH) == ({DESIGN_WIDTH}, [])


@pytest.mark.slow
def test_nothing_is_cut_off_in_any_file() -> None:
    assert _all_whole((*ordinary(), *hostile()), DESIGN_WIDTH) == ({DESIGN_WIDTH}, [])


@pytest.mark.slow
def test_nothing_is_cut_off_on_the_narrowest_page() -> None:
    narrow = NARROWEST + 2 * PADDING
    assert _all_whole(ordinary(), narrow) == ({narrow}, [])


def test_title_subtitle_mark_row_and_source_stand_clear_of_one_another() -> None:
    marked = [change("Robbery", 100, 120, statuses=("illustrative",))]
    pictures = drawn([changes_chart(marked, source=SOURCE).spec])
    title, two_subtitles, mark, row, source = 1, 2, 1, 1, 1
    assert lines_down(pictures[0], 60) == title + two_subtitles + mark + row + source


def test_whatever_officers_have_written_is_drawn() -> None:
    """Every third of them; each is drawn in the slow tests."""
    assert _all_whole(hostile()[::3], DESIGN_WIDTH) == ({DESIGN_WIDTH}, [])


def test_no_chart_comes_near_the_marks_past_which_a_screen_reader_loses_them() -> None:
    fullest = max(ordinary(), key=lambda drawing: len(json.dumps(drawing.spec)))
    assert json.dumps(fullest.spec).count('"said"') < 2000
