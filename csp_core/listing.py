"""Several things said as one: ``a, b and c``; and how many of a thing."""

from __future__ import annotations

from collections.abc import Sequence


def joined(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; nothing at all for no parts."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)


def many(number: int, what: str) -> str:
    """``1 row``, ``1,753 rows``: a number of things whose plural is made with an s."""
    return f"{number:,} {what if number == 1 else what + 's'}"
