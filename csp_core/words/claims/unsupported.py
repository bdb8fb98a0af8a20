"""Comparisons that no figure of a partnership can bear out: with averages, and with everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

_OF_MANY = (
    r"(?:national(?:ly)?|regional(?:ly)?|north[\s-]west(?:\s+regional)?"
    r"|county(?:[\s-]?wide)?|lancashire|england"
    r"(?:\s+and\s+wales)?|force(?:[\s-]?wide)?|english|uk|british"
    r"|country(?:[\s-]?wide)?|most\s+similar(?:\s+family)?"
    r"(?:\s+group)?|similar|family\s+group|statistical\s+neighbours?'?"
    r"|peer(?:\s+group)?|comparable|other\s+lancashire)"
)
_AVERAGE = (
    r"(?:averages?|rates?|figures?|trends?|pictures?|levels?|norms?|means?|benchmarks?"
    r"|position|areas?|districts?|councils?|partnerships?|boroughs?|group)"
)
_MANY = (
    rf"(?:the\s+)?{_OF_MANY}(?:(?:\s*,\s*|\s+|\s*and\s*(?:,\s*)?(?:or,?\s+)?"
    rf"|\s*or\s+)(?:the\s+)?{_OF_MANY})*(?:\s+{_AVERAGE})?"
)
_PATTERNS = (
    rf"(?:much\s+|far\s+|well\s+|significantly\s+|slightly\s+|generally\s+"
    rf"|still\s+)?(?:better|worse|lower|higher|safer|less|fewer"
    rf"|smaller|greater|more|faster|slower|steeper"
    rf"|stronger)(?:\s+\w+){{0,4}}?\s+than\s+(?:in\s+|that\s+of\s+|those\s+of\s+"
    rf"|across\s+)?"
    rf"(?:{_MANY}|(?:the\s+)?average|(?:most|many|any"
    rf"|all)\s+(?:other\s+)?(?:\w+\s+)?(?:areas?|districts|boroughs|places|councils"
    rf"|parts)"
    rf"|elsewhere(?:\s+in\s+\w+)?)",
    rf"(?:well\s+|far\s+|just\s+|slightly\s+|significantly\s+|still\s+)?(?:below|above"
    rf"|under|beneath|exceeds?|outperform(?:s|ed|ing)?|beats?)\s+(?:the\s+)?(?:{_MANY}"
    rf"|average)",
    rf"(?:in\s+line\s+with|mirrors?|mirroring|reflects?|reflecting|follows?|following"
    rf"|bucks?|bucking|against|similar\s+to|comparable\s+(?:to|with)"
    rf"|consistent\s+with|on\s+a\s+par\s+with|matches|matching|echoes)\s+(?:the\s+"
    rf"|a\s+)?{_OF_MANY}(?:\s+(?:and|or)\s+(?:the\s+)?{_OF_MANY})?\s+{_AVERAGE}",
    r"(?:one|some|among|amongst)\s+(?:of\s+)?the\s+(?:very\s+)?(?:safest|lowest|best"
    r"|highest|worst|largest|smallest|most\s+\w+|fastest|top)"
    r"(?:[\s-]\w+)*?(?:\s+(?:places?|boroughs?|districts?|areas?|rates?|levels?"
    r"|partnerships?|councils?|parts|performing|towns?))?"
    r"(?:\s+(?:in|across|of)\s+(?:the\s+)?(?:county|country|region|lancashire|england"
    r"|north\s+west|force(?:\s+area)?))?",
    r"(?:the\s+)?(?:safest|lowest|best|highest|worst|second\s+\w+est"
    r"|third\s+\w+est)(?:\s+[\w-]+){0,4}?\s+(?:in|across|of)\s+(?:the\s+)?"
    r"(?:county|country|region|lancashire|england|north\s+west|uk|force(?:\s+area)?|nation)",
    r"(?:(?:its|their|the)\s+)?(?:highest|lowest)(?:\s+(?:level|figure|point|rate|total|number|count))?"
    r"\s+(?:for|in|since|on\s+record)\b(?:\s+(?:over|more\s+than|nearly|almost|about|at\s+least))?"
    r"(?:\s+(?:an?|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|some|several))?"
    r"\s*(?:years?|decades?|generation|memory|(?:19|20)\d\d(?:/\d\d)?|records\s+began)?",
    r"(?:the\s+)?safest\s+(?:place|borough|district|area|town)s?",
    r"(?:relatively|comparatively|particularly|very"
    r"|exceptionally)\s+safe(?:\s+(?:place|borough|district|area))?(?=\s+(?:in|to"
    r"|place|borough)|[.,]|$)",
    r"compares?\s+(?:very\s+)?(?:well|favourably|favorably|poorly"
    r"|unfavourably)(?:\s+(?:with|to)\s+(?:[\w-]+\s*){1,4})?",
)
_UNSUPPORTED = tuple(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])") for pattern in _PATTERNS)


def unsupported(plain: str) -> Iterator[tuple[int, int]]:
    """Where a folded sentence compares with what the figures do not hold; none overlaps another."""
    end = 0
    found = sorted(
        (one.span() for pattern in _UNSUPPORTED for one in pattern.finditer(plain)),
        key=lambda span: (span[0], -span[1]),
    )
    for start, stop in found:
        if start >= end:
            yield start, stop
            end = stop
