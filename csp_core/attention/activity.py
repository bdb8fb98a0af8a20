"""Projects that say not what came of them, and further actions nobody could follow up."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.attention.findings import Attention, Situation
from csp_core.listing import many
from csp_core.measures.activity import is_closed, money_findings, without_outcome
from csp_core.words.activity import money_sentence
from csp_core.words.numbers import listed
from csp_core.words.sources import day

_NAMED = 4


def projects_without_outcome(situation: Situation) -> tuple[Attention, ...]:
    """What did the money achieve? Members ask every time."""
    rows = without_outcome(_of(situation, "project"))
    what = "has no outcome" if len(rows) == 1 else "have no outcome"
    return _found(rows, "project", what, "say what came of the money")


def money_that_disagrees(situation: Situation) -> tuple[Attention, ...]:
    """Projects and the funding schemes they are paid from that do not say the same."""
    found = money_findings(situation.records.activity, situation.records.funding)
    return tuple(
        Attention(money_sentence(one), "activity", tuple(row.place for row in one.projects))
        for one in found
    )


def actions_overdue(situation: Situation) -> tuple[Attention, ...]:
    """Actions due before today that are not said to be done, each with its day."""
    return tuple(
        Attention(
            f"The action “{row.name}” was due by {day(row.ends)} and is not marked done: say how "
            "it stands.",
            "activity",
            (row.place,),
        )
        for row in _open_actions(situation)
        if row.ends and row.ends < situation.today
    )


def actions_without_owner(situation: Situation) -> tuple[Attention, ...]:
    """Actions that nobody is named for."""
    rows = [row for row in _open_actions(situation) if not row.owner]
    what = "has no owner" if len(rows) == 1 else "have no owner"
    return _found(rows, "action", what, "name one")


def actions_without_due_day(situation: Situation) -> tuple[Attention, ...]:
    """Actions of which it is not said when they are due."""
    rows = [row for row in _open_actions(situation) if row.ends is None]
    what = "has no due date" if len(rows) == 1 else "have no due date"
    return _found(rows, "action", what, "give one")


def _of(situation: Situation, kind: ActivityKind) -> list[ActivityRow]:
    return [row for row in situation.records.activity if row.kind == kind]


def _open_actions(situation: Situation) -> list[ActivityRow]:
    return [row for row in _of(situation, "action") if not is_closed(row.state)]


def _found(rows: Sequence[ActivityRow], kind: str, what: str, remedy: str) -> tuple[Attention, ...]:
    if not rows:
        return ()
    names = listed(tuple(row.name for row in rows), most=_NAMED)
    sentence = f"{many(len(rows), kind)} {what} ({names}): {remedy}."
    return (Attention(sentence, "activity", tuple(row.place for row in rows)),)
