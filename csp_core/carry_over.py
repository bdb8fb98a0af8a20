"""A new report from an earlier one: its outline and its texts, each marked as not yet looked at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from csp_core.outline import DOCUMENT, Outline, from_json


def carried_over(documents: Mapping[str, object]) -> dict[str, Any]:
    """The bodies the new report's documents begin with, by name.

    ``documents`` holds those of the earlier report, by name. The outline and the texts of its
    sections come along, those of removed sections too; what was done in the year does not.
    """
    before = from_json(documents.get(DOCUMENT))
    names = (each.document for each in before.sections)
    texts = {name: documents[name] for name in names if documents.get(name) is not None}
    return {DOCUMENT: carried_outline(before).as_json(), **texts}


def carried_outline(before: Outline) -> Outline:
    """The outline begun again: every section in draft and marked as carried, the date empty."""
    sections = tuple(replace(each, state="draft", carried=True) for each in before.sections)
    return Outline(sections, replace(before.cover, date=""))
