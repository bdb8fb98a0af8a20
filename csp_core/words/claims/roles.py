"""What a number in a sentence measures: a change, a count, a rate, or nothing known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from csp_core.words.claims.manner import Hedge, Way, denied_before, hedge_before
from csp_core.words.claims.marks import BLANK, Mark
from csp_core.words.claims.numerals import Number
from csp_core.words.claims.reading import THAN, Read

Role = Literal[
    "change", "count", "previous count", "difference", "rate", "share", "average", "points",
    "money", "other", "none", "than area", "either",
]  # fmt: skip

_THOUSAND = r"(?:per|in\s+every|for\s+every|to\s+every)\s+(?:1,?000|thousand|one\s+thousand)\b"
# Of what there are no rates: "per 1,000 vehicles".
_OTHERS = (
    rf"{_THOUSAND}\s+(?:\w+\s+)?(?P<what>households?|homes|dwellings|properties|addresses|premises"
    r"|businesses|vehicles|cars|visitors|visits|pupils|children|women|men|adults|jobs|shops)\b"
)
_OF_OTHERS = re.compile(rf"[^;]{{0,40}}?{_OTHERS}")
_OF_OTHERS_BEFORE = re.compile(rf"{_OTHERS}[^\d£%;]*$")
_MORE = re.compile(
    r"[\s\x00]*(?:(?P<less>fewer|less|lower|smaller|below)|more|higher|greater|larger|above)\b"
)
_RATE_AFTER = re.compile(rf"[\s\x00]*(?:[a-z]+[\s\x00]+){{0,3}}?{_THOUSAND}")
_RATE_TO_COME = re.compile(rf"\s*to\s+[\d,.]+[\s\x00]*(?:[a-z]+[\s\x00]+){{0,3}}?{_THOUSAND}")
_RATE_BEFORE = re.compile(
    rf"(?:{_THOUSAND}[^\d£%;]*|\brate\b[^\d£%;,]*(?:\b(?:was|is|of|at|to|from)\b"
    rf"|:)\s*(?:[a-z]+\s+){{0,2}})$"
)
_DIFFERENCE_BEFORE = re.compile(
    r"(?:\bby\s*|\b(?:up|down)\s*|\b(?:rise|increase|growth|fall|drop|decrease|reduction|decline"
    r"|difference|change|jump)\s+of\s*|\b(?:extra|additional)\s*)$"
)
_DIFFERENCE_AFTER = re.compile(
    r"[\s\x00]*(?:more|fewer|additional|extra|less|higher|lower|(?:up|down)(?!\s+(?:from|to)))\b(?!\s+than\s+\d)"
)
_FROM = re.compile(
    r"\b(?:from|having\s+been|had\s+been|previously|formerly|(?:increase|rise|decrease|fall|reduction|up|down)"
    r"\s+on)\s*$"
)
_TO = re.compile(
    r"\b(?:to|at|reached|totall?ing|totall?ed|stood\s+at|now)\s*(?:stand\w*\s+at\s*)?$"
)
_COMPARED = re.compile(
    r"(?:\bcompar(?:ed|es?|ing)\s+(?:with|to)|\bcomparison\s+(?:with|to)|\bagainst"
    r"|\bversus|\bvs\.?|\bthan|\bon"
    r"|\bagainst\s+a\s+figure\s+of|instead\s+of|rather\s+than)\s*(?:the\s+|a\s+total\s+of\s+)?$"
)
_TO_ANOTHER = re.compile(r"\s*(?:to|->|→)\s*\d[\d,]*(?![\d,]*\s*(?:%|per\s?cent))")
_COUNTED_BEFORE = re.compile(
    r"\b(?:recorded|reported|saw|seen|logged|had|were|was|received|total\s+of"
    r"|number\s+of|totall?ed|is|are"
    r"|there\s+(?:were|have\s+been)|with|figure\s+of|experienced|of\s+which|the|those"
    r"|these|all|count:?"
    r"|some|only|just|to|from|at|reached|counted|registered|dealt\s+with|stands|for"
    r"|and|into|saw|numbered|amounted\s+to|came\s+to|rose\s+to|fell\s+to|about"
    r"|around)\s*$"
)
_NOUN = (
    r"offences?|crimes?|incidents?|reports?|recorded|calls|burglar(?:y|ies)|thefts?"
    r"|victims|in\s+total"
    r"|in\s+all|were\s+recorded|were\s+reported|altogether|all\s+told|overall"
)
_COUNTED_AFTER = re.compile(
    rf"[\s\x00]*(?:(?:recorded|reported|such|total|police|new|separate|all"
    rf"|individual)[\s\x00]+){{0,2}}(?:{_NOUN})(?!\w)"
)
_THE = re.compile(r"\s+(?:that\s+(?:in|of)\s+|the\s+|our\s+)*")
# "Twelve officers", "300 leaflets": what the number counts is no crime.
OTHER_NOUN = re.compile(
    r"[\s]*(?:(?:new|further|local|more|additional|extra|different|other|young"
    r"|multi-agency|police|people"
    r"|community|joint|high|visible|positive|key|main|separate|successful|full|part|partner)\s+)*"
    r"(?!(?:and|or|in|to|of|from|for|this|last|the|a|an|is|was|were|are|as|at|on|by"
    r"|with|against|compared"
    r"|more|fewer|less|higher|lower|over|during|across|between|up|down|per|had|has"
    r"|have|rose|fell|which"
    r"|respectively|overall|now|here|there|locally|then|before|earlier|ago|while|but"
    r"|than|when|each|also"
    rf"|year|in\s+total|percent|extra|additional|further|being|made|reported|recorded|{_NOUN})\b)"
    r"[a-z]{3,}"
)
_PEOPLE = (
    r"respondents?|residents?|people|those|contacts|households?|cases|victims|women"
    r"|men|males|females"
    r"|young\s+people|children|participants|adults|attendees|callers|pupils|students|staff|members"
    r"|referrals|perpetrators|offenders|repeat|businesses|the\s+public|them"
    r"|participants|questionnaires"
)
_OF_PEOPLE = re.compile(
    rf"[\s\x00]*(?:of\s+)?(?:all\s+|the\s+|our\s+|these\s+|local\s+|survey\s+"
    rf"|marac\s+)*(?:{_PEOPLE})\b"
)
_OF = re.compile(
    r"[\s]*of\s+(?:all\s+|the\s+|total\s+|recorded\s+|every\s+|local\s+|that\s+)*[\x00]*$"
)
_SHARE_BEFORE = re.compile(
    r"\b(?:account(?:s|ed|ing)?\s+for|mak(?:es|ing)\s+up|made\s+up|represent(?:s|ed"
    r"|ing)?|compris(?:es|ed|ing)"
    r"|form(?:s|ed)|constitut(?:es|ed))\s*(?:only\s+|just\s+|some\s+)?$"
)
_AVERAGE_AFTER = re.compile(
    r"[\s\x00]*(?:[a-z]+[\s\x00]+){0,3}?(?:a|an|per|each|every)\s+(?P<unit>month|week|day)\b"
)
_AVERAGE_BEFORE = re.compile(
    r"\b(?:every|each)\s+month\b[^;\d]*$|\b(?:monthly\s+average\s+(?:of|was|is)|average\s+of|averag(?:es|ed"
    r"|ing))\s*(?:[a-z]+\s+){0,2}$"
)
_NEAR = 24


@dataclass(frozen=True)
class Measured:
    """What one number measures. ``sign`` is the direction said of a change, 0 where none is.

    ``by_words`` where the direction is told by a word and not by a sign; ``unit`` is the month,
    week or day of an average, and what a rate is per where that is no resident.
    """

    role: Role
    sign: int = 0
    denied: bool = False
    by_words: bool = False
    hedge: Hedge = ""
    unit: str = ""


def measured(number: Mark[Number], read: Read) -> Measured:
    """What the number measures, told from the words about it."""
    hedge, start = hedge_before(read.bare, number.start)
    before, after = read.bare[:start], read.bare[number.end :]
    said = number.value
    if said.unit == "pounds":
        return Measured("money", hedge=hedge)
    if _in_a_range(number, read):
        return Measured("points", hedge=hedge)
    if other := _than_area(number, read):
        return Measured("than area", hedge=hedge, sign=other.sign, unit=other.area)
    if said.unit == "points":
        return Measured("points", hedge=hedge)
    if said.unit == "percent":
        return _percent(number, read, hedge, before, after)
    return _plain(number, read, hedge, before, after)


def _in_a_range(number: Mark[Number], read: Read) -> bool:
    """Whether it is one end of "between 19% and 21%" or "19-21%"."""
    for one, other in pairwise(read.numbers):
        if number not in (one, other) or (other.value.unit != one.value.unit != "plain"):
            continue
        gap = read.bare[one.end : other.start]
        between = read.bare[: one.start].rstrip().endswith("between")
        if gap.strip() == "-" or (between and gap.strip() in {"and", "to"}):
            return True
    return False


@dataclass(frozen=True)
class _Than:
    sign: int
    area: str


def _than_area(number: Mark[Number], read: Read) -> _Than | None:
    """The area that a number is more or less than: "219 more crimes than Chorley"."""
    more = _MORE.match(read.bare, number.end)
    than = THAN.match(read.bare, more.end()) if more else None
    if more and than is None and more.group().split()[-1] in {"above", "below"}:
        than = _THE.match(read.bare, more.end())
    if more is None or than is None:
        return None
    area = next((one.value for one in read.areas if one.start == than.end()), "")
    return _Than(-1 if more["less"] else 1, area) if area else None


def _percent(number: Mark[Number], read: Read, hedge: Hedge, before: str, after: str) -> Measured:
    sign, denied, by_words = _direction(number, read)
    if _OF_PEOPLE.match(after) or _of_another_time(number, read):
        return Measured("other", hedge=hedge)
    if number.value.loose and _than_no_time(number, read):
        return Measured("points", hedge=hedge)
    if _SHARE_BEFORE.search(before) or _is_of_a_type(number, read):
        return Measured("share", hedge=hedge)
    if not sign and number.value.loose and " in " in read.plain[number.start : number.end]:
        return Measured("other", hedge=hedge)
    if _again(number, read):
        return Measured("share", hedge=hedge)
    return Measured("change", sign, denied, by_words, hedge)


_AS = re.compile(
    r"[\s\x00]*(?:[a-z]+[\s\x00]+){0,5}?as\s+(?:(?:in|for|on|during|the|there|were|was)\s+)*"
)


def _than_no_time(number: Mark[Number], read: Read) -> bool:
    """Whether it is "twice as many" as of something else, and not as in another time."""
    if " as " not in read.plain[number.start : number.end]:
        return False
    other = _AS.match(read.bare, number.end)
    return other is not None and not any(mark.start == other.end() for mark in read.periods)


def _of_another_time(number: Mark[Number], read: Read) -> bool:
    """Whether it is of another time's level: "122.6% of last year's", no change and no share."""
    if re.match(r"\s*of\s+what\b", read.bare[number.end :]):
        return True
    of = re.compile(r"\s*of\s+(?:the\s+|what\s+it\s+was\s+)?(?=\x00)").match(read.bare, number.end)
    return of is not None and any(mark.start == of.end() for mark in read.periods)


