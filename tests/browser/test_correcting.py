"""A workbook whose years the program cannot know: read right once an officer has said it."""

from __future__ import annotations

import io

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.browser.axe import NOTHING, serious_in_both
from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, drop_made, in_chart, shows, stand_still, visit
from tests.browser.windows import PATIENCE, Windows

pytestmark = pytest.mark.browser

WHY = "Sheet “Crime”: not read, as its years (2016, 2017) may be calendar or financial years;"
YEARS = "Years such as 2017 are"
CORRECTED = "years such as 2017 are financial years, from April."


def abreast(*years: int) -> bytes:
    """Two areas side by side under merged headings, their bare years below."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Crime"
    width = len(years)
    sheet.append([None, "Preston", *[None] * (width - 1), "Wyre"])
    sheet.append(["Crime type", *years, *years])
    sheet.append(["All crime", *(900 + 100 * at for at in range(2 * width))])
    sheet.append(["All burglary", *(300 + 30 * at for at in range(2 * width))])
    sheet.merge_cells(start_row=1, start_column=2, end_row=1, end_column=width + 1)
    sheet.merge_cells(start_row=1, start_column=width + 2, end_row=1, end_column=2 * width + 1)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.slow  # ten seconds; tests/pages does the same without a browser
def test_a_side_by_side_workbook_is_corrected_once_and_the_next_is_read_right(
    windows: Windows, server: Server
) -> None:
    """axe-core looks at the page with the panel open, in both themes."""
    page = windows.open(height=1400)
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "Years.xlsx", abreast(2016, 2017))
    shows(page, "Years.xlsx: no figures read yet.", WHY)
    page.get_by_role("button", name="Correct this reading").click(delay=50)
    box = page.get_by_role("combobox", name=YEARS)
    expect(box).to_be_visible(timeout=PATIENCE)
    stand_still(page)
    assert serious_in_both(page) == NOTHING

    box.click(delay=50)
    page.get_by_role("option", name="financial years, from April").click()
    page.get_by_role("button", name="Apply").click(delay=100)

    shows(page, CORRECTED, "Years.xlsx: 8 figures read.", "areas and periods across; 2 crime types")
    in_chart(page, "+11.1%", "900 → 1,000", "+10%", "300 → 330")

    drop_made(page, "Next.xlsx", abreast(2016, 2017, 2018))
    shows(page, "Next.xlsx: 12 figures read.")
    in_chart(page, "+10%", "1,000 → 1,100")

    page.reload()
    stand_still(page)
    shows(page, CORRECTED)
    in_chart(page, "+10%", "1,000 → 1,100")
