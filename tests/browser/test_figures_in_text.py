"""Figures put in the report's words say what the data says today; typed ones are checked."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, choose, drop_made, shows, stand_still, visit
from tests.browser.windows import PATIENCE, Windows
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

COUNTS = """
    Area    | Crime type   | Apr-16 | Apr-17
    Preston | All crime    | 3000   | 3300
    Preston | All burglary | 447    | {now}
"""


def burglaries(now: int) -> bytes:
    """A workbook of one month and the same month a year before."""
    return workbook({"Crime": COUNTS.format(now=now)})


def turn_to(page: Page, name: str) -> None:
    """Go to another page as an officer does, and wait until it stands."""
    page.get_by_role("link", name=name, exact=True).click(delay=50)
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible(timeout=PATIENCE)
    stand_still(page)


def test_a_figure_put_in_the_text_changes_with_the_workbook(
    windows: Windows, server: Server
) -> None:
    page = windows.open()
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "April.xlsx", burglaries(599))
    shows(page, "April.xlsx: 4 figures")
    turn_to(page, "Narrative")
    page.locator("textarea").first.click()
    page.keyboard.type("Burglary changed by ", delay=10)

    choose(page, "Insert a figure", "Preston | All burglary | change: +34%")

    box = page.locator("textarea").first
    expect(box).to_have_value("Burglary changed by [[Preston | All burglary | change]]")
    printed = page.locator(".st-key-printed")
    expect(printed).to_contain_text("Burglary changed by +34%", timeout=PATIENCE)

    turn_to(page, "Upload")
    drop_made(page, "April again.xlsx", burglaries(500))
    shows(page, "April again.xlsx: 4 figures")
    turn_to(page, "Narrative")

    expect(printed).to_contain_text("Burglary changed by +11.9%", timeout=PATIENCE)


def test_three_quarters_said_of_ten_months_are_found_in_the_sample(
    windows: Windows, server: Server
) -> None:
    page = windows.open()

    visit(page, f"{server.address}/narrative{SAMPLE}&section=crime-figures")

    shows(page, "“the first three quarters of 2017/18” in")
    shows(page, "the figure is April 2017 to January 2018.")
