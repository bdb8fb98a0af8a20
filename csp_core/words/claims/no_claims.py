"""Numbers that claim nothing: dates, laws, telephone numbers, numbered sections, ages, weights."""

from __future__ import annotations

import re

from csp_core.periods import MONTH_NAMES
from csp_core.words.claims.marks import blanked, without
from csp_core.words.live_text import LIVE

_MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in MONTH_NAMES).lower() + ")"
_NUMBER = r"\d[\d,]*(?:\.\d+)?"
_PATTERNS = (
    LIVE.pattern,
    r"(?:https?://|www\.)\S+|\b[\w.]+@[\w.]+",
    # Laws and what is cited of them.
    r"\b(?:act|regulations|order|bill|convention|directive|strategy|plan)s?,?\s*(?:of\s+)?"
    r"(?:19|20)\d\d(?:\s*(?:-|to|/)\s*(?:19|20)?\d\d)?",
    r"\b(?:sections?|s\.|ss\.|paragraphs?|paras?\.?|articles?|schedule|chapter|page"
    r"|pages|pp?\.|table"
    r"|figure|fig\.?|appendix|annex|item|minute|priority|objective|action|recommendation|step|phase"
    r"|stage|tier|level|part|ward|unit|room|flat|no\.|number|ref\.?|reference|agenda item|version"
    r"|operation|zone|band|grade|category|class|question|section)\s*#?"
    r"\d{1,3}[a-z]?(?!\d|,\d)(?:\.\d+)*(?:\s*(?:and|to|-)\s*\d{1,3}(?:\.\d+)*)?\b"
    r"(?!\s*(?:%|per\s?cent|percent)|,?\d)",
    # Numbers before a heading, a point of a list, a footnote.
    r"^\s*#{0,6}\s*[-*•]?\s*\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]\s",
    r"^\s*#{0,6}\s*\d{1,2}(?:\.\d{1,2}){1,3}\s+(?=[a-z\x00])",
    r"^\s*#{1,6}\s*\d{1,2}\s+(?=[a-z\x00])",
    # Days and times.
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b\.?,?(?:\s+(?:19|20)\d\d)?",
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!,?\d),?(?:\s+(?:19|20)\d\d)?(?!\s*%)",
    r"\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b",
    r"\b\d{4}-\d\d-\d\d\b",
    r"\b\d{1,2}(?:st|nd|rd|th)\b(?:\s+century)?",
    r"\b\d{1,2}(?::|\.)\d\d\s*(?:am|pm|hrs|hours)?\b(?=\s*(?:am|pm|hrs|hours|to|-|and|on)\b)",
    r"\b\d{1,2}(?:[:.]\d\d)?\s*(?:am|pm|a\.m|p\.m|noon|o'clock)\b",
    r"\b\d{1,2}:\d\d\b|\b24\s*/\s*7\b|\b24[\s-]hours?\b",
    # Telephone numbers, postcodes, roads, addresses.
    r"\b(?:999|101|111|112|0800\s?555\s?111)\b(?!\s*(?:%|per\s?cent|more|fewer|offences|crimes))",
    r"\b0\d{2,4}[\s-]?\d{3,4}[\s-]?\d{3,4}\b",
    r"\b[a-z]{1,2}\d{1,2}[a-z]?\s+\d[a-z]{2}\b|\b(?:pr|bb|fy|la)\d{1,2}\b|\b[abm]\d{1,4}\b",
    # Ages.
    r"\bage[ds]?\s+(?:of\s+|between\s+|from\s+|under\s+|over\s+)?\d{1,3}"
    r"(?:\s*(?:-|to|and|or)\s*\d{1,3})?\b(?:\s*(?:and|or)\s+(?:over|under|above|older|younger))?",
    r"\b(?:under|over)[\s-]?\d{1,2}s\b|\b(?:under|over)[\s-]\d{1,2}[\s-]year[\s-]olds?\b",
    r"\b\d{1,3}(?:\s*(?:-|to|and)\s*\d{1,3})?[\s-]years?[\s-](?:old|of\s+age)s?\b",
    r"\b\d{1,2}\s*(?:-|to)\s*\d{1,2}s\b|\b(?:19|20)\d0s\b",
    r"\bin\s+every\s+(?:hundred|ten|\d+)\b",
    # Weights, measures, and lengths of time that count no months of figures.
    rf"\b{_NUMBER}[\s-]?(?:tonnes?|tons?|kg|kilos?|grams?|g|mg|ml|litres?|miles?|mph|km"
    rf"|metres?|m2|cm"
    r"|mm|feet|foot|inch(?:es)?|acres?|hectares?|degrees?|volts?|mb|gb)\b",
    rf"\b{_NUMBER}[\s-](?:minutes?|hours?|days?|weeks?|fortnights?|years?|nights?)\b",
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
    r"[\s-](?:minutes?|hours?|days?|weeks?|fortnights?|years?|nights?)\b",
    r"\b95\s*(?:%|per\s?cent)\s+(?:confidence|interval|limits?|level)\w*|\bat\s+95\s*%",
    r"\b(?:100|one hundred)\s*(?:%|per\s?cent)\s+(?:committed|sure|certain|clear|behind)\b",
    # Years that stand for themselves.
    r"\b(?:199\d|20[0-3]\d)\s*(?:to|-|and|/|until)\s*(?:199\d|20[0-3]\d)\b",
    r"(?<![\d,£.+-])(?:199\d|20[0-3]\d)\b(?!\s*(?:[/-]\s*\d|[,.]\d|%|per\s?cent|offences|crimes|burglar"
    r"|incidents|thefts|recorded|reports|more|fewer))",
    # A place in an order, and a year that stands for itself.
    r"\b(?:top|first|last|next|every|all)\s+(?:\d{1,2}(?!,?\d)|two|three|four|five|six|seven"
    r"|eight|nine|ten)\b"
    r"(?!\s*(?:%|per\s?cent|months?|quarters?|half|priorit|crime))",
    r"\b(?:since|before|after|until|by|from|established in|launched in|introduced in|in|of)\s+"
    r"(?:199\d|20[0-3]\d)\b(?!\s*(?:[/-]\s*\d|%|per\s?cent|offences|crimes|burglar"
    r"|incidents|to\b))",
)  # fmt: skip
_NO_CLAIMS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _PATTERNS)


# Only capitals tell "12 Hope Street" from "12 incidents took place".
_ADDRESS = re.compile(
    r"\b\d{1,4}[A-Za-z]?(?:\s?-\s?\d{1,4})?,?\s+(?:[A-Z][\w']+\s+){1,3}(?:Street|St"
    r"|Road|Rd|Lane|Avenue"
    r"|Ave|Close|Drive|Way|Place|Terrace|Square|Gate|Court|Crescent|Grove|Row|Hill|Walk|House)\b"
)


def without_no_claims(text: str, plain: str) -> str:
    """A folded sentence (``plain``, of ``text``) with every number blank that claims nothing."""
    plain = blanked(plain, (found.span() for found in _ADDRESS.finditer(text)))
    for pattern in _NO_CLAIMS:
        plain = without(plain, pattern)
    return plain
