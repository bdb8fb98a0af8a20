"""Numbers in figures and in words, each with the place of its last digit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.words.claims.marks import BLANK, Mark

Unit = Literal["plain", "percent", "points", "pounds"]

_SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUE = {word: at for at, word in enumerate(_SMALL)} | {
    word: 10 * at for at, word in enumerate(_TENS, start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_WORD = "|".join((*_VALUE, *_SCALES))
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?:an?\s+(?=hundred|thousand|million))?(?:{_WORD})(?:(?:\s+and\s+"
    rf"|[\s-])(?:{_WORD}))*(?![\w-])"
)
_IN_FIGURES = re.compile(
    r"(?<![\w.,/])(?P<pounds>£\s?)?(?P<sign>(?<![\w)])[+-])?(?P<pounds2>£\s?)?"
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<scale>\s?(?:k|m|bn)\b|\s(?:thousand|million)\b)?(?![\w/]|,\d|\.\d)"
)
_PERCENT = re.compile(r"\s?%|[\s-](?:per\s?cent(?:age)?|percent|pc)\b")
_POINTS = re.compile(r"\s*(?:age)?[\s-]+points?\b")
_SCALE = {"k": 1000, "thousand": 1000, "m": 1_000_000, "million": 1_000_000, "bn": 10**9}
_PARTS = {
    "half": Decimal(50), "third": Decimal(100) / 3, "quarter": Decimal(25), "fifth": Decimal(20),
    "sixth": Decimal(100) / 6, "seventh": Decimal(100) / 7, "eighth": Decimal("12.5"),
    "ninth": Decimal(100) / 9, "tenth": Decimal(10),
}  # fmt: skip
_MANY = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "seven": 7,
    "nine": 9,
}
_FRACTION = re.compile(
    rf"(?<![\w-])(?:(?P<many>{'|'.join(_MANY)})[\s-])?(?P<part>{'|'.join(_PARTS)})s?(?![\w-])"
)
_IN_EVERY = re.compile(
    rf"(?<![\w-])(?P<many>{'|'.join(_SMALL[1:10])}|\d)\s+in\s+(?:every\s+)?"
    rf"(?P<of>{'|'.join(_SMALL[2:13])}|\d{{1,2}})(?![\w-]|\s*(?:%|months|weeks|days|years))"
)
_FACTORS = {
    "doubled": 100, "doubling": 100, "trebled": 200, "tripled": 200, "quadrupled": 300,
    "halved": -50, "halving": -50, "twofold": 100, "threefold": 200, "fourfold": 300,
}  # fmt: skip
_TIMES = {"twice": 100, "three times": 200, "four times": 300, "half": -50}
_FACTOR = re.compile(
    rf"(?<![\w-])(?:(?P<word>{'|'.join(_FACTORS)})"
    rf"|(?P<times>{'|'.join(_TIMES)})\s+as\s+(?:many|much|high|common)(?P<again>\s+again)?"
    r"|(?P<double>double)\s+the\s+(?:number|figure|count|total|level|rate)?)(?![\w-])"
)
# More digits than any figure has.
_LONGEST = 15
# "By a quarter" is a share; "in the quarter", "a quarter of the year" may be three months.
_FRACTION_BEFORE = re.compile(
    r"(?:\b(?:by|of|up|down|about|around|nearly|almost|over|than|roughly|approximately"
    r"|to|some|just|below"
    r"|under|rose|fell|grew|increased|dropped|decreased|is|was|were|are|only|a\s+full|and|or)"
    r"|^\W*|[,(;:])\s*$"
)
_FRACTION_AFTER = re.compile(
    r"\s+(?:of\b(?!\s+(?:the\s+)?(?:year|month|20))|more|fewer|less|rise|increase|fall"
    r"|drop|higher|lower"
    r"|up|down|reduction|decrease|were|was|are|said|felt|did)"
)

# "A third meeting" is one after two others.
_PLACE_IN_ORDER = re.compile(
    r"\s+(?:time|part(?:y|ies)|year|phase|meeting|round|person|priority|report|patrol|project|sector|term)\b"
)


@dataclass(frozen=True)
class Number:
    """A number said: percent for a share, pounds for money.

    ``step`` is the place of its last digit (1 for 6,168, 0.1 for 20.4), ``round_step`` that of its
    last digit but for noughts (100 for 6,200). ``sign`` is that written, 0 where there is none.
    ``loose`` where it is said as a fraction or a multiple, as people say what is near to it.
    """

    value: Decimal
    unit: Unit
    step: Decimal
    round_step: Decimal
    sign: int = 0
    loose: bool = False
    in_words: bool = False


def numbers_said(plain: str) -> tuple[Mark[Number], ...]:
    """The numbers that a folded sentence names, in order."""
    marks: list[Mark[Number]] = []
    left = plain
    for pattern, means in (
        (_IN_EVERY, _in_every), (_FACTOR, _factor), (_FRACTION, _fraction),
        (_IN_FIGURES, _figures), (_IN_WORDS, _words),
    ):  # fmt: skip
        for found in pattern.finditer(left):
            if mark := means(found, left):
                marks.append(mark)
                size = mark.end - mark.start
                left = left[: mark.start] + BLANK * size + left[mark.end :]
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _in_every(found: re.Match[str], _: str) -> Mark[Number] | None:
    many, of = (_small(found[name]) for name in ("many", "of"))
    if not 0 < many < of:
        return None
    return Mark(found.start(), found.end(), _loose(Decimal(100 * many) / of))


def _factor(found: re.Match[str], _: str) -> Mark[Number]:
    percent = _FACTORS[found["word"]] if found["word"] else _TIMES[found["times"] or "twice"]
    if found["again"]:  # "half as many again"
        percent = abs(percent)
    number = _loose(Decimal(abs(percent)), sign=1 if percent > 0 else -1)
    return Mark(found.start(), found.end(), number)


def _fraction(found: re.Match[str], plain: str) -> Mark[Number] | None:
    before, after = plain[: found.start()], plain[found.end() :]
    told = (
        _FRACTION_BEFORE.search(before)
        if found["many"]
        else re.search(r"\bby\s+(?:\w+\s)?$", before)
    )
    alone = found["many"] or found["part"] == "half"
    if not told and not (alone and _FRACTION_AFTER.match(after)):
        return None
    if _PLACE_IN_ORDER.match(after):
        return None
    if found["part"] == "half" and re.match(r"\s+(?:year|of the year|term|hour|day)", after):
        return None
    value = _PARTS[found["part"]] * (_MANY[found["many"]] if found["many"] else 1)
    return Mark(found.start(), found.end(), _loose(value))


def _loose(value: Decimal, sign: int = 0) -> Number:
    return Number(value, "percent", Decimal(1), Decimal(1), sign, loose=True, in_words=True)


def _small(word: str) -> int:
    return int(word) if word.isdigit() else _VALUE[word]


def _figures(found: re.Match[str], plain: str) -> Mark[Number] | None:
    if len(found["digits"]) > _LONGEST:
        return None
    digits = Decimal(found["digits"].replace(",", ""))
    exponent = digits.as_tuple().exponent
    step = Decimal(1).scaleb(int(exponent))
    scale = _SCALE.get((found["scale"] or "").strip(), 1)
    unit, end = _unit(plain, found.end(), pounds=bool(found["pounds"] or found["pounds2"]))
    start = found.start()
    sign = {"+": 1, "-": -1}.get((found["sign"] or "").strip(), 0)
    value, step = digits * scale, step * scale
    return Mark(start, end, Number(value, unit, step, _round_step(value, step), sign))


def _words(found: re.Match[str], plain: str) -> Mark[Number] | None:
    value, part = 0, 0
    for word in re.findall(r"[a-z]+", found.group()):
        if word == "hundred":
            part = max(part, 1) * 100
        elif word in _SCALES:
            value += max(part, 1) * _SCALES[word]
            part = 0
        else:
            part += _VALUE.get(word, 0)
    if value + part > 10**_LONGEST:
        return None
    number = Decimal(value + part)
    unit, end = _unit(plain, found.end(), pounds=False)
    step = Decimal(1)
    return Mark(
        found.start(), end, Number(number, unit, step, _round_step(number, step), in_words=True)
    )


def _unit(plain: str, end: int, *, pounds: bool) -> tuple[Unit, int]:
    if pounds:
        return "pounds", end
    if percent := _PERCENT.match(plain, end):
        if points := _POINTS.match(plain, percent.end()):
            return "points", points.end()
        return "percent", percent.end()
    if points := re.compile(r"\s+points?\b").match(plain, end):
        return "points", points.end()
    if money := re.compile(r"\s+pounds\b").match(plain, end):
        return "pounds", money.end()
    return "plain", end


def _round_step(value: Decimal, step: Decimal) -> Decimal:
    while value and step < value and value % (step * 10) == 0:
        step *= 10
    return step
