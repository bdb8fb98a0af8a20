"""Cleaning of text where it enters: what aborts a library or misleads a reader goes."""

import re
from typing import Final

_SPACING_CONTROLS: Final = "\x0b\x0c\x85"
_GONE: Final = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"  # C0, DEL, C1, but for tab and line ends
    "\u202a-\u202e\u2066-\u2069"  # bidirectional overrides and isolates: words shown backwards
    "\ud800-\udfff"  # lone surrogates: no encoding can write them
    "\ufffe\uffff"  # not characters, and forbidden in XML
)
_CONTROL: Final = re.compile(f"[{_GONE}{_SPACING_CONTROLS}]")
_LINE_END: Final = re.compile(r"\r\n|[\r\n\u2028\u2029]")

# Excel writes a control character in a cell as _x000B_; openpyxl decodes it, calamine may not.
_ESCAPE: Final = re.compile(
    r"_x(?:00[01][0-9a-f]|007f|00[89][0-9a-f]|fff[ef]|d[89a-f][0-9a-f]{2}|202[a-e]|206[6-9])_",
    re.IGNORECASE,
)

# Vega keeps names in plain JavaScript objects, which already have these (seen with vl-convert
# 1.9.0: as a title "Operator not defined", as a category a chart without marks).
_NAMES_JAVASCRIPT_HAS: Final = frozenset(
    {"constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"}
    | {"toString", "valueOf", "__proto__", "__defineGetter__", "__defineSetter__"}
    | {"__lookupGetter__", "__lookupSetter__"}
)
_ZERO_WIDTH_SPACE: Final = "\u200b"


def clean(text: str) -> str:
    """`text` without the characters no cell, chart or file should carry; itself when it has none.

    Removed: C0 (but tab, line feed, carriage return), DEL, C1, U+FFFE, U+FFFF, lone surrogates,
    bidirectional overrides and isolates. Vertical tab, form feed and next line end a line, so they
    become a line feed; an escape Excel left behind (`_x000B_`) becomes a space, so that words stay
    apart. Nothing is decoded. `clean(clean(text)) == clean(text)`.
    """
    if text.isprintable() and "_x" not in text:
        return text
    if _CONTROL.search(text):
        text = _CONTROL.sub(_line_feed_or_nothing, text)
    # Last, and never by nothing: what is put in cannot join its neighbours into a new escape.
    return _ESCAPE.sub(" ", text) if "_x" in text else text


def chart_label(text: str) -> str:
    """`text` as a chart can carry it in a title, a category or a legend: cleaned and on one line.

    A name JavaScript keeps for itself ("constructor") gets a zero-width space before it, which no
    reader sees. Idempotent.
    """
    label = _LINE_END.sub(" ", clean(text))
    return _ZERO_WIDTH_SPACE + label if label in _NAMES_JAVASCRIPT_HAS else label


def _line_feed_or_nothing(found: re.Match[str]) -> str:
    return "\n" if found.group() in _SPACING_CONTROLS else ""
