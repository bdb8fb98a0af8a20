"""The areas and crime types a sentence names, each at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from csp_core import areas as area_facts
from csp_core import crime_types
from csp_core.periods import MONTH_NAMES
from csp_core.spelling import spelling_key
from csp_core.words.claims.marks import BLANK, Mark, blanked

# Names that stand for no one area of the figures.
JOINT, OWN, ELSEWHERE, NEIGHBOUR = "joint", "own", "elsewhere", "neighbour"
# The partnership's areas, each of them or all added.
BOTH = "both"
ALL_CRIME = "All crime"
_OWN = (
    r"here\b|locally\b|(?:the|our|this|across the|in the)\s+(?:own\s+)?(?:borough"
    r"|district|local area)\b"
    r"(?!\s+council)|our\s+(?:own\s+)?(?:area|figures?|rate|rise|increase|fall|residents)\b|\bour\b"
    r"|the\s+csp\s+area\b"
)
_JOINT = (
    r"(?:across\s+)?(?:the\s+)?partnership(?:\s+area|\s+as\s+a\s+whole|-wide|\s+wide)"
    r"|across\s+the\s+(?:whole\s+)?partnership|the\s+two\s+(?:areas|districts|boroughs)"
    r"(?:\s+(?:together|combined|as\s+one))?|both\s+(?:areas|districts"
    r"|boroughs)\s+(?:together|combined)"
    r"|(?:joint|combined)(?=\s+(?:increase|rise|fall|decrease|reduction|growth|count|rate|number))"
    r"|(?:the\s+)?(?:combined|joint)\s+(?:area|figure|total)s?"
    r"|the\s+partnership(?='s\s+(?:total|crime|all))"
)
_BOTH = (
    r"(?:both|each(?:\s+of\s+the(?:\s+two)?)?|either\s+of\s+the|the\s+two)\s+(?:areas?|districts?|boroughs?|csps)"
    r"|both\s+places"
)
_NEIGHBOUR = (
    r"(?:our|the|its|a)?\s*neighbour(?:ing)?(?:\s+(?:area|district|borough|csp"
    r"|authority|partnership))?\b"
    r"|next\s+door\b"
)
_ELSEWHERE = (
    r"(?:the\s+)?(?:national(?:ly)?|regional(?:ly)?|county[\s-]?wide|force[\s-]?wide"
    r"|lancashire(?:-wide)?"
    r"|england(?:\s+and\s+wales)?|wales|north\s+west|the\s+county|the\s+region"
    r"|the\s+country|britain|uk"
    r"|town\s+cent(?:re|er)s?|villages?|wards?|neighbourhoods?|rural\s+areas?|hot\s?spots?|estates?"
    r"|elsewhere|other\s+(?:areas|districts|boroughs|csps|partnerships))\b"
    r"(?:\s+(?:average|figure|rate|trend|picture|rise|increase|fall)s?)?"
)
# A place of one's own: "in Leyland", "at Lostock Hall"; capitals tell it.
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Aa]round|[Ww]ithin|[Aa]t|[Nn]ear|[Ff]or)\s+(?P<place>(?:[A-Z][a-z']+)"
    r"(?:[\s-](?:[A-Z][a-z']+|le|on|upon))*)"
)
_NO_PLACE = frozenset(
    {name.lower() for name in MONTH_NAMES}
    | {name[:3].lower() for name in MONTH_NAMES}
    | {"all", "the", "this", "that", "total", "quarter", "year", "recorded", "overall", "addition"}
    | {"contrast", "comparison", "our", "both", "each", "operation", "marac", "community", "safer"}
)
_GENERIC = r"(?:\s+(?:offences?|crimes?|incidents?|reports?|cases|calls|offending))?"
_NOT_JUST_CRIME = (
    r"serious|youth|knife|gun|cyber|violent|vehicle|hate|organised|wildlife"
    r"|acquisitive|rural|retail"
    r"|business|environmental|race|online|drug|property|street|car|bike|night-time|neighbourhood"
    r"|volume|war|sexual|personal|violent|economic|heritage|farm|fear of|reduce|reducing|preventing"
    r"|tackling|fighting|committing|commit|cut|cutting|prevent|tackle|fight|other|some|related"
)
_NOT_OF_CRIME = (
    r"prevention|reduction|commissioner|commissioners|figures|types?|survey|strategy|strategies"
    r"|partnership|and\s+disorder|issues|boards?|groups?|scenes?|stoppers|plans?"
    r"|victims|and\s+community"
    r"|data|statistics|categor(?:y|ies)|priorit(?:y|ies)|agency|training|panel|team|unit|act\b"
)
# Burglary of sheds or theft of metal is no figure of all burglary or theft.
_SORTS = (
    r"shed|garage|commercial|business|residential|dwelling|metal|rural|car|vehicle"
    r"|cycle|bike|bicycle"
    r"|shop|retail|mail|plant|fuel|attempted|distraction|aggravated|personal|domestic|house|home"
    r"|identity|trailer|caravan|van|tool|tools|pet|dog|cable|lead|farm|school|church"
    r"|non-residential"
    r"|non-dwelling|student|key"
)
_OTHER_SORTS = (
    r"(?:\s+(?:from|of)\s+(?:a\s+|the\s+|motor\s+)*(?:vehicles?|motor|cars?|vans?|shops?"
    r"|person|sheds?|dwellings?|homes?|businesses|metal|bikes?|bicycles?|cycles?|tools"
    r"|lead|garages?))"
)


# How prose names a type, where no heading of a table would.
_PROSE = {
    "break in": "All burglary",
    "break ins": "All burglary",
    "anti social incidents": "Anti-social behaviour",
    "antisocial incidents": "Anti-social behaviour",
    "anti social behaviour": "Anti-social behaviour",
    "nuisance behaviour": "Anti-social behaviour",
    "drink related crime": "Alcohol related crime",
    "drink related offences": "Alcohol related crime",
    "alcohol fuelled crime": "Alcohol related crime",
    "abuse in the home": "Domestic abuse",
} | {
    f"{what} {how} {drink}": "Alcohol related crime"
    for what in ("crimes", "crime", "offences", "incidents")
    for how in ("involving", "related to", "linked to", "fuelled by", "connected with")
    for drink in ("alcohol", "drink")
}
# "Crimes against older people", "a factor in 588 crimes": some crimes, and not all there are.
_SOME = re.compile(
    r"\s+(?:involving|against(?!\s+(?:\d|the\s+\d|some\s|about\s|\x00))|related\s+to"
    r"|linked\s+to|connected\s+with|committed\s+by|where|in\s+which|flagged"
    r"|with\s+a|motivated)\b"
)
_FACTOR = re.compile(r"\b(?:factor|feature[ds]?|involved|figured)\s+in\s+[\w,\s]*$")


@dataclass(frozen=True)
class Names:
    """The areas and crime types there are figures of, as patterns to find them by."""

    areas: re.Pattern[str]
    area_of: dict[str, str]
    types: re.Pattern[str]
    type_of: dict[str, str | None]


@lru_cache(maxsize=8)
def names(areas: tuple[str, ...], types: tuple[str, ...]) -> Names:
    """What to look for where the figures have these areas and crime types."""
    area_of = {key: (name if name in areas else ELSEWHERE) for key, name in _area_keys(areas)}
    for one in area_facts.partnerships():
        if set(one.areas) <= set(areas):
            area_of |= dict.fromkeys(_partnership_keys(one.areas, one.name), JOINT)
    type_of = {key: (name if name in types else None) for key, name in _type_keys(types)}
    return Names(_any_of(area_of), area_of, _any_of(type_of), type_of)


def _area_keys(areas: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from area_facts.spellings().items()
    yield from ((spelling_key(area), area) for area in areas)


def _partnership_keys(areas: Sequence[str], name: str) -> Iterator[str]:
    yield spelling_key(name)
    # "Chorley and South Ribble" is the two as one only where the text says so: see _together.
    for suffix in ("together", "combined", "jointly", "as a whole", "as one", "csp", "partnership"):
        yield f"{spelling_key(f'{areas[0]} and {areas[1]}')} {suffix}"
        yield f"{spelling_key(f'{areas[1]} and {areas[0]}')} {suffix}"


def _type_keys(types: Iterable[str]) -> Iterator[tuple[str, str]]:
    for key, name in crime_types.spellings().items():
        yield key, name
        if key.endswith(("related", "fuelled")):
            yield f"{key} incident", name
    yield from ((spelling_key(name), name) for name in types)
    yield from _PROSE.items()


def _any_of(keys: Iterable[str]) -> re.Pattern[str]:
    spelt = sorted(filter(None, keys), key=len, reverse=True)
    some = "|".join(r"[\W_]{1,3}".join(map(re.escape, key.split())) for key in spelt)
    return re.compile(rf"(?<!\w)(?:{some})(?!\w)" if some else r"(?!)")


def areas_said(text: str, plain: str, known: Names) -> tuple[Mark[str], ...]:
    """The areas named: their names, or JOINT, OWN, NEIGHBOUR or ELSEWHERE."""
    marks = [
        Mark(found.start(), found.end(), known.area_of.get(spelling_key(found.group()), ELSEWHERE))
        for found in known.areas.finditer(plain)
        # Reading is a town, reading is not.
        if " " in found.group() or text[found.start()].isupper()
    ]
    left = blanked(plain, ((mark.start, mark.end) for mark in marks))
    for pattern, meaning in _OTHER_AREAS:
        marks.extend(Mark(found.start(), found.end(), meaning) for found in pattern.finditer(left))
        left = pattern.sub(_blank, left)
    for found in _PLACE.finditer(text):
        start, end = found.span("place")
        if BLANK in left[start:end] or found["place"].split()[0].lower() in _NO_PLACE:
            continue
        if not known.types.match(plain, start):
            marks.append(Mark(start, end, ELSEWHERE))
    return tuple(sorted(marks, key=lambda mark: mark.start))


_OTHER_AREAS = tuple(
    (re.compile(rf"(?<!\w)(?:{pattern})"), meaning)
    for pattern, meaning in (
        (_JOINT, JOINT),
        (_BOTH, BOTH),
        (_NEIGHBOUR, NEIGHBOUR),
        (_ELSEWHERE, ELSEWHERE),
        (_OWN, OWN),
    )
)


def _blank(found: re.Match[str]) -> str:
    return BLANK * len(found.group())


_CRIME = re.compile(
    rf"(?<!\w)(?<!-)(?P<before>(?:{_NOT_JUST_CRIME})\s+)?"
    r"(?P<crime>(?:all|total|overall|recorded)\s+(?:recorded\s+|police[\s-]recorded\s+)?crimes?"
    r"|crimes?(?:\s+overall|\s+as\s+a\s+whole|\s+in\s+total)?|all\s+offences|recorded\s+offences"
    r"|overall\s+offending)(?!\w)"
    rf"(?P<after>\s+(?:{_NOT_OF_CRIME}))?"
)
_SORT = re.compile(rf"(?:{_SORTS})s?\s+(?:and\s+\w+\s+)?$")
_OTHER_SORT = re.compile(_OTHER_SORTS)
_GENERIC_AFTER = re.compile(_GENERIC.replace(r"\s+", r"[\s-]+"))


def types_said(
    text: str, plain: str, types: Sequence[str], known: Names
) -> tuple[Mark[str | None], ...]:
    """The crime types named; the value is None for one the figures do not have."""
    marks = list(_listed_types(text, plain, known))
    if ALL_CRIME in types:
        marks += _all_crime(blanked(plain, ((mark.start, mark.end) for mark in marks)))
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _listed_types(text: str, plain: str, known: Names) -> Iterator[Mark[str | None]]:
    """Those named by a spelling of the vocabulary, all crime left out."""
    for found in known.types.finditer(plain):
        written = found.group()
        # "DA" and "DV" are crimes; two small letters are none.
        short = len(written) == 2 and not text[slice(*found.span())].isupper()
        if short or _is_crime(written):
            continue
        name = known.type_of.get(spelling_key(written)) or _without_generic(written, known)
        if name in {"All burglary", "All theft"} and (
            _SORT.search(plain[: found.start()]) or _OTHER_SORT.match(plain, found.end())
        ):
            name = None
        generic = _GENERIC_AFTER.match(plain, found.end())
        yield Mark(found.start(), generic.end() if generic else found.end(), name)


def _all_crime(left: str) -> Iterator[Mark[str | None]]:
    """Crime as such, and not crime prevention, car crime or crimes of a certain kind."""
    for found in _CRIME.finditer(left):
        if found["before"] or (found["after"] and found["crime"].startswith("crime")):
            continue
        start, end = found.span("crime")
        some = _SOME.match(left, end) or _FACTOR.search(left[:start])
        yield Mark(start, end, None if some else ALL_CRIME)


def _is_crime(written: str) -> bool:
    """Whether the name is one of all crime, which ``_CRIME`` looks at with the words about it."""
    return bool(re.fullmatch(_CRIME, written))


def _without_generic(written: str, known: Names) -> str | None:
    """``Domestic abuse`` of "domestic abuse incidents", where only the former has figures."""
    short = re.sub(r"[\s-]+(?:incidents?|offences?|crimes?|reports?)$", "", written)
    return known.type_of.get(spelling_key(short)) if short != written else None
