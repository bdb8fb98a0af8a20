"""Every chart is drawn whole, however narrow it is shown and whatever officers have written."""

from __future__ import annotations

import json
import subprocess
import sys

from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.charts.placing import NARROWEST
from csp_core.charts.theme import DESIGN_WIDTH, PADDING
from csp_core.crime_types import vocabulary
from tests.charts.specs import drawn, lines_down, margin
from tests.words.results import change, months

HOSTILE = [
    "constructor", "toString", "__proto__", "valueOf", "count()", "a.b", "a[0]", "a:Q", "it's",
    "datum", "width", "line\nbreak", "", " ", "x" * 5000, "word " * 1000, "<b>x</b>", "\u202eabc",
    "bad\x07bell", "\ufffe", "\ud800", "_x000B_", "0", "null", "£5 & $6", "犯罪",
]  # fmt: skip
SOURCE = "figures.xlsx, extracted 12 February 2018"


def _ordinary() -> list[Drawing]:
    six = [
        change(name, 1000 + at, 1200 - at * 90) for at, name in enumerate(list(vocabulary())[:6])
    ]
    reasons = [
        change("Robbery", 49, 52, "[u]"), change("Arson", 0, 3, "[z]"),
        change("Rape", None, 8, "[x]"),
        change("Homicide", None, None, "[c]"), change("All crime", stated=20.4),
    ]  # fmt: skip
    forty = [change(name, 100, 60 + at * 2) for at, name in enumerate(list(vocabulary())[:40])]
    chorley = [change(one.crime_type, 100, 190, area="Chorley") for one in six]
    return [
        changes_chart(six[:1], source=SOURCE),
        changes_chart(six, beside=chorley, source=SOURCE),
        changes_chart(reasons, beside=reasons, source=SOURCE),
        changes_chart(forty[:14], source=SOURCE),
        changes_chart(forty, source=SOURCE),
        changes_chart([change("Robbery", 100, 1000), change("Arson", 1000, 970)], source=SOURCE),
        changes_chart([change("Robbery", 100, 60), change("Arson", 100, 90)], source=SOURCE),
        changes_chart([change("Robbery", 100, 100)], source=SOURCE),
        changes_chart(reasons[:1], source=SOURCE),
        changes_chart([], source=SOURCE),
        *(
            months_chart(months("All crime", [400] * length, [500_000] * length), source=SOURCE)
            for length in (1, 2, 3, 10, 12, 24, 60)
        ),
        months_chart(
            months("Arson", [1, None, -3], [None, None, 2], statuses=("illustrative",)),
            source=SOURCE,
        ),
        months_chart(months("Arson", [None], [None]), source=SOURCE),
        months_chart(months("Arson", [0, 0], [0, 0]), source=SOURCE),
    ]


def _hostile() -> list[Drawing]:
    rows = [
        change(name, 1000, 1100 + at * 9, statuses=("illustrative",))
        for at, name in enumerate(HOSTILE)
    ]
    beside = [change(name, 1000, 1200, area="constructor") for name in HOSTILE]
    return [
        changes_chart(rows, beside=beside, source="constructor"),
        *(
            changes_chart([change(name, 100, 120, area=name, notes=(name,))], source=name)
            for name in HOSTILE
        ),
        *(
            months_chart(months(name, [4, 5], [6, 7], area=name, notes=(name,)), source=name)
            for name in HOSTILE
        ),
    ]


def _all_whole(drawings: list[Drawing], width: int) -> tuple[set[int], list[str]]:
    """How wide the pictures came out, and the titles of those cut off at an edge."""
    pictures = drawn([{**drawing.spec, "width": width} for drawing in drawings])
    cut = [
        d.title
        for d, picture in zip(drawings, pictures, strict=True)
        if margin(picture) < PADDING / 2
    ]
    return {picture.width for picture in pictures}, cut


def test_nothing_is_cut_off_in_a_file() -> None:
    assert _all_whole(_ordinary(), DESIGN_WIDTH) == ({DESIGN_WIDTH}, [])


def test_nothing_is_cut_off_on_the_narrowest_page() -> None:
    narrow = NARROWEST + 2 * PADDING
    assert _all_whole(_ordinary(), narrow) == ({narrow}, [])


def test_title_subtitle_mark_row_and_source_stand_clear_of_one_another() -> None:
    marked = [change("Robbery", 100, 120, statuses=("illustrative",))]
    pictures = drawn([changes_chart(marked, source=SOURCE).spec])
    title, two_subtitles, mark, row, source = 1, 2, 1, 1, 1
    assert lines_down(pictures[0], 60) == title + two_subtitles + mark + row + source


def test_whatever_officers_have_written_is_drawn() -> None:
    assert _all_whole(_hostile(), DESIGN_WIDTH) == ({DESIGN_WIDTH}, [])


def test_no_chart_comes_near_the_marks_past_which_a_screen_reader_loses_them() -> None:
    fullest = max(_ordinary(), key=lambda drawing: len(json.dumps(drawing.spec)))
    assert json.dumps(fullest.spec).count('"said"') < 2000


def test_a_chart_is_built_without_altair_and_without_pandas() -> None:
    program = (
        "import sys, csp_core.charts.changes, csp_core.charts.months;"
        "print({'altair', 'pandas'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
