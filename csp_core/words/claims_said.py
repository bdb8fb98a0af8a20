"""What checking a text found, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.listing import joined, many
from csp_core.words.claims.claim import Claim, Verdict

_LONGEST = 120
_SAID: dict[Verdict, tuple[str, str]] = {
    "agrees": ("agrees with the figures", "agree with the figures"),
    "differs": ("differs from the figures", "differ from the figures"),
    "unknown": ("cannot be told", "cannot be told"),
}


def claims_tally(claims: Sequence[Claim]) -> str:
    """How many claims agree with the figures, differ from them, or cannot be told."""
    number = {verdict: sum(one.verdict == verdict for one in claims) for verdict in _SAID}
    said = joined(
        [f"{number[v]} {one if number[v] == 1 else many}" for v, (one, many) in _SAID.items()
         if number[v]]
    )  # fmt: skip
    return f"Numbers, periods and comparisons in this section: {said}."


def claim_said(claim: Claim) -> str:
    """The claim in its sentence, and the figure it should have where it differs."""
    where = f"“{claim.claimed}” in “{_short(claim.sentence)}”"
    if claim.verdict == "unknown":
        return f"{where}: cannot be told, as there is no such figure."
    return f"{where}: the figure is {claim.actual}." if claim.actual else f"{where}: this differs."


def with_offer(text: str, claim: Claim) -> str:
    """The text with the live figure in place of the claim."""
    if text[claim.start : claim.end] != claim.claimed or not claim.offer:
        return text
    return f"{text[: claim.start]}{claim.offer}{text[claim.end :]}"


def agreeing(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims that agree with the figures and could be live figures; none within another."""
    able = sorted(
        (one for one in claims if one.verdict == "agrees" and one.offer),
        key=lambda one: (one.start, -one.end),
    )
    apart: list[Claim] = []
    for one in able:
        if not apart or one.start >= apart[-1].end:
            apart.append(one)
    return tuple(apart)


def make_live_said(claims: Sequence[Claim]) -> str:
    """``Make 3 figures live``."""
    return f"Make {many(len(claims), 'figure')} live"


def with_offers(text: str, claims: Sequence[Claim]) -> str:
    """The text with a live figure in place of each claim that agrees."""
    # From the end: what stands before a claim keeps its place.
    for claim in reversed(agreeing(claims)):
        text = with_offer(text, claim)
    return text


def _short(sentence: str) -> str:
    one_line = " ".join(sentence.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[:_LONGEST].rstrip()}…"
