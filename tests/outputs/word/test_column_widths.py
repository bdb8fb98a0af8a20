"""Columns give each word room where there is room, and always fill the table's width."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.outputs.word.column_widths import NARROW, WIDE, column_widths, too_crowded


@pytest.mark.parametrize(
    ("rows", "total", "widths"),
    [
        ([["A", "B"], ["x", "x"]], 2000, ([1000, 1000], WIDE)),
        ([["A", "B"], ["words " * 6, "1"]], 2000, ([1518, 482], WIDE)),
        ([["A", "B"], ["unbreakable", "1"]], 1500, ([1182, 318], 126)),
        ([["A", "B"], ["x" * 5000, "x" * 5000]], 1000, ([500, 500], NARROW)),
        ([["A", "B", "C"], ["x" * 99, "y" * 99, "1"]], 2000, ([844, 844, 312], NARROW)),
        ([["A"]], 1000, ([1000], WIDE)),
    ],
    ids=[
        "shared alike",
        "texts take more",
        "cells come closer",
        "words break",
        "short ones do not",
        "a header alone",
    ],
)
def test_what_is_narrow_gives_way_to_what_needs_room(
    rows: list[list[str]], total: int, widths: tuple[list[int], int]
) -> None:
    assert column_widths(rows, total) == widths


@pytest.mark.parametrize(
    ("text", "crowded"),
    [
        ("unbreakable", False),
        ("unbreakable" * 2, True),
        ("words " * 8, False),
        ("words " * 99, True),
    ],
    ids=["room", "a word breaks", "some lines", "many lines"],
)
def test_a_table_is_crowded_where_a_word_breaks_or_a_cell_is_many_lines(
    text: str, crowded: bool
) -> None:
    assert too_crowded([["A", "B"], [text, "1"]], 1500) == crowded


@given(st.integers(1, 12).flatmap(
    lambda wide: st.lists(st.lists(st.text(), min_size=wide, max_size=wide), min_size=1)
), st.integers(3000, 20_000))  # fmt: skip
def test_widths_add_up_to_the_tables_own(rows: list[list[str]], total: int) -> None:
    widths, _ = column_widths(rows, total)

    assert sum(widths) == total
    assert min(widths) > 0
