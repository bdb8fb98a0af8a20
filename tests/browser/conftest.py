"""One app for all browser tests; a window that tells on its page for each."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.serving import Server
from tests.browser.windows import Windows


@pytest.fixture(scope="package")
def server(browser_program: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app these tests share; each uploads into a report of its own."""
    started = Server(tmp_path_factory.mktemp("app")).start()
    yield started
    started.kill()
    assert "Traceback" not in started.said, started.said


@pytest.fixture(scope="package")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """The browser's memory: what it fetched for one window it need not fetch for the next."""
    kept = browser.new_context(reduced_motion="reduce")
    yield kept
    kept.close()


@pytest.fixture(scope="package")
def elsewhere(browser: Browser) -> Iterator[BrowserContext]:
    """The same on another computer."""
    kept = browser.new_context(reduced_motion="reduce")
    yield kept
    kept.close()


@pytest.fixture
def windows(
    profile: BrowserContext, elsewhere: BrowserContext, server: Server
) -> Iterator[Windows]:
    """Windows on the shared app. Fails a test whose pages asked another host for anything."""
    opened = Windows(profile, elsewhere, f"localhost:{server.port}")
    yield opened
    opened.close()
    assert (opened.outside, opened.faults) == ([], [])


@pytest.fixture
def page(windows: Windows) -> Page:
    """A laptop's window."""
    return windows.open()
