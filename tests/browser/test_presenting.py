"""The deck is presented by keyboard, and goes on when server and network are gone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from csp_core.charts.changes import changes_chart
from csp_core.deck import say
from csp_core.outline import Cover, Outline, Section
from csp_core.outputs.deck.choosing import offered_deck
from csp_core.outputs.deck.page import deck_html
from csp_core.outputs.deck.slides import full_slides
from csp_core.outputs.report_contents import report_contents
from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, stand_still, visit
from tests.browser.windows import PATIENCE, Windows
from tests.words.results import change

pytestmark = pytest.mark.browser

HOSTILE = "</script><img src=http://example.org/x onerror=document.title='ran'>"


def no_figure(name: str) -> str | None:
    return None


@pytest.fixture
def deck_file(tmp_path: Path) -> Path:
    """A deck of three slides as it is taken away, its chart there for a second area too."""
    preston, chorley = (
        changes_chart([change("All burglary", *counts, area=area)], source="figures.xlsx")
        for area, counts in (("Preston", (447, 599)), ("Chorley", (300, 240)))
    )
    contents = report_contents(
        "Report", Outline((Section("a", "A"),), Cover(HOSTILE)), {"a": "Say this."}, no_figure,
        {"a": [preston]}, dt.date(2018, 3, 1),
    )  # fmt: skip
    deck = say(offered_deck(contents, "Preston"), "closing", HOSTILE, HOSTILE)
    slides = full_slides(deck, contents, "Preston", {"Chorley": [chorley]})
    file = tmp_path / "deck.html"
    file.write_bytes(deck_html("Report", slides))
    return file


@pytest.fixture
def offline(browser: Browser) -> Iterator[Page]:
    """A window without a network; fails a test whose page asks for anything but files."""
    context = browser.new_context(reduced_motion="reduce", offline=True)
    page = context.new_page()
    asked: list[str] = []
    context.on("request", lambda one: asked.append(one.url))
    page.on("pageerror", lambda fault: asked.append(str(fault)))
    yield page
    context.close()
    assert [one for one in asked if not one.startswith(("file:", "data:"))] == []


def says(page: Page | FrameLocator, number: int, of: int, title: str) -> None:
    """Wait until that slide stands there, and its chart, if it has one, is drawn."""
    expect(page.locator(".slide.now h1")).to_have_text(title)
    expect(page.locator(".slide.now .number")).to_have_text(f"{number} / {of}")
    expect(page.get_by_role("status")).to_have_text(f"Slide {number} of {of}: {title}")


# Letters of less than 28 of a slide's 720 pixels, and whatever does not fit in its place.
AMISS = """
() => [...document.querySelectorAll('.slide :is(h1, p, li, span)')].filter((one) => {
  const { fontSize, overflow } = getComputedStyle(one), size = parseFloat(fontSize);
  const cut = overflow !== 'visible' && one.scrollHeight > one.clientHeight + size / 8;
  return one.textContent && (size < 27.9 * innerHeight / 720 || cut);
}).map((one) => one.outerHTML)
"""


def test_the_file_presents_itself_by_keyboard_without_a_network(
    offline: Page, deck_file: Path
) -> None:
    page = offline
    page.goto(deck_file.as_uri())
    says(page, 1, 3, HOSTILE)

    for key, number, title in (
        ("ArrowRight", 2, "All burglary up 34%"),
        ("ArrowDown", 2, "All burglary down 20%"),
        ("ArrowUp", 2, "All burglary up 34%"),
        ("PageDown", 3, HOSTILE),
        ("Space", 3, HOSTILE),  # the last stays
        ("Home", 1, HOSTILE),
        ("PageUp", 1, HOSTILE),
        ("End", 3, HOSTILE),
    ):
        page.keyboard.press(key)
        says(page, number, 3, title)
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    says(page, 2, 3, "All burglary up 34%")
    for width, height in ((1920, 1080), (1280, 720)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(AMISS) == []
    picture = page.locator(".slide.now img")
    assert picture.evaluate("(one) => one.complete && one.naturalWidth > 500")
    expect(picture).to_have_attribute("alt", re.compile("All burglary: [+]34% 447 → 599[.]$"))
    page.reload()
    says(page, 2, 3, "All burglary up 34%")
    page.mouse.click(1000, 300)
    says(page, 3, 3, HOSTILE)
    page.mouse.click(50, 300)
    says(page, 2, 3, "All burglary up 34%")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement !== null")
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.fullscreenElement === null")
    says(page, 2, 3, "All burglary up 34%")
    assert page.title() == "Report"


def test_the_presenters_window_keeps_in_step_from_a_file(offline: Page, deck_file: Path) -> None:
    page = offline
    page.goto(f"{deck_file.as_uri()}#2")
    with page.expect_popup() as opened:
        page.keyboard.press("p")
    desk = opened.value

    expect(desk.locator(".frame.this h1")).to_have_text("All burglary up 34%")
    expect(desk.locator(".frame.next h1")).to_have_text(HOSTILE)
    expect(desk.locator(".notes p")).to_have_text(["Say this."])
    desk.keyboard.press("ArrowDown")
    says(page, 2, 3, "All burglary down 20%")
    desk.get_by_role("button", name="Next").click()
    says(page, 3, 3, HOSTILE)
    expect(desk.locator(".notes p")).to_have_text([HOSTILE])
    page.keyboard.press("Home")
    expect(desk.locator(".frame.this h1")).to_have_text(HOSTILE)
    expect(desk.get_by_role("timer")).to_have_text("0:01", timeout=PATIENCE)


def test_a_slides_words_are_saved_as_they_are_typed_and_outlive_a_reload(
    windows: Windows, server: Server
) -> None:
    page = windows.open()
    visit(page, f"{server.address}/present{SAMPLE}")
    typed = {
        "Your own sentence for the slide": "What we did, and what came of it",
        "Speaker's notes": "Welcome all.\nPause here.",
    }
    for name, words in typed.items():
        page.get_by_role("textbox", name=name).click()
        page.keyboard.type(words, delay=10)
    page.wait_for_timeout(2_000)
    page.reload()
    stand_still(page)

    for name, words in typed.items():
        expect(page.get_by_role("textbox", name=name)).to_have_value(words, timeout=PATIENCE)
    preview = page.frame_locator(".preview iframe")
    expect(preview.locator("h1")).to_have_text("What we did, and what came of it")


def test_a_deck_goes_on_when_the_server_is_killed(windows: Windows, server: Server) -> None:
    """After a refresh that came back to its slide; nothing the app then shows lies above it."""
    page = windows.open()
    visit(page, f"{server.address}/present{SAMPLE}")
    page.get_by_role("button", name="Present", exact=True).click(delay=100)
    deck = page.frame_locator("iframe[title='Slides']")
    expect(deck.locator(".slide.now h1")).to_be_visible(timeout=PATIENCE)
    page.keyboard.press("ArrowRight")
    says(deck, 2, 15, "All crime up 20.4%; 3 of 5 others clearly up")
    page.wait_for_url("**slide=2")
    page.reload()
    expect(deck.locator(".slide.now .number")).to_have_text("2 / 15", timeout=PATIENCE)
    with page.expect_popup() as opened:
        page.keyboard.press("p")
    expect(opened.value.locator(".frame.this .number")).to_have_text("2 / 15")

    server.kill()
    expect(page.get_by_text("Connection error")).to_be_attached(timeout=PATIENCE)
    page.bring_to_front()
    page.keyboard.press("ArrowRight")

    says(deck, 3, 15, "All crime higher than last year in all 10 months")
    expect(opened.value.locator(".frame.this .number")).to_have_text("3 / 15")
    on_top = "() => document.elementFromPoint(innerWidth / 2, innerHeight / 2).title"
    assert page.evaluate(on_top) == "Slides"
    page.mouse.click(1000, 400)
    says(deck, 4, 15, "Alcohol related crime higher in 6 of 10 months")
    server.start()
    page.keyboard.press("Escape")
    expect(page.locator("dialog[aria-label='Slides']")).to_have_count(0)
