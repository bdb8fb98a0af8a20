"""A real browser: pages visited as an officer does, and timed by its own clock until painted."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from playwright.sync_api import Browser, Frame, Page, sync_playwright

from benchmarks.measured import NotHere
from tests.browser.visiting import STANDS_STILL
from tests.conftest import BROWSER_ARGUMENTS, browsers

PATIENCE: Final = 30_000  # milliseconds

# The clock starts at the event itself, so that what drives the browser is not counted.
_NOTE_THE_EVENT: Final = """
(event) => {
  window.beganAt = null;
  const note = () => { window.beganAt ??= performance.now(); };
  document.addEventListener(event, note, { capture: true, once: true });
}
"""
# Two frames after the condition holds, what it saw is on the screen.
_PAINTED: Final = """
async ([condition, argument, patience]) => {
  const holds = eval(condition);
  const frame = () => new Promise(requestAnimationFrame);
  const gaveUp = performance.now() + patience;
  while (window.beganAt === null || !holds(argument)) {
    if (performance.now() > gaveUp) return null;
    await frame();
  }
  await frame();
  await frame();
  return (performance.now() - window.beganAt) / 1000;
}
"""


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Chromium, Chrome or Edge, whichever is found. Raises NotHere."""
    program = next(browsers(), None)
    if program is None:
        raise NotHere("no Chromium, Chrome or Edge was found")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def visit(page: Page, address: str) -> None:
    """Go there, and wait until the page has run and its charts are drawn."""
    page.goto(address, timeout=PATIENCE)
    page.wait_for_function(STANDS_STILL, timeout=PATIENCE)


def note(page: Page | Frame, event: str) -> None:
    """Start the page's clock at the next event of this kind, such as ``click``."""
    page.evaluate(_NOTE_THE_EVENT, event)


def seconds_until(page: Page | Frame, condition: str, argument: Any = None) -> float:
    """Seconds from the event noted until a JavaScript condition holds and is painted.

    Raises NotHere when it does not come to hold.
    """
    taken: float | None = page.evaluate(_PAINTED, [condition, argument, PATIENCE])
    if taken is None:
        raise NotHere("the browser did not come to paint it")
    return taken
