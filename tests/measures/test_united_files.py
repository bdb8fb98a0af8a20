"""Several uploads as one set of figures: the newest wins, and what it changed is listed."""

from csp_core.areas import Population
from csp_core.figures import Figures, Revision, unite
from csp_core.measures.changes import compare
from csp_core.periods import Span, parse_month_key
from csp_core.problems import Place
from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import workbook

APRIL = Span.starting(parse_month_key("2017-04"), 1)


def upload(file: str, drawing: str) -> FileReading:
    return read_file(
        file, workbook({"Crime": f"Area | Crime type | Apr 2017 | May 2017\n{drawing}"})
    )


def united(*files: FileReading) -> Figures:
    return unite([file.figures for file in files])


def counts(figures: Figures) -> list[tuple[str, int | None, str, str]]:
    return [
        (row["crime_type"], row["count"], row["marker"], row["file"])
        for row in figures.table.to_pylist()
    ]


def test_the_newest_upload_wins_and_what_it_changed_is_listed_with_both_cells() -> None:
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 | 41"),
        upload("b.xlsx", "Chorley | All burglary | 43 | 41"),
    )

    assert counts(figures) == [
        ("All burglary", 43, "", "b.xlsx"),
        ("All burglary", 41, "", "b.xlsx"),
    ]
    assert figures.revisions == (
        Revision(
            area="Chorley",
            crime_type="All burglary",
            span=APRIL,
            earlier=40,
            later=43,
            earlier_place=Place("a.xlsx", "Crime", "C2"),
            later_place=Place("b.xlsx", "Crime", "C2"),
        ),
    )
    assert [revision.problem.sentence for revision in figures.revisions] == [
        "b.xlsx › Crime › C2: found 43 for Chorley, All burglary, April 2017, where a.xlsx › Crime "
        "› C2 has 40. The newer file's figure is used."
    ]


def test_files_of_different_months_and_areas_stand_beside_each_other() -> None:
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 |"),
        upload("b.xlsx", "Chorley | Burglary | | 41\nSouth Ribble | Arson | 1 |"),
    )

    assert [row[1] for row in counts(figures)] == [40, 1, 41]
    assert figures.revisions == ()
    assert (figures.areas(), figures.crime_types(), figures.files()) == (
        ("Chorley", "South Ribble"),
        ("All burglary", "Arson"),
        ("a.xlsx", "b.xlsx"),
    )


def test_a_newer_not_available_does_not_displace_a_count() -> None:
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 | 41"),
        upload("b.xlsx", "Chorley | Burglary | [x] | [c]"),
    )

    assert counts(figures) == [
        ("All burglary", 40, "", "a.xlsx"),
        ("All burglary", None, "[c]", "b.xlsx"),
    ]
    assert [(one.earlier, one.later) for one in figures.revisions] == [(41, None)]


def test_a_newer_file_that_contradicts_itself_leaves_no_count_until_it_is_answered() -> None:
    """The error is shown; an older file's count must not stand there as if nothing were asked."""
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 | 41"),
        upload("b.xlsx", "Chorley | Burglary | 43 | 41\nChorley | Burglary | 44 | 41"),
    )

    assert counts(figures) == [
        ("All burglary", None, "[x]", "b.xlsx"),
        ("All burglary", 41, "", "b.xlsx"),
    ]
    assert [revision.problem.sentence for revision in figures.revisions] == [
        "b.xlsx › Crime › C2: found two that differ for Chorley, All burglary, April 2017, where "
        "a.xlsx › Crime › C2 has 40. None of them is used until the newer file is corrected."
    ]
    comparison = compare(figures, current=APRIL)
    assert comparison is not None
    assert [(one.current, one.marker, one.statuses) for one in comparison.changes] == [
        (None, "[x]", ("disputed",))
    ]


