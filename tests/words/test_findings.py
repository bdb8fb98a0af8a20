"""Every result has a title of ten words or fewer and a sentence, and neither says too much."""

from __future__ import annotations

import pytest

from csp_core.crime_types import vocabulary
from csp_core.measures.results import Change, Comparison, MonthByMonth
from csp_core.words.findings import Finding, finding
from csp_core.words.titles import MOST_WORDS
from tests.words.results import SPAN, change, months

CHANGES = [
    (
        change("All crime", 5123, 6168),
        "All crime up 20.4%",
        "All crime rose from 5,123 to 6,168 (+20.4%).",
    ),
    (
        change("Anti-social behaviour", 3150, 2961),
        "Anti-social behaviour down 6%",
        "Anti-social behaviour fell from 3,150 to 2,961 (−6%).",
    ),
    (
        change("All theft", 1500, 1500),
        "All theft unchanged",
        "All theft was unchanged at 1,500.",
    ),
    (
        change("All crime", 100_000, 100_010),
        "All crime up less than 0.1%",
        "All crime rose from 100,000 to 100,010 (less than 0.1%).",
    ),
    (
        change("Robbery", 49, 52, "[u]"),
        "Robbery: 49 to 52, too few to give a percentage",
        "Robbery rose from 49 to 52, too few to give a percentage.",
    ),
    (
        change("Robbery", 52, 49, "[u]"),
        "Robbery: 52 to 49, too few to give a percentage",
        "Robbery fell from 52 to 49, too few to give a percentage.",
    ),
    (
        change("Theft from the person", 49, 49, "[u]"),
        "Theft from the person: 49 to 49, no percentage",
        "Theft from the person was unchanged at 49, too few to give a percentage.",
    ),
    (
        change("Arson", 0, 3, "[z]"),
        "Arson up from 0 to 3",
        "Arson rose from 0 to 3, no percentage from zero.",
    ),
    (
        change("Arson", 0, -2, "[z]"),
        "Arson down from 0 to −2",
        "Arson fell from 0 to −2, no percentage from zero.",
    ),
    (
        change("Arson", 0, 0, "[z]"),
        "Arson: 0 to 0, no percentage from zero",
        "Arson was unchanged at 0, no percentage from zero.",
    ),
    (
        change("Arson", -4, 8, "[z]"),
        "Arson up from −4 to 8",
        "Arson rose from −4 to 8, no percentage from below zero.",
    ),
    (
        change("All crime", None, 6168, "[x]"),
        "All crime: months missing, no change given",
        "All crime: 6,168 in April 2017 to January 2018; months missing, no change given.",
    ),
    (
        change("All crime", 5123, None, "[x]"),
        "All crime: months missing, no change given",
        "All crime: 5,123 in April 2016 to January 2017; months missing, no change given.",
    ),
    (
        change("All crime", None, None, "[x]"),
        "All crime: months missing, no change given",
        "All crime: months missing, no change given.",
    ),
    (
        change("All crime", 5123, 6168, "[x]", area="Unassigned"),
        "All crime: 5,123 to 6,168, no change given",
        "All crime rose from 5,123 to 6,168, no change given.",
    ),
    (
        change("Homicide", None, None, "[c]"),
        "Homicide: a count is withheld, no change given",
        "Homicide: a count is withheld, no change given.",
    ),
    (
        change("All crime", stated=20.4),
        "All crime up 20.4%, as stated in the file",
        "All crime: +20.4%, as stated in the file, which gives no counts.",
    ),
    (
        change("All crime", stated=-6.0),
        "All crime down 6%, as stated in the file",
        "All crime: −6%, as stated in the file, which gives no counts.",
    ),
    (
        change("All crime", stated=0.0),
        "All crime unchanged, as stated in the file",
        "All crime: 0%, as stated in the file, which gives no counts.",
    ),
    (
        change("", 100, 120),
        "Unnamed crime type up 20%",
        "Unnamed crime type rose from 100 to 120 (+20%).",
    ),
    (
        change("All\ncrime", 100, 120),
        "All crime up 20%",
        "All crime rose from 100 to 120 (+20%).",
    ),
]


