"""A problem says where, what was found, what was expected and what to do, in one message."""

from dataclasses import replace

import pytest

from csp_core.problems import Place, Problem, cell_address, column_letters, folded

UNKNOWN = Problem(
    "error",
    Place("Figures.xlsx", "Crime", "D14"),
    '"n/k"',
    "a whole number of offences",
    "Leave the cell empty if the figure is not known.",
)


def at(cell: str) -> Problem:
    return replace(UNKNOWN, place=replace(UNKNOWN.place, cell=cell))


def test_a_problem_is_one_sentence_an_officer_can_act_on() -> None:
    assert UNKNOWN.sentence == (
        'Figures.xlsx › Crime › D14: found "n/k"; expected a whole number of offences. '
        "Leave the cell empty if the figure is not known."
    )


def test_a_problem_without_an_expectation_leaves_it_out() -> None:
    problem = Problem("warning", Place("Figures.xlsx"), "two of a kind", "", "One is used.")

    assert problem.sentence == "Figures.xlsx: found two of a kind. One is used."


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (1, "Figures.xlsx › Crime › D14"),
        (2, "Figures.xlsx › Crime › D14 (also D15)"),
        (5, "Figures.xlsx › Crime › D14 (also D15, D16, D17, D18)"),
        (6, "Figures.xlsx › Crime › D14 (also D15, D16, D17, D18 and 1 more cell)"),
        (1300, "Figures.xlsx › Crime › D14 (also D15, D16, D17, D18 and 1,295 more cells)"),
    ],
)
def test_cells_with_the_same_fault_are_folded_into_one_message(cells: int, said: str) -> None:
    (problem,) = folded([at(f"D{14 + number}") for number in range(cells)])

    assert problem.sentence.partition(":")[0] == said


def test_folding_keeps_the_order_and_what_differs() -> None:
    other = replace(UNKNOWN, found='"?"')
    sheet = replace(UNKNOWN, place=Place("Figures.xlsx", "ASB", "D14"))

    assert folded([at("B2"), other, at("B3"), sheet]) == (
        replace(at("B2"), others=("B3",)),
        other,
        sheet,
    )


def test_folding_keeps_the_cells_a_problem_has_already_folded() -> None:
    assert folded([replace(at("B2"), others=("B3",)), at("B4")]) == (
        replace(at("B2"), others=("B3", "B4")),
    )
    assert folded([at("B4"), replace(at("B2"), others=("B3",))]) == (
        replace(at("B4"), others=("B2", "B3")),
    )


def test_the_command_line_writes_every_part_of_a_problem() -> None:
    assert replace(UNKNOWN, others=("D15",)).as_json() == {
        "severity": "error",
        "file": "Figures.xlsx",
        "sheet": "Crime",
        "cell": "D14",
        "found": '"n/k"',
        "expected": "a whole number of offences",
        "remedy": "Leave the cell empty if the figure is not known.",
        "also": ["D15"],
        "message": 'Figures.xlsx › Crime › D14 (also D15): found "n/k"; expected a whole number '
        "of offences. Leave the cell empty if the figure is not known.",
    }


@pytest.mark.parametrize(
    ("column", "letters"),
    [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")],
)
def test_columns_are_named_as_excel_names_them(column: int, letters: str) -> None:
    assert column_letters(column) == letters


def test_a_figure_counted_from_many_rows_has_no_cell() -> None:
    assert (cell_address(14, 4), cell_address(0, 4)) == ("D14", "")
