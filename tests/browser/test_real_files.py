"""Real files nobody here made: hundreds of areas asked about once, and six months of incidents."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import (
    SAMPLE,
    choose,
    drop,
    in_chart,
    options,
    shows,
    stand_still,
    visit,
)

pytestmark = pytest.mark.browser


@pytest.mark.slow  # twenty seconds; tests/pages asks the same
def test_a_file_of_hundreds_of_areas_asks_once_which_are_theirs(
    page: Page, server: Server, shared_data: Path
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop(page, *(shared_data / "ons").glob("*.xlsx"))

    shows(page, "Which areas are yours?")
    for area in ("South Ribble", "Chorley"):
        choose(page, "Your areas", area)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show their changes").click(delay=100)
    in_chart(page, "+1.3%", "6,694 → 6,779", "−15.4%", "481 → 407")
    assert options(page, "Area")[:3] == [
        "Safer Chorley and South Ribble",
        "South Ribble",
        "Chorley",
    ]

    page.reload()
    stand_still(page)
    in_chart(page, "+1.3%", "6,694 → 6,779")
    expect(page.get_by_text("Which areas are yours?")).to_have_count(0)


@pytest.mark.slow  # ten seconds; tests/reading reads the same
def test_six_months_of_incidents_dropped_together_compare_one_winter_with_the_last(
    page: Page, server: Server, shared_data: Path
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop(page, *sorted((shared_data / "police-uk").glob("*.csv")))

    shows(page, "Reading ")
    shows(page, "2020-02-lancashire-street.csv: ")
    stand_still(page)
    shows(page, "December 2019 to February 2020 compared with December 2018 to February 2019")
    names = ("2018-12", "2019-01", "2019-02", "2019-12", "2020-01", "2020-02")
    shows(page, *(f"{name}-lancashire-street.csv: " for name in names))
