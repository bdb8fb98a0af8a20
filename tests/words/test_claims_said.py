"""What checking a text found is said, and a claim is put right."""

from __future__ import annotations

from dataclasses import replace

from csp_core.words.claims import Claim
from csp_core.words.claims_said import claim_said, claims_tally, with_offer

TEXT = "Domestic abuse rose by 21%. Then more."
CLAIM = Claim(
    TEXT, "Domestic abuse rose by 21%.", "21%", None, "+22.6%", "differs",
    "[[South Ribble | Domestic abuse | size of change]]", 23, 26,
)  # fmt: skip


def test_each_verdict_is_said_with_the_words_it_is_of() -> None:
    """What cannot be told is never said to be wrong."""
    unknown = replace(CLAIM, verdict="unknown", actual=None, offer="")

    assert claim_said(CLAIM) == "“21%” in “Domestic abuse rose by 21%.”: the figure is +22.6%."
    assert claim_said(unknown) == (
        "“21%” in “Domestic abuse rose by 21%.”: cannot be told, as there is no such figure."
    )
    assert claims_tally([CLAIM, unknown, unknown]) == (
        "Numbers, periods and comparisons in this section: 1 differs from the figures and 2 "
        "cannot be told."
    )
    assert claims_tally([replace(CLAIM, verdict="agrees")] * 2) == (
        "Numbers, periods and comparisons in this section: 2 agree with the figures."
    )


def test_a_claim_is_put_right_where_it_still_stands() -> None:
    """A text that has changed since is left as it is."""
    assert with_offer(TEXT, CLAIM) == (
        "Domestic abuse rose by [[South Ribble | Domestic abuse | size of change]]. Then more."
    )
    assert with_offer("Quite another text, longer than that.", CLAIM) == (
        "Quite another text, longer than that."
    )
    assert with_offer(TEXT, replace(CLAIM, offer="")) == TEXT
