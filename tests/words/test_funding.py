"""Money in words: amounts with their days, what is over said plainly, what is absent not said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from csp_core.funding import FundingRow
from csp_core.measures.funding import Position
from csp_core.words.funding import (
    ABSENT,
    POTS,
    SPREAD,
    WITHDRAWN,
    caveats,
    days_said,
    position_title,
    sentences,
    spread_caveats,
    years_title,
)
from csp_core.words.funding_cards import card
from csp_core.words.titles import MOST_WORDS
from tests.measures.test_funding import LAST_YEAR, YEAR, one, row

IDVA = row("committed", "24000", (dt.date(2017, 4, 1), dt.date(2020, 3, 31)))
OFFICERS = row("withdrawn", "44000", scheme="Police Community Support Officers")
GRANT = replace(
    row("allocated", "10000", YEAR, funder="OPCC", scheme="Community safety grant"), holder="OPCC"
)
OVER = (row("allocated", "10000"), row("committed", "12000"), row("spent", "12500"))


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [IDVA],
            [
                "SRBC has committed £24,000 to the IDVA service, April 2017 to March 2020; "
                "£6,666.67 had fallen due by 31 January 2018."
            ],
        ),
        ([OFFICERS], ["SRBC has withdrawn £44,000 from Police Community Support Officers."]),
        (
            [GRANT],
            [
                "OPCC has allocated £10,000 to the Community safety grant, April 2017 to March "
                "2018, held by OPCC."
            ],
        ),
        (
            OVER,
            [
                "SRBC has allocated £10,000 to the IDVA service.",
                "SRBC has committed £12,000 to the IDVA service.",
                "SRBC has spent £12,500 on the IDVA service.",
                "£2,000 more is committed than was allocated.",
                "£500 more is spent than was committed.",
                "£2,500 more is spent than was allocated.",
                "£12,000 of the commitment has no dates, so what has fallen due is not known.",
            ],
        ),
        (
            [row("allocated", "100"), row("committed", "80", YEAR), row("spent", "80")],
            [
                "SRBC has allocated £100 to the IDVA service.",
                "SRBC has committed £80 to the IDVA service, April 2017 to March 2018; £66.67 had "
                "fallen due by 31 January 2018.",
                "SRBC has spent £80 on the IDVA service.",
                "£20 is not yet committed; £0 of the commitment is not yet spent.",
            ],
        ),
        ([row("spent", "5", YEAR)], ["SRBC has spent £5 on the IDVA service."]),
        (
            [row("spent", "5", LAST_YEAR)],
            ["SRBC has spent £5 on the IDVA service, April 2016 to March 2017."],
        ),
        (
            [row("spent", "5", funder="", scheme="")],
            ["£5 has been spent."],
        ),
        (
            [row("committed", None)],
            [
                "One of its rows gives no amount that can be read, so how much is committed is "
                "not known."
            ],
        ),
        (
            [row("committed", "1"), row("committed", "2", sheet="Summary")],
            ["Two sheets differ on what is committed, so neither amount is used."],
        ),
    ],
)  # fmt: skip
def test_a_pot_is_said_in_sentences(rows: list[FundingRow], said: list[str]) -> None:
    assert list(sentences(one(*rows))) == said


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (dt.date(2017, 4, 2), "nothing had fallen due by 2 April 2017."),
        (dt.date(2020, 3, 31), "all of it had fallen due by 31 March 2020."),
    ],
)
def test_before_the_first_month_ends_nothing_is_due_and_after_the_last_all(
    day: dt.date, due: str
) -> None:
    assert sentences(one(IDVA, at=day))[0].endswith(f"; {due}")


def test_days_are_said_as_months_where_they_are_whole_months() -> None:
    first, last = dt.date(2017, 4, 1), dt.date(2017, 4, 30)

    assert [
        days_said(first, last),
        days_said(first, first),
        days_said(first, dt.date(2017, 5, 3)),
        days_said(first, None),
        days_said(None, last),
        days_said(None, None),
    ] == [
        "April 2017",
        "1 April 2017",
        "1 April 2017 to 3 May 2017",
        "from 1 April 2017",
        "to 30 April 2017",
        "",
    ]


@pytest.mark.parametrize(
    ("pots", "title"),
    [
        ([], "No funding is stated"),
        ([one(IDVA)], "IDVA service: £24,000 committed"),
        ([one(IDVA), one(OFFICERS), one(GRANT)], "3 pots of funding, each on its own"),
        ([one(IDVA), one(*OVER)], "IDVA service: £2,000 more committed than allocated"),
        ([one(*OVER), one(*OVER)], "2 schemes have more committed than allocated"),
        ([one(row("spent", None))], "IDVA service: no amount is known"),
        ([one(row("spent", "5", scheme="A b c d e f g h i j k"))], "A b c d e f g h…: £5 spent"),
    ],
)
def test_the_title_of_the_position_states_the_finding(pots: list[Position], title: str) -> None:
    assert position_title(pots) == title
    assert len(title.split()) <= MOST_WORDS


@pytest.mark.parametrize(
    ("pots", "title"),
    [
        ([one(OFFICERS)], "No commitment has dates"),
        ([one(IDVA), one(OFFICERS)], "£6,666.67 of £24,000 had fallen due by 31 January 2018"),
        ([one(IDVA), one(IDVA)], "2 schemes have commitments from 2017/18 to 2019/20"),
    ],
)
def test_the_title_of_the_years_says_what_had_fallen_due(pots: list[Position], title: str) -> None:
    assert years_title(pots) == title
    assert len(title.split()) <= MOST_WORDS


def test_caveats_name_what_is_over_and_what_cannot_be_told() -> None:
    assert caveats([one(GRANT), one(OFFICERS), one(row("committed", "5"))]) == (
        POTS,
        ABSENT,
        WITHDRAWN,
        "IDVA service, SRBC: £5 of the commitment has no dates, so what has fallen due is not "
        "known.",
    )
    assert spread_caveats([one(IDVA), one(row("committed", "5"))]) == (
        SPREAD,
        "Without dates, so by no year: IDVA service, SRBC.",
    )


def test_a_card_holds_what_is_stated_and_nothing_else() -> None:
    said = card(one(IDVA))

    assert (said.scheme, said.funder, said.over) == ("IDVA service", "SRBC", False)
    assert [(each.label, each.value) for each in said.amounts] == [
        ("Committed", "£24,000"),
        ("Fallen due by 31 January 2018", "£6,666.67"),
        ("For 2017/18", "£8,000"),
    ]


def test_a_card_says_over_committed_and_not_less_than_nothing() -> None:
    said = card(one(*OVER))

    assert said.over
    assert [(each.label, each.value) for each in said.amounts] == [
        ("Allocated", "£10,000"),
        ("Committed", "£12,000"),
        ("Spent", "£12,500"),
        ("Over-committed", "£2,000"),
        ("Over-spent", "£500"),
    ]
