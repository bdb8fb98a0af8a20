"""Every chart is Altair's, in the one theme, whatever else this process does with Altair."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import altair as alt
import pytest

from csp_core.charts import theme
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.house_theme import NAME, community_safety
from tests.charts.cases import hostile, ordinary
from tests.words.results import change


def _drawing() -> Drawing:
    return changes_chart(
        [change("All crime", 5123, 6168, statuses=("illustrative",))],
        beside=[change("All crime", 6000, 7158, area="Chorley")],
        source="figures.xlsx, extracted 12 February 2018",
    )


def test_the_theme_is_registered_and_left_for_others_to_enable() -> None:
    with alt.theme.enable(NAME):
        enabled = alt.theme.get()
    assert (enabled, alt.theme.active) == (community_safety, "default")


@pytest.mark.slow  # eight seconds
def test_a_chart_in_its_theme_is_the_spec_by_altair_s_own_schema() -> None:
    drawings = [*ordinary(), *hostile()]
    with alt.theme.enable(NAME):
        assert [drawing.chart.to_dict(validate=True) for drawing in drawings] == [
            drawing.spec for drawing in drawings
        ]


def test_a_spec_is_complete_with_schema_size_and_config() -> None:
    spec = _drawing().spec
    padding = dict.fromkeys(("left", "right", "top", "bottom"), theme.PADDING)
    assert {key: spec[key] for key in ("$schema", "width", "autosize", "padding", "config")} == {
        "$schema": alt.SCHEMA_URL,
        "width": 960,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "padding": padding,
        "config": community_safety()["config"],
    }


@pytest.mark.parametrize("other", ["dark", "opaque", "none"])
def test_no_other_code_s_theme_or_setting_changes_a_spec(other: str) -> None:
    spec = _drawing().spec
    with (
        alt.theme.enable(other),
        alt.data_transformers.enable(consolidate_datasets=False, max_rows=1),
    ):
        elsewhere = _drawing().spec
    assert elsewhere == spec


def test_a_spec_is_made_once_and_alike_each_time_it_is_built() -> None:
    drawing = _drawing()
    assert (drawing.spec is drawing.spec, _drawing().spec) == (True, drawing.spec)


def test_one_name_of_data_stands_for_the_same_rows_in_every_layer() -> None:
    for drawing in ordinary():
        by_name = {layer["data"]["name"]: layer["data"] for layer in drawing.spec["layer"]}
        assert [by_name[layer["data"]["name"]] for layer in drawing.spec["layer"]] == [
            layer["data"] for layer in drawing.spec["layer"]
        ]


def test_only_bars_marks_and_points_tell_a_pointer_and_a_screen_reader_anything() -> None:
    telling = {
        layer["data"]["name"]
        for drawing in ordinary()
        for layer in drawing.spec["layer"]
        if not _is_silent(layer["mark"])
    }
    assert telling == {
        "bars", "marks", "line 0", "line 1", "usual", "unusual",
        "areas", "areas above", "own areas", "groups", "light bars",
    }  # fmt: skip


def _is_silent(mark: dict[str, object]) -> bool:
    config: dict[str, Any] = {**community_safety()["config"]}
    settings = {**config.get(str(mark["type"]), {}), **mark}
    return settings.get("aria") is False and settings.get("tooltip", "") is None


def test_altair_is_imported_when_the_first_chart_is_built_and_no_sooner() -> None:
    program = (
        "import sys, csp_core.charts.changes, csp_core.charts.months, csp_core.charts.drawing;"
        "print({'altair', 'pandas'} & set(sys.modules));"
        "csp_core.charts.changes.changes_chart([], source='');"
        "print({'altair', 'pandas'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["set()", "{'altair'}"]