def test_a_later_file_answers_a_contradiction_and_a_later_not_available_does_not() -> None:
    doubtful = upload("b.xlsx", "Chorley | Burglary | 43 | 1\nChorley | Burglary | 44 | 2")

    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 | 41"),
        doubtful,
        upload("c.xlsx", "Chorley | Burglary | 44 | [x]"),
    )

    assert counts(figures) == [
        ("All burglary", 44, "", "c.xlsx"),
        ("All burglary", None, "[x]", "b.xlsx"),
    ]
    assert [(one.before, one.after) for one in figures.revisions] == [
        ("40", "44"),
        ("41", "two that differ"),
        ("no count", "44"),
    ]


def test_a_contradiction_beside_a_plain_not_available_is_still_told() -> None:
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | [x] |"),
        upload("b.xlsx", "Chorley | Burglary | 43 |\nChorley | Burglary | 44 |"),
    )

    assert [(one.before, one.after) for one in figures.revisions] == [
        ("no count", "two that differ")
    ]


def test_a_stated_change_in_dispute_marks_no_change_whose_counts_are_both_there() -> None:
    drawing = """
        Area    | Crime type | Apr 2016 | Apr 2017 | % change, Apr 2017
        Chorley | Burglary   | 100      | 120      | 20%
        Chorley | Burglary   | 100      | 120      | 30%
    """

    comparison = compare(united(read_file("a.xlsx", workbook({"Crime": drawing}))), current=APRIL)

    assert comparison is not None
    assert [(one.percent, one.statuses) for one in comparison.changes] == [(20.0, ())]


def test_one_area_spelt_in_two_ways_is_one_area() -> None:
    figures = united(
        upload("a.xlsx", "AMBRIDGE & Borchester | Sheep rustling | 40 |"),
        upload("b.xlsx", "Ambridge and Borchester [note 1] | sheep  rustling | 44 | 41"),
    )

    assert (figures.areas(), figures.crime_types()) == (
        ("AMBRIDGE & Borchester",),
        ("Sheep rustling",),
    )
    assert [row[1] for row in counts(figures)] == [44, 41]


def test_a_revised_stated_change_is_listed_as_percentages() -> None:
    def stated(file: str, change: str) -> FileReading:
        drawing = f"Area | Crime type | % change, 2017/18\nChorley | All crime | {change}"
        return read_file(file, workbook({"Crime": drawing}))

    figures = united(stated("a.xlsx", "+20.4%"), stated("b.xlsx", "-3%"))

    assert [revision.problem.found for revision in figures.revisions] == [
        "−3% for Chorley, All crime, April 2017 to March 2018, where a.xlsx › Crime › C2 has +20.4%"
    ]


def test_each_figure_leads_back_to_its_cells_in_order_of_time() -> None:
    figures = united(
        upload("a.xlsx", "Chorley | Burglary | 40 | 41\nChorley | Robbery | 1 | 2"),
        upload("b.xlsx", "Chorley | Burglary | 43 |"),
    )

    assert figures.cells("Chorley", "All burglary", Span(APRIL.first, APRIL.last + 1)) == (
        Place("b.xlsx", "Crime", "C2"),
        Place("a.xlsx", "Crime", "D2"),
    )
    assert figures.cells("Chorley", "Robbery", APRIL) == (Place("a.xlsx", "Crime", "C3"),)
    assert figures.cells("Chorley", "Arson", APRIL) == ()


def test_the_last_month_is_the_last_of_which_anything_is_known() -> None:
    known = united(upload("a.xlsx", "Chorley | Burglary | 40 | [x]"))
    nothing = unite([])

    assert (known.last_month(), nothing.last_month()) == (APRIL.last, None)


def test_the_files_populations_come_with_the_figures() -> None:
    own = Population("Chorley", 2017, 116_000, None, "a.xlsx")
    reading = upload("a.xlsx", "Chorley | Burglary | 40 | 41")

    figures = unite([reading.figures], [own])
    comparison = compare(figures, current=APRIL)

    assert figures.populations == (own,)
    assert comparison is not None
    assert comparison.changes[0].rate is not None
    assert comparison.changes[0].rate.population == 116_000
