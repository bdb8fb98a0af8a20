"""Several things said as one: ``a, b and c``."""

from __future__ import annotations

from collections.abc import Sequence


def joined(parts: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``; nothing at all for no parts."""
    return " and ".join(part for part in (", ".join(parts[:-1]), *parts[-1:]) if part)
