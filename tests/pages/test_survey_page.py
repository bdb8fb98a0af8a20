"""The Survey page: shares with base and margin, what changed, and what to do without a survey."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.charts.specs import words_in
from tests.pages.conftest import PROJECT, Opened
from tests.pages.test_pages_run import faults, kept
from tests.reading.drawing import workbook

SAMPLE = 1
TWO_WAVES = """
    Residents' survey, Chorley
    |
    Question             | Answer | 2016/17 % (n = 500) | 2017/18 % (n = 500)
    Is litter a problem? | Yes    | 50                  | 61
                         | No     | 50                  | 39
    Do you feel safe?    | Yes    | 70                  | 71
                         | No     | 30                  | 29
"""


def said(app: AppTest) -> list[str]:
    """Every line of the page's own text, as it is read."""
    lines = [line for one in app.markdown for line in one.value.replace("\\", "").splitlines()]
    return [line.removeprefix("- ") for line in lines]


def test_the_sample_shows_its_shares_their_margins_and_what_is_left(opened: Opened) -> None:
    app = opened("Survey", SAMPLE)

    assert (faults(app), [one.value for one in app.title]) == ([], ["Survey"])
    (chart,) = app.get("vega_lite_chart")
    spec = json.loads(chart.proto.spec)
    assert spec["title"]["text"] == ["Confident: 67% of 1,753 contacts"]
    assert {"67%", "31%", "about 2%", "± 2.2 points"} <= set(words_in(spec))
    assert said(app)[-4:] == [
        "Confident: 67% of 1,753 contacts, ± 2.2 points.",
        "Unsure: 31% of 1,753 contacts, ± 2.2 points.",
        "The answers leave about 2%: no answer, or one that is not shown.",
        "The question was asked once, so there is nothing to compare it with yet.",
    ]


def test_another_question_is_chosen_and_the_change_on_last_time_told(
    store: Store, opened: Opened
) -> None:
    app = opened("Survey", kept(store, "survey.xlsx", workbook({"Survey": TWO_WAVES})))

    assert faults(app) == []
    assert said(app)[-1] == "Do you feel safe? Yes: 71% of 500."
    app.selectbox(key="question").select("Do you feel safe?").run()
    assert faults(app) == []
    assert said(app)[-2:] == [
        "No: down 1 point, from 30% (April 2016 to March 2017) to 29%, no more than chance or "
        "rounding could give (between −7.6 and +5.6 points).",
        "Is litter a problem? Yes: up from 50% to 61%.",
    ]


def test_a_report_without_a_survey_says_how_to_give_one(store: Store, opened: Opened) -> None:
    published = (PROJECT / "sample_data" / "as-published.xlsx").read_bytes()
    app = opened("Survey", kept(store, "as-published.xlsx", published))

    assert (faults(app), app.get("vega_lite_chart")) == ([], [])
    assert [one.value.replace("\\", "") for one in app.info][-1] == (
        "This report has no answers to a survey yet. Drop a spreadsheet that has them, however it "
        "is laid out, or type them in on the sheet Survey of the blank template on the Upload page."
    )
