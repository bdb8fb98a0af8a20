"""A report's outline in words: its sections as a list, and how far the report has come."""

from __future__ import annotations

from collections.abc import Collection

from csp_core.listing import joined, many
from csp_core.outline import Outline, Section, State, numbers

STATES: dict[State, str] = {"draft": "Draft", "ready": "Ready", "agreed": "Agreed"}
_INDENT = "\u2003"


def headings(outline: Outline) -> dict[str, str]:
    """Each section shown, by id, as it is headed: ``3.1 Crime figures``."""
    number = numbers(outline)
    return {each.id: f"{number[each.id]} {each.title}".strip() for each in outline.shown()}


def listed(outline: Outline) -> dict[str, str]:
    """Each section shown, by id, as it stands in a list: indented by its level."""
    return {
        id_: f"{_INDENT * (outline.level(id_) - 1)}{heading}"
        for id_, heading in headings(outline).items()
    }


def stands(section: Section, written: Collection[str]) -> str:
    """How a section stands, in a word or two; empty for one without words.

    ``written`` are the ids of those that have some.
    """
    if section.carried:
        return "carried over"
    return STATES[section.state].lower() if section.id in written else ""


def progress_said(outline: Outline, written: Collection[str]) -> str:
    """How many sections are agreed, ready, draft, and not yet begun."""
    shown = [each for each in outline.shown() if each.numbered]
    begun = [each for each in shown if each.id in written]
    parts = [
        f"{number} {word}"
        for word, number in (
            ("agreed", sum(each.state == "agreed" for each in begun)),
            ("ready", sum(each.state == "ready" for each in begun)),
            ("in draft", sum(each.state == "draft" for each in begun)),
            ("not yet begun", len(shown) - len(begun)),
        )
        if number
    ]
    return f"{many(len(shown), 'section')}: {joined(parts)}."


def carried_said(outline: Outline) -> str:
    """The sections carried over that nobody has looked at; empty where there is none."""
    names = [heading for id_, heading in headings(outline).items() if outline.section(id_).carried]
    if not names:
        return ""
    return f"Carried over and not looked at yet: {joined(names)}."