def _again(number: Mark[Number], read: Read) -> bool:
    """Whether the number in brackets says a share once more: "a third of all crime (33.7%)"."""
    at = read.numbers.index(number)
    if not at or not re.search(r"\([\s]*$", read.bare[: number.start]):
        return False
    before = read.numbers[at - 1]
    told_way = any(before.end <= way.start < number.start for way in read.ways)
    return before.value.loose and not told_way and measured(before, read).role == "share"


def _is_of_a_type(number: Mark[Number], read: Read) -> bool:
    """Whether it is a share: "12% of all crime", and not "a rise of 12%" of it."""
    one = next((mark for mark in read.types if mark.start >= number.end), None)
    if one is None or number.value.sign:
        return False
    gap = read.bare[number.end : one.start]
    one_in_ten = number.value.loose and " in " in read.plain[number.start : number.end]
    return bool(_OF.match(gap)) or (one_in_ten and not gap.strip())


def _direction(number: Mark[Number], read: Read) -> tuple[int, bool, bool]:
    """The direction of a change: by its sign, the word after it, or the nearest before it."""
    if number.value.sign:
        # "Doubled" tells its own direction, in a word that may be denied.
        denied = number.value.loose and denied_before(read.bare, number.start)
        return number.value.sign, denied, False
    after = [way for way in read.ways if way.start >= number.end]
    if after and _joined(read, number.end, after[0].start):
        return after[0].value.sign, after[0].value.denied, True
    before = [way for way in read.ways if way.end <= number.start]
    if not before:
        return 0, False, False
    way = before[-1]
    denied = way.value.denied and not _breaks(read, way, number)
    return way.value.sign, denied, True


