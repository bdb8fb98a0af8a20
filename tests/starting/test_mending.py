"""An environment left half-made, broken or carried elsewhere: one sentence, and it works again."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.starting.tiny import TinyProject, old_python, surroundings

MENDING = "The folder .venv is unfinished or no longer works, so it is made again."
STARTED = "streamlit 1: run app.py"


def first_and_last_line(project: TinyProject) -> tuple[int, str, str, str]:
    """Start: its exit code, the first and last thing said, and what was complained of."""
    outcome = project.start()
    lines = outcome.said.splitlines()
    return outcome.code, lines[0], lines[-1], outcome.complained


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no group of processes to kill")
def test_a_start_killed_while_it_set_up_is_mended_by_the_next(project: TinyProject) -> None:
    killed = subprocess.Popen(
        [sys.executable, "start.py"],
        cwd=project.root,
        env=surroundings(uv=False),
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    while not project.python.exists() and killed.poll() is None:
        time.sleep(0.01)
    os.killpg(killed.pid, signal.SIGKILL)
    killed.wait()

    assert first_and_last_line(project) == (0, MENDING, STARTED, "")


def test_an_environment_that_was_never_finished_is_made_again(project: TinyProject) -> None:
    (project.root / ".venv" / "bin").mkdir(parents=True)
    (project.root / ".venv" / "bin" / "left over").touch()

    assert first_and_last_line(project) == (0, MENDING, STARTED, "")
    assert not (project.root / ".venv" / "bin" / "left over").exists()


def test_an_environment_whose_python_was_removed_is_made_again(project: TinyProject) -> None:
    project.start()
    project.python.unlink()

    assert first_and_last_line(project) == (0, MENDING, STARTED, "")


def test_an_environment_of_a_python_that_is_too_old_is_made_again(project: TinyProject) -> None:
    old = old_python("3.10")
    if old is None:
        pytest.skip("no Python 3.10 on this computer to try it with")
    project.start()
    shutil.rmtree(project.root / ".venv" / "bin")
    subprocess.run([old, "-m", "venv", "--without-pip", project.root / ".venv"], check=True)

    assert first_and_last_line(project) == (0, MENDING, STARTED, "")


def test_a_file_in_the_place_of_the_environment_is_replaced(project: TinyProject) -> None:
    (project.root / ".venv").write_text("not a folder", encoding="utf-8")

    assert first_and_last_line(project) == (0, MENDING, STARTED, "")


def test_an_installation_cut_short_is_done_again(project: TinyProject) -> None:
    project.start()
    (project.root / ".venv" / "requirements.txt.sha256").write_text("", encoding="ascii")

    assert first_and_last_line(project) == (
        0,
        "Installing the packages of requirements.txt ... done.",
        STARTED,
        "",
    )


def test_an_installation_that_failed_is_not_taken_for_a_finished_one(
    project: TinyProject,
) -> None:
    project.start()
    listed = (project.root / "requirements.txt").read_text(encoding="utf-8")
    (project.root / "requirements.txt").write_text("not a == requirement\n", encoding="utf-8")

    failed = project.start()
    (project.root / "requirements.txt").write_text(listed, encoding="utf-8")

    assert failed.code == 1
    assert first_and_last_line(project) == (0, MENDING, STARTED, "")


def test_a_folder_that_was_moved_still_starts_with_nothing_to_install(
    project: TinyProject, tmp_path: Path
) -> None:
    project.start()
    moved = TinyProject(Path(shutil.move(project.root, tmp_path / "Moved figures")))

    assert first_and_last_line(moved) == (0, STARTED, STARTED, "")


def test_an_environment_is_never_made_from_the_python_inside_it(project: TinyProject) -> None:
    project.start()
    (project.root / ".venv" / "requirements.txt.sha256").unlink()

    again = subprocess.run(
        [project.python, "start.py"],
        cwd=project.root,
        env=surroundings(uv=True),
        capture_output=True,
        text=True,
    )

    assert (again.returncode, again.stdout.splitlines()[-1], again.stderr) == (0, STARTED, "")
