"""The Domestic abuse page: figures with period and area, services, and nothing that is withheld."""

from __future__ import annotations

import json
import re

from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.charts.specs import words_in
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults, kept
from tests.reading.drawing import workbook

SAMPLE = 1
ABOUT = "October 2016 to September 2017, Chorley and South Ribble, as at 20 February 2018"
SMALL = """
    MARAC, Chorley, October 2016 to September 2017, as at 20 February 2018
    Cases discussed | 4711
    Females | 4708
    Males | 3
    % female | 99.9%
    Note: three men
"""


def plain_text(lines: list[str]) -> list[str]:
    """Lines as they are read, without what keeps Markdown from taking them for its own."""
    return [line.replace("\\", "") for line in lines]


def everything(app: AppTest) -> str:
    """All that the page sends: its texts, its charts' specifications, its tables."""
    texts = [str(one.proto) for one in app.main if hasattr(one, "proto")]
    charts = [one.proto.spec for one in app.get("vega_lite_chart")]
    tables = [one.value.to_csv() for one in app.dataframe]
    metrics = [f"{one.label} {one.value} {one.delta}" for one in app.metric]
    words = [one.value for one in (*app.markdown, *app.caption, *app.info, *app.warning)]
    return "\n".join((*texts, *charts, *tables, *metrics, *words))


def test_the_sample_shows_each_figure_with_its_period_and_what_it_comes_to(opened: Opened) -> None:
    app = opened("Domestic abuse", SAMPLE)

    assert (faults(app), [one.value for one in app.title]) == ([], ["Domestic abuse"])
    assert [(one.label, one.value) for one in app.metric] == [
        ("Domestic abuse", "+22.6%"),
        ("Cases discussed", "346"),
        ("Children in the household", "454"),
        ("Declared a disability", "8%"),
        ("Males", "8%"),
        ("Children per case", "1.31"),
        ("Cases per month", "28.8"),
    ]
    captions = plain_text([one.value for one in app.caption])
    assert captions.count(ABOUT) == 6
    assert (
        "The MARAC figures are of October 2016 to September 2017 in Chorley and South Ribble; the "
        "crime figures are of April 2017 to January 2018 in South Ribble. The two must not be set "
        "against each other."
    ) in captions
    said = plain_text([one.value for one in app.markdown])
    assert any("a rise can mean that more was reported" in line for line in said)
    for line in (
        "**IDVA**", "Run by Lancashire Victim Services", "**SDVC**", "When: each Wednesday",
        "**Sanctuary**", "Run by Preston Care and Repair",
    ):  # fmt: skip
        assert line in said
    charts = [json.loads(one.proto.spec) for one in app.get("vega_lite_chart")]
    assert [spec["title"]["text"] for spec in charts] == [
        ["346 cases discussed, 454 children"], ["Declared a disability: 8% of cases"],
    ]  # fmt: skip
    assert "of 346 cases" in words_in(charts[1])


def test_a_figure_is_followed_back_to_its_cell(opened: Opened) -> None:
    app = opened("Domestic abuse", SAMPLE)
    toggle = next(one for one in app.toggle if one.key == "cells_casework_0_0")
    app = toggle.set_value(True).run()
    (table,) = [one.value for one in app.dataframe if "measure" in one.value.columns]
    assert table[["measure", "value", "sheet", "cell"]].to_numpy().tolist() == [
        ["Cases discussed", "346", "Domestic abuse", "D4"],
        ["Children in the household", "454", "Domestic abuse", "D5"],
        ["Declared a disability", "8%", "Domestic abuse", "D6"],
        ["Males", "8%", "Domestic abuse", "D7"],
    ]


def test_small_counts_and_what_gives_them_away_are_on_no_page(store: Store, opened: Opened) -> None:
    """T51, with casework alone in the report."""
    report = kept(store, "MARAC.xlsx", workbook({"MARAC": SMALL}))
    app = opened("Domestic abuse", report)
    assert [(one.label, one.value) for one in app.metric] == [
        ("Cases discussed", "4,711"), ("Females", "Withheld"), ("Males", "Under 5"),
        ("% female", "Withheld"), ("Cases per month", "392.6"),
    ]  # fmt: skip
    for toggle in app.toggle:
        toggle.set_value(True)
    shown = everything(app.run())
    upload = opened("Upload", report)
    shown += everything(upload)
    assert (faults(app), faults(upload)) == ([], [])
    assert "4711" in shown
    assert re.findall(r"4,?708|99\.9|three men", shown) == []


def test_a_report_without_casework_says_how_to_get_some(store: Store, opened: Opened) -> None:
    crimes = "Area | Crime type | Apr 2016 | Apr 2017\nChorley | Burglary | 100 | 120"
    app = opened("Domestic abuse", kept(store, "Crime.xlsx", workbook({"Crime": crimes})))
    assert faults(app) == []
    assert len(app.metric) == 0
    assert plain_text([one.value for one in app.info]) == [
        "This report has no casework yet. Drop a sheet that says MARAC, IDVA or Sanctuary above "
        "its figures, with the period, the area and the day they are as at."
    ]
