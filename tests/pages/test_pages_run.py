"""Every page runs for every kind of report, and its charts carry the counts."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.charts.specs import words_in
from tests.pages.conftest import OF_CHANGES, PAGES, PROJECT, Opened
from tests.reading.drawing import Cell, workbook

SAMPLE = 1
# What a page says first of a report of which it has nothing to show, where that is no crime figure.
OWN_WORDS = {
    "Domestic abuse": "This report has no casework yet.",
    "Activity": "",
    "Funding": "No file of this report states any funding yet.",
    "Narrative": "20 sections: 20 not yet begun.",
}
# Kinds of offence as a force lists them; forty are more than a chart shows at a glance.
FORTY_TYPES = [f"Offence group {number}" for number in range(1, 41)]


def kept(store: Store, name: str, content: bytes) -> int:
    """A new report with one file in it; its number."""
    report = store.new_report(name)
    store.add_upload(report.id, name, content)
    return report.id


def words_of_charts(app: AppTest) -> list[str]:
    """Everything written in the page's charts."""
    charts = app.get("vega_lite_chart")
    return [words for chart in charts for words in words_in(json.loads(chart.proto.spec))]


def missing(words: list[str], *wanted: str) -> list[str]:
    """Those of the wanted that are not among the words."""
    return [one for one in wanted if one not in words]


def faults(app: AppTest) -> list[str]:
    """Exceptions on the page, and what it says in red."""
    return [one.message for one in app.exception] + [one.value for one in app.error]


@pytest.mark.parametrize("page", OF_CHANGES)
def test_the_sample_shows_its_published_changes(page: str, opened: Opened) -> None:
    app = opened(page, SAMPLE)

    assert (faults(app), [title.value for title in app.title]) == ([], [page])
    words = words_of_charts(app)
    assert missing(words, "+20.4%", "+0.9%", "−6%", "+22.6%", "+34%", "+19%") == []
    assert missing(words, "5,123 → 6,168", "583 → 588", "3,148 → 2,960", "447 → 599") == []
    assert "illustrative" in app.info[0].value


@pytest.mark.parametrize("page", PAGES)
def test_a_report_without_figures_says_what_to_do(page: str, store: Store, opened: Opened) -> None:
    app = opened(page, store.new_report("Nothing yet").id)

    assert (faults(app), app.get("vega_lite_chart")) == ([], [])
    said = [one.value for one in (*app.info, *app.caption)]
    wanted = "This report has no figures yet. Drop a spreadsheet to see what changed."
    own = OWN_WORDS.get(page, wanted)
    assert [one for one in said if one.replace("\\", "").startswith(own)] != [] or page == "Upload"


@pytest.mark.parametrize("page", OF_CHANGES)
def test_figures_by_year_are_compared_with_the_year_before(
    page: str, store: Store, opened: Opened
) -> None:
    by_year = """
        Area    | Crime type   | 2016/17 | 2017/18
        Preston | All crime    | 3000    | 3300
        Preston | All burglary | 300     | 240
    """

    app = opened(page, kept(store, "By year.xlsx", workbook({"Crime": by_year})))

    assert faults(app) == []
    words = words_of_charts(app)
    assert missing(words, "+10%", "3,000 → 3,300", "−20%", "300 → 240") == []
    by_month = "These figures are not by month, so there is no month to set beside another."
    assert [one.value for one in app.info if "population" not in one.value] == (
        [by_month] if page == "Crime changes" else []
    )


@pytest.mark.parametrize("page", OF_CHANGES)
def test_changes_stated_without_counts_are_shown_as_stated(
    page: str, store: Store, opened: Opened
) -> None:
    published = (PROJECT / "sample_data" / "as-published.xlsx").read_bytes()

    app = opened(page, kept(store, "as-published.xlsx", published))

    assert faults(app) == []
    words = words_of_charts(app)
    assert missing(words, "+20.4%", "+0.9%", "−6%", "as stated, no counts") == []
    assert [word for word in words if "→" in word] == []


@pytest.mark.parametrize("page", OF_CHANGES)
def test_forty_crime_types_are_all_there(page: str, store: Store, opened: Opened) -> None:
    sheet: list[list[Cell]] = [["Area", "Crime type", "Apr-16", "Apr-17"]]
    sheet += [["Preston", name, 1000, 1000 + number] for number, name in enumerate(FORTY_TYPES)]

    app = opened(page, kept(store, "Forty.xlsx", workbook({"Crime": sheet})))

    assert faults(app) == []
    words = words_of_charts(app)
    shown = FORTY_TYPES if page == "Crime changes" else FORTY_TYPES[:8]
    assert missing(words, *shown) == []
    counts = [f"1,000 → {1000 + number:,}" for number in range(len(shown))]
    assert missing(words, *counts) == []


