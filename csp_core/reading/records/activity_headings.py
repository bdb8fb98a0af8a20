"""The headings of tables of activity, and which of them together make such a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from csp_core.activity import KINDS
from csp_core.reading.records.record_tables import Columns, Kind

_NAMED = r"(?:name of )?(?:the )?(?:{0})(?:s| s)?(?: name| title)?"
# A heading that says of which kind the names under it are. What is not an activity's own name has
# the kind's noun in it, too: "Project funder", "Meeting date".
NAME_OF: Mapping[str, str] = {
    "operation": _NAMED.format(r"(?:police |seasonal |multi agency )?operation"),
    "project": _NAMED.format(r"(?:funded |(?:o?pcc )(?:funded )?)?project"),
    "meeting": _NAMED.format(
        r"(?:multi agency |partnership )?meeting|(?:name of )?meeting or group"
    ),
    "event": _NAMED.format(r"event|conference|event or conference"),
    "service": _NAMED.format(r"service"),
    "action": _NAMED.format(r"(?:further |agreed )?action|action required|action point|task")
    + r"|areas? for (?:further )?action|what (?:needs to|will|is to) be done",
}
HEADINGS: Mapping[str, str] = {
    "kind": r"kind|kind of activity|activity (?:type|kind)|type of activity",
    "type": r"type|category",
    **NAME_OF,
    "name": r"names?|title|activity name|name of activity",
    "purpose": (
        r"(?:main )?purpose|aims?|objectives?|what (?:it|they) (?:is|are|was|were) for|what for|"
        r"what (?:it|the money) (?:has )?bought|bought|what was bought|spent on|themes?|topics?|"
        r"(?:purpose|aim) of .*|reason|focus|what it (?:gives|does|offers)"
    ),
    "about": r"descriptions?|details?|about|summary|activity",
    "starts": r"starts?(?: date| on)?|from|begins?|start day",
    "ends": r"ends?(?: date| on)?|to|until|finish(?:es)?|end day",
    "due": (
        r"due(?: date| by| on)?|by when|deadline|target date|timescale|completion date|"
        r"complete by|date due|review date"
    ),
    "when": (
        r"months?|date of (?:the )?(?:event|meeting|operation|conference)|(?:event|meeting) dates?|"
        r"when|dates?|date held|held on|event date|period|date s|when held|dates? run"
    ),
    "pattern": (
        r"pattern|how often|frequency|when in the year|time of year|sits|when it (?:sits|meets)|"
        r"meets|season|meeting frequency"
    ),
    "provider": (
        r"providers?|provided by|run by|who runs it|attended by|who attends|attendees|members|"
        r"membership|delivered by|delivery partner|agencies|partners|who takes part"
    ),
    "funder": (
        r"funders?|funded by|paid by|paid for by|commissioners?|commissioned by|source of funding|"
        r"funding source|project funder"
    ),
    "scheme": r"schemes?|funding scheme|paid from|fund|funding stream|budget|grant scheme",
    "amount": (
        r"(?:amounts?|cost|funding|grant|award|awarded|grant awarded|funding awarded|value)"
        r"(?: £| in pounds)?|£|(?:funding|grant|total) (?:amount|cost|funding)(?: £)?|"
        r"amount of (?:funding|grant|money)(?: £)?|amount (?:awarded|paid|granted|spent)(?: £)?"
    ),
    "owner": (
        r"owners?|lead|leads?|led by|responsible|lead officer|lead agency|who|by whom|"
        r"responsible (?:officer|agency|person)|chair|chaired by|action owner|assigned to"
    ),
    "state": r"states?|status|progress|rag status|current (?:status|position)|position|update",
    "rag": r"rag|rag rating|brag",
    "attendance": (
        r"attendance|attended|how many attended|number attending|number attended|no attending|"
        r"number of attendees|attendance number|people attending|turnout"
    ),
    "outcome": (
        r"outcomes?|results?|outcomes? (?:and |or )?(?:impact|results?)|"
        r"impact (?:and |or )?outcomes?|what came of it|achieved|impact|"
        r"what (?:it|was|the money) achieved|"
        r"achievements?|what it achieved|difference made|benefits?|outcomes? achieved"
    ),
    "note": r"notes?|comments?|remarks?",
}  # fmt: skip

_SAID_BY_KIND: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "operation": (("purpose",), ("when",), ("pattern",), ("starts",)),
    "project": (("outcome",), ("purpose",), ("amount", "funder"), ("amount", "scheme")),
    "meeting": (("pattern",), ("owner",), ("purpose",), ("provider",)),
    "event": (("attendance",), ("when", "purpose"), ("when", "outcome")),
    "service": (("provider",), ("pattern", "purpose"), ("funder", "purpose")),
    "action": (("owner",), ("due",), ("state",), ("rag",)),
}
# "Name | Type | Description" may head a list of variables, and is none of activities by itself.
_SAID_OF_ANY = (
    ("type", "purpose"),
    ("purpose", "when"), ("purpose", "pattern"), ("purpose", "starts"), ("purpose", "owner"),
    ("purpose", "provider"), ("amount", "outcome"), ("funder", "outcome"), ("attendance",),
    ("purpose", "funder"),
)  # fmt: skip
NEEDS: tuple[frozenset[str], ...] = (
    frozenset({"kind", "name"}),
    *(frozenset({"kind", kind}) for kind in KINDS),
    *(frozenset({kind, *said}) for kind, each in _SAID_BY_KIND.items() for said in each),
    *(frozenset({kind, "about"}) for kind, each in _SAID_BY_KIND.items() if ("purpose",) in each),
    *(frozenset({"name", *said}) for said in _SAID_OF_ANY),
)
_MONEYS_OWN = frozenset({"amount", "state"})
_WHAT_CAME_OF_IT = frozenset({"outcome", "purpose"})


class ActivityTable(Kind):
    """Tables of activity: where amounts have a position and nothing else, they are funding."""

    def heads(self, rows: Sequence[Sequence[Any]], number: int) -> Columns | None:
        """The columns of a heading row of activity; None for any other row.

        A project with an amount and its position, but neither what the money bought nor what came
        of it, is a line of a funding table.
        """
        found = super().heads(rows, number)
        if found is None:
            return None
        money = found.keys() >= _MONEYS_OWN and "project" in found and "kind" not in found
        return None if money and not _WHAT_CAME_OF_IT & found.keys() else found