@pytest.mark.parametrize(("result", "title", "sentence"), CHANGES)
def test_a_change_is_said_in_a_title_and_a_sentence(
    result: Change, title: str, sentence: str
) -> None:
    assert finding(result) == Finding(title, sentence)


@pytest.mark.parametrize(
    ("result", "title"),
    [
        (
            change("Death or serious injury by unlawful driving", 120, 150),
            "Death or serious injury by unlawful driving up 25%",
        ),
        (
            change("Death or serious injury by unlawful driving", stated=25.0),
            "Death or serious injury by unlawful… up 25%, as stated",
        ),
        (
            change("Death or serious injury by unlawful driving", 9, 12, "[u]"),
            "Death or serious injury by unlawful driving: 9 to 12",
        ),
        (change("word " * 40, 100, 120), "word word word word word word word word… up 20%"),
        (change("x" * 5000, 100, 120), f"{'x' * 69}… up 20%"),
    ],
)
def test_a_long_crime_type_shortens_the_title(result: Change, title: str) -> None:
    assert finding(result).title == title


@pytest.mark.parametrize(
    "name", [*vocabulary(), "one two three four five six seven eight nine ten eleven"]
)
def test_no_title_has_more_than_ten_words_whatever_the_crime_type(name: str) -> None:
    results: list[Change | MonthByMonth | list[Change]] = [
        change(
            name,
            result.previous,
            result.current,
            result.marker,
            stated=result.percent if result.stated else None,
        )
        for result, _, _ in CHANGES
    ]
    results += [
        months(name, [1] * 10, [2] * 10),
        months(name, [1], [2]),
        months(name, [None], [None]),
    ]
    results += [[change(name, 100, 120), change("All theft", 100, 90)]]
    titles = [finding(result).title for result in results]
    assert [title for title in titles if len(title.split()) > MOST_WORDS] == []


LISTS = [
    ([], "No crime types to compare"),
    ([change("All crime", 5123, 6168)], "All crime up 20.4%"),
    (
        [
            change("All crime", 5123, 6168), change("All theft", 100, 90),
            change("Robbery", 100, 120), change("Arson", 100, 130),
        ],
        "All crime up 20.4%; 2 of 3 others up",
    ),
    (
        [change("All crime", 5123, 6168), change("Robbery", 100, 120)],
        "All crime up 20.4%; the other up",
    ),
    (
        [
            change("All crime", 100, 120), change("Robbery", 100, 80),
            change("All crime", 100, 120, area="Chorley"),
            change("Robbery", 100, 80, area="Chorley"),
        ],
        "2 of 4 crime types up, 2 down",
    ),
    (
        [change("All crime", 100, 90), change("Robbery", 100, 80), change("Arson", 100, 80)],
        "All crime down 10%; both others down",
    ),
    (
        [change("All crime", 100, 90), change("Robbery", 9, 8, "[u]"), change("Arson", 100, 80)],
        "All crime down 10%; 1 of 2 others down",
    ),
    (
        [change("Robbery", 100, 120), change("Arson", 100, 80), change("All theft", 100, 120)],
        "2 of 3 crime types up, 1 down",
    ),
    ([change("All crime", 100, 120), change("Robbery", 9, 8, "[u]")], "All crime up 20%"),
    ([change("Robbery", 100, 100), change("Arson", 9, 8, "[u]")], "1 of 2 crime types unchanged"),
    ([change("Robbery", 100, 120), change("Arson", 100, 120)], "Both crime types up"),
    ([change("Robbery", 100, 100), change("Arson", 100, 100)], "Both crime types unchanged"),
    (
        [change("Robbery", 9, 8, "[u]"), change("All crime", None, 8, "[x]")],
        "No percentage can be given for these 2 crime types",
    ),
    (
        [
            change("All crime", 100, 120), change("All crime", 100, 130, area="Chorley"),
            change("All crime", 100, 80, area="Preston"),
        ],
        "2 of 3 areas up, 1 down",
    ),
    (
        [change("All crime", stated=20.4), change("All theft", stated=19.0)],
        "All crime up 20.4%; the other up, as stated",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "title"), LISTS)
