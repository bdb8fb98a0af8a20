"""`python -m benchmarks`: each measure is taken on tiny input, and stands in the table.

How fast anything is, is never asserted here: a busy computer would fail the tests of sound code.
"""

import subprocess
import sys

import pytest

from benchmarks import __main__ as command
from benchmarks import browser
from benchmarks.measured import Measured, not_here
from benchmarks.promises import PROMISES, START, SUBJECTS
from benchmarks.timing import FULL, QUICK
from tests.structure.sources import PROJECT

IN_A_BROWSER = {"upload", "present", "start"}
# These start servers or draw pictures, which takes half of the time.
LONG = {"rerun", "pictures", "taking"}


def carried_out(*arguments: str) -> subprocess.CompletedProcess[str]:
    """`python -m benchmarks` with these arguments, in the project's folder."""
    return subprocess.run(
        [sys.executable, "-m", "benchmarks", *arguments],
        cwd=PROJECT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )


def what_was_measured(printed: str) -> list[str]:
    """The first cell of each line of the table that ends in a verdict."""
    lines = [line for line in printed.splitlines() if line.endswith(("kept", "over"))]
    return [line.partition("  ")[0] for line in lines]


@pytest.mark.slow  # seven seconds of the suite's time for a command that nobody waits for
def test_every_measure_that_is_soon_taken_stands_in_the_table() -> None:
    names = [name for name in SUBJECTS if name not in IN_A_BROWSER | LONG]

    done = carried_out("--quick", *names)

    wanted = [promise.what for promise in PROMISES if promise.subject in names]
    assert (done.returncode, done.stderr, what_was_measured(done.stdout)) == (0, "", wanted)


@pytest.mark.slow  # ten seconds of the suite's time for a command that nobody waits for
def test_every_measure_that_starts_servers_or_draws_pictures_stands_in_the_table() -> None:
    done = carried_out("--quick", *LONG)

    wanted = [promise.what for promise in PROMISES if promise.subject in LONG]
    assert (done.returncode, done.stderr, what_was_measured(done.stdout)) == (0, "", wanted)


@pytest.mark.slow  # half a minute of the suite's time for a command that nobody waits for
@pytest.mark.browser
def test_every_measure_in_a_browser_stands_in_the_table(browser_program: str) -> None:
    done = carried_out("--quick", *IN_A_BROWSER)

    wanted = [promise.what for promise in PROMISES if promise.subject in IN_A_BROWSER]
    assert (done.returncode, done.stderr, what_was_measured(done.stdout)) == (0, "", wanted)


def test_a_subject_nobody_measures_is_wrong_usage() -> None:
    done = carried_out("tea")

    assert (done.returncode, done.stdout) == (2, "")
    assert "'tea' is not one of 'workbook', 'incidents', 'rerun'" in done.stderr


def test_what_needs_a_browser_says_so_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "browsers", lambda: iter(()))

    assert command.measured("start", QUICK) == [
        not_here(START, "no Chromium, Chrome or Edge was found")
    ]


def test_what_needs_the_test_tools_says_so_where_they_are_not_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def not_installed(name: str) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name="playwright")

    monkeypatch.setattr(command, "import_module", not_installed)

    assert command.measured("start", FULL) == [
        not_here(START, "the test tools (requirements-dev.txt) are not installed")
    ]


def test_a_fault_of_our_own_is_not_taken_for_a_missing_tool(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def misspelt(name: str) -> list[Measured]:
        raise ModuleNotFoundError("No module named 'csp_cor'", name="csp_cor")

    monkeypatch.setattr(command, "import_module", misspelt)

    with pytest.raises(ModuleNotFoundError, match="csp_cor"):
        command.measured("start", FULL)
