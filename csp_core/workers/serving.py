"""The child's side: answers one message after another until its parent is gone."""

import os
import signal
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import BinaryIO, Final

from csp_core.workers import frames, limits
from csp_core.workers.frames import Body, Header

Answer = tuple[Header, Body]
Handler = Callable[[Header, bytes], Answer]

_LONGEST_MESSAGE: Final = 4000


def serve(handler: Handler, *, warm: Callable[[], object] | None = None) -> None:
    """Runs `warm`, says that it is ready, then answers each question with `handler(header, body)`.

    Whatever `handler` raises, KeyboardInterrupt and the panics of Rust libraries included, is sent
    back as a fault. Does not return: the process ends with its parent, even in the midst of work.
    What is printed goes to standard error and cannot be taken for an answer.
    """
    questions, answers = _take_the_pipes()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent
    inbox: SimpleQueue[tuple[Header, bytes]] = SimpleQueue()
    threading.Thread(target=_listen, args=(questions, inbox), daemon=True).start()
    greeting, _ = inbox.get()
    if warm is not None:
        warm()
    limits.hold_this_process_to(greeting["memory"])
    _send(answers, frames.pack({"ready": os.getpid()}), b"")
    while True:
        _take_a_turn(handler, inbox, answers)


def _take_the_pipes() -> tuple[BinaryIO, BinaryIO]:
    questions = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return questions, answers


def _listen(questions: BinaryIO, inbox: SimpleQueue[tuple[Header, bytes]]) -> None:
    """Reads on a thread of its own, so that the parent's end is noticed while work is under way."""
    try:
        while True:
            inbox.put(frames.read(questions))
    except BaseException:  # noqa: BLE001  # whatever it is, there is nobody to answer
        os._exit(0)


def _take_a_turn(
    handler: Handler, inbox: SimpleQueue[tuple[Header, bytes]], answers: BinaryIO
) -> None:
    # A function of its own, so that a large question and its answer are freed before the next wait.
    question, body = inbox.get()
    limits.end_this_process_after(question["seconds"])
    try:
        header, answer = handler(question["ask"], body)
        packed = frames.pack({"answer": header})
    except BaseException as fault:  # noqa: BLE001  # Rust's panics are no Exception
        packed, answer = frames.pack({"fault": _described(fault)}), b""
    limits.end_this_process_after(0)
    _send(answers, packed, answer)


def _described(fault: BaseException) -> Header:
    try:
        message = str(fault)
    except Exception:  # noqa: BLE001  # an exception's own __str__ may do anything
        message = ""
    return {
        "class": type(fault).__name__,
        "message": message[:_LONGEST_MESSAGE],
        "memory": isinstance(fault, MemoryError),
        # A library that panicked may have been left half-way: this process is not used again.
        "sound": isinstance(fault, Exception) and not isinstance(fault, MemoryError),
    }


def _send(answers: BinaryIO, packed: bytes, body: Body) -> None:
    try:
        frames.write(answers, packed, body)
    except OSError:
        os._exit(0)
