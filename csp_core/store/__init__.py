"""Reports, their uploads and their documents, kept in a database.

``Store`` and ``ensure_sample`` bring SQLAlchemy with them (a quarter of a second), so they are
loaded when first named; the values and the faults are light and always here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from csp_core.store.faults import StoreFault
from csp_core.store.values import (
    THIS_COMPUTER,
    Act,
    Conflict,
    DocumentVersion,
    Presence,
    Report,
    Rival,
    Saved,
    Upload,
)

if TYPE_CHECKING:
    from csp_core.store.sample import ensure_sample
    from csp_core.store.store import Store

__all__ = [
    "THIS_COMPUTER",
    "Act",
    "Conflict",
    "DocumentVersion",
    "Presence",
    "Report",
    "Rival",
    "Saved",
    "Store",
    "StoreFault",
    "Upload",
    "ensure_sample",
]


def __getattr__(name: str) -> object:
    if name == "Store":
        from csp_core.store.store import Store

        return Store
    if name == "ensure_sample":
        from csp_core.store.sample import ensure_sample

        return ensure_sample
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
