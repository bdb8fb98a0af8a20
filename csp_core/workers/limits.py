"""How much time and memory a child may take, and what the child itself does to keep to it."""

import signal
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

import psutil

MB: Final = 1 << 20


@dataclass(frozen=True)
class Limits:
    """What a piece of work may take.

    `memory`: bytes above what the child holds before it, the question's own bytes included;
    `start`: seconds for the child to warm up.
    """

    memory: int = 1024 * MB
    start: float = 60.0


# The parent polls, so a jump of gigabytes between two looks must fail in the child itself. Address
# space is only reserved, not used: thread stacks, allocator arenas and V8 take far more than they
# fill, hence the wide margin over the true limit.
_RESERVED_NOT_USED: Final = 1024 * MB
_SECONDS_FOR_THE_PARENT_TO_ACT_FIRST: Final = 2.0


def hold_this_process_to(memory: int) -> None:
    """In the child, once warm: bounds its address space where the system can (Linux).

    And no core files, which would leave an officer's data on the disk.
    """
    try:
        import resource  # not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(ValueError, OSError):
        bound = psutil.Process().memory_info().vms + 2 * memory + _RESERVED_NOT_USED
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (bound, hard))


def end_this_process_after(seconds: float) -> None:
    """In the child: the system ends it somewhat after `seconds`; 0 calls that off.

    The parent acts first; this is for a child whose parent is gone while it works. Nothing happens
    on Windows, where the listening thread has to do.
    """
    if hasattr(signal, "setitimer"):
        grace = _SECONDS_FOR_THE_PARENT_TO_ACT_FIRST if seconds else 0.0
        signal.setitimer(signal.ITIMER_REAL, seconds + grace)
