"""One command on a computer with nothing but Python: what it sets up, and what it passes on."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from starting.running import wait_for
from tests.starting.tiny import (
    INSTALLED,
    MADE,
    SETTING_UP,
    STARTED,
    Outcome,
    TinyProject,
    surroundings,
    without_waiting,
)

INSTALLED_FOR_TESTS = "Installing the packages of requirements-dev.txt ... done.\n"


def test_the_first_start_sets_everything_up_and_the_second_only_starts(
    project: TinyProject,
) -> None:
    first, second = project.start(), project.start()

    assert without_waiting(first) == Outcome(0, SETTING_UP + MADE + INSTALLED + STARTED, "")
    assert second == Outcome(0, STARTED, "")


def test_further_arguments_go_to_streamlit_untouched(project: TinyProject) -> None:
    outcome = project.start("--server.headless", "true", "--", "a b", "*")

    started = "streamlit 1: run app.py --server.headless true -- a b *"
    assert outcome.said.splitlines()[-1] == started


def test_the_app_runs_in_the_projects_folder_wherever_it_was_started_from(
    project: TinyProject,
) -> None:
    assert project.start("--where").said.splitlines()[-1] == str(project.root)


def test_the_exit_code_is_that_of_the_app(project: TinyProject) -> None:
    assert project.start("--fail").code == 3


def test_the_tests_are_run_with_the_test_tools_added_once(project: TinyProject) -> None:
    project.start()

    assert without_waiting(project.start("test", "-k", "one or two")) == Outcome(
        0, INSTALLED_FOR_TESTS + "pytest 1: -k one or two\n", ""
    )
    assert project.start("test", "--fail") == Outcome(3, "pytest 1: --fail\n", "")


def test_all_tests_are_run_two_at_a_time_whatever_is_told_of_them(project: TinyProject) -> None:
    said = [
        project.start("test", *asked).said.splitlines()[-1]
        for asked in ([], ["-q", "--durations=20"], ["-q", "tests/reading"], ["-x"])
    ]

    assert said == [
        "pytest 1: -n 2 --dist worksteal",
        "pytest 1: -n 2 --dist worksteal -q --durations=20",
        "pytest 1: -q tests/reading",
        "pytest 1: -x",
    ]


def test_what_python_compiles_is_kept_whatever_the_surroundings_say(project: TinyProject) -> None:
    said = [
        project.start(
            *asked, "--keeps-what-it-compiles", variables={"PYTHONDONTWRITEBYTECODE": "1"}
        )
        for asked in ([], ["test"])
    ]

    assert [one.said.splitlines()[-1] for one in said] == ["True", "True"]


def test_requirements_are_installed_again_only_when_their_text_has_changed(
    project: TinyProject,
) -> None:
    project.start()
    project.require("requirements.txt", "streamlit", version=2)

    assert without_waiting(project.start()) == Outcome(
        0, INSTALLED + "streamlit 2: run app.py\n", ""
    )
    assert project.start() == Outcome(0, "streamlit 2: run app.py\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="on Windows the command is another")
def test_the_environment_can_be_entered_from_a_terminal(project: TinyProject) -> None:
    project.start()

    entered = subprocess.run(
        ["bash", "-c", "source .venv/bin/activate && python -m streamlit --version"],
        cwd=project.root,
        env=surroundings(uv=True),
        capture_output=True,
        text=True,
    )

    assert (entered.returncode, entered.stdout) == (0, "streamlit 1: --version\n")


@pytest.mark.slow  # how long it takes depends on what else the computer does
def test_a_start_with_nothing_to_do_takes_less_than_a_second(project: TinyProject) -> None:
    project.start()

    seconds = []
    for _ in range(3):  # the best of three: another program may have the processor
        began = time.perf_counter()
        project.start()
        seconds.append(time.perf_counter() - began)

    assert min(seconds) < 1


def test_start_py_reads_no_package_that_is_not_pythons_own(project: TinyProject) -> None:
    outside = (
        "import sys; sys.path.insert(0, '.'); import start; "
        "print(sorted({name.split('.')[0] for name in sys.modules}"
        " - sys.stdlib_module_names - {'__main__', 'start', 'starting', 'sitecustomize'}))"
    )

    seen = subprocess.run(
        [sys.executable, "-IS", "-c", outside], cwd=project.root, capture_output=True, text=True
    )

    assert (seen.stdout, seen.stderr) == ("[]\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a group")
class TestStopping:
    """Ctrl-C, which a terminal sends to start.py and to whatever it runs."""

    def test_ctrl_c_reaches_the_app_and_leaves_its_exit_code_and_no_trace(
        self, project: TinyProject
    ) -> None:
        project.start()

        outcome = _interrupted(project, "--until-stopped", once="streamlit 1:")

        assert outcome == Outcome(7, "streamlit 1: run app.py --until-stopped\n", "")

    def test_ctrl_c_while_installing_says_how_to_carry_on(
        self, project: TinyProject, tmp_path: Path
    ) -> None:
        tools = _a_uv_that_never_ends(tmp_path / "tools")

        outcome = _interrupted(
            project,
            once="begun",
            said_in=".venv/setting-up.txt",
            PATH=f"{tools}{os.pathsep}/bin:/usr/bin",
        )

        assert without_waiting(outcome) == Outcome(
            130,
            SETTING_UP + "Making the folder .venv ...",
            "\nStopped before the app had started. Run this again to carry on.\n",
        )

    def test_where_there_is_no_exec_the_child_is_waited_for_through_ctrl_c(self) -> None:
        child = (
            "import os, signal, sys, time\n"
            "signal.signal(signal.SIGINT, lambda *_: (time.sleep(0.5), sys.exit(9)))\n"
            "os.kill(os.getppid(), signal.SIGINT)\n"
            "os.kill(os.getpid(), signal.SIGINT)\n"
            "time.sleep(60)\n"
        )

        assert wait_for([sys.executable, "-c", child]) == 9


def _interrupted(
    project: TinyProject, *arguments: str, once: str, said_in: str = "said.txt", **variables: str
) -> Outcome:
    """Start, wait until `once` stands in a file of the project, then press Ctrl-C."""
    said, complained = project.root / "said.txt", project.root / "complained.txt"
    watched = project.root / said_in
    with said.open("w") as out, complained.open("w") as err:
        running = subprocess.Popen(
            [sys.executable, "start.py", *arguments],
            cwd=project.root,
            env=surroundings(uv=True) | variables,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
            preexec_fn=_as_from_a_terminal,
        )
        try:
            while not (watched.exists() and once in watched.read_text()) and running.poll() is None:
                time.sleep(0.05)
            os.killpg(running.pid, signal.SIGINT)
            code = running.wait(timeout=30)
        finally:
            running.kill()
            running.wait()
    return Outcome(code, said.read_text(), complained.read_text())


def _as_from_a_terminal() -> None:
    """Heed Ctrl-C: what runs in the background, these tests perhaps, is started without heeding."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _a_uv_that_never_ends(folder: Path) -> Path:
    """It says that it has begun: Ctrl-C pressed before is lost on a program not yet there."""
    folder.mkdir()
    uv = folder / "uv"
    uv.write_text("#!/bin/sh\necho begun\nexec sleep 60\n", encoding="utf-8")
    uv.chmod(0o755)
    return folder
