"""A file can be taken out of its report and put back, and a report renamed."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import (
    SAMPLE,
    choose,
    drop_made,
    in_chart,
    options,
    shows,
    stand_still,
    visit,
)
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

EARLIER = """
    Area    | Crime type | 01/04/2016d | 01/04/2017d
    Preston | All crime  | 100         | 120
"""
CORRECTED = """
    Area    | Crime type | 01/04/2016d | 01/04/2017d
    Preston | All crime  | 100         | 150
"""


@pytest.mark.slow  # ten seconds; tests/pages does the same without a browser
def test_a_file_taken_out_no_longer_counts_and_counts_again_when_put_back(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "Sent in May.xlsx", workbook({"Crime": EARLIER}))
    in_chart(page, "100 → 120")
    drop_made(page, "Sent in June.xlsx", workbook({"Crime": CORRECTED}))
    in_chart(page, "100 → 150")
    shows(page, "Sent in June.xlsx: 2 figures read. It changed 1 figure.")
    shows(page, "1 figure changed by Sent in June.xlsx")

    page.get_by_role("button", name="Take out").first.click(delay=100)
    in_chart(page, "100 → 120")
    expect(page.get_by_text("1 figure changed by")).to_have_count(0)

    page.get_by_role("button", name="Put back").click(delay=100)
    in_chart(page, "100 → 150")


@pytest.mark.slow  # tests/store renames one
def test_a_report_is_renamed(page: Page, server: Server) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "Sent in May.xlsx", workbook({"Crime": EARLIER}))
    in_chart(page, "100 → 120")

    stand_still(page)
    page.get_by_role("textbox", name="Name of this report").fill("Scrutiny, March")
    page.keyboard.press("Enter")

    report = page.get_by_role("combobox", name="Report")
    expect(report).to_have_value("Scrutiny, March")
    page.reload()
    expect(report).to_have_value("Scrutiny, March", timeout=20_000)


@pytest.mark.slow  # ten seconds; tests/store keeps them apart
def test_two_reports_of_one_name_are_told_apart_and_keep_their_own_files(
    page: Page, server: Server
) -> None:
    """The browser answers with a report's name, so two alike could be taken for one another."""
    for drawing, counts in ((EARLIER, "100 → 120"), (CORRECTED, "100 → 150")):
        visit(page, f"{server.address}/upload{SAMPLE}")
        drop_made(page, "Monthly.xlsx", workbook({"Crime": drawing}))
        in_chart(page, counts)
    stand_still(page)

    page.get_by_role("link", name="Crime changes").click(delay=100)

    expect(page.get_by_role("heading", level=1)).to_contain_text("Crime changes")
    in_chart(page, "100 → 150")
    assert [name for name in options(page, "Report") if "Monthly" in name] == [
        "Monthly (2)",
        "Monthly",
    ]
    choose(page, "Report", "Monthly")
    in_chart(page, "100 → 120")
