"""The Funding page: each pot apart, its day chosen, and what is over said plainly."""

from __future__ import annotations

import datetime as dt
import json

from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.charts.specs import words_in
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults, kept
from tests.reading.drawing import workbook

SAMPLE = 1
OVER = """
    Funder | Scheme | Status    | Amount | From     | To
    OPCC   | Grant  | Allocated | 10000  | Apr 2017 | Mar 2018
    OPCC   | Grant  | Committed | 12000  | Apr 2017 | Mar 2018
    LCC    | Refuge | Pending   | 5      |          |
"""


def funding(opened: Opened, report: int) -> AppTest:
    """The page for a report."""
    return opened("At a glance", report).switch_page("pages/figures/funding.py").run()


def amounts(app: AppTest) -> list[tuple[str, str]]:
    """Every amount of the cards, under its label."""
    return [(one.label.replace("\\", ""), one.value) for one in app.metric]


def said(app: AppTest) -> list[str]:
    """The page's own sentences, as they are read."""
    return [one.value.replace("\\", "") for one in app.markdown]


def titles(app: AppTest) -> list[str]:
    """The titles of the page's charts."""
    specs = [json.loads(chart.proto.spec) for chart in app.get("vega_lite_chart")]
    return [" ".join(spec["title"]["text"]) for spec in specs]


def test_the_sample_shows_three_pots_and_what_has_fallen_due(opened: Opened) -> None:
    app = funding(opened, SAMPLE)

    assert (faults(app), [one.value for one in app.title]) == ([], ["Funding"])
    assert app.date_input[0].value == dt.date(2018, 1, 31)
    assert amounts(app) == [
        ("Allocated", "£10,000"),
        ("Committed", "£24,000"),
        ("Fallen due by 31 January 2018", "£6,666.67"),
        ("For 2017/18", "£8,000"),
        ("Withdrawn", "£44,000"),
    ]
    assert titles(app) == [
        "3 pots of funding, each on its own",
        "£6,666.67 of £24,000 had fallen due by 31 January 2018",
    ]
    assert (
        "SRBC has committed £24,000 to the IDVA service, April 2017 to March 2020; £6,666.67 had "
        "fallen due by 31 January 2018."
    ) in said(app)
    assert "No problems were found in these files." in [one.value for one in app.caption]


def test_another_day_gives_another_position(opened: Opened) -> None:
    app = funding(opened, SAMPLE)
    app.date_input[0].set_value(dt.date(2019, 3, 31)).run()

    assert amounts(app)[2:4] == [
        ("Fallen due by 31 March 2019", "£16,000"),
        ("For 2018/19", "£8,000"),
    ]
    assert titles(app)[1] == "£16,000 of £24,000 had fallen due by 31 March 2019"


def test_more_committed_than_allocated_is_said_plainly_and_a_fault_at_its_cell(
    store: Store, opened: Opened
) -> None:
    app = funding(opened, kept(store, "f.xlsx", workbook({"Money": OVER})))

    assert [one.value.replace("\\", "") for one in app.warning] == [
        "£2,000 more is committed than was allocated."
    ]
    assert [one.value.replace("\\", "") for one in app.error] == [
        'f.xlsx › Money › C4: found "Pending"; expected allocated, committed, spent or withdrawn. '
        "Write one of the four; until then this amount is not used."
    ]
    assert titles(app)[0] == "Grant: £2,000 more committed than allocated"
    assert ("Over-committed", "£2,000") in amounts(app)


def test_what_a_newer_file_changed_stands_with_both_amounts(store: Store, opened: Opened) -> None:
    report = kept(store, "old.xlsx", workbook({"Money": OVER}))
    newer = OVER.replace("12000", "9000").replace("Pending", "Spent")
    store.add_upload(report, "new.xlsx", workbook({"Money": newer}))
    app = funding(opened, report)

    assert (
        "- Grant, OPCC, committed: £9,000 in new.xlsx › Money › D3, was £12,000 in old.xlsx › "
        "Money › D3."
    ) in said(app)
    assert ("Not yet committed", "£1,000") in amounts(app)


def test_without_funding_the_page_shows_what_a_funding_sheet_looks_like(
    store: Store, opened: Opened
) -> None:
    app = funding(opened, store.new_report("Nothing yet").id)

    assert (faults(app), app.get("vega_lite_chart")) == ([], [])
    assert app.info[0].value.startswith("No file of this report states any funding yet.")
    assert list(app.dataframe[0].value.columns) == [
        "Funder", "Scheme", "Status", "Amount (£)", "From", "To",
    ]  # fmt: skip
    assert len(app.get("download_button")) == 2


def test_words_of_a_file_are_shown_as_typed(store: Store, opened: Opened) -> None:
    crafted = OVER.replace("Refuge", "$5 & _x_ <b>").replace("Pending", "Spent")
    app = funding(opened, kept(store, "f.xlsx", workbook({"Money": crafted})))

    assert faults(app) == []
    assert "**\\$5 \\& \\_x\\_ \\<b\\>**, LCC" in [one.value for one in app.markdown]
    specs = [json.loads(chart.proto.spec) for chart in app.get("vega_lite_chart")]
    assert "$5 & _x_ <b> LCC" in words_in(specs[0])
