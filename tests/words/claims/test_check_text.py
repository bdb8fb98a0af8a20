"""Prose is checked against the figures: each claim with its verdict, its figure and an offer."""

from __future__ import annotations

import pytest

from csp_core.figures import unite
from csp_core.periods import Span, parse_month_key
from csp_core.words.claims import Claim, Named, check_text
from csp_core.words.live_text import rendered
from tests.reading.drawing import read_sheet
from tests.words.quoting import JOINT, OTHERS, everything, sample

TO_DATE = "April 2017 to January 2018"


def checked(text: str, area: str = "", context: str = "") -> tuple[Claim, ...]:
    """The text's claims against the sample's figures and the other sheets'."""
    return check_text(text, sample(), area=area, context=context, joint=JOINT, extra=OTHERS)


def told(text: str, area: str = "", context: str = "") -> list[tuple[str, str, str | None]]:
    """Each claim's words, verdict and true figure."""
    return [(one.claimed, one.verdict, one.actual) for one in checked(text, area, context)]


def test_a_claim_says_where_it_stands_what_it_is_of_and_what_could_stand_there() -> None:
    text = "## Crime\n\nAll was well. Burglary  rose by 43% here."

    assert checked(text) == (
        Claim(
            text=text,
            sentence="Burglary  rose by 43% here.",
            claimed="43%",
            figure=Named("South Ribble", "All burglary", "change", TO_DATE),
            actual="+34%",
            verdict="differs",
            offer="[[South Ribble | All burglary | size of change]]",
            start=text.index("43%"),
            end=text.index("43%") + 3,
        ),
    )


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("Burglary rose by 43%.", "Burglary rose by 34%."),
        ("Burglary: +43%", "Burglary: +34%"),
        ("Burglary fell by 34%.", "Burglary fell by +34%."),
        ("Chorley recorded 6,168 crimes.", "Chorley recorded 5,949 crimes."),
        ("Burglary rose from 474 to 599.", "Burglary rose from 447 to 599."),
        ("There were 251 more burglaries.", "There were 152 more burglaries."),
        ("In 2015/16 there were 480 burglaries.", "In 2015/16 there were 490 burglaries."),
        ("In 2016/17 theft rose by 21.6%.", "In 2016/17 theft rose by 12.6%."),
        ("Crime ran at 76 per 1,000 residents.", "Crime ran at 67.04 per 1,000 residents."),
        ("The council committed £42K to the IDVA service.",
         "The council committed £24,000 to the IDVA service."),
        ("In the first three quarters of 2017/18 crime rose by 20.4%.",
         f"In {TO_DATE} crime rose by 20.4%."),
        ("ASB is increasing.", "ASB is down 6%."),
    ],
)  # fmt: skip
def test_what_is_offered_for_a_wrong_claim_reads_as_the_true_figure(text: str, mended: str) -> None:
    (wrong,) = [one for one in checked(text) if one.verdict == "differs"]

    offered = text[: wrong.start] + wrong.offer + text[wrong.end :]
    assert rendered(offered, everything()) == mended


def test_a_live_figure_is_never_a_claim() -> None:
    text = "Burglary: [[South Ribble | All burglary | count | 2016/17]] and 43% up"

    assert told(text) == [("43%", "differs", "+34%")]


def test_what_earlier_sentences_and_headings_are_about_is_carried_on() -> None:
    text = (
        "# Burglary\n\nIt rose by a third. There were 599 offences in South Ribble.\n\n"
        "# Crime in Chorley\n\nA rise of 19.3%. In all 5,949 offences were recorded.\n\n"
        "# Domestic abuse in 2016/17\n\nThere were 787 offences, 16.9% more than in 2015/16."
    )

    assert told(text) == [
        ("a third", "agrees", "+34%"),
        ("599", "agrees", "599"),
        ("19.3%", "agrees", "+19.3%"),
        ("5,949", "agrees", "5,949"),
        ("787", "agrees", "787"),
        ("16.9%", "agrees", "+16.9%"),
    ]


