"""One crime type month by month: this span beside the earlier one."""

from csp_core.figures import unite
from csp_core.measures.months import month_by_month
from csp_core.measures.results import MonthByMonth
from csp_core.periods import Span, parse_month_key
from tests.reading.drawing import read_sheet

CURRENT = Span(parse_month_key("2018-04"), parse_month_key("2018-05"))
FIGURES = unite(
    [
        read_sheet("""
            Area         | Crime type | Apr 2017 | May 2017 | Apr 2018 | May 2018 | Q1 2018/19
            South Ribble | Burglary   | 40       | 41       | 50       | 51       | 150
            Chorley      | Burglary   | 30       | [c]      | 33       | 34       | 100
            Chorley      | Robbery    |          |          |          |          | 70
        """).figures
    ]
)


def months(*areas: str, crime_type: str = "All burglary") -> MonthByMonth | None:
    return month_by_month(FIGURES, areas, crime_type, CURRENT, CURRENT.year_before)


def pairs(found: MonthByMonth | None) -> list[tuple[int | None, int | None]]:
    assert found is not None
    return [(pair.previous, pair.current) for pair in found.pairs]


def test_each_month_stands_beside_the_same_month_a_year_earlier() -> None:
    found = months("South Ribble")

    assert pairs(found) == [(40, 50), (41, 51)]
    assert found is not None
    assert [pair.month - pair.previous_month for pair in found.pairs] == [12, 12]
    assert (found.area, found.files, found.notes) == ("South Ribble", ("Figures.xlsx",), ())


def test_a_withheld_month_is_a_gap_and_named() -> None:
    found = months("Chorley")

    assert pairs(found) == [(30, 33), (None, 34)]
    assert found is not None
    assert found.notes == ("No figure for May 2017.",)


def test_two_areas_are_added_month_by_month_and_a_gap_of_one_is_a_gap_of_both() -> None:
    found = months("South Ribble", "Chorley")

    assert pairs(found) == [(70, 83), (None, 85)]
    assert found is not None
    assert found.area == "Safer Chorley and South Ribble"


def test_figures_by_quarter_have_no_months_to_show() -> None:
    assert months("Chorley", crime_type="Robbery") is None


def test_a_type_or_an_area_without_figures_has_nothing_to_show() -> None:
    assert months("Chorley", crime_type="Arson") is None
    assert months("Ambridge") is None
    assert months() is None


def test_each_month_says_whether_it_may_still_be_revised() -> None:
    figures = unite(
        [
            read_sheet("""
                Area    | Crime type | Month    | Count | Status
                Preston | Burglary   | Apr 2017 | 10    | revised
                Preston | Burglary   | Apr 2018 | 11    |
                Preston | Burglary   | May 2018 | 12    | provisional
            """).figures
        ]
    )
    found = month_by_month(figures, ("Preston",), "All burglary", CURRENT, CURRENT.year_before)
    assert found is not None
    assert [(pair.previous_status, pair.status) for pair in found.pairs] == [
        ("revised", ""),
        ("", "provisional"),
    ]
