"""A store in a folder of the test's own, and further programs that open the same one."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_core.store import Store
from tests.store.programs import Child, started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The database's file, not yet there."""
    return tmp_path / "data" / "csp.sqlite"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A store just made, with nothing in it."""
    with Store.open(f"sqlite:///{file}") as opened:
        yield opened


@pytest.fixture
def child() -> Iterator[Child]:
    """Starts further programs, and ends them with the test."""
    running: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        running.append(started(code, *arguments))
        return running[-1]

    yield start
    for program in running:
        program.kill()
        program.communicate()
