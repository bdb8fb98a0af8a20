"""What of a report's words is not ready to go out, in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from csp_core.listing import many
from csp_core.outline import Outline
from csp_core.words.claims import Claim


def not_ready(outline: Outline, claims: Mapping[str, Sequence[Claim]]) -> str:
    """``3 sentences differ from the figures; 2 sections are drafts.``, empty where all is ready.

    ``claims`` holds what each section that has words claims, by its id.
    """
    written = [each for each in outline.shown() if each.id in claims]
    differing = {
        (each.id, claim.sentence)
        for each in written
        for claim in claims[each.id]
        if claim.verdict == "differs"
    }
    drafts = sum(each.state == "draft" and not each.carried for each in written)
    carried = sum(each.carried for each in written)
    said = [
        f"{many(number, what)} {one if number == 1 else more}"
        for number, what, one, more in (
            (len(differing), "sentence", "differs from the figures", "differ from the figures"),
            (drafts, "section", "is a draft", "are drafts"),
            (carried, "section", "is carried over and not looked at yet",
             "are carried over and not looked at yet"),
        )
        if number
    ]  # fmt: skip
    return f"{'; '.join(said)}." if said else ""
