"""The address holds the view: what was chosen, for whoever is sent it."""

import pytest
from playwright.sync_api import expect

from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, choose, in_chart, shows, visit
from tests.browser.windows import Windows

pytestmark = pytest.mark.browser


@pytest.mark.slow  # ten seconds; tests/pages does the same without a browser
def test_the_area_and_the_span_chosen_are_in_the_address(windows: Windows, server: Server) -> None:
    page = windows.open()
    visit(page, f"{server.address}/crime-changes{SAMPLE}")
    choose(page, "Area", "Chorley")
    in_chart(page, "+19.3%", "4,987 → 5,949")
    choose(page, "From", "Oct 2017")
    shows(page, "October 2017 to January 2018 against October 2016 to January 2017")

    second = windows.open_apart()
    visit(second, page.url)

    shows(second, "October 2017 to January 2018 against October 2016 to January 2017")
    for label, value in {"Area": "Chorley", "From": "Oct 2017", "To": "Jan 2018"}.items():
        expect(second.get_by_role("combobox", name=label)).to_have_value(value)
    chart = page.get_by_test_id("stVegaLiteChart").first
    assert second.get_by_test_id("stVegaLiteChart").first.inner_text() == chart.inner_text()
