"""Files that cannot be read, or not wholly: one plain sentence each, and nothing loaded is lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import (
    SAMPLE,
    boxes,
    drop_made,
    in_chart,
    shows,
    stand_still,
    visit,
)
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

GOOD = """
    Area    | Crime type   | 01/04/2016d | 01/05/2016d | 01/04/2017d | 01/05/2017d
    Preston | All crime    | 100         | 100         | 120         | 110
    Preston | All burglary | 60          | 60          | 50          | 50
"""
WRONG = """
    Area    | Crime type   | 01/04/2016d | 01/05/2016d | 01/04/2017d | 01/05/2017d
    Preston | All crime    | 100         | 100         | 120         | 110
    Preston | All burglary | 60          | 60          | 50          | 50
    Preston | All theft    | 70          | 70          | 80          | 80
    Wyre    | All theft    | 70          | 70          | 80          | 80
    Wyre    | All burglary | 70          | 70          | n/k         | 80
"""
# What Excel writes for a workbook with a password: an old compound file around what is locked.
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(1024, b"\0") + "EncryptedPackage".encode(
    "utf-16-le"
)
UNREADABLE = {
    "paper.pdf": (
        b"%PDF-1.7\n1 0 obj",
        "paper.pdf is a PDF, not a spreadsheet. Ask for the figures as a spreadsheet, or copy its"
        " table into one.",
    ),
    "nothing.xlsx": (
        b" ",
        "nothing.xlsx is empty. Check that it was saved and downloaded whole, then drop it again.",
    ),
    "locked.xlsx": (
        LOCKED,
        "locked.xlsx is password-protected. Open it in Excel, choose File, Info, Protect Workbook,"
        " remove the password, save, and drop it again.",
    ),
    "half.xlsx": (
        workbook({"Crime": GOOD})[:2000],
        "half.xlsx is damaged or was not downloaded whole. Download or save it again, then drop it"
        " again.",
    ),
}


def test_a_wrong_cell_is_named_counted_in_the_sidebar_and_the_rest_is_read(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop_made(page, "Figures.xlsx", workbook({"Crime": WRONG}))

    shows(page, "Figures.xlsx: 19 figures read.")
    in_chart(page, "+15%", "200 → 230")
    shows(page, "1 problem in the data", "n/k")
    stand_still(page)
    said = [box for box in boxes(page) if "E6" in box]
    assert said == [
        'Figures.xlsx › Crime › E6: found "n/k"; expected a whole number of offences.'
        " Leave the cell empty if the figure is not known."
    ]


@pytest.mark.slow  # ten seconds; tests/pages drops the same
def test_a_file_that_cannot_be_read_gets_one_sentence_and_what_was_loaded_stays(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "Figures.xlsx", workbook({"Crime": GOOD}))
    in_chart(page, "+15%", "200 → 230")
    address = page.url

    for name, (content, sentence) in UNREADABLE.items():
        page.wait_for_timeout(1000)  # the sentence before has its moment to be read
        drop_made(page, name, content)
        expect(page.get_by_test_id("stAlert").first).to_contain_text(name, timeout=20_000)

        assert boxes(page) == [sentence]
        in_chart(page, "+15%", "200 → 230")
        assert page.url == address
