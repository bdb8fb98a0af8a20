"""The periods a sentence names, in full or by way of the report's own, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from csp_core.words.claims.marks import Mark, blanked, without
from csp_core.words.claims.period_patterns import (
    A_DAY,
    READ,
    READ_WITH_DAYS,
    Understood,
    before_that,
)
from csp_core.words.claims.said import Report, Said

# What stands before a period that others are set against.
_AGAINST = re.compile(
    r"(?:compar(?:ed|ing|ison)\s+(?:to|with)|in comparison (?:to|with)|against|versus|vs\.?|on|than"
    r"|above|below|up from|down from|relative to|(?:many|much|high|low|large|big) as"
    r"|compar(?:ed?|es|ing)\s[^,;.]{1,40}\s(?:with|to|against))(?:\s+(?:in|for|during|the|that of"
    r"|that for|those of))*\s*$"
)


def _compiled(
    read: tuple[tuple[str, Understood], ...],
) -> tuple[tuple[re.Pattern[str], Understood], ...]:
    return tuple((re.compile(rf"(?<![\w/])(?:{pattern})"), means) for pattern, means in read)


_WITH_DAYS, _WITHOUT_DAYS = _compiled(READ_WITH_DAYS), _compiled(READ)


def periods_said(plain: str, report: Report) -> tuple[Mark[Said], ...]:
    """The periods that a folded sentence names, in order; a single day is none."""
    return tuple(sorted(_found(plain, report), key=lambda mark: mark.start))


def _found(plain: str, report: Report) -> Iterator[Mark[Said]]:
    left = plain
    for patterns in (_WITH_DAYS, _WITHOUT_DAYS):
        for pattern, means in patterns:
            for found in pattern.finditer(left):
                if (said := means(found, report)) is not None:
                    against = _is_against(plain[: found.start()], means)
                    yield Mark(found.start(), found.end(), replace(said, against=against))
            left = blanked(left, (one.span() for one in pattern.finditer(left)))
        left = without(left, A_DAY)


def _is_against(before: str, means: Understood) -> bool:
    """Whether what stands before a period says that another is set against it."""
    if _AGAINST.search(before):
        return True
    # "Over the ten months" is when, "over the previous year" is against what.
    return means is before_that and before.rstrip().endswith((" over", " since"))
