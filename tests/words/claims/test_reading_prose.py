"""What is found in a sentence: numbers, periods, sentences, and what is no claim."""

from __future__ import annotations

from decimal import Decimal

import pytest

from csp_core.periods import Span, parse_month_key
from csp_core.words.claims.manner import hedge_before
from csp_core.words.claims.no_claims import without_no_claims
from csp_core.words.claims.numerals import numbers_said
from csp_core.words.claims.periods_said import periods_said
from csp_core.words.claims.prose import folded, sentences
from csp_core.words.claims.rounding import agrees
from csp_core.words.claims.said import FAR, Report

TO_DATE = Span(parse_month_key("2017-04"), parse_month_key("2018-01"))
REPORT = Report(TO_DATE, TO_DATE.year_before)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Up 20.4% (approx. a fifth). Down.", ["Up 20.4% (approx. a fifth).", "Down."]),
        ("See Cllr. Smith, e.g. Monday. Then go.", ["See Cllr. Smith, e.g. Monday.", "Then go."]),
        ("A line\nthat goes on.\n\nNext", ["A line\nthat goes on.", "Next"]),
        ("# Head\nText here\n- point 1\n- two", ["# Head", "Text here", "- point 1", "- two"]),
        ("| All crime | 5 |\nAfter it", ["After it"]),
        ("Up [[A. B | c. D]]. So", ["Up [[A. B | c. D]].", "So"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_text_is_cut_into_sentences_at_their_places(text: str, parts: list[str]) -> None:
    found = sentences(text)

    assert [one.text.strip() for one in found] == parts
    assert all(text[one.start : one.start + len(one.text)] == one.text for one in found)


def test_folding_keeps_every_character_at_its_place() -> None:
    text = "İ − ‘A’ — £5\u00a0K ﬁ"

    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("up 20.4%", [("20.4%", "20.4", "percent")]),
        ("up 20 per cent", [("20 per cent", "20", "percent")]),
        ("twenty percent", [("twenty percent", "20", "percent")]),
        ("a fifth of all", [("a fifth", "20", "percent")]),
        ("by two thirds", [("two thirds", "66.7", "percent")]),
        ("it has doubled", [("doubled", "100", "percent")]),
        ("nearly halved", [("halved", "50", "percent")]),
        ("one in five were", [("one in five", "20", "percent")]),
        ("6,168 and 5123", [("6,168", "6168", "plain"), ("5123", "5123", "plain")]),
        ("£24k, £1.2m", [("£24k", "24000", "pounds"), ("£1.2m", "1200000", "pounds")]),
        ("24,000 pounds", [("24,000 pounds", "24000", "pounds")]),
        ("−6% or +19%", [("−6%", "6", "percent"), ("+19%", "19", "percent")]),
        ("1.1 percentage points", [("1.1 percentage points", "1.1", "points")]),
        (
            "six thousand one hundred and sixty-eight",
            [("six thousand one hundred and sixty-eight", "6168", "plain")],
        ),
        ("in the quarter, half way, a third time", []),
        ("the m6, b4x and 3d", []),
    ],
)
def test_numbers_are_found_in_figures_and_in_words(
    text: str, said: list[tuple[str, str, str]]
) -> None:
    found = [
        (text[one.start : one.end], f"{round(one.value.value, 1).normalize():f}", one.value.unit)
        for one in numbers_said(folded(text))
    ]

    assert found == said


@pytest.mark.parametrize(
    ("written", "true", "right"),
    [
        ("20%", 20.398, True),
        ("21%", 20.398, False),
        ("20.4%", 20.398, True),
        ("20.3%", 20.398, False),
        ("about 21%", 20.398, True),
        ("about 23%", 20.398, False),
        ("nearly 6%", 5.972, True),
        ("over 20%", 20.398, True),
        ("over 20%", 23.0, False),
        ("over 21%", 20.398, False),
        ("at least 20%", 20.0, True),
        ("under 21%", 20.398, True),
        ("under 20%", 20.398, False),
        ("a fifth", 20.398, True),
        ("a fifth", 22.571, False),
        ("a third", 34.004, True),
        ("doubled", 91.0, False),
        ("6,168", 6168, True),
        ("6,200", 6168, True),
        ("6,000", 6168, False),
        ("about 6,000", 6168, True),
        ("about 5,000", 6168, False),
        ("600", 599, True),
        ("59", 599, False),
        ("up to 600", 599, True),
        ("67", 67.04, True),
        ("67.0", 67.04, True),
        ("67.1", 67.04, False),
    ],
)
def test_a_number_agrees_at_its_own_rounding(written: str, true: float, right: bool) -> None:
    (number,) = numbers_said(written if "third" not in written else f"by {written}")
    hedge, _ = hedge_before(written, written.find(written.split()[-1]))

    assert agrees(number.value, true, hedge) is right


