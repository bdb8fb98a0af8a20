"""Readings corrected on the page: seen at once, kept with the report, used for later files."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from csp_core.corrections import NOTHING_SAID, Structure
from csp_core.store import Store
from pages.parts import data
from tests.pages.conftest import Opened
from tests.pages.test_dropping_files import boxes, counts, drawn, drop, markdown_of, plainly, press
from tests.reading.drawing import workbook

SAMPLE = 1
ABREAST = """
               | Preston |      | Wyre |
    Crime type | 2016    | 2017 | 2016 | 2017
    All crime  | 1000    | 1200 | 400  | 420
"""
NEXT = """
               | Preston |      |      | Wyre |      |
    Crime type | 2016    | 2017 | 2018 | 2016 | 2017 | 2018
    All crime  | 1000    | 1200 | 1500 | 400  | 420  | 441
"""
YEARS = "Years such as 2017 are"
WHY = (
    "Sheet “Crime”: not read, as its years (2016, 2017) may be calendar or financial years; write "
    "2017/18 for a financial year or Jan 2017 to Dec 2017 for a calendar year."
)
SAID = "Tables headed “crime type | (periods)”: years such as 2017 are financial years, from April."


def select(app: AppTest, label: str, option: str) -> AppTest:
    """The option chosen in the list of that label; the form is not sent yet."""
    box = next(one for one in app.selectbox if plainly(one.label) == label)
    box.set_value(option)
    return app


def sentences(app: AppTest) -> list[str]:
    return [plainly(one.value) for one in app.markdown if one.value.startswith("Sheet")]


def corrections_shown(app: AppTest) -> list[str]:
    return [plainly(one.value) for one in app.markdown if one.value.startswith(("Tables", "The t"))]


@pytest.fixture
def abreast(store: Store, opened: Opened) -> AppTest:
    """A report's Upload page on which a file of bare years has just been dropped."""
    return drop(opened("Upload", store.new_report("Spring").id), drawn("Years.xlsx", ABREAST))


def test_a_sheet_that_could_not_be_read_is_corrected_and_the_next_file_needs_no_correction(
    abreast: AppTest, store: Store
) -> None:
    app = abreast
    assert (
        boxes(app)[-1] == f"Years.xlsx: no figures read yet. {WHY} Say below how it is to be read."
    )
    assert sentences(app) == [WHY]

    press(app, "Correct this reading")
    press(select(app, YEARS, "financial years, from April"), "Apply")

    assert sentences(app) == [
        "Sheet “Crime”: areas and periods across; 1 crime type; 2 areas; 2 years, April 2016 to "
        "March 2018; rows 1 and 2 are the header."
    ]
    assert (boxes(app), counts(app)) == (["Years.xlsx: 4 figures read."], ["1,000 → 1,200"])
    assert corrections_shown(app) == [SAID]
    report = store.reports()[0].id
    acts = [(act.deed, act.detail) for act in store.history(report)]
    assert acts[-1] == ("corrected", SAID.rstrip("."))

    drop(app, drawn("Next.xlsx", NEXT))
    assert boxes(app)[-1].splitlines()[-1] == (
        "Next.xlsx: 6 figures read. It added April 2018 to March 2019 for All crime in 2 areas."
    )
    assert counts(app) == ["1,200 → 1,500"]

    press(app, "Take back")
    assert (app.get("vega_lite_chart"), corrections_shown(app)) == ([], [])
    assert store.history(report)[-1].detail == f"taken back: {SAID.rstrip('.')}"


def test_a_period_that_is_none_is_said_and_nothing_is_kept(store: Store, opened: Opened) -> None:
    sheet = """
        Area    | Crime type | Count
        Preston | Robbery    | 10
    """
    app = drop(opened("Upload", store.new_report("Spring").id), drawn("One.xlsx", sheet))
    press(app, "Correct this reading")
    period = next(one for one in app.text_input if one.label.startswith("Period of the whole"))

    period.set_value("soon")
    press(app, "Apply")

    assert "“soon” is no period this program knows." in " ".join(boxes(app))
    assert store.reports()[0].settings == {}

    next(one for one in app.text_input if one.label == period.label).set_value("Apr 2017")
    press(app, "Apply")
    assert [one for one in boxes(app) if "soon" in one] == []
    assert sentences(app)[0].startswith("Sheet “Crime”: one row a count; 1 crime type; 1 area; Apr")


def test_a_column_the_area_and_the_row_of_headings_are_said(store: Store, opened: Opened) -> None:
    sheet = """
        Crime type | Apr 2016 | Apr 2017 | Extra
        All crime  | 100      | 120      | 5
    """
    app = drop(
        opened("Upload", store.new_report("Spring").id), ("Data.xlsx", workbook({"Data": sheet}))
    )
    app.session_state[f"understood_{store.uploads(store.reports()[0].id)[0].id}"] = True
    press(app.run(), "Correct this reading")
    next(one for one in app.toggle if one.label.startswith("Show everything")).set_value(True)
    app.run()

    select(app, "D: Extra", "is left out")
    press(select(app, "Area of the whole table", "Wyre"), "Apply")

    assert corrections_shown(app) == [
        "Tables headed “crime type | (periods) | extra”: the column “extra” is left out.",
        "The table headed “crime type | (periods) | extra” on sheet “data” is of the area Wyre.",
    ]
    assert app.selectbox(key="area").value == "Wyre"
    rows = next(one for one in app.dataframe if "A" in one.value.columns).value
    assert rows.shape == (2, 4)


def test_the_sample_offers_no_correction(opened: Opened) -> None:
    app = opened("Upload", SAMPLE)
    app.session_state["understood_1"] = True
    app.run()

    assert [one.label for one in app.button if "Correct" in one.label] == []
    assert len(sentences(app)) > 0


