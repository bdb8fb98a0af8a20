"""A stretch of a sentence that means something, and the blanking out of what has been read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
BLANK = "\x00"


@dataclass(frozen=True)
class Mark(Generic[T]):
    """What stands from ``start`` to ``end`` of a sentence, and what it means."""

    start: int
    end: int
    value: T


def blanked(plain: str, stretches: Iterable[tuple[int, int]]) -> str:
    """The sentence with these stretches blank, so that no pattern finds anything in them."""
    for start, end in stretches:
        plain = plain[:start] + BLANK * (end - start) + plain[end:]
    return plain


def without(plain: str, pattern: re.Pattern[str]) -> str:
    """The sentence with everything blank that a pattern finds."""
    return pattern.sub(lambda found: BLANK * len(found.group()), plain)
