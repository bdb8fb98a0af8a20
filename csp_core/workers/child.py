"""One running child process: started, spoken to, measured, ended."""

import subprocess
import sys
import threading
import weakref
from collections import deque
from contextlib import suppress
from typing import BinaryIO, Final, cast

import psutil

from csp_core.workers import environment, frames
from csp_core.workers.faults import Died
from csp_core.workers.frames import Body, Header

_PIPE_BYTES: Final = 1 << 20
_LAST_WORDS_PIECES: Final = 8
_SECONDS_TO_BE_REAPED: Final = 2.0
_NO_CONSOLE_WINDOW: Final = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class Child:
    """A process running `python -m module`, which must call `serve`. Raises Died if none starts.

    It is ended when this object is no longer used and when the interpreter exits.
    """

    def __init__(self, module: str, memory: int) -> None:
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=environment.PROJECT,
                env=environment.for_a_child(),
                start_new_session=True,  # Ctrl+C in the terminal is the parent's to act on
                creationflags=_NO_CONSOLE_WINDOW,
            )
        except OSError as fault:
            raise Died(None, str(fault)) from fault
        self._questions = cast("BinaryIO", self._process.stdin)
        self._answers = cast("BinaryIO", self._process.stdout)
        _widen(self._questions)
        _widen(self._answers)
        self._last_words: deque[bytes] = deque(maxlen=_LAST_WORDS_PIECES)
        self._listener = threading.Thread(
            target=_keep_the_end, args=(self._process.stderr, self._last_words), daemon=True
        )
        self._listener.start()
        self._measured: list[psutil.Process] = []
        self._end = weakref.finalize(self, _end, self._process, self._measured)
        self.idle_memory = 0
        with suppress(OSError):  # a child dead already is told at the first read
            self.send({"memory": memory}, b"")

    @property
    def pid(self) -> int:
        """The id of the process that does the work, once warm."""
        return self._measured[0].pid if self._measured else self._process.pid

    @property
    def alive(self) -> bool:
        """Whether the process runs still."""
        return self._process.poll() is None

    @property
    def warm(self) -> bool:
        """Whether it has said that it is ready."""
        return bool(self._measured)

    @property
    def memory(self) -> int:
        """Bytes it occupies now (resident set); 0 before it is warm and when it is gone."""
        if not self._measured:
            return 0
        try:
            return int(self._measured[0].memory_info().rss)
        except psutil.Error:
            return 0

    def wait_until_warm(self) -> None:
        """Waits for its first message. Raises EOFError when it dies before."""
        if not self.warm:
            # Its own word for its id: on Windows a virtual environment's python.exe only starts
            # the real one, which would be neither measured nor ended.
            ready, _ = frames.read(self._answers)
            with suppress(psutil.Error):
                self._measured.append(psutil.Process(ready["ready"]))
            self.idle_memory = self.memory

    def send(self, header: Header, body: Body) -> None:
        """Sends one message. Raises OSError when the child reads no more."""
        frames.write(self._questions, frames.pack(header), body)

    def receive(self) -> tuple[Header, bytes]:
        """Waits for one message. Raises EOFError when the child ends before it is whole."""
        return frames.read(self._answers)

    def end(self) -> None:
        """Ends the process at once, whatever it is doing."""
        self._end()

    def death(self) -> Died:
        """How it ended, after `end` or by itself: exit code and last words."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_SECONDS_TO_BE_REAPED)
        self._listener.join(_SECONDS_TO_BE_REAPED)
        return Died(self._process.returncode, b"".join(self._last_words).decode("utf-8", "replace"))

    def kill(self) -> None:
        """Kills the process without waiting for it, so that whoever reads from it sees the end."""
        _kill(self._process, self._measured)


def _kill(process: subprocess.Popen[bytes], measured: list[psutil.Process]) -> None:
    for real in measured:
        if real.pid != process.pid:
            with suppress(psutil.Error):
                real.kill()
    with suppress(OSError):
        process.kill()


def _end(process: subprocess.Popen[bytes], measured: list[psutil.Process]) -> None:
    _kill(process, measured)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_SECONDS_TO_BE_REAPED)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(OSError):
                pipe.close()


def _keep_the_end(stream: BinaryIO, pieces: deque[bytes]) -> None:
    with stream, suppress(OSError, ValueError):
        while piece := stream.read1(4096):  # type: ignore[attr-defined]  # a BufferedReader
            pieces.append(piece)


def _widen(pipe: BinaryIO) -> None:
    """A pipe of 1 MB instead of 64 KB where the system allows: fewer turns for a large workbook."""
    try:
        import fcntl  # not on Windows

        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
    except (ImportError, AttributeError, OSError):
        return
