"""What checking a text found is said, and a claim is put right."""

from __future__ import annotations

from dataclasses import replace

from csp_core.words.claims import Claim, Verdict
from csp_core.words.claims_said import (
    agreeing,
    claim_said,
    claims_tally,
    make_live_said,
    with_offer,
    with_offers,
)

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


LIVE = "Theft rose by 19%, burglary by 34%, crime by 21%."


def claim(claimed: str, offer: str, verdict: Verdict = "agrees") -> Claim:
    at = LIVE.index(claimed)
    return Claim(LIVE, LIVE, claimed, None, None, verdict, offer, at, at + len(claimed))


def test_every_figure_that_agrees_is_made_live_at_once_and_no_other() -> None:
    claims = (
        claim("34%", "[[burglary]]"), claim("19%", "[[theft]]"), claim("rose by 19%", "[[rise]]"),
        claim("Theft", ""), claim("21%", "[[crime]]", "differs"),
    )  # fmt: skip

    assert make_live_said(agreeing(claims)) == "Make 2 figures live"
    assert with_offers(LIVE, claims) == ("Theft [[rise]], burglary by [[burglary]], crime by 21%.")


def test_where_nothing_agrees_the_text_stays_as_it_is() -> None:
    assert with_offers(LIVE, (claim("21%", "[[crime]]", "differs"),)) == LIVE
