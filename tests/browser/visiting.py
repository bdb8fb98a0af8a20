"""Going to a page as an officer does, and waiting until it stands still."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import FilePayload, Page, expect

from tests.browser.windows import PATIENCE

# The sample is the first report a new data folder gets.
SAMPLE = "?report=1"

STANDS_STILL = """
() => {
  const app = document.querySelector('[data-testid="stApp"]');
  if (!app || app.dataset.testScriptState !== 'notRunning') return false;
  if (app.dataset.testConnectionState !== 'CONNECTED') return false;
  if (!document.querySelector('h1') || document.querySelector('[data-stale="true"]')) return false;
  if (document.querySelector('[data-testid="stSkeleton"]')) return false;
  // The drop zone that took a file stands beside the next one for a moment.
  if (document.querySelectorAll('input[type="file"]').length > 1) return false;
  const drawn = (chart) => chart.querySelector('svg.marks, canvas.marks');
  return [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')].every(drawn);
}
"""


def visit(page: Page, address: str) -> None:
    """Go there, and wait until the page has run and its charts are drawn."""
    page.goto(address)
    stand_still(page)


def stand_still(page: Page) -> None:
    """Wait until nothing runs, nothing is stale and every chart is drawn."""
    page.wait_for_function(STANDS_STILL, timeout=PATIENCE)


def drop(page: Page, *files: Path) -> None:
    """Give the drop zone files of this computer, as a drop of them would."""
    stand_still(page)
    page.locator('input[type="file"]').set_input_files([str(file) for file in files])


def drop_made(page: Page, name: str, content: bytes) -> None:
    """Give the drop zone a file made in the test, whatever its name."""
    stand_still(page)
    file: FilePayload = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
    page.locator('input[type="file"]').set_input_files(file)


def choose(page: Page, label: str, option: str) -> None:
    """Choose an option of a list in the sidebar or on the page."""
    stand_still(page)
    box = page.get_by_role("combobox", name=label)
    # Its list is not shown beside a box that stands at the window's very edge.
    box.evaluate("(box) => box.scrollIntoView({ block: 'center' })")
    box.fill(option)
    page.get_by_role("option", name=option, exact=True).click()


def shows(page: Page, *texts: str) -> None:
    """Wait until each of these texts can be seen."""
    for text in texts:
        expect(page.get_by_text(text).first).to_be_visible(timeout=PATIENCE)


def in_chart(page: Page, *texts: str) -> None:
    """Wait until each of these texts stands whole in the page's first chart."""
    chart = page.get_by_test_id("stVegaLiteChart").first
    for text in texts:
        expect(chart.get_by_text(text, exact=True).first).to_be_visible(timeout=PATIENCE)


def options(page: Page, label: str) -> list[str]:
    """What a list offers."""
    page.get_by_role("combobox", name=label).click()
    expect(page.get_by_role("option").first).to_be_visible()
    offered = page.get_by_role("option").all_inner_texts()
    page.keyboard.press("Escape")
    return offered


def boxes(page: Page) -> list[str]:
    """The sentences in the page's coloured boxes, from the top."""
    return [one.strip() for one in page.get_by_test_id("stAlert").all_inner_texts()]
