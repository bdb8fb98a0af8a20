"""Medians of works that take turns."""

from collections.abc import Callable

from benchmarks.timing import medians


def drawn(name: str, seconds: list[float], log: list[str]) -> Callable[[], float]:
    """A work that takes these seconds, one after another, and says when it is done."""
    left = iter(seconds)

    def work() -> float:
        log.append(name)
        return next(left)

    return work


def test_works_take_turns_and_the_first_run_of_each_is_not_counted() -> None:
    log: list[str] = []
    ours = drawn("ours", [100.0, 3.0, 1.0, 2.0], log)
    bare = drawn("bare", [100.0, 6.0, 6.0, 90.0], log)

    assert medians(3, ours, bare) == (2.0, 6.0)
    assert log == ["ours", "bare", "bare", "ours", "ours", "bare", "bare", "ours"]


def test_work_measured_once_is_run_just_once() -> None:
    log: list[str] = []

    assert medians(1, drawn("ours", [2.0], log), drawn("bare", [6.0], log)) == (2.0, 6.0)
    assert log == ["bare", "ours"]
