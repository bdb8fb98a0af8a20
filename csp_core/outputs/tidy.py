"""A report's figures as one tidy CSV table, each with the cell it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from csp_core.figures import Figures
from csp_core.outputs.csv_cells import unformulated
from csp_core.problems import column_letters
from csp_core.tables import figures_frame

if TYPE_CHECKING:
    import pandas as pd

COLUMNS = (
    "area", "crime_type", "as_written", "start", "months", "count", "stated_percent",
    "marker", "status", "file", "sheet", "cell",
)  # fmt: skip


def figures_csv(figures: Figures) -> bytes:
    """One row a figure, in UTF-8 with the mark Excel needs to know it.

    ``start`` is the first day of the first month and ``months`` how many the figure covers;
    ``cell`` is empty for a figure counted from many rows.
    """
    frame = figures_frame(figures.table)
    frame["cell"] = _addresses(frame)
    for column in frame.select_dtypes("category"):
        names = frame[column].cat.categories
        frame[column] = (
            frame[column].astype(object).map({name: unformulated(name) for name in names})
        )
    text: str = frame[list(COLUMNS)].to_csv(
        index=False, date_format="%Y-%m-%d", lineterminator="\r\n"
    )
    return text.encode("utf-8-sig")


def _addresses(frame: pd.DataFrame) -> pd.Series[str]:
    letters = frame["column"].map(
        {number: column_letters(number) for number in set(frame["column"])}
    )
    return (letters + frame["row"].astype(str)).where(frame["row"] > 0, "")
