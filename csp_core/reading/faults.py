"""A file that cannot be read at all: one plain sentence."""

from __future__ import annotations

import zipfile
import zlib

# What Python's zipfile raises for what is no whole zip, or is packed as no spreadsheet is.
DAMAGED_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    EOFError,
)
# What mends a workbook that only a little is wrong with.
SAVE_AGAIN = "Open it in Excel, save it again as .xlsx, and drop that file."


class Unreadable(Exception):
    """Raised for a file of which nothing can be read; ``str()`` is the sentence to show."""

    def __init__(self, file: str, wrong: str, remedy: str) -> None:
        self.file = file
        self.wrong = wrong
        self.remedy = remedy
        super().__init__(f"{file} {wrong}. {remedy}")
