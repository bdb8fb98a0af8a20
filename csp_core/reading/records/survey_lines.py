"""What the lines around a table of a survey say: its question, base, period and area."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from csp_core import areas
from csp_core.day_words import Days, parse_days
from csp_core.spelling import as_written

_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+)(?![\d.]*%|[\d/])"
_ASKED = (
    r"contacts|respondents|residents|people|persons|households|replies|responses|returns|adults"
)
_NAMED = r"(?:un)?(?:weighted )?(?:base|sample(?: size)?|number asked|asked in all)"
_BASES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_NAMED}\b\s*[:=\-–(]*\s*"
        rf"(?:all )?(?P<before>{_ASKED})?(?: asked)?\s*[:=\-–(]*\s*(?:n\s*=\s*)?{_NUMBER}"
        rf"(?:\s+(?P<after>{_ASKED})\b)?",
        rf"(?<![a-z])n\s*[=:]\s*{_NUMBER}(?:\s+(?P<after>{_ASKED})\b)?",
        rf"(?<![\d,./]){_NUMBER}\s+(?P<after>{_ASKED})\b",
    )
)
_SEVERAL = re.compile(
    r"\b(?:tick|choose|select|pick) (?:all|any|up to)\b|\ball that apply\b"
    r"|\b(?:more than one|several|multiple) (?:answers?|responses?)\b|\bmulti-?(?:response|code)\b",
    re.IGNORECASE,
)
# "Q1 2017/18" is a quarter.
_NUMBERED = re.compile(
    r"(?:q|question)\s*\d+[a-z]?\b(?!\s*\(?(?:19|20)?\d\d)\s*[.:)\-–]?\s*", re.IGNORECASE
)
_ONLY_BASE = re.compile(r"[\s().,:;=\-–]*")
WAVE = re.compile(r"(?:wave|round)\s*\d+", re.IGNORECASE)


@dataclass(frozen=True)
class Base:
    """How many were asked, and what is counted; None and empty where a text does not say."""

    number: int | None = None
    counted: str = ""


NOT_SAID = Base()


@dataclass(frozen=True)
class Around:
    """What stands around a table; each empty or None where nothing says it."""

    question: str = ""
    area: str = ""
    base: Base = NOT_SAID
    several: bool = False
    days: Days | None = None


def around(titles: Sequence[str], above: Sequence[str], sheet: str) -> Around:
    """What a table's own ``titles``, all lines ``above`` it and its sheet's name say.

    The nearest line that says a thing is believed.
    """
    own = tuple(reversed(titles))
    # A question further up is another table's.
    lines = (*own, *(line for line in above if line not in titles and not asks(line)), sheet)
    at = next((at for at, line in enumerate(own) if asks(line)), None)
    if at is None:
        at = next((at for at, line in enumerate(own) if not says_base_only(line)), None)
    if at is not None and len(above) > len(titles):  # a base before it is the table's above
        before = (line for line in own[at + 1 :] if not says_base_only(line))
        lines = (*own[: at + 1], *before, *lines[len(own) :])
    return Around(
        question_of(own[at]) if at is not None else "",
        area_in(lines),
        next((base for line in lines if (base := base_in(line)).number is not None), NOT_SAID),
        any(says_several(line) for line in lines),
        next(
            (days for line in lines if (days := parse_days(without_base(line).strip(" ,;")))), None
        ),
    )


def asks(line: str) -> bool:
    """Whether a line is a question."""
    return "?" in line or bool(_NUMBERED.match(line))


def question_of(line: str) -> str:
    """The question in a line, without its number, its base, and how to answer it."""
    text = as_written(line)
    if "?" in text:
        text = text[: text.rindex("?") + 1]
    return _NUMBERED.sub("", without_base(text), count=1).strip() or text


def says_several(line: str) -> bool:
    """Whether a line says that one person may give several answers."""
    return bool(_SEVERAL.search(line))


def base_in(line: str) -> Base:
    """The base a text names: ``n = 1,753``, ``Base: 1,753 contacts``, ``1,753 respondents``."""
    for pattern in _BASES:
        if found := pattern.search(line):
            words = found.groupdict()
            counted = words.get("before") or words.get("after") or ""
            return Base(int(found["number"].replace(",", "")), counted.lower())
    return NOT_SAID


def without_base(text: str) -> str:
    """The text without the base it names and the brackets around it."""
    for pattern in _BASES:
        text = pattern.sub(" ", text)
    return " ".join(re.sub(r"\(\s*[,;]?\s*\)", " ", text).split())


def says_base_only(line: str) -> bool:
    """Whether a line says how many were asked or how to answer, and no more."""
    return says_several(line) or (
        base_in(line).number is not None and bool(_ONLY_BASE.fullmatch(without_base(line)))
    )


def area_in(lines: Iterable[str]) -> str:
    """The one known area that the lines name; empty where they name none or several."""
    named = {name for line in lines for name in areas.within(line)}
    return named.pop() if len(named) == 1 else ""
