"""Columns whose headings suggest personal data: names, dates of birth, addresses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from csp_core.problems import cell_address
from csp_core.reading.files.sheets import Sheet
from csp_core.spelling import as_written, spelling_key


@dataclass(frozen=True)
class PersonalColumn:
    """A column that looks like personal data: its sheet and its heading's cell, from 1.

    ``kind`` says what of a person it seems to hold: ``a name``, ``a date of birth``.
    """

    sheet: str
    row: int
    column: int
    heading: str
    kind: str

    @property
    def cell(self) -> str:
        """The heading's address: ``B4``."""
        return cell_address(self.row, self.column)


_LONGEST_HEADING = 60
_FULL_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b", re.IGNORECASE)


def _words(cell: object) -> bool:
    return isinstance(cell, str) and any(map(str.isalpha, cell)) and not _heads(cell)


def _letters_and_digits(cell: object) -> bool:
    return _words(cell) and any(map(str.isdigit, str(cell)))


def _digits(cell: object) -> bool:
    return sum(map(str.isdigit, f"{cell:.15g}" if isinstance(cell, float) else str(cell))) >= 9


def _birthday(cell: object) -> bool:
    return isinstance(cell, dt.date) or sum(map(str.isdigit, str(cell))) >= 4


def _postcode(cell: object) -> bool:
    return isinstance(cell, str) and bool(_FULL_POSTCODE.search(cell))


def _anything(cell: object) -> bool:
    return str(cell).strip() != "" and not _heads(cell)


def _email(cell: object) -> bool:
    return "@" in str(cell)


_PERSON = (
    r"(?:victim|suspect|offender|complainant|witness|perpetrator|defendant|aggrieved|applicant"
    r"|client|nominal|person|individual|informant|caller|accused|detainee|injured party|ip"
    r"|missing person|child|parent|mother|father|partner|tenant|resident|householder|occupier"
    r"|reporting person|patient|customer|contact|next of kin)(?:e?s)?"
)
_PART = r"(?:first |last |middle |full |given |family |maiden |fore|sur)"
# A heading's spelling key, what of a person it names, and what a cell below it must look like:
# "Mobile phone" over counts is a crime type, over telephone numbers it is not. "Postcode sector",
# "Area name" and "Location" match nothing. The kinds are ours; that each of them is personal data
# is the Information Commissioner's guidance "What is personal data?" (UK GDPR, article 4(1)).
_KINDS: tuple[tuple[str, str, Callable[[object], bool]], ...] = (
    (rf"{_PART}names?(?: s)?|surnames?|forenames?|alias(?:es)?|nicknames?", "a name", _words),
    (rf"{_PERSON} {_PART}?names?|{_PART}?names? of (?:the )?{_PERSON}", "a name", _words),
    (rf"{_PERSON} (?:surnames?|forenames?)", "a name", _words),
    (
        rf"(?:{_PERSON} )?(?:d ?o ?b|date of birth|birth ?date|birthday)"
        rf"(?: of (?:the )?{_PERSON})?",
        "a date of birth",
        _birthday,
    ),
    (
        rf"(?:{_PERSON} |home |full |street |postal |residential |current |offence |incident "
        r"|crime )?address(?:es)?(?: line)?(?: \d)?|address of (?:the )?"
        rf"(?:{_PERSON}|offence|incident|crime)",
        "an address",
        _letters_and_digits,
    ),
    (rf"(?:{_PERSON} |home |full )?(?:post ?code|postal code)", "a full postcode", _postcode),
    (
        r"(?:house|flat|door|property)(?: name)?(?: (?:or|and))?(?: (?:number|num|no|name))",
        "a house number",
        _anything,
    ),
    (
        rf"(?:{_PERSON} |home |personal )?e ?mail(?: addresses| address)?",
        "an e-mail address",
        _email,
    ),
    (
        rf"(?:{_PERSON} |home |work |personal |daytime |evening )?"
        r"(?:tel|telephone|phone|mobile|mobile phone|mobile tel|landline|contact)"
        r"(?: (?:numbers|number|num|no|nos))?",
        "a telephone number",
        _digits,
    ),
    (
        rf"(?:{_PERSON} )?(?:national insurance(?: (?:number|no))?|ni (?:number|num|no)|nino)",
        "a National Insurance number",
        _letters_and_digits,
    ),
    (
        r"(?:nhs|passport|driving licence|driver) (?:number|num|no)",
        "an identity number",
        _digits,
    ),
    (
        r"(?:vehicle|car|suspect vehicle|victim vehicle)(?: registration| reg)(?: mark)?"
        r"(?: (?:number|num|no|plate))?|vrm|vrn|number plate",
        "a vehicle's registration",
        _letters_and_digits,
    ),
    (
        r"(?:custody|nominal|detainee|pnc)(?: record)?(?: (?:number|num|no|ref|reference|id|urn))",
        "a custody or nominal number",
        _anything,
    ),
)
# Only beside another of them: alone, "Name" is as often an area's or a crime type's.
_BESIDE = ((r"names?|initials?|title and name", "a name", _words),)
_COMPILED = tuple((re.compile(pattern), kind, looks) for pattern, kind, looks in _KINDS)
_COMPILED_BESIDE = tuple((re.compile(pattern), kind, looks) for pattern, kind, looks in _BESIDE)

