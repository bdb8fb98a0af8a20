"""Files dropped in a hurry, files that look like personal data, and a very large one."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import (
    SAMPLE,
    boxes,
    drop,
    drop_made,
    in_chart,
    shows,
    stand_still,
    visit,
)
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

QUICK = 120  # milliseconds between two drops: quicker than any hand, slower than the network
ONE_AREA = """
    Area    | Crime type | 01/04/2016d | 01/04/2017d
    Preston | All crime  | 100         | {}
"""
PEOPLE = """
    Area    | Surname | Crime type | 01/04/2016d | 01/04/2017d
    Preston | Canary  | All crime  | 100         | 120
"""


def files_in_the_report(page: Page) -> list[str]:
    """Their names, as the openers of what was understood give them, the newest first."""
    openers = page.get_by_test_id("stExpander").get_by_text(re.compile(r"^\S+\.xlsx: "))
    return [text.partition(":")[0] for text in openers.all_inner_texts()]


def test_files_dropped_in_quick_succession_all_arrive_once_and_in_one_report(
    page: Page, server: Server
) -> None:
    """The first opens a report of its own, and the page is drawn anew while the next is dropped."""
    visit(page, f"{server.address}/upload{SAMPLE}")

    for number in range(4):
        page.locator('input[type="file"]').set_input_files(
            {
                "name": f"{number}.xlsx",
                "mimeType": "application/octet-stream",
                "buffer": workbook({"Crime": ONE_AREA.format(120 + number)}),
            }
        )
        page.wait_for_timeout(QUICK)

    in_chart(page, "100 → 123")
    shows(page, "3.xlsx: 2 figures read. It changed 1 figure.")
    stand_still(page)
    assert files_in_the_report(page) == ["3.xlsx", "2.xlsx", "1.xlsx", "0.xlsx"]
    expect(page.get_by_test_id("stFileChip").locator("visible=true")).to_have_count(0)
    expect(page.get_by_text("per file").locator("visible=true")).to_have_count(0)


@pytest.mark.slow  # ten seconds; tests/pages decides the same
def test_a_file_of_people_waits_for_a_decision_and_leaves_their_names_behind(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop_made(page, "People.xlsx", workbook({"Crime": PEOPLE}))

    keep = page.get_by_role("button", name="Keep it without these columns")
    expect(keep).to_be_visible()
    assert boxes(page)[-1] == (
        "People.xlsx has columns that look like personal data: “Surname” (Crime › B1). It is not "
        "kept until you decide."
    )
    in_chart(page, "+20.4%")  # the sample's still

    keep.click(delay=100)
    in_chart(page, "100 → 120")
    stand_still(page)
    assert boxes(page) == [
        "People.xlsx is kept without the cells under “Surname” (Crime › B1): 2 figures read."
    ]
    page.get_by_text("People.xlsx: 2 figures").last.click()
    shows(page, "Sheet “Crime”")
    assert "Canary" not in page.content()


@pytest.mark.slow
def test_a_million_rows_are_read_while_the_page_says_how_long_it_has_taken(
    page: Page, server: Server, tmp_path: Path
) -> None:
    rows = (
        f"Area {area},Type {kind},{2000 + at // 12}-{at % 12 + 1:02d},{100 + at % 7}"
        for area in range(100)
        for kind in range(40)
        for at in range(250)
    )
    content = "\n".join(["Area,Crime type,Month,Count", *rows]).encode()
    file = tmp_path / "million.csv"
    file.write_bytes(content)
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop(page, file)

    shows(page, f"Reading million.csv, {len(content) // 1024**2} MB")
    shows(page, "million.csv: 1,000,000 figures read.")
