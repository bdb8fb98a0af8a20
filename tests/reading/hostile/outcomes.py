"""A hostile file, what has to come of it, and what came of it when it was dropped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass

import psutil

from csp_core.reading import client
from csp_core.reading.faults import Unreadable
from tests.reading.drawing import Row, messages, rows, sentences

MB = 1 << 20
PLAIN = b"Area,Crime type,Month,Count\nWyre,Arson,Apr 2017,3\n"
PLAIN_READ = [("Wyre", "Arson", "2017-04", 1, 3, "", "D2")]
_SECONDS_BETWEEN_LOOKS = 0.005


@dataclass(frozen=True)
class Read:
    """The figures read, the problems told, and what was said of each sheet."""

    figures: tuple[Row, ...]
    messages: tuple[str, ...]
    sheets: tuple[str, ...]


def read(figures: Iterable[Row], *sheets: str, messages: Iterable[str] = ()) -> Read:
    """A reading; the figures in the order of their cells, whatever order they were read in."""
    in_order = sorted(figures, key=lambda figure: (len(figure[-1]), figure[-1], figure))
    return Read(tuple(in_order), tuple(messages), sheets)


@dataclass(frozen=True)
class Hostile:
    """One file: the tests it belongs to, what is wrong with it, and what has to come of it.

    ``outcome`` is a reading, or the sentence of the refusal behind the file's name. ``slow`` ones
    are left out of the usual run.
    """

    number: str
    what: str
    file: str
    make: Callable[[], bytes]
    outcome: Read | str
    slow: bool = False

    @property
    def expected(self) -> Read | str:
        """The outcome, with the file's name before a sentence."""
        return self.outcome if isinstance(self.outcome, Read) else f"{self.file} {self.outcome}"


@dataclass(frozen=True)
class Dropped:
    """What came of a file, in how many seconds, and by how many bytes the child rose at most.

    They are counted from what the child held before it was first asked anything.
    """

    outcome: Read | str
    seconds: float
    memory: int


def dropped(file: str, data: bytes) -> Dropped:
    """A file read as an upload is, in the warm child process, which is watched meanwhile."""
    plainly_read()  # a child that has come to harm is replaced, and the new one becomes warm
    idle, watched = _idle(), [_Highest(pid) for pid in client._pool.pids]
    begun = time.perf_counter()
    outcome = _outcome(file, data)
    seconds = time.perf_counter() - begun
    return Dropped(outcome, seconds, max(one.end() for one in watched) - idle)


def plainly_read() -> list[Row]:
    """What is read of a small plain file now: the parent is well, and a child answers it."""
    return rows(client.read_upload("plain.csv", PLAIN))


def _outcome(file: str, data: bytes) -> Read | str:
    try:
        reading = client.read_upload(file, data)
    except Unreadable as fault:
        return str(fault)
    return read(rows(reading), *sentences(reading), messages=messages(reading))


def _idle() -> int:
    """The bytes a child that was asked nothing yet holds; the newest child knows."""
    children = [worker._child for worker in client._pool._workers]
    return min(child.idle_memory for child in children if child is not None and child.idle_memory)


class _Highest:
    """The most memory a process holds until it is ended, looked at two hundred times a second."""

    def __init__(self, pid: int) -> None:
        self._process = psutil.Process(pid)
        self._highest = 0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look_on)
        self._thread.start()

    def end(self) -> int:
        self._over.set()
        self._thread.join()
        return self._highest

    def _look_on(self) -> None:
        with suppress(psutil.Error):  # it was killed at its limit
            while True:
                self._highest = max(self._highest, self._process.memory_info().rss)
                if self._over.wait(_SECONDS_BETWEEN_LOOKS):
                    return
