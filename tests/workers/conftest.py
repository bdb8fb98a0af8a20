"""What the tests of workers share: the child of odd jobs is found, and ended after each test."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from csp_core.workers import Limits, Worker

MB = 1 << 20


@pytest.fixture(autouse=True)
def _odd_jobs_on_the_path(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [str(Path(__file__).parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(path for path in paths if path))


@pytest.fixture
def a_worker() -> Iterator[Callable[..., Worker]]:
    """Makes workers that run the odd jobs, at most 150 MB each unless told otherwise."""
    made = []

    def make(memory: int = 150 * MB, start: float = 60.0) -> Worker:
        made.append(Worker("odd_jobs", Limits(memory, start)))
        return made[-1]

    yield make
    for worker in made:
        worker.end()
