"""What checking a text found, in sentences, and live figures in place of what agrees."""

from __future__ import annotations

from csp_core.words.claims import Claim, Verdict
from csp_core.words.claims_said import agreeing, make_live_said, with_offers

TEXT = "Theft rose by 19%, burglary by 34%, crime by 21%."


def claim(claimed: str, offer: str, verdict: Verdict = "agrees") -> Claim:
    at = TEXT.index(claimed)
    return Claim(TEXT, TEXT, claimed, None, None, verdict, offer, at, at + len(claimed))


def test_every_figure_that_agrees_is_made_live_at_once_and_no_other() -> None:
    claims = (
        claim("34%", "[[burglary]]"), claim("19%", "[[theft]]"), claim("rose by 19%", "[[rise]]"),
        claim("Theft", ""), claim("21%", "[[crime]]", "differs"),
    )  # fmt: skip

    assert make_live_said(agreeing(claims)) == "Make 2 figures live"
    assert with_offers(TEXT, claims) == ("Theft [[rise]], burglary by [[burglary]], crime by 21%.")


def test_where_nothing_agrees_the_text_stays_as_it_is() -> None:
    assert with_offers(TEXT, (claim("21%", "[[crime]]", "differs"),)) == TEXT
