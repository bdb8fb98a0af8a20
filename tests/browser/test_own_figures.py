"""An officer's own workbook: its numbers shown, taken away, and still there after anything."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from urllib.parse import parse_qs, urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Download, Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, drop_made, in_chart, options, shows, stand_still, visit
from tests.browser.windows import Windows
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

PRESTON_AND_WYRE = """
    Recorded crime by month, Preston and Wyre
    Area    | Crime type   | Apr-16 | May-16 | Jun-16 | Apr-17 | May-17 | Jun-17
    Preston | All crime    | 1000   | 1100   | 1200   | 1200   | 1300   | 1295
    Preston | All burglary | 100    | 120    | 80     | 90     | 70     | 80
    Wyre    | All crime    | 400    | 380    | 420    | 400    | 420    | 440
    Wyre    | All burglary | 30     | 40     | 50     | 40     | 45     | 50
"""
IN_THE_CHART = ("+15%", "3,300 → 3,795", "−20%", "300 → 240")


FILE = "Preston and Wyre.xlsx"


def dropped(page: Page, server: Server) -> None:
    """Open the sample's Upload page and drop the workbook there."""
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, FILE, workbook({"Crime": PRESTON_AND_WYRE}))
    shows(page, f"{FILE}: 24 figures read.")
    in_chart(page, *IN_THE_CHART)


def taken(page: Page, button: str) -> Download:
    """The file that a press of the button under the first chart gives."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).first.click(delay=100)
    return waiting.value


def test_a_dropped_workbook_opens_a_report_of_its_own_and_leaves_the_sample_as_it_was(
    page: Page, server: Server
) -> None:
    dropped(page, server)

    assert options(page, "Area") == ["Preston and Wyre", "Preston", "Wyre"]
    expect(page.get_by_text("Sample.")).to_have_count(0)
    expect(page.get_by_role("combobox", name="Report")).to_have_value(
        re.compile("Preston and Wyre")
    )
    assert parse_qs(urlsplit(page.url).query)["report"] != ["1"]

    visit(page, f"{server.address}/upload{SAMPLE}")
    in_chart(page, "+20.4%", "5,123 → 6,168")
    assert options(page, "Area") == ["Safer Chorley and South Ribble", "South Ribble", "Chorley"]


def test_the_picture_the_drawing_and_the_data_are_taken_away(page: Page, server: Server) -> None:
    dropped(page, server)

    png, svg, data = (taken(page, name) for name in ("PNG", "SVG", "Data"))

    name = "preston-crime-changes-2017-04-to-2017-06"
    assert [file.suggested_filename for file in (png, svg, data)] == [
        f"{name}.png",
        f"{name}.svg",
        f"{name}.csv",
    ]
    with Image.open(png.path()) as picture:
        assert (picture.format, picture.width >= 1920) == ("PNG", True)
    drawing = ET.fromstring(svg.path().read_text(encoding="utf-8"))  # noqa: S314 - our own file
    tags = {part.tag.rpartition("}")[2] for part in drawing.iter()}
    # Letters are outlines, so that they look the same where our font is not installed.
    assert (drawing.tag, tags & {"text", "script", "image", "foreignObject"}) == (
        "{http://www.w3.org/2000/svg}svg",
        set(),
    )
    rows = list(csv.reader(io.StringIO(data.path().read_text(encoding="utf-8-sig"))))
    earlier, later = "April 2016 to June 2016", "April 2017 to June 2017"
    within = "within usual variation"
    assert [[*row[:7], row[9]] for row in rows[:5]] == [
        ["Area", "Crime type", earlier, later, "Difference", "Change, %", "Chance", "Note"],
        ["Preston", "All crime", "3300", "3795", "495", "15.0", within, ""],
        ["Preston", "All burglary", "300", "240", "-60", "-20.0", within, ""],
        ["Wyre", "All crime", "1200", "1260", "60", "5.0", within, ""],
        ["Wyre", "All burglary", "120", "135", "15", "12.5", within, ""],
    ]
    assert [[row[7][:4], row[8][:4]] for row in rows[1:3]] == [["-0.4", "32.8"], ["-60.", "61.4"]]
    page.get_by_role("button", name="Table and caveats").first.click()
    cells = page.get_by_role("dialog").locator('td[role="gridcell"]')
    expect(cells.first).to_be_attached()
    assert cells.all_text_contents()[:7] == [
        "Preston", "All crime", "3,300", "3,795", "495", "+15%", within,
    ]  # fmt: skip


@pytest.mark.slow  # words and figures outlive a killed server alike: see test_writing
def test_a_reload_a_second_window_and_a_killed_server_show_the_same_report(
    windows: Windows, server: Server
) -> None:
    page = windows.open()
    dropped(page, server)
    address = page.url

    page.reload()
    stand_still(page)
    in_chart(page, *IN_THE_CHART)

    second = windows.open_apart()
    visit(second, address)
    in_chart(second, *IN_THE_CHART)

    for window in (page, second):
        window.goto("about:blank")
    server.kill()
    server.start()
    visit(page, address)
    in_chart(page, *IN_THE_CHART)
    shows(page, "Preston and Wyre.xlsx: 24 figures")
    assert page.url == address
