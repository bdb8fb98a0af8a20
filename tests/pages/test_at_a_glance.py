"""At a glance: tiles of everything counted, and what still needs attention before a report goes."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.pages.conftest import PROJECT, Opened
from tests.pages.test_pages_run import faults, kept
from tests.pages.test_survey_page import TWO_WAVES, said
from tests.reading.drawing import workbook

SAMPLE = 1


def tiles(app: AppTest) -> list[tuple[str, str, str]]:
    """Each tile's label, value and what stands below, as they are read."""
    shown = ((one.label, one.value, one.delta) for one in app.metric)
    return [
        (label.replace("\\", ""), value, below.replace("\\", "")) for label, value, below in shown
    ]


def test_the_sample_has_tiles_beside_crime_and_says_what_needs_attention(opened: Opened) -> None:
    app = opened("At a glance", SAMPLE)

    assert faults(app) == []
    assert tiles(app)[6:] == [
        ("Community safety grant, OPCC", "£10,000", "allocated, April 2017 to March 2018"),
        ("IDVA service, SRBC", "£24,000", "committed, April 2017 to March 2020"),
        ("Police Community Support Officers, SRBC", "£44,000", "withdrawn"),
        (
            "MARAC: cases discussed",
            "346",
            "October 2016 to September 2017, as at 20 February 2018, Chorley and South Ribble",
        ),
        ("Survey: confident", "67%", "± 2.2 points, of 1,753 contacts"),
    ]
    lines = said(app)
    for sentence in (
        "The MARAC figures are of October 2016 to September 2017, the crime figures of April 2017 "
        "to January 2018: say so beside them, or ask for the same months.",
        "67% and 31% leave about 2% unexplained in the question “Are you confident that South "
        "Ribble is a safe place to live?”: say what the others answered.",
    ):
        assert sentence in lines


def test_percentages_without_counts_need_attention(store: Store, opened: Opened) -> None:
    published = (PROJECT / "sample_data" / "as-published.xlsx").read_bytes()
    app = opened("At a glance", kept(store, "as-published.xlsx", published))

    assert faults(app) == []
    assert (
        "6 changes in South Ribble are stated as a percentage without counts (All crime, Alcohol "
        "related crime, Anti-social behaviour and 3 more), so nobody can tell whether chance alone "
        "would give it: ask for the counts."
    ) in said(app)


def test_a_report_of_a_survey_alone_is_shown_without_crime_figures(
    store: Store, opened: Opened
) -> None:
    app = opened("At a glance", kept(store, "survey.xlsx", workbook({"Survey": TWO_WAVES})))

    assert (faults(app), app.get("vega_lite_chart")) == ([], [])
    assert tiles(app) == [("Survey: yes", "61%", "± 4.3 points, of 500")]
