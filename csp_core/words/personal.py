"""What is asked, and what was decided, of a file whose columns look like personal data."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.reading.personal import PersonalColumn
from csp_core.words.numbers import listed

_COLUMNS_NAMED = 8
NOT_WITHOUT = (
    "It cannot be kept without them: written again, it would not give the same figures. "
    "Take the columns out in Excel and drop that file."
)


def personal_sentence(file: str, columns: Sequence[PersonalColumn]) -> str:
    """The question: file, sheets, headings with their cells, and that nothing is kept yet."""
    return (
        f"{file} has columns that look like personal data: {_columns(columns)}. "
        "It is not kept until you decide."
    )


def kept_without(file: str, columns: Sequence[PersonalColumn]) -> str:
    """The decision, as the history and the page say it."""
    return f"{file} is kept without the cells under {_columns(columns)}"


def kept_whole(file: str, columns: Sequence[PersonalColumn]) -> str:
    """The decision, as the history and the page say it."""
    return f"{file} is kept with {_columns(columns)}"


def not_kept(file: str, columns: Sequence[PersonalColumn]) -> str:
    """The decision, as the history and the page say it."""
    return f"{file} is not kept, because of {_columns(columns)}"


def _columns(columns: Sequence[PersonalColumn]) -> str:
    return listed(tuple(_column(one) for one in columns), _COLUMNS_NAMED)


def _column(one: PersonalColumn) -> str:
    return f"“{one.heading}” ({' › '.join(filter(None, (one.sheet, one.cell)))})"
