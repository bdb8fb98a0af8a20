"""The sample's deck presented in a real browser: from the key to the next slide painted."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import Final

from playwright.sync_api import Frame, Page

from benchmarks.browser import PATIENCE, a_browser, note, seconds_until
from benchmarks.measured import Measured, NotHere, seconds
from benchmarks.promises import NEXT_SLIDE
from benchmarks.servers import our_app
from benchmarks.timing import Effort

_SLIDES: Final = 10
_STANDS: Final = """
(number) => {
  const slide = document.querySelector('.slide.now');
  const drawn = (one) => one.complete && one.naturalWidth > 0;
  return slide?.querySelector('.number').textContent.startsWith(`${number} /`)
    && [...slide.querySelectorAll('img')].every(drawn);
}
"""


def measure(effort: Effort) -> list[Measured]:
    """Every slide asked for by the key a clicker sends, from the first on; the slowest median."""
    with (
        tempfile.TemporaryDirectory() as folder,
        our_app(Path(folder)) as ours,
        a_browser() as browser,
    ):
        page = browser.new_page(viewport={"width": 1920, "height": 1080})
        page.goto(f"{ours}/present?report=1&slide=1", timeout=PATIENCE)
        deck = _deck(page)
        rounds = [_round(page, deck) for _ in range(effort.times)]
    slowest = max(map(statistics.median, zip(*rounds, strict=True)))
    return [seconds(NEXT_SLIDE, slowest)]


def _deck(page: Page) -> Frame:
    """The deck laid over the page, its first slide drawn. Raises NotHere."""
    page.wait_for_selector("iframe[title='Slides']", timeout=PATIENCE)
    page.frame_locator("iframe[title='Slides']").locator(".slide.now").wait_for(timeout=PATIENCE)
    frame = page.locator("iframe[title='Slides']").element_handle(timeout=PATIENCE).content_frame()
    if frame is None:
        raise NotHere("the deck did not come to stand")
    return frame


def _round(page: Page, deck: Frame) -> list[float]:
    page.keyboard.press("Home")
    deck.wait_for_function(_STANDS, arg=1, timeout=PATIENCE)
    return [_next(page, deck, number) for number in range(2, _SLIDES + 1)]


def _next(page: Page, deck: Frame, number: int) -> float:
    note(deck, "keydown")
    page.keyboard.press("PageDown")
    return seconds_until(deck, _STANDS, number)
