"""What text may quote: every figure by its name, at any span, and by search."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csp_core.figures import unite
from csp_core.words.quotable import Quotable
from csp_core.words.quotables import Quotables, found, of_change, quotables
from tests.words.quoting import everything, sample
from tests.words.results import SPAN, change


def test_a_change_gives_every_figure_of_it_in_the_fields_words() -> None:
    rows = [
        (one.name, one.kind, one.value, one.words)
        for one in everything()
        if (one.area, one.crime_type) == ("South Ribble", "Anti-social behaviour")
    ]

    name = "South Ribble | Anti-social behaviour |"
    percent = pytest.approx(-5.972, abs=0.001)
    assert rows == [
        (f"{name} count", "count", 2960, "2,960"),
        (f"{name} previous count", "previous count", 3148, "3,148"),
        (f"{name} difference", "difference", -188, "−188"),
        (f"{name} size of difference", "difference", -188, "188"),
        (f"{name} change", "change", percent, "−6%"),
        (f"{name} size of change", "change", percent, "6%"),
        (f"{name} movement", "change", percent, "down 6%"),
        (f"{name} rate", "rate", pytest.approx(32.17, abs=0.005), "32.17"),
        (
            f"{name} sentence",
            "sentence",
            None,
            "Anti-social behaviour fell from 3,148 to 2,960 (−6%), within usual variation.",
        ),
    ]


def test_an_area_gives_its_spans_and_its_picture() -> None:
    rows = [(one.name, one.words) for one in everything() if one.area and not one.thing]

    assert rows[:3] == [
        ("South Ribble | span", "April 2017 to January 2018"),
        ("South Ribble | previous span", "April 2016 to January 2017"),
        ("South Ribble | picture", "4 of 6 priorities up, 2 within usual variation."),
    ]


def test_what_is_withheld_or_missing_cannot_be_quoted() -> None:
    small = of_change(change("Robbery", 12, 18, "[u]"))
    missing = of_change(change("Robbery", None, None, "[x]"))

    assert [one.measure for one in small] == [
        "count",
        "previous count",
        "difference",
        "size of difference",
        "sentence",
    ]
    assert [(one.measure, one.words) for one in missing] == [
        ("sentence", "Robbery: months missing, no change given.")
    ]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        (("South Ribble", "All burglary", "change"), "+34%"),
        (("south ribble", "Burglaries", "Change"), "+34%"),
        (("SRBC", "ASB", "count"), "2,960"),
        (("South Ribble", "All burglary", "count", "April 2017 to January 2018"), "599"),
        (("South Ribble", "All burglary", "count", "April 2016 to January 2017"), "447"),
        (("South Ribble", "All burglary", "count", "2015/16"), "490"),
        (("Chorley", "All crime", "change", "Q3 2017/18"), "+31.1%"),
        (("Safer Chorley and South Ribble", "All crime", "count"), "12,117"),
        (("SRBC", "IDVA service", "committed"), "£24,000"),
        (("Chorley and South Ribble", "MARAC", "cases discussed"), "346"),
        (("Chorley and South Ribble", "MARAC", "cases discussed", "Oct 2016 to Sep 2017"), "346"),
    ],
)
def test_a_figure_is_found_by_its_name_however_that_is_spelt(
    parts: tuple[str, ...], words: str
) -> None:
    one = everything().named(parts)

    assert one is not None
    assert one.words == words


@pytest.mark.parametrize(
    "parts",
    [
        ("Chorley", "All burglary", "change"),
        ("South Ribble", "All burglary", "change", "2015/16"),
        ("South Ribble", "All burglary", "count", "2011/12"),
        ("South Ribble", "All burglary"),
        ("South Ribble",),
        (),
    ],
)
def test_what_is_not_there_has_no_name(parts: tuple[str, ...]) -> None:
    assert everything().named(parts) is None


def test_of_two_with_one_name_the_first_is_meant() -> None:
    first = Quotable("SRBC", "IDVA", "committed", "money", Decimal(24_000), "£24,000")
    second = Quotable("SRBC", "IDVA", "committed", "money", Decimal(8_000), "£8,000")

    assert Quotables((first, second)).named(("srbc", "idva", "committed")) is first


@pytest.mark.parametrize(
    ("words", "best"),
    [
        ("burglary change", "South Ribble | All burglary | change"),
        ("asb count", "South Ribble | Anti-social behaviour | count"),
        ("chorley rate", "Chorley | All crime | rate"),
        ("idva", "SRBC | IDVA service | committed"),
        ("child", "Chorley and South Ribble | MARAC | children in the household"),
        ("+34%", "South Ribble | All burglary | change"),
        ("picture", "South Ribble | picture"),
        ("not sure", "South Ribble | Safe place to live | unsure"),
    ],
)
def test_a_search_puts_the_best_match_first(words: str, best: str) -> None:
    assert found(everything(), words)[0].name == best


def test_a_search_for_nothing_gives_everything_and_for_nonsense_nothing() -> None:
    assert found(everything(), " ") == tuple(everything())
    assert found(everything(), "xylophone") == ()


def test_the_span_asked_for_is_the_span_of_every_figure() -> None:
    earlier = quotables(sample(), current=SPAN.year_before)

    one = earlier.named(("Chorley", "All crime", "count"))
    assert (one.words, one.span) == ("4,987", SPAN.year_before) if one else None


def test_no_figures_leave_what_others_give() -> None:
    one = Quotable("SRBC", "IDVA", "committed", "money", Decimal(24_000), "£24,000")
    assert tuple(quotables(unite([]), extra=[one])) == (one,)