def test_a_list_is_said_by_its_total_or_by_how_many_went_up(
    changes: list[Change], title: str
) -> None:
    assert finding(changes).title == title


def test_a_comparison_says_what_its_changes_say() -> None:
    changes = (change("All crime", 5123, 6168), change("All theft", 1500, 1500))
    assert finding(Comparison(SPAN, SPAN.year_before, changes)) == Finding(
        "All crime up 20.4%; the other unchanged",
        "All crime rose from 5,123 to 6,168 (+20.4%). All theft was unchanged at 1,500.",
    )


MONTHS = [
    (
        months("All crime", [4, 4, 4], [5, 5, 5]),
        "All crime higher than last year in all 3 months",
        (
            "All crime: of 3 months with a figure in both April 2017 to June 2017 "
            "and April 2016 to June 2016, 3 higher, 0 lower and 0 the same in the later span."
        ),
    ),
    (
        months("Arson", [4, 4, 4], [4, 4, 4]),
        "Arson the same in all 3 months",
        (
            "Arson: of 3 months with a figure in both April 2017 to June 2017 "
            "and April 2016 to June 2016, 0 higher, 0 lower and 3 the same in the later span."
        ),
    ),
    (
        months("Arson", [4, 4, 4, 4], [5, 3, 2, 4]),
        "Arson lower than last year in 2 of 4 months",
        (
            "Arson: of 4 months with a figure in both April 2017 to July 2017 "
            "and April 2016 to July 2016, 1 higher, 2 lower and 1 the same in the later span."
        ),
    ),
    (
        months("Arson", [4, 4, 4], [5, 3, 2]),
        "Arson lower than last year in 2 of 3 months",
        (
            "Arson: of 3 months with a figure in both April 2017 to June 2017 "
            "and April 2016 to June 2016, 1 higher, 2 lower and 0 the same in the later span."
        ),
    ),
    (
        months("All crime", [4, None, 4], [5, 3, 5], years=2),
        "All crime higher than before in all 2 months compared",
        (
            "All crime: of 2 months with a figure in both April 2017 to June 2017 "
            "and April 2015 to June 2015, 2 higher, 0 lower and 0 the same in the later span."
        ),
    ),
    (
        months("All crime", [4, 4, 4, 4], [5, 5, 5, 5], step=3),
        "All crime higher than last year in all 4 quarters",
        (
            "All crime: of 4 quarters with a figure in both April 2017 to March 2018 "
            "and April 2016 to March 2017, 4 higher, 0 lower and 0 the same in the later span."
        ),
    ),
    (
        months("All crime", [4], [5]),
        "All crime up from 4 to 5",
        (
            "All crime: of 1 month with a figure in both April 2017 and April 2016, "
            "1 higher, 0 lower and 0 the same in the later span."
        ),
    ),
    (
        months("All crime", [4, None], [None, 5]),
        "All crime: no months to compare",
        (
            "All crime: no month has a figure in both April 2017 to May 2017 "
            "and April 2016 to May 2016."
        ),
    ),
]


@pytest.mark.parametrize(("result", "title", "sentence"), MONTHS)
def test_months_are_said_by_in_how_many_the_count_was_higher_or_lower(
    result: MonthByMonth, title: str, sentence: str
) -> None:
    assert finding(result) == Finding(title, sentence)


def test_no_finding_judges_nor_speaks_of_chance_where_it_is_not_known() -> None:
    said = [finding(result) for result, _, _ in CHANGES] + [
        finding(result) for result, _, _ in MONTHS
    ]
    said += [finding(changes) for changes, _ in LISTS]
    words = " ".join(f"{one.title} {one.sentence}" for one in said).lower()
    judging = ("significant", "better", "worse", "chance", "variation", "improve")
    assert [word for word in judging if word in words] == []