def test_money_is_compared_exactly() -> None:
    (number,) = numbers_said("£6,666.67")

    assert agrees(number.value, Decimal("6666.67"))
    assert not agrees(number.value, Decimal("6666.66"))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("in the first three quarters of 2017/18", "April 2017 to December 2017"),
        ("the first nine months of the year", "April 2017 to December 2017"),
        ("in the first half of 2016/17", "April 2016 to September 2016"),
        ("the third quarter of 2016/17", "October 2016 to December 2016"),
        ("in Q4 2016/17", "January 2017 to March 2017"),
        ("quarter two", "July 2017 to September 2017"),
        ("in 2016/17", "April 2016 to March 2017"),
        ("in 2016-17", "April 2016 to March 2017"),
        ("in 2017/18", "April 2017 to January 2018"),
        ("over the whole of 2017/18", "April 2017 to March 2018"),
        ("so far this year", "April 2017 to January 2018"),
        ("the ten months", "April 2017 to January 2018"),
        ("over nine months", "April 2017 to December 2017"),
        ("April to December", "April 2017 to December 2017"),
        ("between April 2017 and January 2018", "April 2017 to January 2018"),
        ("1 April 2017 to 31 January 2018", "April 2017 to January 2018"),
        ("in the ten months to 31 January 2018", "April 2017 to January 2018"),
        ("in the year to September 2017", "October 2016 to September 2017"),
        ("the quarter to December 2017", "October 2017 to December 2017"),
        ("the last three months", "November 2017 to January 2018"),
        ("since October", "October 2017 to January 2018"),
        ("during 2016", "January 2016 to December 2016"),
        ("in December 2017", "December 2017"),
        ("in November", "November 2017"),
        ("last year", "April 2016 to January 2017"),
        ("in the same period a year earlier", "April 2016 to January 2017"),
    ],
)
def test_a_period_is_told_from_its_words_and_the_reports_own(text: str, label: str) -> None:
    (found,) = periods_said(folded(text), REPORT)

    assert found.value.spans[0].label == label


@pytest.mark.parametrize("text", ["over the last five years", "since 2010", "from 2012 to 2015"])
def test_a_time_without_figures_is_far(text: str) -> None:
    (found,) = periods_said(text, REPORT)

    assert found.value.spans == (FAR,)


@pytest.mark.parametrize(
    "text",
    ["on 23 January 2018", "every week for 12 weeks", "may be", "the march past", "2018 strategy"],
)
def test_a_day_and_other_words_are_no_period(text: str) -> None:
    assert periods_said(text, REPORT) == ()


@pytest.mark.parametrize(
    "text",
    [
        "3.1 Crime figures",
        "## 2 Progress",
        "1. Review the plan",
        "section 17 of the Crime and Disorder Act 1998",
        "the Counter Terrorism and Security Act 2015",
        "on 23 January 2018 at 10.30am",
        "by 31 March",
        "ring 999 or 101, 24/7",
        "on 01772 421491",
        "at 12 Civic Street, PR25 1DH",
        "vehicles over 7.5 tonne on the A59",
        "aged 11 to 17, the over 65s and 18 year olds",
        "page 4, table 2, appendix 3",
        "from 2017 to 2020",
        "for 12 weeks",
        "see www.example.org/2017/599",
        "[[South Ribble | All burglary | count | 2016/17]]",
    ],
)
def test_what_is_no_claim_leaves_no_number(text: str) -> None:
    assert numbers_said(without_no_claims(text, folded(text))) == ()
