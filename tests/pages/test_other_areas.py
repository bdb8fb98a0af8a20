"""Compared with other areas: rates in words and as a chart, or what is missing for them."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults, kept
from tests.pages.test_trends_page import said
from tests.reading.drawing import workbook

SAMPLE = 1


def titles(app: AppTest) -> list[str]:
    """The title of every chart on the page."""
    specs = [json.loads(chart.proto.spec) for chart in app.get("vega_lite_chart")]
    return [" ".join(spec["title"]["text"]) for spec in specs]


def test_the_sample_says_each_areas_rate_and_that_they_cannot_be_told_apart(opened: Opened) -> None:
    app = opened("Crime changes", SAMPLE)

    assert (faults(app), [one.value for one in app.subheader][-1]) == (
        [],
        "Compared with other areas",
    )
    assert [line for line in said(app) if "between" in line] == [
        "South Ribble: 67.0 crimes per 1,000 residents a year, between 64.3 and 69.9; its place "
        "among the 2 areas cannot be told.",
        "Chorley: 61.7 crimes per 1,000 residents a year, between 58.5 and 65.0; its place among "
        "the 2 areas cannot be told.",
        "Safer Chorley and South Ribble: 64.3 crimes per 1,000 residents a year, between 62.4 and "
        "66.2.",
    ]
    assert titles(app)[-1] == "All crime rates: no clear difference between areas"


def test_the_partnership_as_a_whole_is_compared_too(opened: Opened) -> None:
    app = opened("Crime changes", SAMPLE)
    app.selectbox(key="area").select("Safer Chorley and South Ribble").run()

    assert faults(app) == []
    assert titles(app)[-1] == "All crime rates: no clear difference between areas"


def test_without_populations_one_sentence_says_what_is_missing(
    store: Store, opened: Opened
) -> None:
    sheet = """
        Area       | Crime type | 2016/17 | 2017/18
        Ambridge   | All crime  | 3000    | 3300
        Borchester | All crime  | 3000    | 3100
    """
    app = opened("Crime changes", kept(store, "Borset.xlsx", workbook({"Crime": sheet})))

    assert faults(app) == []
    assert [one.value.replace("\\", "") for one in app.info if "population" in one.value] == [
        "No rates can be compared, as no two of these areas have both a figure and a population "
        "for this span. To give populations, add a sheet with the columns Area, Year and "
        "Residents to your file, a row for each area, and drop it again."
    ]


def test_populations_given_as_that_sentence_says_make_rates(store: Store, opened: Opened) -> None:
    sheets = {
        "Crime": """
            Area       | Crime type | 2016/17 | 2017/18
            Ambridge   | All crime  | 3000    | 3300
            Borchester | All crime  | 3000    | 900
        """,
        "Population": """
            Area       | Year | Residents
            Ambridge   | 2017 | 50000
            Borchester | 2017 | 50000
        """,
    }
    app = opened("Crime changes", kept(store, "Borset.xlsx", workbook(sheets)))

    assert faults(app) == []
    assert titles(app)[-1] == "All crime: Ambridge the highest of 2"


def test_the_force_s_own_row_is_told_beside_the_area_in_rates_and_changes(
    store: Store, opened: Opened
) -> None:
    sheets = {
        "Crime": """
            Area                         | Crime type | 2016/17 | 2017/18
            South Ribble                 | All crime  | 3000    | 3300
            Lancashire police force area | All crime  | 60000   | 61000
            England                      | All crime  | 4000000 | 4800000
        """,
        "Population": """
            Area                         | Year | Residents
            South Ribble                 | 2017 | 100000
            Lancashire police force area | 2017 | 1500000
        """,
    }
    app = opened("Crime changes", kept(store, "Figures.xlsx", workbook(sheets)))

    assert faults(app) == []
    assert [line for line in said(app) if "Lancashire" in line or "England" in line][:4] == [
        "Up 10% here, 1.7% in Lancashire police force area, which counts this area too: no clear "
        "difference.",
        "Up 10% here, 20% in England, which counts this area too: a clear difference, more than "
        "chance alone would explain.",
        "Lancashire police force area: 40.7 crimes per 1,000 residents, between 40.1 and 41.2.",
        "No rate can be told of England, as the number of residents of this group is not known.",
    ]
    assert titles(app)[-1] == ("All crime rate lower than Lancashire police force area")
