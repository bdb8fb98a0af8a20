"""Names as the store keeps them: those of files, of reports, and of who did something."""

from __future__ import annotations

from csp_core.file_names import MOST_CHARACTERS, UNSEEN, file_name, one_line, shortened
from csp_core.store.values import THIS_COMPUTER

__all__ = ["MOST_CHARACTERS", "UNSEEN", "file_name", "report_name", "shortened", "who_name"]


def report_name(given: str) -> str:
    """A report's name as kept; empty where nothing in it can be read."""
    return shortened(one_line(given))


def who_name(given: str) -> str:
    """Who did it as kept; ``this computer`` where no name was given."""
    return shortened(one_line(given)) or THIS_COMPUTER
