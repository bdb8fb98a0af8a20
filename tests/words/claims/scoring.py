"""How well prepared sentences are checked: precision of flags, recall of wrong claims."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from csp_core.words.claims import Claim, check_text
from tests.words.quoting import JOINT, OTHERS, sample

VERDICTS = ("agrees", "differs", "unknown")


@dataclass
class Score:
    """What came of a corpus; ``told`` counts (expected verdict, found verdict)."""

    sentences: int = 0
    flags: int = 0
    right_flags: int = 0
    wrong_claims: int = 0
    flagged: int = 0
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of what is flagged as differing, the part that truly does."""
        return self.right_flags / self.flags if self.flags else 1.0

    @property
    def recall(self) -> float:
        """Of the wrong claims, the part that is flagged."""
        return self.flagged / self.wrong_claims if self.wrong_claims else 1.0

    def table(self, name: str) -> str:
        """The score as a table to print."""
        lines = [
            f"{name}: {self.sentences} sentences",
            f"  flags right      {self.right_flags:4} of {self.flags:4}  {self.precision:6.1%}",
            f"  wrong, flagged   {self.flagged:4} of {self.wrong_claims:4}  {self.recall:6.1%}",
            "  expected     " + "".join(f"{one:>10}" for one in (*VERDICTS, "not found")),
        ]
        for expected in (*VERDICTS, "no claim"):
            counts = [self.told[expected, one] for one in (*VERDICTS, "not found")]
            lines.append(f"  {expected:<13}" + "".join(f"{one:>10}" for one in counts))
        return "\n".join((*lines, *(f"  {miss}" for miss in self.misses)))


def score(corpus: Path) -> Score:
    """The corpus checked against the sample; a claim is found where its words overlap one's own."""
    result = Score()
    for one in tomllib.loads(corpus.read_text(encoding="utf-8"))["sentence"]:
        _add(result, one)
    return result


def _add(result: Score, one: dict[str, Any]) -> None:
    text, context = one["text"], one.get("context", "")
    found = list(check_text(text, sample(), context=context, joint=JOINT, extra=OTHERS))
    expected = _placed(text, one["claims"])
    result.sentences += 1
    matched: set[int] = set()
    for (start, end), claim in expected:
        at = _overlapping(found, start, end, claim["verdict"])
        matched |= at
        _add_expected(result, text, claim, {found[number].verdict for number in at})
    wrong = [place for place, claim in expected if claim["verdict"] == "differs"]
    for number, claim_found in enumerate(found):
        _add_found(result, claim_found, wrong, expected=number in matched)


def _add_expected(result: Score, text: str, claim: dict[str, Any], told: set[str]) -> None:
    """What was told of an expected claim, and whether it was flagged if it is wrong."""
    expected = claim["verdict"]
    verdict = expected if expected in told else next(iter(sorted(told)), "not found")
    result.told[expected, verdict] += 1
    if expected == "differs":
        result.wrong_claims += 1
        result.flagged += verdict == "differs"
    if verdict != expected:
        result.misses.append(f"{text!r}: {claim['claimed']!r} is {expected}, not {verdict}")


def _add_found(
    result: Score, claim: Claim, wrong: list[tuple[int, int]], *, expected: bool
) -> None:
    """Whether a flag lies on a wrong claim."""
    if not expected:
        result.told["no claim", claim.verdict] += 1
    if claim.verdict == "differs":
        right = any(claim.start < end and start < claim.end for start, end in wrong)
        result.flags += 1
        result.right_flags += right
        if not right:
            result.misses.append(f"{claim.text!r}: {claim.claimed!r} flagged ({claim.actual})")


def _placed(
    text: str, claims: list[dict[str, Any]]
) -> list[tuple[tuple[int, int], dict[str, Any]]]:
    """Each expected claim with its place: the first of its words after the claim before it."""
    placed, at = [], 0
    for claim in claims:
        start = text.find(claim["claimed"], at)
        if start < 0:
            start = text.index(claim["claimed"])
        placed.append(((start, start + len(claim["claimed"])), claim))
        at = start + len(claim["claimed"])
    return placed


def _overlapping(found: list[Claim], start: int, end: int, verdict: str) -> set[int]:
    """Those found within the words of an expected claim; of its own verdict where there is one."""
    at = {one for one, claim in enumerate(found) if claim.start < end and start < claim.end}
    return {one for one in at if found[one].verdict == verdict} or at
