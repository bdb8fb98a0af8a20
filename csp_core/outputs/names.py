"""Names of the files an officer takes away: readable, and safe on every system."""

import re
import unicodedata
from typing import Final

LONGEST: Final = 120
"""Characters of a whole file name, its ending included."""

_ENDING: Final = re.compile(r"[a-z0-9]{1,8}")
_BETWEEN_WORDS: Final = re.compile(r"[^a-z0-9]+")
_WITHIN_WORDS: Final = re.compile(r"['’`]")
_WORDS_FOR_SIGNS: Final = str.maketrans(
    {"&": " and ", "%": " percent ", "£": " pounds ", "+": " plus "}
    | {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"}
)
_KEPT_BY_WINDOWS: Final = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)


def file_name(*parts: str, ending: str) -> str:
    """The parts as lower-case ASCII words joined by hyphens, with `ending` ("png", ".png").

    Never a path, never a name Windows keeps for itself, at most `LONGEST` characters (the longest
    part is shortened, so that a span at the end survives). Parts without a letter or digit fall
    away; with none left the name is "file". Raises ValueError for an ending that is none.
    """
    plain_ending = ending.lower().removeprefix(".")
    if not _ENDING.fullmatch(plain_ending):
        raise ValueError(f"{ending!r} is not the ending of a file name")
    words = [word for part in parts if (word := _hyphenated(part))] or ["file"]
    stem = "-".join(_fitted(words, LONGEST - len(plain_ending) - 1))
    return f"{f'file-{stem}' if stem in _KEPT_BY_WINDOWS else stem}.{plain_ending}"


def _hyphenated(part: str) -> str:
    signs_as_words = _WITHIN_WORDS.sub("", part.casefold()).translate(_WORDS_FOR_SIGNS)
    folded = unicodedata.normalize("NFKD", signs_as_words).encode("ascii", "ignore").decode()
    return _BETWEEN_WORDS.sub("-", folded.lower()).strip("-")


def _fitted(words: list[str], room: int) -> list[str]:
    """`words` with the longest shortened, letter by letter, until all fit into `room`."""
    fitted = [word[:room] for word in words[: room // 2]]
    while len("-".join(fitted)) > room:
        longest = max(range(len(fitted)), key=lambda n: len(fitted[n]))
        fitted[longest] = fitted[longest][:-1]
    return [word.strip("-") for word in fitted]
