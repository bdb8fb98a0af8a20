"""What is promised about speed: each measure, what it is held against, and its bound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Unit = Literal["times", "seconds", "bytes a cell"]


@dataclass(frozen=True)
class Promise:
    """One row of the table.

    ``against`` is empty where the bound is no ratio. ``at_most`` is in ``unit``: ``times`` is a
    ratio, ours to the baseline's.
    """

    subject: str
    what: str
    against: str
    at_most: float
    unit: Unit = "times"


WORKBOOK_PARSED: Final = Promise(
    "workbook",
    "100,000-row tidy workbook, bytes to changes",
    "the bare calamine parse of it",
    2.0,
)
WORKBOOK_GROUPED: Final = Promise(
    "workbook", "the same", "pandas with openpyxl, then a group-by", 0.25
)
INCIDENTS: Final = Promise(
    "incidents",
    "six police.uk files (92,000 incidents) to changes",
    "pandas.read_csv of the needed columns, then a group-by",
    1.5,
)
RERUN: Final = Promise(
    "rerun",
    "At a glance run again, its data loaded",
    "a bare Streamlit page that shows the same chart",
    1.5,
)
UPLOAD: Final = Promise(
    "upload",
    "360-row workbook dropped, to chart painted",
    "a bare Streamlit page: read_excel, group-by, bar_chart",
    1.2,
)
UPLOAD_SECONDS: Final = Promise("upload", "the same, in seconds", "", 1.0, "seconds")
PAGE_SWITCH: Final = Promise("upload", "another page chosen, to it painted", "", 0.5, "seconds")
NEXT_SLIDE: Final = Promise(
    "present", "the next slide asked for, to it painted", "", 0.3, "seconds"
)
PICTURES: Final = Promise(
    "pictures",
    "every chart of the sample report to PNG",
    "the same specs straight through vl-convert",
    1.2,
)
ONE_PICTURE: Final = Promise(
    "taking", "one picture of a chart, the median chart's", "", 0.15, "seconds"
)
WORD: Final = Promise("taking", "the report in Word", "", 2.0, "seconds")
SLIDES: Final = Promise("taking", "the report as slides", "", 2.0, "seconds")
EVERYTHING_ZIP: Final = Promise("taking", "everything in one zip", "", 8.0, "seconds")
START: Final = Promise("start", "start to first page painted", "streamlit hello", 1.3)
MEMORY: Final = Promise(
    "memory",
    "100,000-row tidy workbook: memory at its highest",
    "the bare calamine parse of it",
    25,
    "bytes a cell",
)
# Rows grow twofold and fourfold; a tenth more is left to the noise of a computer in use.
GROWTH_TWOFOLD: Final = Promise(
    "growth", "50,000 rows, bytes to changes", "25,000 rows of the same shape", 2 * 1.1
)
GROWTH_FOURFOLD: Final = Promise(
    "growth", "100,000 rows, bytes to changes", "25,000 rows of the same shape", 4 * 1.1
)

PROMISES: Final = (
    WORKBOOK_PARSED,
    WORKBOOK_GROUPED,
    INCIDENTS,
    RERUN,
    UPLOAD,
    UPLOAD_SECONDS,
    PAGE_SWITCH,
    NEXT_SLIDE,
    PICTURES,
    ONE_PICTURE,
    WORD,
    SLIDES,
    EVERYTHING_ZIP,
    START,
    MEMORY,
    GROWTH_TWOFOLD,
    GROWTH_FOURFOLD,
)
SUBJECTS: Final = tuple(dict.fromkeys(promise.subject for promise in PROMISES))
