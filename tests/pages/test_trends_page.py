"""The Trends page: what is unusual, since when, and the notes an officer keeps of recording."""

from __future__ import annotations

import json

from streamlit.testing.v1 import AppTest

from csp_core.periods import parse_month_key
from csp_core.recording import RecordingBreak, breaks_in
from csp_core.store import Store
from tests.charts.specs import words_in
from tests.pages.conftest import PAGES, Opened
from tests.pages.test_pages_run import faults, kept
from tests.reading.drawing import workbook

SAMPLE = 1


def said(app: AppTest) -> list[str]:
    """Every line of the page's own text, as it is read."""
    lines = [line for one in app.markdown for line in one.value.replace("\\", "").splitlines()]
    return [line.removeprefix("- ") for line in lines]


def chart_words(app: AppTest) -> list[str]:
    """The title of the page's chart, and everything written in it."""
    spec = json.loads(app.get("vega_lite_chart")[0].proto.spec)
    return [*spec["title"]["text"], *spec["title"]["subtitle"], *words_in(spec)]


def test_the_sample_says_what_is_unusual_and_since_when(opened: Opened) -> None:
    app = opened("Trends", SAMPLE)

    assert (faults(app), [one.value for one in app.title]) == ([], ["Trends"])
    words = chart_words(app)
    assert words[0] == "All crime above average for eleven months from March 2017"
    assert "Illustrative figures: made up as an example, not recorded by the police." in words
    assert said(app)[2:] == [
        "Eleven months in a row above the average, from March 2017.",
        "Seven months between April 2017 and December 2017 are close to the upper limit: two or "
        "more of three months in a row.",
        "November and December 2015 and February and April 2016 are close to the lower limit: two "
        "or more of three months in a row.",
        "The average is 530.3 a month; usual variation goes from 407.1 to 653.4.",
        "7,166 in the twelve months to January 2018, up from 6,014 in the twelve months before "
        "(+19.2%), more than chance alone would explain.",
        "6,168 in the financial year to date (April 2017 to January 2018), up from 5,123 in the "
        "same months a year before (+20.4%), more than chance alone would explain.",
        "No month of the year is reliably high or low (April 2015 to January 2018).",
        "**Domestic abuse**: December 2017 and January 2018 are above what usual variation gives.",
        "**All theft**: Eight months in a row above the average, from June 2017. And one more.",
        "**All burglary**: December 2017 is above what usual variation gives. And two more.",
        "Nothing unusual in the latest twelve months: Alcohol related crime and Anti-social "
        "behaviour.",
    ]


def test_another_crime_type_and_the_areas_added_are_chosen(opened: Opened) -> None:
    app = opened("Trends", SAMPLE)
    app.selectbox(key="trend_type").select("All theft").run()
    assert (faults(app), chart_words(app)[0].split(" above")[0]) == ([], "All theft")
    app.selectbox(key="area").select("Safer Chorley and South Ribble").run()
    assert faults(app) == []
    assert chart_words(app)[2].startswith("Safer Chorley and South Ribble, April 2015")


def test_figures_that_are_not_by_month_have_no_trend(store: Store, opened: Opened) -> None:
    by_year = """
        Area    | Crime type   | 2016/17 | 2017/18
        Preston | All crime    | 3000    | 3300
    """
    app = opened("Trends", kept(store, "By year.xlsx", workbook({"Crime": by_year})))
    assert (faults(app), app.get("vega_lite_chart")) == ([], [])
    assert [one.value for one in app.info] == [
        "These figures are not by month, so no trend can be told."
    ]


def note(app: AppTest, text: str) -> None:
    """Fill the form in for April 2017, and send it."""
    app.selectbox(key="note_month").select("April 2017")
    app.text_input(key="note_text").input(text)
    (send,) = [one for one in app.button if one.label == "Keep the note"]
    send.click().run()


SENTENCE = "Recording changed in April 2017: A new system."


def test_a_note_is_kept_shown_on_the_chart_carried_by_comparisons_and_removed(
    store: Store, opened: Opened
) -> None:
    april = RecordingBreak(parse_month_key("2017-04"), "A new system")
    app = opened("Trends", SAMPLE)

    note(app, "A new system")

    assert (faults(app), breaks_in(store.settings(SAMPLE))) == ([], (april,))
    assert store.history(SAMPLE)[-1].detail == april.setting
    words = chart_words(app)
    assert "Apr 2017: A new system" in words
    assert any(line.startswith(f"{SENTENCE} Average and limits") for line in words)
    assert "April 2017, all crime types, all areas: A new system" in said(app)
    assert f"{SENTENCE} The two spans are not alike." in said(app)

    changes = app.switch_page(PAGES["Crime changes"]).run()
    # The rates below compare areas over one span, and no span with another.
    for chart in changes.get("vega_lite_chart")[:2]:
        drawn = " ".join(words_in(json.loads(chart.proto.spec)))
        assert f"{SENTENCE} The two spans are not alike." in drawn

    again = app.switch_page(PAGES["Trends"]).run()
    (remove,) = [one for one in again.button if one.label.startswith("Remove")]
    remove.click().run()
    assert (faults(again), breaks_in(store.settings(SAMPLE))) == ([], ())
    assert "Apr 2017: A new system" not in chart_words(again)


def test_a_note_without_words_and_one_of_another_report_are_not_there(
    store: Store, opened: Opened
) -> None:
    other = RecordingBreak(parse_month_key("2017-04"), "elsewhere")
    store.save_settings(store.new_report("Other").id, {other.setting: other.as_setting})
    app = opened("Trends", SAMPLE)
    note(app, "   ")
    assert [one.value for one in app.warning] == ["Say in a few words what changed."]
    assert breaks_in(store.settings(SAMPLE)) == ()
    assert "Apr 2017: elsewhere" not in chart_words(app)
