"""A document's body as JSON text: how two bodies are compared, what is kept, and how much."""

from __future__ import annotations

import json

from csp_core.store.faults import TextTooLong

MOST_CHARACTERS_KEPT = 5_000_000
"""How long one body may be, as JSON."""


def as_text(body: object) -> str:
    """The body as JSON, keys in order; ValueError or TypeError where JSON cannot hold it.

    Bodies are compared by it: to Python 1 and true are equal, and a list and a tuple are not.
    """
    return json.dumps(body, allow_nan=False, sort_keys=True)


def as_kept(name: str, body: object) -> object:
    """The body of that document as it comes back from the database; raises TextTooLong."""
    text = as_text(body)
    if len(text) > MOST_CHARACTERS_KEPT:
        raise TextTooLong(name, MOST_CHARACTERS_KEPT)
    kept: object = json.loads(text)
    return kept
