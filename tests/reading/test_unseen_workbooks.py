"""Workbooks laid out by people who had never seen the reader: each read right, or asked about.

They were given the field's own rules and nothing of this program, and asked to be awkward but
fair. Each states what an attentive colleague would read in it, what is a total, and what such a
colleague would have to ask. `FIRST_SIGHT` says what the reader made of each the first time. The
first two sets were seen while the reader was being written, the third when it stood. In the first
two no count was put to another area, month or known crime type than its own at first sight;
`second.case_03` lost words of its crime types' names, and `second.case_08`, refused at first, was
misread when the reader first learnt to read it. `third.case_08` was misread at first sight:
financial years that Excel had turned into dates were taken for months. All are mended.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from csp_core import areas, crime_types
from csp_core.corrections import Corrections
from csp_core.reading.faults import Unreadable
from csp_core.reading.reading import FileReading, read_file

Figure = tuple[str, str, str, int]
CASES = [
    *(f"first.case_{number:02}" for number in range(1, 11)),
    *(f"second.case_{number:02}" for number in range(1, 11)),
    *(f"third.case_{number:02}" for number in range(1, 13)),
]
FIRST_SIGHT = {
    "first.case_01": "read, but for “of which: Residential burglary” kept under that whole name",
    "first.case_02": "read, wards under their sheets' short names, two short type names unknown",
    "first.case_03": "counts read, “ASB incidents (a)” unknown; the sheet of percentages not read",
    "first.case_04": "refused: quarters written “Q1 16/17” were unknown",
    "first.case_05": "read right",
    "first.case_06": "read right, with sums of its groups that might have left offences out",
    "first.case_07": "read right",
    "first.case_08": "read, but quarters among months told as errors, two short type names unknown",
    "first.case_09": "read right, the bare years asked about",
    "first.case_10": "read, “Domestic Violence / Abuse” unknown, so its contradiction went unseen",
    "second.case_01": "read right",
    "second.case_02": "read, last year's column to date left out and said",
    "second.case_03": "read, but headings broken over three rows lost their first words",
    "second.case_04": "refused: “Year” over its totals was taken for a column of periods",
    "second.case_05": "read, but quarters among months told as errors, two type names unknown",
    "second.case_06": "read under the beats' codes instead of the wards' names",
    "second.case_07": "refused: its quarter beside its month was not understood",
    "second.case_08": "refused: “R12 to” over its dates was unknown",
    "second.case_09": "refused: “12 months ending” stands above its dates",
    "second.case_10": "refused: labels such as “Burglary (Fylde)” were unknown",
    "third.case_01": "refused: “12m to Dec 2017” over its counts, rates and ranks was unknown",
    "third.case_02": "asked: “CBC” and “SRBC” are known to its officers only",
    "third.case_03": "asked: “Outturn” and “Same period” stand beside its quarters",
    "third.case_04": "refused: “Dets” beside “Recorded” in alternate rows was unknown",
    "third.case_05": "refused: “Month” and “YTD” alternate under each month",
    "third.case_06": "read, but every count ending in p or r told as an error",
    "third.case_07": "read, “ASB (incidents, not crimes)” unknown",
    "third.case_08": "misread: years 08/09 to 11/12, which Excel made dates of, taken for months",
    "third.case_09": "read, “(12)” and “nil” asked about",
    "third.case_10": "read right, its division's total known for one",
    "third.case_11": "refused: two-digit years under months; its percentages read",
    "third.case_12": "refused: an unheaded year beside its months; its bare quarters asked about",
}
# What a case holds and the reader leaves out: which figures, and the words that say so.
LEFT_OUT: dict[str, tuple[Callable[[Figure, int | None], bool], str]] = {
    "second.case_02": (
        lambda figure, _: figure[2:] == ("2022-04", 6),
        "3 columns left out (“YTD”, “SPLY”, “% +/-”)",
    ),
    "third.case_02": (
        lambda *_: True,
        "its columns stand under “Both” and “CBC”, which are neither areas nor crime types",
    ),
    "third.case_03": (
        lambda *_: True,
        "its columns stand under “Outturn” and “Same period”, which are neither areas nor crime",
    ),
    "third.case_05": (lambda figure, _: figure[3] > 1, "columns left out (“Oct 2017 YTD”, "),
    "third.case_06": (
        lambda figure, _: figure[2] < "2017",
        "2 columns left out (“Resolved”, “Recorded same month prev yr”)",
    ),
    "third.case_08": (lambda *_: True, "which Excel may have made of years such as 08/09"),
    "third.case_09": (lambda _, count: count == 0, 'found "nil"; expected a whole number'),
}
# Codes that only the officer can match; here as they would on the Upload page.
MATCHED = {
    "second.case_08": Corrections(
        crime_types=(("allcr", "All crime"), ("alco", "Alcohol related crime"),
                     ("cdam", "Criminal damage")),
        areas=(("ch", "Chorley"), ("sr", "South Ribble"), ("wl", "West Lancashire")),
    ),
    "third.case_01": Corrections(areas=(("rdale", "Rossendale"),)),
}  # fmt: skip
# Of one figure stated in a table and in a box without headings: the box is said to be unread.
READ_ALL_THE_SAME = {"second.case_09": "no headings were found over its columns N to O"}


def case(name: str) -> ModuleType:
    return importlib.import_module(f"tests.reading.unseen.{name}")


def reading_of(name: str) -> FileReading:
    module = case(name)
    return read_file(module.FILE, module.make(), MATCHED.get(name))


def named(figure: tuple[Any, ...]) -> Figure:
    area, crime_type, month, months = figure[:4]
    known = crime_types.match(crime_type)
    kind = known.name if known else crime_type.casefold()
    return areas.match(area) or area, kind, month, months


def counts(reading: FileReading) -> dict[Figure, int | None]:
    return {
        named((row["area"], row["crime_type"], f"{row['start']:%Y-%m}", row["months"])): row[
            "count"
        ]
        for row in reading.figures.to_pylist()
        if not row["stated"]
    }


def is_a_total(figure: Figure) -> bool:
    return areas.kind_of(figure[0]) == "total" or figure[1] == crime_types.TOTAL.casefold()


@pytest.mark.parametrize("name", CASES)
def test_every_figure_a_colleague_would_read_is_read_and_right(name: str) -> None:
    read = counts(reading_of(name))
    left_out = LEFT_OUT[name][0] if name in LEFT_OUT else lambda *_: False
    expected = {
        named(figure): figure[4]
        for figure in case(name).EXPECTED
        if not left_out(named(figure), figure[4])
    }

    assert {figure: read.get(figure, "not read") for figure in expected} == expected


@pytest.mark.parametrize("name", CASES)
def test_nothing_else_is_read_but_what_the_workbook_calls_a_total(name: str) -> None:
    module = case(name)
    expected = {named(figure) for figure in module.EXPECTED}
    totals = {named(figure): figure[4] for figure in module.TOTALS}
    more = {
        figure: count for figure, count in counts(reading_of(name)).items()
        if figure not in expected and count is not None and name not in READ_ALL_THE_SAME
    }  # fmt: skip

    assert {
        figure: count for figure, count in more.items()
        if not is_a_total(figure) and totals.get(figure) != count
    } == {}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_a_colleague_would_ask_is_in_no_figure(name: str) -> None:
    reading = reading_of(name)
    if said := READ_ALL_THE_SAME.get(name):
        assert said in " ".join(sheet.sentence for sheet in reading.sheets)
        return
    expected = {named(figure) for figure in case(name).EXPECTED}
    doubtful = {named(figure) for figure in case(name).DOUBTFUL} - expected

    read = counts(reading)

    assert {figure: read[figure] for figure in doubtful if read.get(figure) is not None} == {}


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_is_left_out_is_said_to_be(name: str) -> None:
    reading = reading_of(name)

    said = [sheet.sentence for sheet in reading.sheets]
    assert LEFT_OUT[name][1] in " ".join([*said, *(one.sentence for one in reading.problems)])


@pytest.mark.parametrize("name", CASES)
def test_changes_stated_without_counts_are_read_where_their_sheet_is(name: str) -> None:
    reading = reading_of(name)
    read = {
        (*named((row["area"], row["crime_type"], f"{row['start']:%Y-%m}", row["months"])),
         round(row["stated_percent"], 6))
        for row in reading.figures.to_pylist()
        if row["stated"] and row["stated_percent"] is not None
    }  # fmt: skip
    wanted = {(*named(figure), figure[4]) for figure in case(name).STATED}
    unread = any("not read, as" in sheet.sentence for sheet in reading.sheets)

    assert wanted <= read or (unread and not wanted & read)


def test_every_case_says_what_was_found_at_first_sight() -> None:
    assert sorted(FIRST_SIGHT) == sorted(CASES)


def test_no_case_is_refused_whole() -> None:
    refused = []
    for name in CASES:
        try:
            reading_of(name)
        except Unreadable:
            refused.append(name)

    assert refused == []
