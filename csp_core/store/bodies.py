"""A document's body as JSON text: how two bodies are compared, and a body made fit to keep."""

from __future__ import annotations

import json


def as_text(body: object) -> str:
    """The body as JSON, keys in order; ValueError or TypeError where JSON cannot hold it.

    Bodies are compared by it: to Python 1 and true are equal, and a list and a tuple are not.
    """
    return json.dumps(body, allow_nan=False, sort_keys=True)


def as_kept(body: object) -> object:
    """The body as it comes back from the database."""
    kept: object = json.loads(as_text(body))
    return kept
