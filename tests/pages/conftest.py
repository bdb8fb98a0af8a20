"""The app run without a browser, on a data folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from pages.parts import data, drawings

PROJECT = Path(__file__).resolve().parents[2]
FIRST = "At a glance"
PAGES = {
    FIRST: "pages/overview/at_a_glance.py",
    "Upload": "pages/figures/upload.py",
    "Crime changes": "pages/figures/crime_changes.py",
    "Trends": "pages/figures/trends.py",
    "Domestic abuse": "pages/figures/domestic_abuse.py",
    "Activity": "pages/report/activity.py",
    "Narrative": "pages/report/narrative.py",
    "Funding": "pages/figures/funding.py",
    "Survey": "pages/figures/survey.py",
    "Take away": "pages/report/take_away.py",
    "Present": "pages/report/present.py",
}
# Those whose first chart is of changes.
OF_CHANGES = ("At a glance", "Upload", "Crime changes")
SECONDS = 30

Opened = Callable[[str, int], AppTest]


def forget() -> None:
    """Let go of the store and of what is drawn; what is read of a file is known by its checksum."""
    for kept in (data.the_store, drawings._built, drawings._built_several):
        kept.clear()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store the app opens, in a folder of this test's own, with the sample in it."""
    monkeypatch.setenv("CSP_DATA_DIR", str(tmp_path))
    monkeypatch.chdir(PROJECT)
    forget()
    opened = data.the_store()
    yield opened
    opened.close()
    forget()


@pytest.fixture
def opened(store: Store) -> Opened:
    """Runs a page, by its title, for the report of that number."""

    def run(page: str, report: int) -> AppTest:
        app = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=SECONDS)
        app.query_params["report"] = str(report)
        app.run()  # of which it also learns the pages' addresses
        return app if page == FIRST else app.switch_page(PAGES[page]).run()

    return run
