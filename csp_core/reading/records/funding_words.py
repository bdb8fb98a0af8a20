"""The words of funding sheets: what officers call each status, what is derived, who gives money."""

from __future__ import annotations

import re
from collections.abc import Mapping

from csp_core.funding import STATUSES, FundingStatus
from csp_core.spelling import spelling_key

# Each as a pattern of spelling keys, for a cell under Status and for a column's heading alike.
STATUS_WORDS: Mapping[FundingStatus, str] = {
    "allocated": r"allocated|allocations?|granted|awarded|awards?|approved|budget(?:ed)?",
    "committed": r"committed|commitments?|profiled?|contracted|pledged?|pledges|agreed",
    "spent": r"spent|(?:actual )?(?:spend|expenditure)|actuals?|paid|invoiced|drawn down|defrayed",
    "withdrawn": r"withdrawn|withdrawals?|cuts?|removed|ended|stopped|ceased|discontinued",
}
# In a title only words that can mean nothing else.
_TITLE_WORDS: Mapping[FundingStatus, str] = {
    "allocated": r"allocated|allocations?|granted|awarded|awards",
    "committed": r"committed|commitments?",
    "spent": r"spent|spend|expenditure",
    "withdrawn": r"withdrawn|withdrawals?",
}
DERIVED_WORDS = (
    r"uncommitted|unallocated|unspent|balances?|remaining|remainder|outstanding|available|left"
    r"|(?:still )?to (?:be )?(?:commit(?:ted)?|spen[dt])|variance|difference|(?:und|ov)er ?spend"
)
TOTAL = re.compile(
    r"(?:(?:grand|sub|overall) ?)?totals?(?: (?:all )?(?:funding|spend|spent|amounts?|allocat\w+"
    r"|committ?\w+|costs?|expenditure|budget|grants?|for .*|of .*|(?:19|20)\d\d.*))?"
    r"|.+ (?:sub ?)?totals?|sum|sum of .*"
)
# As they are written in titles: the name is kept as the title has it.
_FUNDERS = re.compile(
    r"\b(?:O?PCC|(?:Office of (?:the )?)?Police (?:and|&) Crime Commissioner|Home Office"
    r"|Ministry of Justice|SRBC|LCC|(?:[A-Z][\w'’]+ ){1,3}Council)\b"
)
_ALSO_CALLED = {
    "police and crime commissioner": "pcc",
    "office of police and crime commissioner": "opcc",
    "office of the police and crime commissioner": "opcc",
}
_FUNDER_NAMED = re.compile(r"(?:funders?|funded by|funding from)\s*:?\s+(\S.{0,60})", re.IGNORECASE)
_THOUSANDS = re.compile(
    r"£\s*['’]?000|£\s*k\b|\(['’]?000s?\)|(?<!\d)['’]000|\bin thousands\b|\bthousands of pounds\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(r"£\s*m\b|\bin millions\b|\bmillions of pounds\b", re.IGNORECASE)


def status_of(written: str) -> FundingStatus | None:
    """The status a cell names, a remark in brackets set aside; None for any other words."""
    key = spelling_key(re.sub(r"\([^()]*\)", " ", written))
    return next((name for name in STATUSES if re.fullmatch(STATUS_WORDS[name], key)), None)


def status_in_title(words: str) -> FundingStatus | None:
    """The one status a title speaks of; None where it speaks of none or of several."""
    key = spelling_key(words)
    found = [name for name in STATUSES if re.search(rf"\b(?:{_TITLE_WORDS[name]})\b", key)]
    return found[0] if len(found) == 1 else None


def funder_in(lines: tuple[str, ...]) -> str:
    """The one funder that lines over a table name, as written; empty where none or several."""
    named = [match[1].strip(" .;") for line in lines if (match := _FUNDER_NAMED.match(line))]
    found = named or [name for line in lines for name in _FUNDERS.findall(line)]
    keys = [spelling_key(name) for name in found]
    return found[0] if len({_ALSO_CALLED.get(key, key) for key in keys}) == 1 else ""


def unit_in(text: str) -> int:
    """How many pounds one stands for where a heading or title says so: 1,000 for ``£000s``."""
    if _THOUSANDS.search(text):
        return 1_000
    return 1_000_000 if _MILLIONS.search(text) else 1
