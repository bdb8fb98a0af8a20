"""The words of casework: what says a sheet holds it, what headings and names beside it mean."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from csp_core import areas, crime_types
from csp_core.casework import SHARE, Unit
from csp_core.day_words import Days, as_at_day, days_of, parse_day, parse_days
from csp_core.listing import joined
from csp_core.periods import Span, month_of
from csp_core.reading.cells import filled
from csp_core.spelling import as_written, spelling_key

_SPEAKS = re.compile(
    r"\bmaracs?\b|\bidvas?\b|\bsdvcs?\b|\bsanctuary\b|\bcasework\b|\bmulti agency risk\b"
    r"|\bindependent domestic (?:violence|abuse)\b|\bspecialist domestic (?:violence|abuse) court"
    r"|\bcases (?:discussed|heard)\b|\bchildren in (?:the )?house ?holds?\b"
)
_MAY_SPEAK = re.compile(
    r"marac|idva|sdvc|sanctuary|casework|multi.{0,3}agency|domestic|cases\s|children\s",
    re.IGNORECASE,
)
_CRIME_HEADING = re.compile(
    r"(?:crimes?|offences?)(?: (?:type|group|category|description|name))*s?"
)
_PERSONAL = re.compile(
    r"(?:case|client|victim|marac)? ?(?:ref|reference|id|urn)(?: (?:no|number))?"
    r"|(?:first |full |last |sur)?name(?: of (?:victim|client))?|dob|date of birth|age"
    r"|address|postcode|case (?:no|number)"
)
SERVICES = {"marac": "MARAC", "idva": "IDVA", "sdvc": "SDVC", "sanctuary": "Sanctuary"}
_SERVICE = re.compile(r"\b(marac|idva|sdvc|sanctuary)s?\b")
_ONLY_SERVICE = re.compile(
    r"(?:the )?(marac|idva|sdvc|sanctuary)(?: (?:scheme|service|team|data))?"
)
HEADINGS = {
    "service": r"services?|schemes?|teams?",
    "area": r"areas?|districts?|csp|partnerships?|local authority|council|location",
    "measure": r"measures?|indicators?|what(?: is counted)?|descriptions?|categor(?:y|ies)"
    r"|metrics?",
    "unit": r"units?",
    "period": r"periods?|for the period|months?|quarters?|years?|when|reporting period",
    "start": r"starts?|from|first (?:day|month)|start date",
    "end": r"ends?|to|last (?:day|month)|end date|until",
    "as_at": r"as at|as of|date of (?:data|extract)|extracted(?: on)?|extract date|data date",
    "note": r"notes?|comments?|remarks?",
    "value": r"values?|numbers?|counts?|figures?|no|results?|number of cases counted|n",
    "share": r"%|per ?cent(?:age)?s?|shares?|% of (?:all )?cases",
}
_PASSED_BY = re.compile(
    r".*(?:\bchanges?\b|\bdifference\b|\bvariance\b|\bdirection\b|\btrend\b|\bdot\b|\+|\brates?\b"
    r"|\baverage\b|\bmean\b|\bratio\b|\btarget\b|\bper (?:case|month|1,?000|week)\b).*"
)
_SHARES = re.compile(r".*(?:%|\bper ?cent|\bshares?\b|\bproportion\b).*")
_UNITS: tuple[tuple[str, Unit], ...] = (
    (r"\bchild", "children"),
    (r"\breferr", "referrals"),
    (r"\bmales?\b|\bfemales?\b|\bmen\b|\bwomen\b|\bpeople\b|\bvictims?\b|\bclients?\b", "people"),
    (r"\bcases?\b|\bmarac\b|\brepeats?\b", "cases"),
)
_TOTAL = re.compile(r"(?:grand |sub ?)?totals?|all(?: areas)?|both(?: areas)?|whole|year|ytd"
                    r"|year to date")  # fmt: skip
# When a file was made says nothing of when its cases were.
_OF_THE_FILE = re.compile(r"\s*(?:source|published|printed|updated|produced|note|notes)\b", re.I)
_AREA_WORDS = re.compile(r"\b(?:and|the|district|borough|council|total|marac|csp|joint|area)\b")


@dataclass(frozen=True)
class Context:
    """What is said of a number, as far as it is: by a title, a heading, or a name beside it."""

    service: str = ""
    area: str = ""
    measure: str = ""
    unit: str = ""
    days: Days | None = None
    as_at: Any = None
    note: str = ""
    total: bool = False

    def within(self, outer: Context) -> Context:
        """The same, with what it leaves open taken from what stands around it."""
        measures = dict.fromkeys(filter(None, (outer.measure, self.measure)))
        return Context(
            self.service or outer.service,
            self.area or outer.area,
            ": ".join(measures),
            self.unit or outer.unit,
            self.days or outer.days,
            self.as_at or outer.as_at,
            self.note or outer.note,
            self.total or outer.total,
        )


def may_speak(text: str) -> bool:
    """Whether it is worth a closer look: most sheets have no such word, and may be long."""
    return bool(_MAY_SPEAK.search(text))


def speaks(text: str) -> bool:
    """Whether a text is of casework; "domestic abuse" alone may be crimes."""
    return bool(_SPEAKS.search(spelling_key(text)))


def heads_crimes(text: str) -> bool:
    """Whether a heading or a name is of recorded crime: no sheet of casework has such."""
    key = spelling_key(text)
    if _CRIME_HEADING.fullmatch(key):
        return True
    found = crime_types.match(text)
    return found is not None and found.known and not found.name.startswith("Domestic abuse")


def heads_people(text: str) -> bool:
    """Whether a heading is of single people: a row a case, which no page may show."""
    return bool(_PERSONAL.fullmatch(spelling_key(text)))


def passed_by(text: str) -> bool:
    """Whether a name is of what is computed from counts: a change, a rate, an average."""
    return bool(_PASSED_BY.fullmatch(" ".join(text.lower().split())))


def of_the_file(text: str) -> bool:
    """Whether a line is about the file: its source, when it was printed."""
    return bool(_OF_THE_FILE.match(text))


def says_share(text: str) -> bool:
    """Whether a name is of a share."""
    return bool(_SHARES.fullmatch(" ".join(text.lower().split())))


def role_of(heading: Any) -> str:
    """The field a column's heading gives it; empty for a heading that is itself said of numbers."""
    if not isinstance(heading, str):
        return ""
    key = spelling_key(heading)
    return next((name for name, one in HEADINGS.items() if re.fullmatch(one, key)), "")


