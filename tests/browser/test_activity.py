"""An operation changed in the table on Activity is there after the page is loaded again."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import in_chart, shows, stand_still, visit
from tests.browser.windows import Windows

pytestmark = pytest.mark.browser

# Pixels of the table: how high a row is, and a place in the third column.
ROW, WHEN = 35, 700


def test_an_operation_is_changed_saved_and_found_again(windows: Windows, server: Server) -> None:
    page = windows.open(height=1800)
    visit(page, f"{server.address}/activity?report=1")
    in_chart(page, "bonfire period: 15 Oct to 8 Nov", "23 Jan: Annual conference")

    change(page, row=1, words="every November")
    in_chart(page, "every November: 1 Nov to 30 Nov")
    change(page, row=5, words="each summer")

    in_chart(page, "every November: 1 Nov to 30 Nov", "each summer: 1 Jun to 31 Aug")
    shows(page, "Saved ")
    page.reload()
    stand_still(page)
    in_chart(page, "every November: 1 Nov to 30 Nov", "each summer: 1 Jun to 31 Aug")
    shows(page, "When in the year edited here; the file says nothing")
    page.get_by_text("Earlier versions").click(delay=50)
    shows(page, "this computer: Hamper: when in the year", "this computer: Tesco: when in the year")


def change(page: Page, *, row: int, words: str) -> None:
    """Type into a row of the table under "When in the year": its cells are drawn on a canvas."""
    stand_still(page)
    table = page.get_by_test_id("stDataFrame").locator("canvas").first
    table.scroll_into_view_if_needed()
    box = table.bounding_box()
    assert box is not None
    page.mouse.dblclick(box["x"] + WHEN, box["y"] + ROW * (row + 0.5), delay=100)
    cell = page.locator("#portal textarea, #portal input").first
    expect(cell).to_be_focused()
    page.keyboard.type(words, delay=10)
    expect(cell).to_have_value(words)
    page.keyboard.press("Enter")
