"""Whether a number is of a part only, or of another place, than the figure it is like."""

from __future__ import annotations

import re
from collections.abc import Collection

from csp_core.words.claims.word_stems import stems

# Those of whom a figure of all says nothing.
_GROUP = (
    r"(?:(?:over|under)[\s-]?\d\ds?|(?:people|residents|those|adults|men|women)\s+(?:aged|over|under)"
    r"|women|men|girls|boys|females?|males?"
    r"|(?:young(?:er)?|older|elderly|disabled|lgbt\w*|ethnic|minority|vulnerable|white|black|asian|retired|working)"
    r"[\s-](?:\w+\s)?(?:people|residents|adults|women|men|respondents|victims|age)"
    r"|pensioners|tenants|students|teenagers|parents|homeowners|newcomers|shoppers|pupils|carers)"
)
_ONLY = r"(?:\s*(?:the|our|its|those|all|local|those\s+who\s+are))*\s+"
_PART = re.compile(
    rf"\b(?:among|amongst|of|for|by|with)(?:st)?{_ONLY}(?P<group>{_GROUP})\b"
    rf"|^\W*(?:some\s+|about\s+)?[\s\x00]*(?P<first>{_GROUP})(?=\s+(?:who|were|was|felt|feel|said|are))"
    r"|\b(?P<some>(?:repeat|re-?referr(?:ed|als?)|first-time|new|closed|open|withdrawn|online|postal)"
    r"\s+(?:\w+\s)?(?:cases?|victims?|callers?|contacts?|referrals?|families|respon\w+|perpetrators?))\b"
    r"|\b(?P<when>after\s+dark|at\s+night|by\s+night|in\s+the\s+(?:evenings?|dark|daytime)|during\s+the\s+day"
    r"|(?:walking\s+)?alone|on\s+public\s+transport|in\s+(?:their|the)\s+town\s+cent(?:re|er)s?"
    r"|in\s+parks?|on\s+the\s+streets?)\b"
)
# What the words of a part have in common with those of all.
OF_ANYONE = stems(
    "people residents adults respondents victims cases callers contacts referrals families"
    " perpetrators those aged responses"
)
# What is left of money, or several sums added, is no amount that a sheet states.
LEFT_OVER = re.compile(
    r"\b(?:un(?:spent|used|allocated|committed)|underspen\w+|overspen\w+|left(?:\s+over)?|leav(?:es|ing)"
    r"|remain(?:s|der|ing)?|balance|sav(?:es?|ed|ings?)|between\s+them|altogether|together|in\s+all"
    r"|in\s+total|combined|carried\s+(?:over|forward)|shortfall|went\s+(?:to|towards)|of\s+(?:which|it|this)|per\s+head|each\s+(?:resident|case|victim))\b"
)


_OF_THEM = re.compile(rf"\s*(?:of\s+)?(?:the\s+|our\s+)?(?P<group>{_GROUP})\b")


def of_a_part(clause: str, after: str) -> str:
    """The words that say of whom or when alone a number is; "" for none.

    ``clause`` is what is said about it, folded, and ``after`` what follows it.
    """
    found = _OF_THEM.match(after) or _PART.search(clause)
    return next(filter(None, found.groups()), "") if found else ""


def of_another_place(
    figure_area: str, said: Collection[str], areas: Collection[str], *, named: bool
) -> bool:
    """Whether a number said of some areas cannot be a figure's, which is of another or of more.

    ``areas`` are those there are figures of, and ``said`` those the number is about, none of them
    where it is about a place beside. ``named`` where that is by their own names.
    """
    members = {area for area in areas if area.casefold() in figure_area.casefold()}
    if not members:
        return False
    return not members & set(said) or (named and not members <= set(said))
