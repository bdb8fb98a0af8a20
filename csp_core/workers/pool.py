"""A few warm children of one kind; a request goes to the first that is free."""

from queue import Empty, LifoQueue
from typing import Final

from csp_core.workers.faults import AllBusy
from csp_core.workers.frames import Body, Header
from csp_core.workers.limits import Limits
from csp_core.workers.worker import Worker


class Pool:
    """At most `size` children running `module`; a second one starts only when the first is busy."""

    def __init__(self, module: str, *, size: int = 2, limits: Limits | None = None) -> None:
        self._workers: Final = tuple(Worker(module, limits) for _ in range(size))
        # Last in, first out: the child used last is asked again, so it stays the warm one.
        self._free: LifoQueue[Worker] = LifoQueue()
        for worker in reversed(self._workers):
            self._free.put(worker)

    @property
    def pids(self) -> tuple[int, ...]:
        """The process ids of the children that run now."""
        return tuple(pid for worker in self._workers if (pid := worker.pid) is not None)

    def warm(self) -> None:
        """Starts the first child and returns at once; it warms up by itself. Raises Died."""
        if not self.pids:
            self._workers[0].begin()

    def ask(
        self, header: Header, body: Body = b"", *, seconds: float, memory: int | None = None
    ) -> tuple[Header, bytes]:
        """As `Worker.ask`, by a free child. Raises AllBusy when none is free within `seconds`."""
        try:
            worker = self._free.get(timeout=seconds)
        except Empty:
            raise AllBusy(seconds) from None
        try:
            return worker.ask(header, body, seconds=seconds, memory=memory)
        finally:
            self._free.put(worker)

    def end(self) -> None:
        """Ends every child. The next ask starts one again."""
        for worker in self._workers:
            worker.end()
