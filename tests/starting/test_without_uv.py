"""Without uv: Python's own venv and pip do the same, and say as plainly what stopped them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from starting.refusals import NO_NETWORK
from tests.starting.tiny import (
    INSTALLED,
    MADE,
    NOWHERE,
    SETTING_UP,
    STARTED,
    Outcome,
    TinyProject,
    without_waiting,
)

pytestmark = pytest.mark.slow  # pip takes ten seconds to be set up


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> tuple[TinyProject, Outcome]:
    """A project started once, and what came of it: pip takes seconds to be set up."""
    project = TinyProject.at(tmp_path_factory.mktemp("without uv") / "Crime figures")
    return project, project.start(uv=False)


@pytest.fixture
def started(first: tuple[TinyProject, Outcome], tmp_path: Path) -> TinyProject:
    """A copy of that project, for a test to spoil."""
    return TinyProject(shutil.copytree(first[0].root, tmp_path / "Copied figures", symlinks=True))


def test_the_first_start_sets_everything_up_and_the_second_only_starts(
    first: tuple[TinyProject, Outcome], started: TinyProject
) -> None:
    assert without_waiting(first[1]) == Outcome(0, SETTING_UP + MADE + INSTALLED + STARTED, "")
    assert started.start(uv=False) == Outcome(0, STARTED, "")


def test_no_network_is_said_in_a_sentence_and_mended_by_running_again(
    started: TinyProject,
) -> None:
    (started.root / "requirements.txt").write_text("streamlit==2\n", encoding="utf-8")

    refused = started.start(uv=False, variables={"PIP_INDEX_URL": NOWHERE, "PIP_RETRIES": "0"})
    started.require("requirements.txt", "streamlit")
    again = started.start(uv=True)  # pip is made again as at first, which takes long

    assert (refused.code, refused.complained) == (1, NO_NETWORK + "\n")
    assert (again.code, again.said.splitlines()[-1] + "\n") == (0, STARTED)


def test_pip_takes_over_where_uv_is_gone(project: TinyProject) -> None:
    project.start(uv=True)
    project.require("requirements.txt", "streamlit", version=2)

    assert without_waiting(project.start(uv=False)) == Outcome(
        0, "Adding pip to .venv ... done.\n" + INSTALLED + "streamlit 2: run app.py\n", ""
    )
