"""What an officer types is saved two seconds later, whatever becomes of page and server."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, stand_still, visit
from tests.browser.windows import PATIENCE, Windows


def opened(page: Page, server: Server, section: str) -> Locator:
    """A section of the sample's narrative, ready to be written in."""
    visit(page, f"{server.address}/narrative{SAMPLE}&section={section}")
    return ready(page)


def ready(page: Page) -> Locator:
    """The box the section is written in, once it can be."""
    box = page.locator("textarea").first
    expect(box).to_be_editable(timeout=PATIENCE)
    return box


def add(page: Page, words: str) -> None:
    """Type as a person does, at the end of what stands there."""
    ready(page).click()
    page.keyboard.press("Control+End")
    page.keyboard.type(words, delay=10)


def is_saved(page: Page) -> None:
    """Wait until the box says that its words are saved."""
    expect(page.locator(".said").first).to_contain_text("Saved", timeout=PATIENCE)


def test_words_are_saved_two_seconds_after_a_pause_and_outlive_a_reload(
    windows: Windows, server: Server
) -> None:
    page = windows.open()
    before = opened(page, server, "sdvc").input_value()

    add(page, " First words.")
    page.wait_for_timeout(2_000)
    page.reload()
    stand_still(page)

    expect(ready(page)).to_have_value(before + " First words.", timeout=PATIENCE)
    expect(page.get_by_text("First words.").last).to_be_visible()


def test_words_typed_just_before_leaving_are_there_again_on_another_computer(
    windows: Windows, server: Server
) -> None:
    """For another section, and for another page: nothing waits for the pause."""
    page = windows.open()
    first = opened(page, server, "sanctuary").input_value()
    add(page, " And off.")
    page.get_by_text("3.8 Operations").click(delay=50)
    other_box = page.get_by_role("textbox", name="Operations")
    expect(other_box).to_be_editable(timeout=PATIENCE)
    second = other_box.input_value()
    add(page, " And away.")
    page.get_by_role("link", name="Trends").click(delay=50)
    stand_still(page)

    other = windows.open_apart()
    for section, words in (
        ("sanctuary", first + " And off."),
        ("operations", second + " And away."),
    ):
        expect(opened(other, server, section)).to_have_value(words, timeout=PATIENCE)


def test_words_outlive_a_killed_server_and_those_typed_while_it_is_down_are_sent(
    windows: Windows, server: Server
) -> None:
    page = windows.open()
    before = opened(page, server, "idva").input_value()
    add(page, " Saved words.")
    is_saved(page)

    server.kill()
    add(page, " Words while it is down.")
    expect(page.locator(".said").first).to_have_text(
        "No connection: your words wait in this browser.", timeout=PATIENCE
    )
    server.start()
    is_saved(page)

    everything = before + " Saved words. Words while it is down."
    expect(opened(windows.open_apart(), server, "idva")).to_have_value(everything)


def test_two_officers_in_one_section_see_each_other_and_keep_both_texts(
    windows: Windows, server: Server
) -> None:
    """The second to save overwrites nothing; both decide paragraph by paragraph."""
    one, two = windows.open(), windows.open_apart()
    for page in (one, two):
        opened(page, server, "counter-terrorism")
    add(one, "The first officer's words.")
    two.locator("textarea").first.click()  # its page was drawn before those words were saved
    two.keyboard.type("The second officer's words.", delay=10)
    is_saved(one)

    expect(two.get_by_text("wrote this section too")).to_be_visible(timeout=PATIENCE)
    expect(two.get_by_text("The first officer's words.").first).to_be_visible()
    two.get_by_text("Both", exact=True).last.click()
    two.get_by_role("button", name="Keep what is chosen").click(delay=100)
    stand_still(two)

    both = "The second officer's words.\n\nThe first officer's words."
    expect(ready(two)).to_have_value(both, timeout=PATIENCE)
    expect(opened(windows.open_apart(), server, "counter-terrorism")).to_have_value(both)


def test_what_is_typed_is_shown_as_text_and_runs_nothing(windows: Windows, server: Server) -> None:
    """Nor is any picture fetched that the text names; the window tells if one is."""
    page = windows.open()
    opened(page, server, "child-sexual-exploitation")
    hostile = (
        "<img src=x onerror=alert(1)> <script>alert(2)</script> ![p](https://example.org/p.png) "
        "[a](javascript:alert(3)) [[<b>gone</b>]] $5 and $10"
    )

    add(page, hostile)
    is_saved(page)

    printed = page.locator(".st-key-printed")
    expect(printed).to_contain_text("<img src=x onerror=alert(1)> <script>alert(2)</script> !p")
    expect(printed).to_contain_text("[a](javascript:alert(3)) [no figure: <b>gone</b>] $5 and $10")
    assert printed.locator("img, script").count() == 0
