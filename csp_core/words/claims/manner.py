"""How a number is said: up or down, about or over, and whether it is denied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from csp_core.words.claims.marks import Mark, without
from csp_core.words.claims.word_lists import any_of

Hedge = Literal["", "about", "over", "under", "at least", "at most"]

_UP = (
    rf"{any_of('went_up')}|rise|increase|grow|growth|climb|climbs|jump|jumps|surge|spike|upturn|uplift"
    r"|(?:gone|went|going|is|are|was|were|been|shot|crept|edged|inched|come|came)\s+up|up|upward"
    r"|higher|more|additional|extra|greater"
)
_DOWN = (
    rf"{any_of('went_down')}|fall|decrease|drop|drops|decline|declines|reduces|reduction|reductions|dip|dips"
    r"|(?:gone|went|going|is|are|was|were|been|come|came)\s+down|down|downward|downturn|slump"
    r"|lower|lowered|fewer|less|cut"
)
# Words that look like a direction and tell none of the figures.
_NO_DIRECTION = re.compile(
    r"\bto\s+(?:reduce|cut|increase|raise|drop|lower|decrease|drive\s+down|bring\s+down|grow)\b"
    r"|\breducing\b|\b(?:crime|harm|risk|burglary|demand|theft|noise|asb)\s+reduction\b"
    r"|\bincreas(?:ed|ing)\s+(?:awareness|confidence|patrols?|reporting|visibility"
    r"|funding|demand|use"
    r"|focus|numbers?\s+of\s+patrols|public|engagement|presence|resources|access)\b"
    r"|\b(?:follow|set|made|make|makes|sign|signed|build|speed|look|pick|picked|take"
    r"|taken|back|opened)"
    r"\s+up\b|\bup\s+(?:to|until|and\s+running)\b|\b(?:broken|break|laid|set|shut"
    r"|closed|close)\s+down\b"
    r"|\b(?:no\s+)?(?:more|less|fewer|greater|lower"
    r"|higher)\s+than\s+(?:an?\s+)?(?:[\d£]|half|third|quarter"
    r"|fifth|tenth|one\b|two\b|doubl|halv|trebl|tripl|twent|thirt|fort|fift|hundred"
    r"|thousand)|\bmore\s+or\s+less\b|\bonce\s+more\b"
    r"|\bmore\s+(?:people|detail|information|work|confident|likely|effective|widely|often|recently"
    r"|visible|reports?\s+are|needs)\b|\bno\s+longer\b|\bdrop-in\b|\bcut\s+off\b|\bup-to-date\b"
    r"|\bdown\s+to\s+(?:the|a|an|better|work|good|our|improved)\b|\bcuts\b"
    r"|\bfall\s+(?:into|under|within)\b"
    r"|\bgive\s+rise\b|\bpay\s+rise\b"
)
_WAY = re.compile(rf"(?<![\w-])(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![\w-])")
_NOT = re.compile(
    r"(?:\bnot\b|n't\b|\bno\b|\bnever\b|\bnor\b|\bneither\b|\bwithout\b|\bfailed\s+to\b|\bcannot\b)"
    r"(?:\s+(?:any|a|an|been|yet|actually|in\s+fact|seen|show|shown|record(?:ed)?|see|have|overall"
    r"|significant|real|further|the|experience[d]?|had|be|this\s+year|report(?:ed)?))*\s*$"
)

_HEDGES: tuple[tuple[Hedge, str], ...] = (
    ("at least", r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|a\s+minimum\s+of"),
    (
        "at most",
        r"up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than|a\s+maximum\s+of|no\s+higher\s+than",
    ),
    (
        "about",
        r"about|around|approximately|approx\.?|roughly|nearly|almost|close\s+to|some"
        r"|circa|c\.?|broadly"
        r"|in\s+the\s+region\s+of|virtually|practically|more\s+or\s+less|nearer"
        r"|approaching|an\s+estimated"
        r"|of\s+the\s+order\s+of|just\s+about|very\s+nearly|getting\s+on\s+for|~|or\s+so",
    ),
    (
        "under",
        r"(?:just|slightly|a\s+little|well|marginally)?\s*(?:under|below|short\s+of)"
        r"|(?:just|slightly|a\s+little)?\s*(?:less|fewer|lower|smaller)\s+than",
    ),
    (
        "over",
        r"(?:just|slightly|a\s+little|well|marginally)?\s*(?:over|above|upwards\s+of"
        r"|in\s+excess\s+of)"
        r"|(?:just|slightly|a\s+little)?\s*(?:more|greater|higher)\s+than|exceed(?:ed"
        r"|ing|s)?|topp(?:ed|ing)"
        r"|passed|surpass(?:ed|ing)",
    ),
)  # fmt: skip
_HEDGED = tuple(
    # "Higher than the 19.3% in Chorley" compares, "more than a fifth" hedges.
    (hedge, re.compile(rf"(?<![\w-])(?:{words})\s*(?:an?\s+)?$"))
    for hedge, words in _HEDGES
)


@dataclass(frozen=True)
class Way:
    """A word of direction: ``sign`` 1 for up and −1 for down; ``denied`` after "did not"."""

    sign: int
    denied: bool


def ways_said(plain: str) -> tuple[Mark[Way], ...]:
    """The directions a folded sentence names, in order."""
    return tuple(_ways(plain))


def _ways(plain: str) -> Iterator[Mark[Way]]:
    for found in _WAY.finditer(without(plain, _NO_DIRECTION)):
        denied = bool(_NOT.search(plain[: found.start()]))
        yield Mark(found.start(), found.end(), Way(1 if found["up"] else -1, denied))


def hedge_before(plain: str, at: int) -> tuple[Hedge, int]:
    """How the number that starts ``at`` is hedged, and where that begins."""
    before = plain[max(0, at - 40) : at]
    for hedge, pattern in _HEDGED:
        if found := pattern.search(before):
            return hedge, at - len(before) + found.start()
    return "", at


def denied_before(plain: str, at: int) -> bool:
    """Whether a "not" or "no" governs what starts ``at``."""
    return bool(_NOT.search(plain[:at]))
