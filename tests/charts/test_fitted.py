"""A bare chart made higher or lower keeps its letters, and its words apart."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from csp_core.charts.bare import bare
from csp_core.charts.changes import changes_chart
from csp_core.charts.fitted import CLOSEST_ROWS, fitted, fitted_height
from csp_core.charts.funding import funding_chart
from csp_core.charts.months import months_chart
from csp_core.measures.funding import positions
from tests.charts.cases import ordinary
from tests.charts.specs import drawn, margin
from tests.charts.test_funding import SAMPLE
from tests.measures.test_funding import AT
from tests.words.results import change, judged, months

SIX = changes_chart([change(f"Type {at}", 100, 120) for at in range(6)], source="")
LONG = changes_chart(
    [change(f"A crime type whose name takes up several lines, {at}", 100, 120) for at in range(4)],
    source="",
)
RANGED = changes_chart(
    [judged("Arson", 100, 120, -5, 40)],
    beside=[judged("Arson", 90, 80, -30, 9, area="Chorley")], source="",
)  # fmt: skip
BY_MONTH = months_chart(months("Arson", [60] * 10, [61] * 10), source="")


def layer(spec: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(one for one in spec["layer"] if one["data"]["name"] == name)
    return found


def lines_of_names(spec: dict[str, Any]) -> list[tuple[float, float]]:
    """The middles of the first and last line of each row's name, from the top."""
    names = layer(spec, "names")
    line = names["mark"]["lineHeight"]
    return [
        (row["y"], row["y"] + (len(row["words"]) - 1) * line) for row in names["data"]["values"]
    ]


@pytest.mark.parametrize(("height", "comes_to"), [(200, 200), (300, 300), (10, 169), (900, 529)])
def test_rows_move_together_until_their_words_would_touch_and_apart_to_twice(
    height: float, comes_to: float
) -> None:
    spec = bare(SIX.spec)
    assert spec["height"] == 277
    assert fitted(spec, height)["height"] == pytest.approx(comes_to)
    assert fitted_height(spec, height) == pytest.approx(comes_to)


def test_names_of_several_lines_stay_in_the_middle_of_their_rows_and_clear_of_each_other() -> None:
    lowest = fitted(bare(LONG.spec), 0)

    lines = lines_of_names(lowest)
    assert {len(row["words"]) for row in layer(lowest, "names")["data"]["values"]} == {2}
    for (_, above), (below, _) in pairwise(lines):
        assert below - above == pytest.approx(CLOSEST_ROWS)
    bars = layer(lowest, "bars")["data"]["values"]
    for (first, last), bar in zip(lines, bars, strict=True):
        assert (first + last) / 2 == pytest.approx((bar["top"] + bar["bottom"]) / 2)


def test_lines_are_pressed_together_and_their_names_still_stand_apart() -> None:
    spec = fitted(bare(BY_MONTH.spec), 240)

    assert spec["height"] == 240
    bottom, top = layer(spec, "counts")["encoding"]["y"]["scale"]["range"]
    assert (top, bottom) == (16, 211)
    ends = sorted(layer(spec, f"line name {at}")["data"]["values"][0]["y"] for at in (0, 1))
    assert ends[1] - ends[0] >= 20


def test_groups_of_bars_are_only_drawn_apart_each_named_from_its_first_bar_on() -> None:
    pots = bare(funding_chart(positions(SAMPLE, AT), source="").spec)
    assert fitted(pots, 10) == pots

    apart = fitted(pots, 300)

    assert apart["height"] == 300
    names, labels = (
        [row["y"] for row in layer(apart, name)["data"]["values"]] for name in ("names", "labels")
    )
    assert names == labels
    assert min(after - before for before, after in pairwise(names)) > 53


def test_nothing_is_cut_off_at_any_height() -> None:
    bares = [bare(one.spec) for one in (SIX, LONG, RANGED, BY_MONTH)]
    specs = [fitted(one, height) for one in bares for height in (180, 400)]
    assert [margin(picture) > 0 for picture in drawn(specs)] == [True] * 8


def test_a_chart_of_unknown_parts_stays_and_no_chart_is_changed_in_place() -> None:
    for drawing in ordinary():
        spec = bare(drawing.spec)
        before = repr(spec)
        fitted(spec, 250)
        assert repr(spec) == before
    assert fitted({"mark": "bar", "height": 200}, 90) == {"mark": "bar", "height": 200}
