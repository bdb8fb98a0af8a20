"""What each upload added and changed, as values and as a sentence."""

from csp_core.figures import Revision
from csp_core.periods import Span, parse_month_key
from csp_core.problems import Place
from csp_core.reading.reading import FileReading, read_file
from csp_core.replacements import Replacement, replacements
from csp_core.words.replacements import replacement_sentence
from tests.reading.drawing import workbook

APRIL, MAY, JUNE = (
    Span.starting(parse_month_key(month), 1) for month in ("2017-04", "2017-05", "2017-06")
)


def upload(file: str, drawing: str) -> FileReading:
    return read_file(file, workbook({"Crime": drawing}))


def replaced(*files: FileReading) -> tuple[Replacement, ...]:
    return replacements([file.figures for file in files])


def sentences(*files: FileReading) -> list[str]:
    done = replaced(*files)
    return [replacement_sentence(file.file, one) for file, one in zip(files, done, strict=True)]


FIRST = upload(
    "crime.xlsx",
    """
    Area         | Crime type | Apr 2017 | May 2017
    Chorley      | Burglary   | 40       | 41
    Chorley      | Robbery    | 4        | 5
    South Ribble | Burglary   | 50       | [x]
    South Ribble | Robbery    | 6        | 7
    """,
)
SECOND = upload(
    "crime-june.xlsx",
    """
    Area         | Crime type | Apr 2017 | May 2017 | Jun 2017
    Chorley      | Burglary   | 43       | 41       | 44
    Chorley      | Robbery    | 4        | [c]      | 5
    South Ribble | Burglary   | [x]      | 51       | 52
    South Ribble | Arson      |          |          | 1
    """,
)


def test_a_newer_upload_says_what_it_added_and_what_it_changed_with_both_values() -> None:
    first, second = replaced(FIRST, SECOND)

    areas, types = ("Chorley", "South Ribble"), ("All burglary", "Robbery")
    assert first == Replacement(
        first=True,
        figures=7,
        areas=areas,
        crime_types=types,
        spans=(APRIL, MAY),
        new_areas=areas,
        new_crime_types=types,
        new_spans=(APRIL, MAY),
        revisions=(),
    )
    assert second == Replacement(
        first=False,
        figures=5,
        areas=("South Ribble", "Chorley"),
        crime_types=("All burglary", "Robbery", "Arson"),
        spans=(MAY, JUNE),
        new_areas=(),
        new_crime_types=("Arson",),
        new_spans=(JUNE,),
        revisions=(
            Revision(
                "Chorley", "All burglary", APRIL, 40, 43,
                Place("crime.xlsx", "Crime", "C2"), Place("crime-june.xlsx", "Crime", "C2"),
            ),
            Revision(
                "Chorley", "Robbery", MAY, 5, None,
                Place("crime.xlsx", "Crime", "D3"), Place("crime-june.xlsx", "Crime", "D3"),
            ),
        ),
    )  # fmt: skip


def test_what_an_upload_did_is_said_in_one_sentence() -> None:
    again = upload("again.xlsx", "Area | Crime type | Apr 2017\nChorley | Burglary | 43")
    one = upload("one.xlsx", "Area | Crime type | Apr 2017\nChorley | Burglary | 45")
    twice = upload(
        "twice.xlsx",
        """
        Area    | Crime type | Apr 2017 | Aug 2017
        Chorley | Burglary   | 45       | 3
        Chorley | Burglary   | 46       | 3
        """,
    )

    assert sentences(FIRST, SECOND, again, one, twice) == [
        "crime.xlsx holds April 2017 to May 2017 for 2 crime types in 2 areas.",
        "crime-june.xlsx added May 2017 to June 2017 for 3 crime types in 2 areas and changed 2 "
        "figures.",
        "again.xlsx added nothing new and changed no figure.",
        "one.xlsx changed 1 figure.",
        "twice.xlsx added August 2017 for All burglary in Chorley and put 1 figure in doubt.",
    ]


def test_each_upload_is_set_against_the_newest_before_it() -> None:
    def april(file: str, count: int) -> FileReading:
        return upload(file, f"Area | Crime type | Apr 2017\nChorley | Burglary | {count}")

    done = replaced(april("a.xlsx", 40), april("b.xlsx", 41), april("c.xlsx", 40))

    assert [[(one.earlier, one.later) for one in each.revisions] for each in done] == [
        [],
        [(40, 41)],
        [(41, 40)],
    ]


def test_years_that_follow_one_another_are_said_as_one_and_others_by_name() -> None:
    years = upload(
        "years.xlsx",
        """
        Area    | Crime type | 2012/13 | 2013/14 | 2015/16 | 2017/18
        Chorley | Burglary   | 40       | 41     | 42      | 43
        """,
    )

    assert sentences(years) == [
        "years.xlsx holds April 2012 to March 2014, April 2015 to March 2016 and April 2017 to "
        "March 2018 for All burglary in Chorley."
    ]


def test_files_without_figures_add_nothing() -> None:
    empty = FIRST.figures.slice(0, 0)

    first, later = replacements([empty, empty])

    assert (replacement_sentence("a.xlsx", first), first.spans, later.figures) == ("", (), 0)
