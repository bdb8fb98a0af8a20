"""Why a file could not be made, in one sentence."""

from __future__ import annotations


class SaidPlainly(Exception):
    """A fault whose text is one or two plain sentences, fit for a page."""


def not_made(title: str, fault: Exception) -> str:
    """``Spreadsheet: ...``; our own mistake is not told in its own words, which nobody knows."""
    if isinstance(fault, SaidPlainly):
        return f"{title}: {fault}"
    return (
        f"{title}: it could not be made. Try again; if it fails once more, tell whoever looks "
        "after this program that it was this file."
    )
