"""What every test shares: the real data, the browser, and the skips that CI does not accept."""

import os
import shutil
import subprocess
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

# Set by .ci/run, where the tests so marked must have run for the suite to count as passed.
REQUIRED = {
    mark: said
    for mark, variable, said in (
        ("browser", "CSP_REQUIRE_BROWSER", "A browser"),
        ("postgresql", "CSP_REQUIRE_POSTGRES", "PostgreSQL"),
    )
    if os.environ.get(variable) == "1"
}

BROWSERS_BY_NAME = (
    "chromium-headless-shell",  # Chromium without its own windows, which cost a third of the time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
BROWSERS_BY_PLACE = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "%ProgramFiles(x86)%/Microsoft/Edge/Application/msedge.exe",
    "%ProgramFiles%/Microsoft/Edge/Application/msedge.exe",
    "%ProgramFiles%/Google/Chrome/Application/chrome.exe",
    "%LocalAppData%/Google/Chrome/Application/chrome.exe",
)
# Letters stand where a window would put them: unseen, Chromium else rounds each to a whole pixel.
BROWSER_ARGUMENTS = ("--no-sandbox", "--font-render-hinting=none")

# How long an example takes is no matter of these tests: other processes may be busy.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real files nobody here made; skips, saying so, where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the real data are not here: {SHARED_DATA} is absent")
    return SHARED_DATA


@pytest.fixture(scope="session")
def browser_program() -> str:
    """Where Chromium, Chrome or Edge lies; skips, saying so, where none is found."""
    found = next(browsers(), None)
    if found is None:
        pytest.skip("no Chromium, Chrome or Edge was found to run the browser tests in")
    return found


# One for the session: Playwright keeps an event loop running in this thread, beside which it
# starts no second one.
@pytest.fixture(scope="session")
def browser(browser_program: str) -> Iterator[Browser]:
    """The computer's own Chromium, Chrome or Edge, unseen."""
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=browser_program, args=BROWSER_ARGUMENTS
        )
        yield started
        started.close()


def browsers() -> Iterator[str]:
    yield from filter(None, map(shutil.which, BROWSERS_BY_NAME))
    places = (Path(os.path.expandvars(place)) for place in BROWSERS_BY_PLACE)
    yield from (str(place) for place in places if place.is_file())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where a browser or PostgreSQL is required, a test of it that was skipped has failed."""
    report = yield
    missing = [said for mark, said in REQUIRED.items() if item.get_closest_marker(mark)]
    if missing and report.skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"{missing[0]} is required here, and this test was skipped: {reason}"
    return report


@pytest.fixture
def clean_copy(tmp_path: Path) -> Path:
    """The project as somebody would clone it, with what is not yet committed; no .venv, no data."""
    project = Path(__file__).resolve().parents[1]
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=project,
        capture_output=True,
        text=True,
    )
    if listed.returncode != 0:
        pytest.skip("this is no git working copy, so what belongs to it cannot be told")
    copy = tmp_path / "clean copy"
    for name in filter(None, listed.stdout.split("\0")):
        if (project / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(project / name, copy / name)
    return copy
