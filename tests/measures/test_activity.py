"""What stands out in activity: projects' money and outcomes, and further actions on a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from csp_core.activity import ActivityRow
from csp_core.funding import FundingRow
from csp_core.measures.activity import (
    ActionStanding,
    MoneyFinding,
    SchemeMoney,
    actions,
    is_closed,
    money_findings,
    scheme_money,
    without_outcome,
)

D = dt.date
GRANT = FundingRow("OPCC", "Community safety grant", "allocated", Decimal(10_000))
SPENT = FundingRow("OPCC", "Community safety grant", "spent", Decimal(2_000))
IDVA = FundingRow("SRBC", "IDVA service", "committed", Decimal(24_000))


def project(
    name: str, amount: int | None, funder: str = "OPCC", scheme: str = "Community safety grant"
) -> ActivityRow:
    """A project that is paid from a scheme."""
    pounds = None if amount is None else Decimal(amount)
    return ActivityRow("project", name, funder=funder, scheme=scheme, amount=pounds)


def test_projects_are_held_against_what_was_allocated_to_their_scheme() -> None:
    """Spellings of one scheme are one; an amount not stated is not nothing."""
    own = (
        project("Youth", 2_500),
        project("Training", 3_000, scheme="community  safety GRANT"),
        project("Beer mats", None, funder=""),
    )
    court = project("Court", 500, "SRBC", "IDVA service")

    assert scheme_money([*own, court], [GRANT, SPENT, IDVA]) == (
        SchemeMoney("OPCC", "Community safety grant", own, 2, Decimal(5_500), Decimal(10_000)),
        SchemeMoney("SRBC", "IDVA service", (court,), 1, Decimal(500), None),
    )
    assert money_findings([*own, court], [GRANT, SPENT, IDVA]) == ()


def test_projects_beyond_the_allocation_are_told_and_one_penny_is_enough() -> None:
    exact = [project("Youth", 4_000), project("Training", 6_000)]
    beyond = [*exact, ActivityRow(
        "project", "Mats", funder="OPCC", scheme="Community safety grant", amount=Decimal("0.01"),
    )]  # fmt: skip
    (found,) = money_findings(beyond, [GRANT])

    assert money_findings(exact, [GRANT]) == ()
    assert found.money is not None
    assert (found.what, found.projects, found.money.over) == (
        "over allocation", tuple(beyond), Decimal("0.01"),
    )  # fmt: skip


def test_a_scheme_the_funding_table_lacks_another_funder_and_no_scheme_are_told() -> None:
    unknown = project("Paint", 100, scheme="Art fund")
    other = project("Youth", 100, funder="SRBC")
    loose = project("Mats", 100, scheme="")
    silent = project("Quiet", None, funder="", scheme="")

    assert money_findings([unknown, other, loose, silent], [GRANT]) == (
        MoneyFinding("scheme unknown", (unknown,)),
        MoneyFinding("funder differs", (other,), there="OPCC"),
        MoneyFinding("no scheme", (loose,)),
    )


def test_without_a_funding_table_there_is_nothing_to_disagree_with() -> None:
    assert money_findings([project("Youth", 100)], []) == ()


def test_a_project_without_an_outcome_stands_out_and_nothing_else_does() -> None:
    rows = [
        project("Youth", 1),
        ActivityRow("project", "Done", outcome="40 took part"),
        ActivityRow("project", "Blank", outcome="  "),
        ActivityRow("project", "Waiting", outcome="TBC"),
        ActivityRow("operation", "Hamper"),
    ]
    assert [row.name for row in without_outcome(rows)] == ["Youth", "Blank", "Waiting"]


def action(name: str, ends: dt.date | None, owner: str = "Chair", state: str = "") -> ActivityRow:
    """A further action."""
    return ActivityRow("action", name, ends=ends, owner=owner, state=state)


def test_an_open_action_is_overdue_from_the_day_after_it_was_due() -> None:
    today = action("Today", D(2018, 1, 31))
    late = action("Late", D(2018, 1, 1), "", "Open")
    done = action("Done", D(2017, 1, 1), "", "Completed January 2018")
    loose = action("Loose", None)

    assert actions([today, done, loose, late], D(2018, 1, 31)) == (
        ActionStanding(late, closed=False, overdue_days=30, without_owner=True),
        ActionStanding(today, closed=False),
        ActionStanding(loose, closed=False, without_due=True),
        ActionStanding(done, closed=True),
    )


CLOSED = ["Complete", "completed", "Done", "CLOSED", "Completed 31/01/2018", "Action complete",
          "100% complete", "Cancelled", "No longer needed"]  # fmt: skip
OPEN = ["", "Open", "Green", "Not complete", "Partly complete", "Complete by March", "Incomplete",
        "50% complete", "To be completed", "On track", "Done but for one house"]  # fmt: skip


@pytest.mark.parametrize("state", CLOSED)
def test_a_state_that_leaves_nothing_to_do_is_closed(state: str) -> None:
    assert is_closed(state)


@pytest.mark.parametrize("state", OPEN)
def test_any_other_state_is_open(state: str) -> None:
    assert not is_closed(state)
