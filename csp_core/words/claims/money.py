"""Money said otherwise than a sheet states it: a month of what is committed, and the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from csp_core.money import pounds, to_the_penny
from csp_core.words.quotable import Quotable

_EACH = re.compile(
    r"\s*(?:(?:a|per|each|every)\s+(?P<unit>day|week|month|quarter|year|annum)\b|(?P<ly>week|month|quarter|annual)ly\b)"
)
_MONTHS: dict[str, Decimal] = {
    "day": Decimal(12) / 365, "week": Decimal(12) / 52, "month": Decimal(1),
    "quarter": Decimal(3), "year": Decimal(12), "annum": Decimal(12), "annual": Decimal(12),
}  # fmt: skip
_A_YEAR = re.compile(r"\b(?:a|per|each|every)\s+(?:financial\s+)?(?:year|annum)\b|\bannual")
# Money taken away, words that may say so of it, and money given.
_TAKEN = re.compile(
    r"\b(?:withdr\w+|cut|cutting|remov\w+|taken\s+away|axed|scrapp\w+|los(?:t|es|ing))\b"
)
_LESS = re.compile(
    r"\b(?:cuts|reduc\w+|end(?:ed|ing)|stop\w*|loss|no\s+longer|ceas\w+|less|lower\w*"
    r"|save[sd]?|savings?|fall|fell|drop\w*|decreas\w+)\b"
)
_IN = re.compile(
    r"\b(?:rais\w+|increas\w+|add(?:s|ed|ing)|extra|additional|more|award\w*|grant(?:ed|s)|invest\w*"
    r"|allocat\w+|committ\w+|gave|given|gives|provid\w+|boost\w*|uplift|new|secured|topp\w+)\b"
)


def each_time(after: str) -> str:
    """The month, quarter or year of "a month" or "quarterly" right after an amount; "" for none."""
    found = _EACH.match(after)
    return found["unit"] or found["ly"] if found else ""


def a_year(unit: str) -> bool:
    """Whether an amount for each of these is one a year."""
    return _MONTHS.get(unit) == _MONTHS["year"]


def spread(extra: Iterable[Quotable], unit: str) -> Iterator[Quotable]:
    """What each amount comes to in such a time, where the months it is for are known."""
    months = _MONTHS[unit]
    for one in extra:
        of = 12 if _A_YEAR.search(one.measure) else (one.span.months if one.span else 0)
        if one.kind != "money" or not isinstance(one.value, Decimal | int) or of <= months:
            continue
        value = Decimal(one.value) * months / of
        yield replace(
            one, measure=f"{one.measure} a {unit}", value=value, words=pounds(to_the_penny(value))
        )


def is_turned_round(measure: str, clause: str) -> bool:
    """Whether the text gives what the figure takes away, or takes away what it gives."""
    given, taken = bool(_IN.search(clause)), bool(_TAKEN.search(clause))
    if _TAKEN.search(measure):
        return given and not taken and not _LESS.search(clause)
    return bool(_IN.search(measure)) and taken and not given
