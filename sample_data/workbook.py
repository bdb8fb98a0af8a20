"""Writes sample workbooks that are the same bytes every time they are made."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.outputs.accessible import Sheet, accessible_workbook
from csp_core.outputs.still import still_bytes

# The month after the last figures: no clock is read.
MADE_ON = "2018-02-20T00:00:00Z"


def workbook_bytes(title: str, sheets: Sequence[Sheet]) -> bytes:
    """An xlsx of ``sheets``, opening on the first; the same bytes for the same arguments."""
    subject = "Sample for trying the program; not police figures"
    return still_bytes(accessible_workbook(title, subject, sheets), MADE_ON)
