"""What is not ready, in one sentence."""

from __future__ import annotations

from dataclasses import replace

from csp_core.outline import Outline, Section
from csp_core.words.claims import Claim
from csp_core.words.claims.claim import Verdict
from csp_core.words.not_ready import not_ready


def claim(sentence: str, verdict: Verdict) -> Claim:
    return Claim(sentence, sentence, "20%", None, None, verdict, "", 0, 3)


OUTLINE = Outline(
    (
        Section("a", "First"),
        Section("b", "Second", state="agreed"),
        Section("c", "Third", carried=True),
        Section("d", "Not begun"),
        Section("e", "Removed", removed=True),
    )
)


def test_sentences_that_differ_drafts_and_what_is_carried_over_are_counted() -> None:
    """A sentence with two wrong numbers is one, and the removed and the unwritten count not."""
    one = claim("Up 20% and 30%.", "differs")
    other = replace(one, claimed="30%", start=8, end=11)
    claims = {
        "a": [one, other, claim("Fine.", "agrees"), claim("Who knows.", "unknown")],
        "b": [claim("Down.", "differs")],
        "c": [],
        "e": [claim("Gone.", "differs")],
    }

    assert not_ready(OUTLINE, claims) == (
        "2 sentences differ from the figures; 1 section is a draft; "
        "1 section is carried over and not looked at yet."
    )


def test_nothing_is_said_where_all_is_ready() -> None:
    assert not_ready(OUTLINE, {"b": [claim("Fine.", "agrees")]}) == ""