def test_the_context_is_carried_on_and_is_not_itself_checked() -> None:
    assert told("It rose by 43%.", context="Burglary rose by 99%.") == [("43%", "differs", "+34%")]


def test_here_is_the_reports_own_area() -> None:
    assert told("Crime here is up 19.3%.", area="Chorley") == [("19.3%", "agrees", "+19.3%")]
    assert told("Crime here is up 19.3%.") == [("19.3%", "differs", "+20.4%")]


def test_the_span_of_the_report_is_what_a_number_is_of_where_no_other_is_said() -> None:
    span = Span(parse_month_key("2016-04"), parse_month_key("2017-03"))

    (claim,) = check_text("Burglary rose by 13.7%.", sample(), current=span)

    assert (claim.verdict, claim.figure) == (
        "agrees",
        Named("South Ribble", "All burglary", "change", "April 2016 to March 2017"),
    )


def test_a_percentage_that_may_not_be_published_is_checked_but_not_confirmed() -> None:
    figures = unite(
        [
            read_sheet("""
                Area    | Crime type | Apr 2016 | Apr 2017
                Preston | Robbery    | 20       | 30
                Preston | All crime  | 400      | 500
            """).figures
        ]
    )

    claims = check_text("Robbery rose by 50%. Robbery rose by 40%. Crime rose by 25%.", figures)

    said = "20 → 30, too few to give a percentage"
    assert [(one.claimed, one.verdict, one.actual, one.offer) for one in claims] == [
        ("50%", "unknown", said, ""),
        ("40%", "differs", said, ""),
        ("25%", "agrees", "+25%", "[[Preston | All crime | size of change]]"),
    ]


def test_a_stated_change_without_counts_is_checked_as_stated() -> None:
    figures = unite(
        [
            read_sheet("""
                Area    | Crime type | Apr 2017 to Jan 2018 % change
                Preston | Robbery    | +12.5%
            """).figures
        ]
    )
    claims = check_text("Robbery rose by 13%. It rose by 21%, to 45 offences.", figures)

    assert [(one.claimed, one.verdict, one.actual) for one in claims] == [
        ("13%", "agrees", "+12.5%"),
        ("21%", "differs", "+12.5%"),
        ("45", "unknown", None),
    ]


def test_without_figures_only_what_others_give_is_checked() -> None:
    nothing = unite([])

    claims = check_text("Crime rose by 20%. MARAC discussed 346 cases.", nothing, extra=OTHERS)

    assert [(one.claimed, one.verdict) for one in claims] == [
        ("20%", "unknown"),
        ("346", "agrees"),
    ]


ODD = [
    "", " \n\n", "#", "[[", "%", "£", "- \n- ", "|", "1", "\x00 20%", "9" * 500, "1," * 300,
    "one hundred and " * 50, "£" + "1" * 40, "0%", "1.5%" * 50, "In 9999/00 crime rose by 5%",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_no_fault(text: str) -> None:
    assert all(text[one.start : one.end] == one.claimed for one in checked(text))


def test_a_long_text_without_breaks_is_read() -> None:
    text = "Burglary rose by 34% and " * 400

    claims = checked(text)
    assert {(one.claimed, one.verdict) for one in claims} == {("34%", "agrees")}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("We do better than the national average.", "better than the national average"),
        ("Crime is below the North West average.", "below the North West average"),
        ("It is one of the safest boroughs in Lancashire.",
         "one of the safest boroughs in Lancashire"),
        ("Burglary has the lowest rate in the county.", "the lowest rate in the county"),
        ("The rise mirrors the national trend.", "mirrors the national trend"),
        ("We compare well with similar areas, as crime compares favourably with other districts.",
         "compares favourably with other districts"),
        ("Crime is lower than in most other boroughs.", "lower than in most other boroughs"),
    ],
)  # fmt: skip
def test_a_comparison_that_no_figure_supports_is_told(text: str, phrase: str) -> None:
    assert (phrase, "unknown", None) in told(text)