def context_of(cell: Any, role: str = "") -> Context:
    """What a heading or a name beside a number says of it; ``role`` where its column tells."""
    text = as_written(str(cell)) if isinstance(cell, str) else ""
    if role == "note":
        return Context(note=text)
    if role == "unit":
        return Context(unit=text)
    if role == "as_at":
        return Context(as_at=parse_day(cell))
    if role == "service":
        return Context(service=service_in(text) or text)
    if role == "area":
        return Context(area=areas.ALL_AREAS if _TOTAL.fullmatch(spelling_key(text)) else text)
    if (days := parse_days(cell)) is not None:
        return Context(days=_month(days))
    return _of_name(text, role) if text else Context()


def _month(days: Days) -> Days:
    """A month is often written as its first day."""
    first, last = days
    return days_of(Span.starting(month_of(first), 1)) if first == last and first.day == 1 else days


def _of_name(text: str, role: str) -> Context:
    key = spelling_key(text)
    if role == "measure":
        return Context(measure=text)
    if _TOTAL.fullmatch(key):
        return Context(total=True)
    if found := _ONLY_SERVICE.fullmatch(key):
        return Context(service=SERVICES[found[1]])
    if area := area_named(text):
        return Context(area=area)
    return Context(measure=text)


def area_named(text: str) -> str:
    """The area a name is of, as written; empty where it says more than an area."""
    if found := areas.match(text):
        return found
    within = areas.within(text)
    rest = spelling_key(text)
    for name in within:
        rest = rest.replace(spelling_key(name), " ")
    return joined(within) if within and not _AREA_WORDS.sub(" ", rest).strip() else ""


def service_in(text: str) -> str:
    """The one service a text names; empty where it names none or several."""
    found = {SERVICES[one] for one in _SERVICE.findall(spelling_key(text))}
    return found.pop() if len(found) == 1 else ""


def context_of_titles(lines: Sequence[str], sheet: str) -> Context:
    """What the lines over a table say of all of it; its sheet's name where they do not."""
    found = Context()
    for line in (*lines, sheet):
        if _OF_THE_FILE.match(line):
            continue
        names = areas.within(line)
        days = parse_days(line)
        one = Context(
            service_in(line), joined(names), "", "", days, as_at_day(line),
        )  # fmt: skip
        found = replace(found.within(one), measure="")
    return found


def unit_of(measure: str, unit: str) -> Unit:
    """What a count counts, by its unit where it has one, else by its name."""
    for words in (unit, measure):
        key = spelling_key(words)
        if key and (found := next((u for one, u in _UNITS if re.search(one, key)), None)):
            return found
    return "other"


def share_said(measure: str, unit: str, heading_role: str) -> bool:
    """Whether a number is a share by its unit, its heading or its name."""
    return heading_role == "share" or unit == SHARE or says_share(unit) or says_share(measure)


def texts(cells: Sequence[Any]) -> list[str]:
    """The texts among some cells."""
    return [cell for cell in cells if isinstance(cell, str) and filled(cell)]
