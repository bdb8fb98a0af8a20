"""A name as it is shown and kept: one line, nothing unseen in it, no folders, never too long."""

from __future__ import annotations

import re
import unicodedata

from csp_core.text import clean

MOST_CHARACTERS = 200
NO_FILE_NAME = "unnamed file"
# Longer endings than this are no file type, and are cut like the rest of a name.
LONGEST_ENDING = 12
# Controls, format characters (the ones that turn the direction of text among them), halves of
# characters, and code points that are no character.
UNSEEN = {"Cc", "Cf", "Cs", "Cn", "Zl", "Zp"}


def one_line(text: str) -> str:
    """The text on one line: unseen characters gone, composed (NFC), cleaned, spaces single."""
    spaced = re.sub(r"\s+", " ", text)
    seen = "".join(c for c in spaced if unicodedata.category(c) not in UNSEEN)
    # Cleaned last: what is taken out above may join what stood around it into something to clean.
    return re.sub(r"\s+", " ", clean(unicodedata.normalize("NFC", seen))).strip()


def shortened(text: str) -> str:
    """The text, its end given up for an ellipsis where it has more than 200 characters."""
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1].rstrip() + "…"


def file_name(given: str) -> str:
    """An uploaded file's name without its folders, 200 characters at most, its ending kept.

    ``unnamed file`` where nothing is left. It is only ever shown: no file on disk is named by it.
    """
    name = one_line(re.split(r"[/\\]", given)[-1])
    if not name.strip(". "):
        return NO_FILE_NAME
    if len(name) <= MOST_CHARACTERS:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending) > LONGEST_ENDING:
        return shortened(name)
    return stem[: MOST_CHARACTERS - len(dot + ending) - 1].rstrip() + "…" + dot + ending
