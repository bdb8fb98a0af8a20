"""A warm child, asked one thing at a time under limits, and replaced when it comes to harm."""

import logging
import threading
from typing import Final

from csp_core.workers.child import Child
from csp_core.workers.faults import AskedTooMuchMemory, Died, Failed, TookTooLong, WorkerFault
from csp_core.workers.frames import Body, Header, NotAMessage
from csp_core.workers.limits import Limits
from csp_core.workers.watch import Breach, watching

_log: Final = logging.getLogger(__name__)

# What native code says before it aborts for want of memory (Rust, C++, V8, glibc).
_WANT_OF_MEMORY: Final = ("memory allocation of", "bad_alloc", "out of memory", "MemoryError")


class Worker:
    """Runs `python -m module`, a module that calls `serving.serve`, and keeps it warm."""

    def __init__(self, module: str, limits: Limits | None = None) -> None:
        self.module = module
        self.limits = limits or Limits()
        self._child: Child | None = None
        self._turn = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The id of the child's process; None when none runs."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def begin(self) -> None:
        """Starts the child if none runs, and does not wait until it is warm. Raises Died."""
        with self._turn:
            self._running_child()

    def ask(
        self, header: Header, body: Body = b"", *, seconds: float, memory: int | None = None
    ) -> tuple[Header, bytes]:
        """The child's answer to `header` (anything JSON can say) and `body`.

        `seconds` bounds the work itself; a child not yet warm may take `limits.start` before.
        `memory` is a bound for this question below that of `limits`; either counts from what the
        child holds as the work begins. Raises TookTooLong, AskedTooMuchMemory, Died (the child is
        replaced at once after these three) or Failed (the handler raised). Asks from several
        threads wait for each other.
        """
        memory = self.limits.memory if memory is None else min(memory, self.limits.memory)
        with self._turn:
            child = self._running_child()
            try:
                self._wait_until_warm(child)
                answer, answer_body = self._work(child, header, body, seconds, memory)
            except BaseException as fault:
                # An interrupt would leave an answer in the pipe for the next question to read.
                self._drop()
                if isinstance(fault, WorkerFault) and child.warm:
                    self._replace()
                raise
            if "answer" in answer:
                return answer["answer"], answer_body
            raise self._told(answer["fault"], memory)

    def end(self) -> None:
        """Ends the child, if one runs. The next ask starts another."""
        with self._turn:
            self._drop()

    def _running_child(self) -> Child:
        child = self._child
        if child is not None and child.alive and not self._swollen(child):
            return child
        self._drop()
        self._child = child = Child(self.module, self.limits.memory)
        return child

    def _swollen(self, child: Child) -> bool:
        """Whether it kept so much of earlier work that a fresh one is better."""
        return child.warm and child.memory > child.idle_memory + self.limits.memory // 2

    def _wait_until_warm(self, child: Child) -> None:
        if child.warm:
            return
        with watching(child, seconds=self.limits.start, memory=None) as watched:
            try:
                child.wait_until_warm()
                return
            except (EOFError, NotAMessage):
                pass
        child.end()
        raise self._why(child, watched.breach, self.limits.start, self.limits.memory)

    def _work(
        self, child: Child, header: Header, body: Body, seconds: float, memory: int
    ) -> tuple[Header, bytes]:
        bound = child.memory + memory
        with watching(child, seconds=seconds, memory=bound) as watched:
            try:
                child.send({"ask": header, "seconds": seconds}, body)
                return child.receive()
            except (OSError, EOFError, NotAMessage):
                pass
        child.end()
        raise self._why(child, watched.breach, seconds, memory)

    def _why(self, child: Child, breach: Breach | None, seconds: float, memory: int) -> WorkerFault:
        if breach == "time":
            return TookTooLong(seconds)
        if breach == "memory":
            return AskedTooMuchMemory(memory)
        death = child.death()
        _log.warning("%s: %s %s", self.module, death, death.last_words)
        if any(words in death.last_words for words in _WANT_OF_MEMORY):
            return AskedTooMuchMemory(memory)
        return death

    def _told(self, fault: Header, memory: int) -> WorkerFault:
        if not fault["sound"]:
            self._replace()
        if fault["memory"]:
            return AskedTooMuchMemory(memory)
        return Failed(fault["class"], fault["message"])

    def _replace(self) -> None:
        """Starts a fresh child now, so that it is warm when next asked."""
        self._drop()
        try:
            self._running_child()
        except Died as fault:  # the next ask tries again, and tells
            _log.warning("%s: %s", self.module, fault.last_words)

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()
