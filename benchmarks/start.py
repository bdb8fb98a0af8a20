"""From the start of the server to the first page painted, against ``streamlit hello``."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser import a_browser, visit
from benchmarks.measured import Measured, ratio
from benchmarks.promises import START
from benchmarks.servers import hello, our_app
from benchmarks.timing import Effort, medians

_Server = Callable[[], AbstractContextManager[str]]


def measure(effort: Effort) -> list[Measured]:
    """The browser runs already; the store is there, as on every day but the first."""
    with a_browser() as browser, tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        ours, theirs = medians(
            effort.times,
            partial(_seconds_to_first_page, browser, partial(our_app, data)),
            partial(_seconds_to_first_page, browser, partial(hello, data)),
        )
    return [ratio(START, ours, theirs)]


def _seconds_to_first_page(browser: Browser, server: _Server) -> float:
    window = browser.new_context()
    page = window.new_page()
    began = time.perf_counter()
    with server() as address:
        visit(page, address)
        taken = time.perf_counter() - began
        window.close()
    return taken
