"""A draft that the box in the browser sent, and what it is answered once it is saved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from csp_core.outline import section_document
from csp_core.store import Conflict, Saved, StoreFault
from csp_core.text import clean
from pages.parts import data
from pages.parts.who import who

MOST_CHARACTERS = 200_000
_TOO_LONG = "Not saved: a section holds 200,000 characters at most. Move some into another section."


@dataclass(frozen=True)
class Draft:
    """Words as they stood in one box; ``base`` is the version they were written from.

    ``before`` are earlier words of the same box that may have been saved without its knowing.
    """

    doc: str
    text: str
    base: int
    client: str
    seq: int
    before: tuple[str, ...] = ()

    @classmethod
    def of(cls, sent: object) -> Draft | None:
        """What the browser sent, as a draft; None for anything else, as anybody may send it."""
        if not isinstance(sent, Mapping):
            return None
        doc, text, client = (sent.get(name) for name in ("doc", "text", "client"))
        base, seq = (sent.get(name) for name in ("base", "seq"))
        if not isinstance(doc, str) or not isinstance(text, str) or not isinstance(client, str):
            return None
        if not isinstance(base, int | float) or not isinstance(seq, int | float):
            return None
        before = sent.get("before")
        earlier = tuple(map(str, before)) if isinstance(before, list) else ()
        return cls(doc, text, int(base), client, int(seq), earlier)


def doc_name(report_id: int, document: str) -> str:
    """A document as the browser knows it."""
    return f"{report_id}:{document}"


def save_strays(sent: object, report_id: int) -> list[dict[str, str]]:
    """Save words of sections that were left before they were sent; answers with those on disk.

    Words of another report are left where they are, until somebody opens it.
    """
    found = []
    for one in sent if isinstance(sent, list) else ():
        draft = Draft.of({"client": "", "seq": 0, **one} if isinstance(one, Mapping) else None)
        if draft is None:
            continue
        document = draft.doc.removeprefix(doc_name(report_id, ""))
        if document.startswith(section_document("")) and document != draft.doc:
            answer = save(draft, report_id, document, None)
            found += [{"doc": draft.doc, "text": draft.text}] if answer["saved"] else []
    return found


def _base(draft: Draft, report_id: int, document: str) -> int:
    """The version a draft goes on from: also one of its own that was saved and never answered."""
    newest = data.the_store().document(report_id, document)
    body = newest.body if newest else None
    if newest is None or newest.number == draft.base or not isinstance(body, dict):
        return draft.base
    own = body.get("text") in [clean(text) for text in draft.before]
    return newest.number if own else draft.base


def save(draft: Draft, report_id: int, document: str, continuing: int | None) -> dict[str, Any]:
    """The answer to a draft, once its words are on disk or it is known why they are not.

    ``saved`` also where another officer's words came first: ours are then kept aside as ``rival``.
    """
    answer: dict[str, Any] = {"doc": draft.doc, "client": draft.client, "seq": draft.seq}
    if draft.doc != doc_name(report_id, document):
        return {**answer, "saved": False, "trouble": "", "elsewhere": True}
    if len(draft.text) > MOST_CHARACTERS:
        return {**answer, "saved": False, "trouble": _TOO_LONG}
    try:
        outcome = data.the_store().save_document(
            report_id,
            document,
            {"text": clean(draft.text)},
            based_on=_base(draft, report_id, document),
            who=who(),
            continuing=continuing,
        )
    except StoreFault as fault:
        return {**answer, "saved": False, "trouble": f"Not saved: {fault}"}
    match outcome:
        case Saved(version):
            return {**answer, "saved": True, "number": version.number, "rival": None}
        case Conflict(_, rival):
            return {**answer, "saved": True, "number": draft.base, "rival": rival.id}