def _joined(read: Read, start: int, end: int) -> bool:
    words = read.bare[start:end].replace(BLANK, " ").split()
    few = {
        "a",
        "the",
        "year-on-year",
        "an",
        "overall",
        "annual",
        "in",
        "offences",
        "crimes",
        "incidents",
    }
    return end - start <= _NEAR and set(words) <= few


def _breaks(read: Read, way: Mark[Way], number: Mark[Number]) -> bool:
    return bool(
        re.search(
            r"[;,]|\bbut\b|\bas\s+(?:much|many|fast|sharply|far)\b",
            read.bare[way.end : number.start],
        )
    )


def _plain(number: Mark[Number], read: Read, hedge: Hedge, before: str, after: str) -> Measured:
    others = _OF_OTHERS.match(read.plain[number.end :])
    others = others or _OF_OTHERS_BEFORE.search(read.plain[: number.start])
    if others:
        at_home = others["what"].startswith(("household", "home", "dwelling"))
        return Measured("rate", hedge=hedge, unit="households" if at_home else "others")
    if _RATE_AFTER.match(after) or _RATE_TO_COME.match(after) or _RATE_BEFORE.search(before):
        return Measured("rate", hedge=hedge, unit="previous" if _FROM.search(before) else "")
    average = _AVERAGE_AFTER.match(after)
    if average and _DIFFERENCE_AFTER.match(after):  # of an average nothing is kept to compare
        return Measured("points", hedge=hedge)
    if average or _AVERAGE_BEFORE.search(before):
        unit = average["unit"] if average else "month"
        return Measured("average", hedge=hedge, unit=unit)
    if _OF_PEOPLE.match(after) or (OTHER_NOUN.match(after) and not _DIFFERENCE_AFTER.match(after)):
        return Measured("other", hedge=hedge)
    if number.value.step < 1:
        rate = re.search(_THOUSAND, read.plain)
        return Measured("rate" if rate else "other", hedge=hedge)
    if _DIFFERENCE_AFTER.match(after) or (
        _DIFFERENCE_BEFORE.search(before) and not read.bare[: number.start].rstrip().endswith(" to")
    ):
        sign, denied, by_words = _direction(number, read)
        return Measured("difference", sign, denied, by_words, hedge)
    if not number.value.value:
        return Measured("none")
    if number.value.sign:
        return Measured("difference", number.value.sign, hedge=hedge)
    if _FROM.search(before):
        return Measured("previous count", hedge=hedge)
    if _COMPARED.search(before) or _TO_ANOTHER.match(after):
        return Measured("previous count", hedge=hedge)
    if _is_count(number, read, before, after):
        beside = _beside_a_change(number, read)
        return Measured("either" if beside else "count", hedge=hedge)
    return Measured("none")


