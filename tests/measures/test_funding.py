"""The position of each pot: what is absent stays absent, and no pot is added to another."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from csp_core.funding import STATUSES, FundingRow, FundingStatus
from csp_core.measures.funding import Position, positions
from csp_core.measures.funding_revisions import funding_revisions
from csp_core.measures.funding_sheets import funding_problems
from csp_core.problems import Place, Problem
from csp_core.records import Records, united_records

D = Decimal
AT = dt.date(2018, 1, 31)
YEAR = (dt.date(2017, 4, 1), dt.date(2018, 3, 31))
LAST_YEAR = (dt.date(2016, 4, 1), dt.date(2017, 3, 31))


def row(
    status: FundingStatus,
    amount: str | None,
    days: tuple[dt.date, dt.date] | None = None,
    *,
    scheme: str = "IDVA service",
    funder: str = "SRBC",
    cell: str = "D5",
    sheet: str = "Funding",
    file: str = "f.xlsx",
) -> FundingRow:
    """A row of the table, at a cell."""
    return FundingRow(
        funder,
        scheme,
        status,
        None if amount is None else Decimal(amount),
        days[0] if days else None,
        days[1] if days else None,
        place=Place(file, sheet, cell),
    )


def one(*rows: FundingRow, at: dt.date = AT) -> Position:
    """The one position of these rows."""
    (position,) = positions(rows, at)
    return position


def told(position: Position) -> dict[str, str | None]:
    """What a position states, None for what is absent."""
    names = (*STATUSES, "uncommitted", "outstanding", "due_to_date")
    return {name: None if (v := getattr(position, name)) is None else f"{v:.2f}" for name in names}


def test_the_three_pots_of_the_published_report() -> None:
    """No allocation is stated for the IDVA service, so nothing of it is uncommitted."""
    grant = row("allocated", "10000", YEAR, funder="OPCC", scheme="Grant")
    idva = row("committed", "24000", (dt.date(2017, 4, 1), dt.date(2020, 3, 31)))
    officers = row("withdrawn", "44000", scheme="PCSOs")

    assert positions((grant, idva, officers), AT) == (
        Position("OPCC", "Grant", AT, (grant,), allocated=Decimal(10000)),
        Position(
            "SRBC", "IDVA service", AT, (idva,), committed=Decimal(24000),
            due_to_date=Decimal("6666.67"),
            by_financial_year={
                "2017/18": Decimal(8000), "2018/19": Decimal(8000), "2019/20": Decimal(8000),
            },
        ),
        Position("SRBC", "PCSOs", AT, (officers,), withdrawn=Decimal(44000)),
    )  # fmt: skip


def test_what_is_left_of_an_allocation_and_of_a_commitment() -> None:
    position = one(row("allocated", "10000"), row("committed", "8000", YEAR), row("spent", "5000"))

    assert told(position) == {
        "allocated": "10000.00", "committed": "8000.00", "spent": "5000.00", "withdrawn": None,
        "uncommitted": "2000.00", "outstanding": "3000.00", "due_to_date": "6666.67",
    }  # fmt: skip
    assert (position.over_committed, position.over_spent) == (None, None)


def test_zero_is_stated_and_a_blank_is_not() -> None:
    nothing_spent = one(row("committed", "8000", YEAR), row("spent", "0"))

    assert (nothing_spent.spent, nothing_spent.outstanding) == (D(0), D(8000))
    assert one(row("committed", "8000", YEAR), row("spent", None)).outstanding is None


def test_more_committed_or_spent_than_there_is_is_said_with_its_amount() -> None:
    position = one(row("allocated", "10000"), row("committed", "12000"), row("spent", "12500"))

    assert (position.uncommitted, position.over_committed) == (D(-2000), D(2000))
    assert (position.outstanding, position.over_spent) == (D(-500), D(500))
    assert position.spent_over_allocated == 2500


def test_spending_without_a_commitment_is_held_against_the_allocation() -> None:
    position = one(row("allocated", "100"), row("spent", "130"))

    assert (position.over_spent, position.spent_over_allocated) == (None, D(30))


def test_withdrawn_money_enters_no_formula() -> None:
    with_it = one(row("allocated", "10"), row("committed", "4"), row("withdrawn", "9"))
    without = one(row("allocated", "10"), row("committed", "4"))

    assert {**told(with_it), "withdrawn": None} == told(without)


def test_a_commitment_with_an_undated_part_has_nothing_due_by_any_day() -> None:
    position = one(row("committed", "8000", YEAR), row("committed", "500", cell="D6"))

    assert (position.committed, position.due_to_date, position.by_financial_year) == (
        D(8500), None, None,
    )  # fmt: skip
    assert [each.place.cell for each in position.undated] == ["D6"]


def test_a_sum_with_an_amount_not_given_is_not_known() -> None:
    position = one(row("committed", "8000", YEAR), row("committed", None, YEAR, cell="D6"))

    assert told(position)["committed"] is None
    assert [each.place.cell for each in position.without_amount] == ["D6"]


def test_one_scheme_of_two_funders_is_two_pots_however_it_is_spelt() -> None:
    rows = (
        row("allocated", "1", funder="OPCC", scheme="Training"),
        row("allocated", "2", scheme="Training", cell="D6"),
        row("spent", "1", funder="opcc", scheme="TRAINING", cell="D7"),
    )

    assert [(p.funder, p.allocated, p.spent) for p in positions(rows, AT)] == [
        ("OPCC", D(1), D(1)),
        ("SRBC", D(2), None),
    ]


def test_sheets_of_different_years_add_up() -> None:
    rows = (
        row("allocated", "9000", LAST_YEAR, sheet="16-17"),
        row("allocated", "10000", YEAR, sheet="17-18"),
    )

    assert (one(*rows).allocated, funding_problems(rows)) == (D(19000), ())


def test_the_same_money_on_a_second_sheet_counts_once_and_is_told() -> None:
    rows = (
        row("committed", "24000", YEAR, sheet="Detail"),
        row("committed", "24000", sheet="Summary", cell="B2"),
    )

    assert one(*rows).committed == 24000
    assert funding_problems(rows) == (
        Problem(
            "warning", Place("f.xlsx", "Summary", "B2"),
            "£24,000 committed for IDVA service, SRBC, as Detail › D5 has", "",
            "It is counted once.",
        ),
    )  # fmt: skip


def test_two_sheets_that_differ_leave_the_status_unknown_until_it_is_settled() -> None:
    rows = (
        row("committed", "24000", YEAR, sheet="Detail"),
        row("committed", "26000", sheet="Summary", cell="B2"),
        row("allocated", "30000"),
    )
    position = one(*rows)

    assert (position.disputed, position.committed, position.uncommitted) == (
        ("committed",), None, None,
    )  # fmt: skip
    assert funding_problems(rows) == (
        Problem(
            "error", Place("f.xlsx", "Summary", "B2"),
            "£26,000 committed for IDVA service, SRBC, where Detail › D5 has £24,000",
            "one amount, or dates that do not overlap",
            "Neither is used until the file says which is right.",
        ),
    )  # fmt: skip


def test_the_same_amount_twice_on_one_sheet_is_counted_twice_and_told() -> None:
    rows = (row("spent", "500", YEAR), row("spent", "500", YEAR, cell="D6"))

    assert one(*rows).spent == 1000
    assert funding_problems(rows) == (
        Problem(
            "warning", Place("f.xlsx", "Funding", "D6"),
            "£500 spent for IDVA service, SRBC, as D5 has", "",
            "Both are counted; take one out of the file if they are one amount.",
        ),
    )  # fmt: skip


def test_what_a_newer_file_changed_is_told_with_both_amounts_and_both_cells() -> None:
    old = (row("committed", "24000", YEAR, file="old.xlsx"), row("spent", "5", file="old.xlsx"))
    new = (row("committed", "26000", YEAR, file="new.xlsx"), row("spent", "5", file="new.xlsx"))

    assert [each.problem.sentence for each in funding_revisions([old, new])] == [
        "new.xlsx › Funding › D5: found £26,000 committed for IDVA service, SRBC; it was £24,000 "
        "in old.xlsx › Funding › D5. The newer file's amount is used."
    ]


def test_last_years_grant_stays_beside_this_years_and_is_no_revision() -> None:
    old = Records(funding=(row("allocated", "9000", LAST_YEAR, file="old.xlsx"),))
    new = Records(funding=(row("allocated", "10000", YEAR, file="new.xlsx"),))
    again = Records(funding=(row("allocated", "9500", LAST_YEAR, file="again.xlsx"),))

    both = united_records([old, new]).funding
    assert (one(*both).allocated, funding_problems(both)) == (D(19000), ())
    assert funding_revisions([old.funding, new.funding]) == ()
    assert one(*united_records([old, new, again]).funding).allocated == D(19500)
    (revision,) = funding_revisions([old.funding, new.funding, again.funding])
    assert (revision.before, revision.after) == ("£9,000", "£9,500")


def test_a_newer_amount_without_days_stands_in_place_of_all_older_ones() -> None:
    old = Records(funding=(row("allocated", "9000", LAST_YEAR), row("spent", "1", LAST_YEAR)))
    new = Records(funding=(row("allocated", "10000"),))

    assert [(each.status, each.amount) for each in united_records([old, new]).funding] == [
        ("allocated", D(10000)),
        ("spent", D(1)),
    ]


def test_dates_alone_that_changed_are_told_as_dates() -> None:
    longer = (LAST_YEAR[0], YEAR[1])
    old, new = (row("committed", "24000", days) for days in (longer, YEAR))
    (revision,) = funding_revisions([[old], [new], [new]])

    assert (revision.before, revision.after) == (
        "£24,000 from 1 April 2016 to 31 March 2018",
        "£24,000 from 1 April 2017 to 31 March 2018",
    )


AMOUNTS = st.one_of(st.none(), st.decimals(-(10**9), 10**9, places=2).map(str))
ROWS = st.builds(
    lambda status, amount, start, days: row(
        status, amount, (start, start + dt.timedelta(days)) if start else None
    ),
    st.sampled_from(STATUSES),
    AMOUNTS,
    st.one_of(st.none(), st.dates(dt.date(2000, 1, 1), dt.date(2040, 1, 1))),
    st.integers(0, 4000),
)


@given(st.lists(ROWS, min_size=1), st.dates(dt.date(1999, 1, 1), dt.date(2060, 1, 1)))
def test_what_is_known_of_a_position_adds_up(rows: list[FundingRow], at: dt.date) -> None:
    position = one(*rows, at=at)

    if position.uncommitted is not None:
        assert position.allocated == (position.committed or 0) + position.uncommitted
    if position.outstanding is not None:
        assert position.committed == (position.spent or 0) + position.outstanding
    if position.by_financial_year is not None:
        assert sum(position.by_financial_year.values()) == position.committed
        due = [position.due_in(year) or 0 for year in position.by_financial_year]
        assert sum(due) == position.due_to_date
    for status in STATUSES:
        if not position.of(status):
            assert getattr(position, status) is None
