"""The papers tell the truth: every command in them is run, every link leads somewhere."""

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command_line.running import run
from tests.structure.sources import PROJECT

PAPERS = ("README.md", "CONTRIBUTING.md", "docs/starting.md")
STARTING = "tests/starting/test_start.py"

# Where the commands are run that cannot be run here as they stand.
RUN_BY = {
    "python3 start.py": (STARTING, "test_the_first_start_sets_everything_up_and_the_second"),
    "python3 start.py test": (STARTING, "test_the_tests_are_run_with_the_test_tools_added_once"),
    "python3 start.py test -m slow": (STARTING, "test_the_tests_are_run_with_the_test_tools"),
    "python3 start.py test tests/reading -x": (STARTING, "test_the_tests_are_run_with_the_test"),
    "python3 start.py --server.fileWatcherType auto": (STARTING, "test_further_arguments_go_to"),
    "python3 start.py --server.address 0.0.0.0 --server.headless true": (
        STARTING,
        "test_further_arguments_go_to_streamlit_untouched",
    ),
    "source .venv/bin/activate": (STARTING, "test_the_environment_can_be_entered"),
    ".ci/run": ("tests/structure/test_documents.py", "test_the_checking_scripts_can_be_read"),
}
RUN_HERE = re.compile(r"python -m csp_core .*")
RUN_WHEN_ASKED = re.compile(r"python -m (benchmarks|docs\.screenshots)")


def commands() -> list[str]:
    """Every command in a fenced block of a paper, in order, without the remark behind it."""
    texts = [(PROJECT / paper).read_text(encoding="utf-8") for paper in PAPERS]
    blocks = [
        block
        for text in texts
        for block in re.findall(r"^```sh\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    ]
    return [re.sub(r"\s+# .*", "", line) for block in blocks for line in block.splitlines()]


def chosen(kind: re.Pattern[str]) -> list[str]:
    """The commands of one kind."""
    return [command for command in commands() if kind.fullmatch(command)]


def carried_out(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a `python -m` command of the project in a folder that is not the project's own."""
    return subprocess.run(
        [sys.executable, *shlex.split(command)[1:]],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )


def test_every_command_in_the_papers_is_run_by_a_test() -> None:
    run = {*RUN_BY, *chosen(RUN_HERE), *chosen(RUN_WHEN_ASKED)}

    assert [command for command in commands() if command not in run] == []


def test_every_test_that_is_said_to_run_a_command_is_there() -> None:
    missing = {
        command
        for command, (file, name) in RUN_BY.items()
        if f"def {name}" not in (PROJECT / file).read_text(encoding="utf-8")
    }

    assert missing == set()


@pytest.mark.parametrize(
    "command",
    [  # drawing every chart takes ten seconds; tests/command_line draws fewer
        pytest.param(one, marks=pytest.mark.slow if re.search("charts|report", one) else ())
        for one in chosen(RUN_HERE)
    ],
)
def test_a_command_of_the_readme_does_what_it_says(command: str, tmp_path: Path) -> None:
    """In this process; the next test runs one as a reader does."""
    shutil.copytree(PROJECT / "sample_data", tmp_path / "sample_data")
    arguments = shlex.split(command.removeprefix("python -m csp_core "))

    done = run(*arguments, folder=tmp_path)

    assert (done.code, done.err, done.out != "") == (0, "", True)


def test_the_result_the_readme_shows_is_the_result(tmp_path: Path) -> None:
    text = (PROJECT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    shutil.copytree(PROJECT / "sample_data", tmp_path / "sample_data")

    assert [carried_out(chosen(RUN_HERE)[-1], tmp_path).stdout] == shown


@pytest.mark.parametrize("command", chosen(RUN_WHEN_ASKED))
def test_a_long_command_of_the_readme_is_there_to_run(command: str) -> None:
    module = command.removeprefix("python -m ")
    place = module if "." in module else f"{module}.__main__"

    assert importlib.util.find_spec(place) is not None


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("command", chosen(RUN_WHEN_ASKED))
def test_a_long_command_of_the_readme_runs_to_its_end(
    command: str, browser_program: str, clean_copy: Path
) -> None:
    done = subprocess.run(
        [sys.executable, *shlex.split(command)[1:]], cwd=clean_copy, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("paper", [*PAPERS, "CHANGELOG.md"])
def test_every_link_between_the_papers_leads_to_a_file(paper: str) -> None:
    text = (PROJECT / paper).read_text(encoding="utf-8")
    links = [link for link in re.findall(r"\]\(([^)]+)\)", text) if "://" not in link]

    here = (PROJECT / paper).parent
    assert [link for link in links if not (here / link.partition("#")[0]).exists()] == []


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash here to read them")
def test_the_checking_scripts_can_be_read() -> None:
    """They are run where changes are checked; elsewhere at least their syntax is."""
    for script in ("run", "pin"):
        read = subprocess.run(
            ["bash", "-n", PROJECT / ".ci" / script], capture_output=True, text=True
        )
        assert (read.returncode, read.stderr) == (0, "")
