"""Nothing on any page, light or dark, open or shut, keeps anybody from using it.

Checked with axe-core, whose rules follow WCAG 2.2; a keyboard alone has to reach everything too.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import NOTHING, serious_in_both
from tests.browser.serving import Server
from tests.browser.visiting import SAMPLE, drop_made, shows, stand_still, visit
from tests.browser.windows import PATIENCE
from tests.reading.drawing import workbook

pytestmark = pytest.mark.browser

OFTEN = ("At a glance", "Narrative")
SELDOM = (
    "Upload", "Crime changes", "Trends", "Domestic abuse", "Activity", "Funding", "Survey",
    "Present", "Take away",
)  # fmt: skip
FAULTY = """
    Area    | Crime type   | 01/04/2016d | 01/04/2017d
    Preston | All crime    | 100         | 120
    Preston | All theft    | n/k         | 30
    Preston | All burglary | 20          | 30
"""


def open_everything(page: Page) -> None:
    """Open every opener of the page, and last the first chart's table."""
    for opener in page.get_by_test_id("stExpander").all():
        opener.locator("summary").click(delay=50)
    stand_still(page)
    tables = page.get_by_role("button", name="Table and caveats")
    if tables.count():
        tables.first.click(delay=50)
        expect(page.get_by_role("dialog")).to_be_visible()


@pytest.mark.parametrize(
    "titles",
    [OFTEN, pytest.param(SELDOM, marks=pytest.mark.slow)],  # each page takes several seconds
)
def test_axe_finds_nothing_serious_on_a_page_of_the_sample(
    titles: tuple[str, ...], page: Page, server: Server
) -> None:
    """With all that can be opened open, which shows what is there when it is shut, too."""
    visit(page, f"{server.address}/{SAMPLE}")

    sidebar, found = page.get_by_test_id("stSidebarNav"), {}
    for title in titles:
        sidebar.get_by_role("link", name=title, exact=True).click(delay=50)
        expect(page.get_by_role("heading", level=1, name=title)).to_be_visible(timeout=PATIENCE)
        stand_still(page)
        open_everything(page)
        found[title] = serious_in_both(page)
        page.keyboard.press("Escape")

    assert found == dict.fromkeys(titles, NOTHING)


@pytest.mark.slow  # seven seconds
def test_axe_finds_nothing_serious_where_files_were_refused_and_cells_are_wrong(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")
    drop_made(page, "Figures.xlsx", workbook({"Crime": FAULTY}))
    shows(page, "1 problem")
    drop_made(page, "paper.pdf", b"%PDF-1.7")
    shows(page, "paper.pdf is a PDF")
    stand_still(page)

    assert serious_in_both(page) == NOTHING


def test_the_keyboard_alone_reaches_the_drop_zone_the_lists_and_the_buttons(
    page: Page, server: Server
) -> None:
    visit(page, f"{server.address}/upload{SAMPLE}")

    reached: list[str] = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached += page.evaluate(NAMES_OF_THE_FOCUSED)

    wanted = [
        "At a glance", "Upload", "Crime changes", "Trends",
        "Report", "Area", "Beside it", "From", "To", "Same period last year",
        "Upload", "Table and caveats", "PNG", "SVG", "Data",
        "Download the worked sample",
    ]  # fmt: skip
    assert [name for name in dict.fromkeys(wanted) if name not in reached] == []
    # In the order in which they are read, so that nobody is thrown about the page.
    places = [reached.index(name) for name in dict.fromkeys(wanted)]
    assert places == sorted(places)

    page.get_by_role("button", name="SVG", exact=True).focus()
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".svg")


# A button's words may stand beside the name of its icon, so each line is a name.
NAMES_OF_THE_FOCUSED = """
() => {
  const focused = document.activeElement;
  const words = focused.type === 'radio' ? focused.closest('label').innerText : focused.innerText;
  return `${focused.getAttribute('aria-label') || ''}\\n${words || ''}`.split('\\n');
}
"""
