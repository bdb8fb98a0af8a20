"""Tiles of money, cases and answers: each pot alone, each figure with what belongs to it."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from csp_core.casework import CaseworkRow
from csp_core.funding import FundingRow
from csp_core.records import Records
from csp_core.words.record_tiles import record_tiles
from csp_core.words.tiles import Tile
from tests.words.survey import PUBLISHED, SAFE, TWELVE

START = dt.date(2017, 4, 1)


def test_each_pot_is_a_tile_with_its_stated_statuses_and_none_are_added() -> None:
    funding = (
        FundingRow("OPCC", "Grant", "allocated", Decimal(10_000), START, dt.date(2018, 3, 31)),
        FundingRow("OPCC", "Grant", "committed", Decimal(2_500)),
        FundingRow("opcc", "grant", "committed", Decimal(1_500)),
        FundingRow("SRBC", "IDVA service", "committed", Decimal(24_000), START,
                   dt.date(2020, 3, 31)),
        FundingRow("SRBC", "PCSOs", "withdrawn", None),
    )  # fmt: skip

    shown = record_tiles(Records(funding=funding), ())

    assert [(one.label, one.value, one.below) for one in shown] == [
        ("Grant, OPCC", "£10,000", "allocated, £4,000 committed, April 2017 to March 2018"),
        ("IDVA service, SRBC", "£24,000", "committed, April 2017 to March 2020"),
        ("PCSOs, SRBC", "not stated", "withdrawn"),
    ]
    assert shown[0].help == (
        "Grant, OPCC: £10,000 allocated, £4,000 committed. A status that no file states is not "
        "known, which is not nothing."
    )


def test_marac_is_the_newest_count_of_cases_with_its_period_day_and_area() -> None:
    def cases(year: int, value: Decimal | None, marker: str = "") -> CaseworkRow:
        return CaseworkRow(
            "MARAC", "Chorley and South Ribble", "Cases discussed", value, "cases",
            dt.date(year - 1, 10, 1), dt.date(year, 9, 30), dt.date(2018, 2, 20), marker,
        )  # fmt: skip

    newest = record_tiles(Records(casework=(cases(2017, Decimal(346)), cases(2016, None))), ())
    withheld = record_tiles(Records(casework=(cases(2017, None, "[c]"),)), ())

    assert newest == (
        Tile(
            "MARAC: cases discussed",
            "346",
            ("October 2016 to September 2017", "as at 20 February 2018",
             "Chorley and South Ribble"),
            "Cases discussed in Chorley and South Ribble, October 2016 to September 2017. The "
            "period and the area are part of the figure.",
        ),
    )  # fmt: skip
    assert withheld[0].value == "[c]"


def test_the_survey_is_its_leading_answer_with_margin_and_base() -> None:
    assert record_tiles(Records(), [PUBLISHED]) == (
        Tile(
            "Survey: confident", "67%", ("± 2.2 points", "of 1,753 contacts"),
            f"{SAFE} Confident: 67% of 1,753 contacts, ± 2.2 points.",
        ),
    )  # fmt: skip


def test_a_survey_of_twelve_shows_its_base_and_no_share() -> None:
    (shown,) = record_tiles(Records(), [TWELVE])

    assert (shown.value, shown.below) == ("12 asked", "12 asked, too few for a headline")
