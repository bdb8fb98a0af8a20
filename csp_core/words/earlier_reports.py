"""What bringing in an earlier report will do, and has done, in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from csp_core.bringing_in import MOST_CHARACTERS, Choice, Plan, plan_said
from csp_core.brought_in import BroughtIn
from csp_core.listing import joined, many
from csp_core.outline import Outline
from csp_core.words.outlines import headings
from csp_core.words.prose import word_count

CHOICES: dict[Choice, str] = {
    "both": "Both, mine first",
    "mine": "Keep mine",
    "earlier": "Put in the earlier",
}
_COVER = {
    "partnership": "the partnership",
    "committee": "the committee",
    "lead_member": "the lead member",
    "lead_officer": "the lead officer",
}
_KEPT_WITH_FILE = "A note stands in place of each picture; the file is kept as it is."


def plan_sentences(plan: Plan) -> tuple[str, ...]:
    """What was found in the report and what will be done with it, a sentence each."""
    cover = joined([_COVER[name] for name in plan.cover])
    return (
        f"{plan_said(plan)}.",
        *([f"From its first lines the cover gets {cover}."] if cover else []),
        *([_KEPT_WITH_FILE] if plan.pictures else []),
        *plan.notes,
    )


def plan_columns(plan: Plan, outline: Outline) -> dict[str, list[str]]:
    """A row for each section: the headings that lead to it, its own, and how many words it gets."""
    own = headings(outline)
    return {
        "In the earlier report": [joined(one.headings) or "(no heading)" for one in plan.placed],
        "Goes to": [
            f"New: {one.title}" if one.new else own.get(one.section_id, one.title)
            for one in plan.placed
        ],
        "Words": [f"{word_count(one.text):,}" if one.text else "none" for one in plan.placed],
    }


def brought_in_said(record: BroughtIn, conflicts: Collection[str]) -> str:
    """What was put in, and where somebody else's words came first."""
    said = f"{record.file} is brought in: {many(len(record.versions), 'section')} changed."
    if conflicts:
        said += (
            f" Somebody else has just changed {many(len(conflicts), 'section')}: "
            "both texts are kept there."
        )
    return said


def taken_back_said(record: BroughtIn, left: Sequence[str], outline: Outline) -> str:
    """What was taken out again, and which sections were not, as they were changed since."""
    said = f"{record.file} is taken out again."
    own = headings(outline)
    names = joined([own.get(id_, id_) for id_ in left])
    return f"{said} Left as they are, as they were changed since: {names}." if left else said


def too_long_said(titles: Sequence[str]) -> str:
    """Which sections would hold too much; empty where none would."""
    if not titles:
        return ""
    verb = "would hold" if len(titles) == 1 else "would each hold"
    return (
        f"{joined(titles)} {verb} more than {MOST_CHARACTERS:,} characters with both texts. "
        "Choose one of them."
    )
