"""Projects that say not what came of them, and further actions nobody could follow up."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.activity import ActivityKind, ActivityRow
from csp_core.attention.findings import Attention, Situation
from csp_core.listing import many
from csp_core.spelling import spelling_key
from csp_core.words.numbers import listed
from csp_core.words.sources import day

DONE = frozenset({"done", "closed", "complete", "completed", "finished", "cancelled"})
_NAMED = 4


def projects_without_outcome(situation: Situation) -> tuple[Attention, ...]:
    """What did the money achieve? Members ask every time."""
    rows = [row for row in _of(situation, "project") if not row.outcome]
    what = "has no outcome" if len(rows) == 1 else "have no outcome"
    return _found(rows, "project", what, "say what came of the money")


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
    return [row for row in _of(situation, "action") if spelling_key(row.state) not in DONE]


def _found(rows: Sequence[ActivityRow], kind: str, what: str, remedy: str) -> tuple[Attention, ...]:
    if not rows:
        return ()
    names = listed(tuple(row.name for row in rows), most=_NAMED)
    sentence = f"{many(len(rows), kind)} {what} ({names}): {remedy}."
    return (Attention(sentence, "activity", tuple(row.place for row in rows)),)
