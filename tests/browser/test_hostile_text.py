"""What stands in an officer's cells is shown as typed: no markup, no mathematics, no script."""

import pytest
from playwright.sync_api import expect

from tests.browser.serving import Server
from tests.browser.visiting import (
    SAMPLE,
    boxes,
    choose,
    drop_made,
    in_chart,
    shows,
    stand_still,
    visit,
)
from tests.browser.windows import Windows
from tests.reading.drawing import Cell, workbook

pytestmark = pytest.mark.browser

SCRIPT = "<img src=x onerror=alert(1)>"
REMOTE = "<img src=//a.example>"
TYPES = ("$5 and $10", "_x_", "# 1", "<b>x</b>", "1. one", ":smile:", SCRIPT, REMOTE)
HEAD: list[Cell] = ["Area", "Crime type", "Apr-16", "Apr-17"]
ROW = 2 * len(TYPES) + 2
FIGURES = 2 * 2 * len(TYPES) + 1
FILE = "**bold** <b>n<b> $1$.xlsx"


@pytest.mark.slow  # twenty seconds; test_writing types the like
def test_words_from_cells_stand_on_every_page_as_typed_and_run_nothing(
    windows: Windows, server: Server
) -> None:
    page = windows.open(height=2400)
    rows: list[list[Cell]] = [HEAD]
    rows += [[area, kind, 100, 150] for area in ("_Pres_ton", SCRIPT) for kind in TYPES]
    rows.append(["_Pres_ton", "other", "~~n/k~~", 3])
    visit(page, f"{server.address}/upload{SAMPLE}")

    drop_made(page, FILE, workbook({"_s_ $1$ <b>b<b>": rows}))

    shows(page, f"{FILE}: {FIGURES} figures read.")
    in_chart(page, *TYPES)
    assert [box for box in boxes(page) if f"C{ROW}:" in box] == [
        f'{FILE} › _s_ $1$ <b>b<b> › C{ROW}: found "~~n/k~~"; expected a whole number of offences.'
        " Leave the cell empty if the figure is not known."
    ]
    for name in ("At a glance", "Crime changes"):
        page.get_by_role("link", name=name).click(delay=100)
        expect(page.get_by_role("heading", level=1)).to_contain_text(name)
        stand_still(page)
        in_chart(page, *TYPES)
        shows(page, "_Pres_ton")
    for kind in (*TYPES[1:], TYPES[0]):  # the first is chosen already
        choose(page, "Crime type", kind)
        shows(page, f"{kind} rose from 100 to 150 (+50%)")
    assert page.locator("main :is(b, i, em, img, .katex)").all_inner_texts() == []

    choose(page, "Area", SCRIPT)
    shows(page, f"{SCRIPT}, April 2017 against April 2016")
    assert (windows.outside, windows.faults) == ([], [])
