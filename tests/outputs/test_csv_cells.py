"""No cell of a CSV is a formula to whatever program opens it."""

from __future__ import annotations

import pytest

from csp_core.outputs.csv_cells import unformulated


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+1", "'+1"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r'=1"),
        ("  =1", "'  =1"),
        ("\n=1", "\n'=1"),
        ("Theft\n=cmd|'/c calc'!A1", "Theft\n'=cmd|'/c calc'!A1"),
        ("Theft\r\n  @SUM(A1)", "Theft\r\n'  @SUM(A1)"),
        ("＝1+1", "'＝1+1"),
        ("DDE(\"cmd\")", "DDE(\"cmd\")"),
        ("Anti-social behaviour", "Anti-social behaviour"),
        ("a = b", "a = b"),
        ("−6%", "−6%"),  # a true minus computes nothing
        ("", ""),
    ],
)  # fmt: skip
def test_what_would_be_computed_is_written_as_text(typed: str, written: str) -> None:
    """T28: at the start of the cell and of every line in it."""
    assert unformulated(typed) == written
