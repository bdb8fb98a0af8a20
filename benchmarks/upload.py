"""A workbook dropped in a real browser, to the chart painted; and from page to page."""

from __future__ import annotations

import statistics
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

from playwright.sync_api import Page

from benchmarks.browser import a_browser, note, seconds_until, visit
from benchmarks.made_up import local_type, months_across_workbook
from benchmarks.measured import Measured, ratio, seconds
from benchmarks.promises import PAGE_SWITCH, UPLOAD, UPLOAD_SECONDS
from benchmarks.servers import bare_page, our_app
from benchmarks.timing import Effort, medians
from tests.browser.visiting import STANDS_STILL

# The source line under the chart names the file it was drawn from.
_DRAWN_FROM: Final = """
(file) => [...document.querySelectorAll('[data-testid="stVegaLiteChart"] svg.marks')]
  .some((chart) => chart.textContent.includes(file))
"""
# Vega names each bar by the value it stands for.
_HAS_ITS_BAR: Final = """
(type) => [...document.querySelectorAll('[data-testid="stVegaLiteChart"] .mark-rect path')]
  .some((bar) => bar.getAttribute('aria-label')?.includes(type))
"""
_PAGE_STANDS: Final = (
    f"(name) => document.querySelector('h1')?.innerText.trim() === name && ({STANDS_STILL})()"
)
_PAGES: Final = ("Crime changes", "At a glance")


class _Workbooks:
    """One more workbook each time, no two alike, so that nothing kept of one serves the next."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.made = 0

    def another(self) -> Path:
        self.made += 1
        file = self._folder / f"police-{self.made:03}.xlsx"
        file.write_bytes(months_across_workbook(self.made))
        return file


def measure(effort: Effort) -> list[Measured]:
    """One warm Chromium for both pages; each drop is into a session that has shown a chart."""
    with (
        tempfile.TemporaryDirectory() as folder,
        our_app(Path(folder)) as ours,
        bare_page("upload.py", Path(folder)) as bare,
        a_browser() as browser,
    ):
        page, workbooks = browser.new_page(), _Workbooks(Path(folder))
        our_seconds, bare_seconds = medians(
            effort.times,
            partial(_drop_on_ours, page, ours, workbooks),
            partial(_drop_on_bare, page, bare, workbooks),
        )
        switch = _switch_pages(page, ours, effort.times)
    return [
        ratio(UPLOAD, our_seconds, bare_seconds),
        seconds(UPLOAD_SECONDS, our_seconds),
        seconds(PAGE_SWITCH, switch),
    ]


def _drop_on_ours(page: Page, address: str, workbooks: _Workbooks) -> float:
    """Dropped where the sample is open, as a newcomer does: a report of their own opens."""
    visit(page, f"{address}/upload?report=1")
    file = workbooks.another()
    _drop(page, file)
    return seconds_until(page, _DRAWN_FROM, file.name)


def _drop_on_bare(page: Page, address: str, workbooks: _Workbooks) -> float:
    """The second workbook dropped: the first has the page load what draws charts."""
    visit(page, address)
    _drop(page, workbooks.another())
    seconds_until(page, _HAS_ITS_BAR, local_type(workbooks.made))
    page.wait_for_function(STANDS_STILL)
    _drop(page, workbooks.another())
    return seconds_until(page, _HAS_ITS_BAR, local_type(workbooks.made))


def _drop(page: Page, file: Path) -> None:
    note(page, "change")
    page.locator('input[type="file"]').set_input_files(str(file))


def _switch_pages(page: Page, address: str, times: int) -> float:
    """The median of going to and fro between two pages of the sample, each visited before."""
    visit(page, f"{address}/?report=1")
    taken = [_switch(page, name) for _ in range(times + 1) for name in _PAGES]
    return statistics.median(taken[len(_PAGES) :])


def _switch(page: Page, name: str) -> float:
    note(page, "click")
    page.get_by_test_id("stSidebarNav").get_by_role("link", name=name).click()
    return seconds_until(page, _PAGE_STANDS, name)