TWICE = """
    Area    | Crime type | Apr 2016 | Apr 2017
    Preston | All crime  | 100      | 120
    Preston | All crime  | 100      | 130
"""
QUESTION = (
    "Preston, All crime, April 2017: 120 at Twice.xlsx › Crime › D2 or "
    "130 at Twice.xlsx › Crime › D3?"
)


@pytest.mark.parametrize(
    ("answer", "shown", "said"),
    [
        ("130, at Crime › D3", ["100 → 130"],
         "Preston, All crime, April 2017: the count at Twice.xlsx › Crime › D3 is used."),
        ("Neither", ["not available → 100, months missing, no change given"],
         "Preston, All crime, April 2017: neither count is used."),
    ],
)  # fmt: skip
def test_of_two_statements_that_differ_one_is_chosen_or_neither(
    store: Store, opened: Opened, answer: str, shown: list[str], said: str
) -> None:
    app = drop(opened("Upload", store.new_report("Spring").id), drawn("Twice.xlsx", TWICE))
    assert QUESTION in [plainly(one.value) for one in app.markdown]
    assert "[Say which is right](#which-is-right)" in app.error[0].value

    next(one for one in app.button if plainly(one.label) == answer).click().run()

    assert (counts(app), list(app.error)) == (shown, [])
    texts = [plainly(one.value) for one in app.markdown]
    assert (QUESTION in texts, said in texts) == (False, True)


def test_a_name_that_is_not_known_is_kept_as_written_until_it_is_matched(
    store: Store, opened: Opened
) -> None:
    sheet = """
        Area    | Crime type   | Apr 2016 | Apr 2017
        Preston | All crimm    | 100      | 120
        Prestn  | All crimm    | 300      | 310
    """
    app = drop(opened("Upload", store.new_report("Spring").id), drawn("Odd.xlsx", sheet))
    app.session_state["unknown"] = True
    app.run()
    asked = [plainly(one.label) for one in app.selectbox if " is" in one.label[-3:]]
    assert asked == ["Crime type “All crimm” (4 figures) is", "Area “Prestn” (2 figures) is"]
    box = next(one for one in app.selectbox if plainly(one.label) == asked[0])
    assert (box.value, box.options[1]) == ("Keep as written", "All crime")

    box.set_value("All crime").run()

    texts = [plainly(one.value) for one in app.markdown]
    assert "“all crimm” is the crime type All crime." in texts
    assert data.figures_of(keys_of(store)).crime_types() == ("All crime",)
    assert [plainly(one.label) for one in app.selectbox if " is" in one.label[-3:]] == asked[1:]


def keys_of(store: Store) -> tuple[data.FileKey, ...]:
    report = store.reports()[0]
    return data.file_keys(store.uploads(report.id), data.corrections_of(report))


def test_one_reports_corrections_never_show_in_another_with_the_same_file(store: Store) -> None:
    """T31 and T32: the caches know a file by what was said of it, too."""
    content = workbook({"Crime": ABREAST})
    keys = []
    for number, years in enumerate(("", "financial", "calendar", "financial")):
        report = store.new_report(f"Report {number}").id
        store.add_upload(report, "Years.xlsx", content)
        said = NOTHING_SAID.with_structure(Structure(("crime type", "#"), years=years))
        store.correct(report, lambda _, said=said: said, lambda _, now: now.key)  # type: ignore[misc]
        keys.append(keys_of(store))

    found = [[span.label for span in data.choices_in(one, ()).spans] for one in (*keys, keys[0])]
    first = [one[0] if one else "" for one in found]
    assert [label.split(" ")[0] for label in first] == ["", "April", "January", "April", ""]


def test_the_cells_behind_the_tiles_and_behind_a_chart_are_looked_up_when_asked_for(
    store: Store, opened: Opened
) -> None:
    report = store.new_report("Spring").id
    sheet = """
        Area    | Crime type | Apr 2016 | Apr 2017
        Preston | All crime  | 100      | 120
    """
    store.add_upload(report, "April.xlsx", workbook({"Crime": sheet}))
    rows = [
        ["Preston", "All crime", "April 2016", "100", "April.xlsx", "Crime", "C2"],
        ["Preston", "All crime", "April 2017", "120", "April.xlsx", "Crime", "D2"],
    ]
    app = opened("At a glance", report)
    assert [one for one in app.dataframe if "cell" in one.value.columns] == []

    app.session_state["cells_of_tiles"] = True
    app.run()
    next(one for one in app.toggle if one.key == "cells_headline").set_value(True).run()

    tables = [one.value for one in app.dataframe if "cell" in one.value.columns]
    assert [table.to_numpy().tolist() for table in tables] == [rows, rows]


def test_what_stands_in_headings_is_no_markdown_in_the_panel(store: Store, opened: Opened) -> None:
    """T27."""
    sheet = """
        Area | Crime type | _x_ | $1$ | Apr 2016 | Apr 2017
        _y_  | <b>z</b>   | 1   | 2   | 90       | 99
    """
    app = drop(
        opened("Upload", store.new_report("Spring").id), ("a.xlsx", workbook({"_s_": sheet}))
    )
    app.session_state[f"understood_{store.uploads(store.reports()[0].id)[0].id}"] = True
    app.session_state["unknown"] = True
    press(app.run(), "Correct this reading")
    next(one for one in app.toggle if one.label.startswith("Show everything")).set_value(True).run()

    labels = [one.label for one in (*app.selectbox, *app.text_input)]
    assert any("\\_x\\_" in label for label in labels)
    loose = [re.sub(r"\\[^a-z0-9\s]", "", text) for text in (*labels, *markdown_of(app))]
    assert [text for text in loose if re.search(r"\$|_|<b", text)] == []
