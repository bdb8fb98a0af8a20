"""Activity in sentences: what each row says, and what is missing or does not agree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.attendance_words import parse_attendance
from csp_core.funding import FundingRow
from csp_core.listing import many
from csp_core.measures.activity import (
    ActionStanding,
    MoneyFinding,
    actions,
    has_outcome,
    money_findings,
    without_outcome,
)
from csp_core.money import pounds
from csp_core.words.activity_edits import label
from csp_core.words.numbers import count, listed
from csp_core.words.sources import day
from csp_core.words.timeline import stated_days

PLURALS: dict[ActivityKind, str] = {
    "operation": "Operations",
    "meeting": "Meetings",
    "project": "Projects",
    "service": "Services",
    "event": "Events",
    "action": "Further actions",
}
# What a further action may be, beside what its file says.
STATES = ("Not started", "Open", "On track", "At risk", "Complete", "Cancelled")
NO_OUTCOME = "No outcome is stated: what the money achieved is not known."
_LEFT = ("pattern", "provider", "funder", "scheme", "owner", "state", "outcome")
# Of those, what the sentences of a kind say.
_SAID: dict[ActivityKind, tuple[str, ...]] = {
    "operation": ("pattern", "owner", "state", "outcome"),
    "meeting": ("pattern", "owner", "provider"),
    "project": ("funder", "scheme", "outcome"),
    "service": ("pattern", "provider", "funder"),
    "event": ("outcome",),
    "action": ("owner", "state"),
}
_AS_WRITTEN = re.compile(r'attendance "([^"]+)"')


def about(row: ActivityRow) -> str:
    """What a row says after its name, in sentences; what matters and is missing is said so."""
    parts = (*_PARTS[row.kind](row), *_all_else(row))
    return " ".join(_ended(part) for part in parts if part)


def _all_else(row: ActivityRow) -> Sequence[str]:
    """What a kind's own sentences leave out, each with its label: nothing typed goes unseen."""
    texts = {one: getattr(row, one) for one in _LEFT if one not in _SAID[row.kind]}
    texts["note"] = _AS_WRITTEN.sub("", row.note).strip("; ")
    return [_labelled(f"{label(row.kind, one)}:", text) for one, text in texts.items()]


def _operation(row: ActivityRow) -> Sequence[str]:
    when = ", ".join(filter(None, (row.pattern, stated_days(row))))
    return (
        row.purpose,
        f"When: {when}" if when else "Time of year not stated",
        _labelled("Led by", row.owner),
        _labelled("What came of it:", row.outcome),
        _labelled("State:", row.state),
    )


def _meeting(row: ActivityRow) -> Sequence[str]:
    often = ", ".join(filter(None, (row.pattern, stated_days(row))))
    return (
        row.purpose,
        f"How often: {often}" if often else "How often it meets is not stated",
        _labelled("Chair:", row.owner),
        _labelled("Who takes part:", row.provider),
    )


def _project(row: ActivityRow) -> Sequence[str]:
    paid = " ".join(filter(None, (_labelled("by", row.funder), _labelled("from", row.scheme))))
    amount = pounds(row.amount) if row.amount is not None else "amount not stated"
    return (
        row.purpose,
        f"Paid {paid}: {amount}" if paid else f"{amount[0].upper()}{amount[1:]}, payer not stated",
        _labelled("When:", stated_days(row)),
        _labelled("What came of it:", row.outcome),
    )


def _service(row: ActivityRow) -> Sequence[str]:
    when = ", ".join(filter(None, (row.pattern, stated_days(row))))
    return (
        row.purpose,
        _labelled("Provided by", row.provider),
        _labelled("Commissioned by", row.funder),
        _labelled("When:", when),
    )


def _event(row: ActivityRow) -> Sequence[str]:
    return (
        stated_days(row) or "Date not stated",
        attended(row),
        _labelled("Themes:", row.purpose),
        _labelled("What came of it:", row.outcome),
    )


def _action(row: ActivityRow) -> Sequence[str]:
    return (
        row.purpose,
        _labelled("Owner:", row.owner),
        f"Due {day(row.ends)}" if row.ends else "",
        _labelled("State:", row.state),
    )


_PARTS = {
    "operation": _operation,
    "meeting": _meeting,
    "project": _project,
    "service": _service,
    "event": _event,
    "action": _action,
}


def attended(row: ActivityRow) -> str:
    """``about fifty attended``, in the file's words where they say more than the number."""
    if row.attendance is None:
        return "Attendance not stated"
    match = _AS_WRITTEN.search(row.note)
    same = match is not None and parse_attendance(match[1]).number == row.attendance
    said = match[1] if match and same else count(row.attendance)
    return said if "attend" in said.lower() else f"{said} attended"


def outcome_missing(row: ActivityRow) -> str:
    """That nobody has said what a project's money achieved; empty for all else."""
    return NO_OUTCOME if row.kind == "project" and not has_outcome(row) else ""


def action_missing(one: ActionStanding, at: dt.date) -> str:
    """What stands out in a further action on a day: overdue, no owner, no due date."""
    late = f"Overdue by {many(one.overdue_days, 'day')} on {day(at)}." if one.overdue_days else ""
    owner = "No owner is stated." if one.without_owner else ""
    due = "No due date is stated." if one.without_due else ""
    return " ".join(filter(None, (late, owner, due)))


def money_sentence(one: MoneyFinding) -> str:
    """One way in which projects and funding disagree, in a sentence."""
    names = listed(tuple(row.name for row in one.projects))
    if one.what == "over allocation" and one.money and one.money.allocated is not None:
        return (
            f"Projects paid by {one.money.funder} from {one.money.scheme} come to "
            f"{pounds(one.money.amount)}, more than the {pounds(one.money.allocated)} allocated: "
            f"{names}."
        )
    row = one.projects[0]
    if one.what == "scheme unknown":
        return f"{names}: paid from {row.scheme}, a scheme that the funding does not name."
    if one.what == "funder differs":
        return (
            f"{names}: paid from {row.scheme} by {row.funder}, while the funding names "
            f"{one.there} as that scheme's funder."
        )
    return f"{names}: {pounds(row.amount or Decimal(0))} paid from no named scheme."


def standing_out(
    rows: Sequence[ActivityRow], funding: Sequence[FundingRow], at: dt.date
) -> tuple[str, ...]:
    """What members will ask about: outcomes, money that does not agree, actions left open."""
    missing = without_outcome(rows)
    standing = actions(rows, at)
    groups = (
        (f"Overdue on {day(at)}", [one.row.name for one in standing if one.overdue_days]),
        ("Actions without an owner", [one.row.name for one in standing if one.without_owner]),
        ("Actions without a due date", [one.row.name for one in standing if one.without_due]),
    )
    return (
        *(
            [f"No outcome is stated of {listed(tuple(row.name for row in missing))}."]
            if missing
            else []
        ),
        *map(money_sentence, money_findings(rows, funding)),
        *(f"{what}: {listed(tuple(names))}." for what, names in groups if names),
    )


def _labelled(label: str, text: str) -> str:
    return f"{label} {text}" if text.strip() else ""


def _ended(text: str) -> str:
    text = text.strip()
    text = f"{text[0].upper()}{text[1:]}" if text else text
    return text if text.endswith((".", "!", "?")) else f"{text}."
