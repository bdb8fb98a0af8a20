"""One thread that watches every child at work and kills it at its limit of time or memory."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Literal

from csp_core.workers.child import Child

SECONDS_BETWEEN_LOOKS: Final = 0.025

Breach = Literal["time", "memory"]


class Watched:
    """A child at work: until when it may work, up to how many bytes, and which limit it broke."""

    def __init__(self, child: Child, deadline: float, memory: int | None) -> None:
        self.child = child
        self.deadline = deadline
        self.memory = memory
        self.breach: Breach | None = None
        self._finished = False
        self._lock = threading.Lock()

    def look(self) -> None:
        """Kills the child if it is past a limit and still at work."""
        with self._lock:
            if self._finished or self.breach:
                return
            if time.monotonic() > self.deadline:
                self.breach = "time"
            elif self.memory is not None and self.child.memory > self.memory:
                self.breach = "memory"
            if self.breach:
                self.child.kill()

    def finish(self) -> None:
        """After this the child is not killed on account of this piece of work."""
        with self._lock:
            self._finished = True


class _Watch:
    def __init__(self) -> None:
        self._at_work: set[Watched] = set()
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None

    def add(self, watched: Watched) -> None:
        with self._change:
            self._at_work.add(watched)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._look_on, daemon=True)
                self._thread.start()
            elif len(self._at_work) == 1:
                self._change.notify()

    def remove(self, watched: Watched) -> None:
        with self._change:
            self._at_work.discard(watched)

    def _look_on(self) -> None:
        while True:
            # The pause comes first: most work is done before the first look and costs none.
            time.sleep(SECONDS_BETWEEN_LOOKS)
            with self._change:
                while not self._at_work:
                    self._change.wait()
                watched_now = tuple(self._at_work)
            for watched in watched_now:
                watched.look()


_WATCH: Final = _Watch()


@contextmanager
def watching(child: Child, *, seconds: float, memory: int | None) -> Iterator[Watched]:
    """Watches `child` while the block runs; kills it after `seconds` or above `memory` bytes.

    `memory` None sets no limit. Which limit was broken is on the object yielded.
    """
    watched = Watched(child, time.monotonic() + seconds, memory)
    _WATCH.add(watched)
    try:
        yield watched
    finally:
        watched.finish()
        _WATCH.remove(watched)