def _beside_a_change(number: Mark[Number], read: Read) -> bool:
    """Whether it stands in brackets behind a percentage: "a rise of 0.9% (5 offences)"."""
    at = read.numbers.index(number)
    before = read.numbers[at - 1] if at else None
    if before is None or before.value.unit != "percent":
        return False
    gap = read.bare[before.end : number.start]
    return bool(re.fullmatch(r"\s*(?:\(|,?\s*or|,)\s*(?:\w+\s+)?", gap))


def _is_count(number: Mark[Number], read: Read, before: str, after: str) -> bool:
    """Whether a bare number is a count: small ones only where a noun says so."""
    said = number.value
    noun = _COUNTED_AFTER.match(after) or _type_follows(number, read)
    if said.in_words and said.value <= 12:
        return False
    if noun:
        return True
    if said.value < 10:
        return False
    return bool(
        _COUNTED_BEFORE.search(before.replace(BLANK, " "))
        or re.search(r"[(:,=→>]\s*$", before)
        or re.search(r"\x00\s*$", before)
        or _TO.search(before)
        or _COMPARED.search(before)
        or re.match(r"\s*(?:[),;.]|$|\x00|last|this|in\s*\x00|to\s+\d|->|→)", after)
    )


def _type_follows(number: Mark[Number], read: Read) -> bool:
    gap_end = next((mark.start for mark in read.types if mark.start >= number.end), -1)
    if gap_end < 0:
        return False
    words = read.bare[number.end : gap_end].replace(BLANK, " ").split()
    return set(words) <= {
        "recorded",
        "reported",
        "were",
        "police",
        "cases",
        "of",
        "offences",
        "incidents",
    }
