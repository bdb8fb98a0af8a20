"""The very first request to a fresh server is a deep link, as after a restart from a bookmark."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.serving import Server
from tests.browser.visiting import shows, visit
from tests.browser.windows import Windows

pytestmark = pytest.mark.browser


@pytest.fixture
def fresh(browser_program: str, tmp_path: Path) -> Iterator[Server]:
    started = Server(tmp_path).start()
    yield started
    started.kill()


def test_a_deep_link_to_a_fresh_server_shows_the_sample_with_its_published_changes(
    fresh: Server, profile: BrowserContext, elsewhere: BrowserContext
) -> None:
    windows = Windows(profile, elsewhere, f"localhost:{fresh.port}")
    page = windows.open_apart()

    visit(page, f"{fresh.address}/crime-changes")

    shows(page, "Sample. The counts are illustrative.")
    chart = page.get_by_test_id("stVegaLiteChart").first
    for change in ("+20.4%", "+0.9%", "−6%", "+22.6%", "+34%", "+19%"):
        expect(chart.get_by_text(change, exact=True)).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    links = page.get_by_test_id("stSidebarNavLink").all_inner_texts()
    assert [link.split("\n")[-1] for link in links] == [
        "At a glance",
        "Upload",
        "Crime changes",
        "Trends",
        "Domestic abuse",
        "Activity",
        "Funding",
        "Survey",
        "Narrative",
        "Present",
        "Take away",
    ]
    assert page.title() == "Crime changes: Community safety figures"

    page.get_by_role("combobox", name="Area").click()
    page.get_by_role("option", name="Chorley", exact=True).click()
    expect(chart.get_by_text("+19.3%", exact=True)).to_be_visible()
    windows.close()
    assert (windows.outside, windows.faults) == ([], [])