def test_the_story_of_one_crime_type_is_told_with_its_rate_and_its_cells(opened: Opened) -> None:
    app = opened("Crime changes", SAMPLE)

    app.selectbox(key="type").select("All burglary").run()

    said = [one.value.replace("\\", "") for one in app.markdown]
    assert (
        "All burglary rose from 447 to 599 (+34%), more than chance alone would explain. "
        "Fewer is better for this crime type, so this is a change for the worse."
    ) in said
    months = json.loads(app.get("vega_lite_chart")[1].proto.spec)
    assert months["title"]["subtitle"][0] == "All burglary, count by month, South Ribble"
    cells = app.dataframe[-1].value
    assert cells.iloc[0].tolist() == [
        "South Ribble", "All burglary", "April 2016", "27", "south-ribble-and-chorley.xlsx",
        "Crime figures", "O10",
    ]  # fmt: skip
    assert len(cells) == 20


def test_the_story_says_whether_other_areas_and_the_partnership_changed_differently(
    opened: Opened,
) -> None:
    """The partnership too, though it is not shown beside."""
    app = opened("Crime changes", SAMPLE)

    said = [one.value.replace("\\", "") for one in app.markdown]
    assert (
        "- Up 20.4% here, 19.3% in Chorley: no clear difference.\n"
        "- Up 20.4% here, 19.9% in Safer Chorley and South Ribble, which counts this area "
        "too: no clear difference."
    ) in said


def test_at_a_glance_says_the_whole_picture_and_what_chance_has_to_do_with_each(
    opened: Opened,
) -> None:
    app = opened("At a glance", SAMPLE)

    said = [one.value.replace("\\", "") for one in app.markdown]
    spans = "April 2017 to January 2018 against April 2016 to January 2017"
    whole = "4 of 6 priorities up, 2 within usual variation."
    assert f"**South Ribble**, {spans}. {whole}" in said
    assert [tile.delta.replace("\\", "") for tile in app.metric][:2] == [
        "5,123 → 6,168, beyond chance",
        "583 → 588, within usual variation",
    ]


def test_another_span_and_the_year_before_last_are_compared(opened: Opened) -> None:
    app = opened("Crime changes", SAMPLE)

    app.selectbox(key="from").select("Oct 2017").run()
    app.radio(key="against").set_value("The year before that").run()

    said = [one.value.replace("\\", "") for one in app.markdown]
    spans = "October 2017 to January 2018 against October 2015 to January 2016"
    assert f"**South Ribble**, {spans}" in said


def test_a_span_that_ends_before_it_starts_is_said_and_not_shown(opened: Opened) -> None:
    app = opened("Crime changes", SAMPLE)

    app.selectbox(key="to").select("Apr 2016").run()

    assert [one.value for one in app.warning] == [
        "The span ends before it starts; the year to date is shown."
    ]
    assert missing(words_of_charts(app), "+20.4%") == []


def test_a_report_that_is_not_kept_here_is_said(opened: Opened) -> None:
    app = opened("At a glance", 99)

    assert [one.value for one in app.warning] == [
        "The report in the address is not kept here; another one is shown."
    ]
    assert missing(words_of_charts(app), "+20.4%") == []


def test_a_file_dropped_on_the_page_is_read_and_kept_in_a_report_of_its_own(
    store: Store, opened: Opened
) -> None:
    months_across = (PROJECT / "sample_data" / "layouts" / "months-across.xlsx").read_bytes()
    app = opened("Upload", SAMPLE)

    app.file_uploader[0].upload("Sent in May.xlsx", months_across).run()

    newest = store.reports()[0]
    assert (newest.name, newest.sample) == ("Sent in May", False)
    assert [upload.name for upload in store.uploads(newest.id)] == ["Sent in May.xlsx"]
    assert [upload.name for upload in store.uploads(SAMPLE)] == ["south-ribble-and-chorley.xlsx"]
    assert (faults(app), app.selectbox(key="report_choice").value) == ([], newest.id)


def test_a_sheets_first_rows_are_numbered_as_its_spreadsheet_program_numbers_them(
    opened: Opened,
) -> None:
    """A file's rows are built when its opener is open, and not before."""
    app = opened("Upload", SAMPLE)
    assert [frame for frame in app.dataframe if "A" in frame.value.columns] == []

    app.session_state["understood_1"] = True
    app.run()

    shown = next(frame.value for frame in app.dataframe if "A" in frame.value.columns)
    assert any("row 4 is the header" in one.value for one in app.markdown)
    assert (shown.index[0], shown.index[shown["A"] == "Area"].tolist()) == (1, [4])