_Found = tuple[str, Callable[[object], bool]]


@lru_cache(maxsize=4096)
def _kind(heading: str) -> _Found | None:
    return _first(_COMPILED, heading)


def _first(
    kinds: Iterable[tuple[re.Pattern[str], str, Callable[[object], bool]]], heading: str
) -> _Found | None:
    if not heading or len(heading) > _LONGEST_HEADING:
        return None
    key = spelling_key(heading)
    return next(((kind, looks) for form, kind, looks in kinds if form.fullmatch(key)), None)


def _heads(cell: object) -> bool:
    return isinstance(cell, str) and _kind(cell.strip()) is not None


def personal_columns(sheet: Sheet) -> tuple[PersonalColumn, ...]:
    """The sheet's columns that look like personal data; a column without such cells is none.

    Looked for in the first row of headings that has one, be it a table of figures or not: three
    cells or more side by side, or two that name something personal. A letterhead with "Email" and
    "Telephone" one under the other is no such row.
    """
    head = sheet.head()
    for row, cells in enumerate(head[:-1]):
        found = _in_row(cells)
        if not found:
            continue
        below = head[row + 1 :]
        kept = tuple(
            PersonalColumn(sheet.name, row + 1, at + 1, as_written(cells[at]), kind)
            for at, (kind, looks) in found.items()
            if any(map(looks, _cells(sheet, below, row, at)))
        )
        if any(_heads(cells[one.column - 1]) for one in kept):
            return kept
    return ()


def _in_row(cells: Sequence[Any]) -> dict[int, _Found]:
    texts = {
        at: cell.strip() for at, cell in enumerate(cells) if isinstance(cell, str) and cell.strip()
    }
    sure = {at: found for at, text in texts.items() if (found := _kind(text))}
    filled = sum(cell not in ("", None) for cell in cells)
    if not sure or (filled < 3 and len(sure) < 2):
        return {}
    beside = {
        at: found
        for at, text in texts.items()
        if at not in sure and (found := _first(_COMPILED_BESIDE, text))
    }
    return dict(sorted({**sure, **beside}.items()))


def _cells(sheet: Sheet, below: Sequence[Sequence[Any]], row: int, column: int) -> Iterable[object]:
    """The cells under a heading: the first rows', or the whole column's where those are empty."""
    first = [cells[column] for cells in below if cells[column] not in ("", None)]
    return first or sheet.coded([column], row + 1)[0].distinct
