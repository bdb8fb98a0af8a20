"""The Narrative page: the outline, a section's words with live figures, and what they claim."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from csp_core.outline import DOCUMENT, from_json
from csp_core.store import Saved, Store
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults

SAMPLE = 1


def section(app: AppTest, name: str) -> AppTest:
    """The page once that section has been chosen."""
    app.radio(key="section").set_value(name)
    return app.run()


def printed(app: AppTest) -> str:
    """The section as it prints."""
    return "".join(one.proto.body for one in app.get("html") if "<p>" in one.proto.body)


def state_of(store: Store, name: str) -> str:
    """How a section of the sample stands, as it is kept."""
    kept = store.document(SAMPLE, DOCUMENT)
    return from_json(kept.body if kept else None).section(name).state


def told(app: AppTest) -> list[str]:
    """What the page says of the section's claims."""
    return [one.value.replace("\\", "") for one in (*app.warning, *app.info)]


def test_a_section_prints_with_its_figures_filled_in(opened: Opened) -> None:
    """And the sample's own fault is found: three quarters said of ten months of figures."""
    app = section(opened("Narrative", SAMPLE), "crime-figures")

    assert faults(app) == []
    words = printed(app)
    assert "All crime rose from 5,123 to 6,168 (+20.4%)" in words
    assert "[no figure" not in words
    assert [one for one in told(app) if "three quarters" in one] == [
        "“the first three quarters of 2017/18” in “In the first three quarters of 2017/18 the "
        "priority crime types gave a mixed picture against the same months a year befo…”: the "
        "figure is April 2017 to January 2018."
    ]


def test_a_comparison_no_figure_supports_cannot_be_told(opened: Opened) -> None:
    app = section(opened("Narrative", SAMPLE), "overall-position")

    assert [one for one in told(app) if "cannot be told" in one] == [
        "“better than the national and the regional averages” in “In many ways South Ribble is "
        "better than the national and the regional averages.”: cannot be told, as there is no "
        "such figure."
    ]


def test_a_click_puts_the_live_figure_in_place_of_a_wrong_claim(opened: Opened) -> None:
    """As a new version of the section, which is a draft again."""
    app = section(opened("Narrative", SAMPLE), "crime-figures")

    next(one for one in app.button if one.label == "Put in the live figure").click().run()

    assert faults(app) == []
    assert (
        '<p>In <span class="live-figure" title="South Ribble | span">April 2017 to January 2018'
        "</span> the priority crime types gave a mixed picture"
    ) in printed(app)
    assert not any("three quarters" in one for one in told(app))


def test_a_section_is_agreed_and_an_edit_makes_it_a_draft_again(
    opened: Opened, store: Store
) -> None:
    app = section(opened("Narrative", SAMPLE), "crime-figures")
    app.radio(key="state_crime-figures_draft").set_value("agreed").run()
    assert state_of(store, "crime-figures") == "agreed"

    next(one for one in app.button if one.label == "Put in the live figure").click().run()

    assert state_of(store, "crime-figures") == "draft"


def test_the_outline_is_changed_and_what_is_removed_comes_back(opened: Opened) -> None:
    """Its words with it."""
    app = section(opened("Narrative", SAMPLE), "conclusion")

    next(one for one in app.button if one.label == "Remove this section").click().run()
    assert "8 Conclusion" not in " ".join(app.radio(key="section").options)
    next(one for one in app.button if one.label == "Put back: Conclusion").click().run()
    app = section(app, "conclusion")

    assert faults(app) == []
    assert "The committee is asked to note the figures" in printed(app)


def test_the_next_report_begins_with_this_ones_words(opened: Opened) -> None:
    """Each section marked until somebody has looked at it; the live figures are gaps until then."""
    app = opened("Narrative", SAMPLE)
    app.text_input(key="next_report_name").set_value("Report 2019")
    next(one for one in app.button if one.label == "Start it").click().run()

    app = section(app, "crime-figures")
    assert faults(app) == []
    assert "[no figure: South Ribble | All crime | sentence]" in printed(app)
    assert any("Carried over from an earlier report" in one for one in told(app))


def test_words_written_elsewhere_are_kept_side_by_side_until_somebody_decides(
    opened: Opened,
) -> None:
    with Store.open() as store:
        first = store.save_document(SAMPLE, "section/sdvc", {"text": "Ours."}, based_on=0)
        store.save_document(SAMPLE, "section/sdvc", {"text": "Theirs."}, based_on=0, who="A clerk")
    assert isinstance(first, Saved)
    app = section(opened("Narrative", SAMPLE), "sdvc")
    assert any(one.startswith("A clerk wrote this section too") for one in told(app))
    assert {"Ours.", "Theirs."} <= {one.value for one in app.text}

    next(one for one in app.button if one.label == "Keep what is chosen").click().run()

    assert faults(app) == []
    assert not any("wrote this section too" in one for one in told(app))
    assert "<p>Ours.</p>" in printed(app)
