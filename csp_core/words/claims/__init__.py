"""Prose checked against the figures: what it claims, and whether that is so."""

from csp_core.words.claims.checking import check_text
from csp_core.words.claims.claim import Claim, Named, Verdict

__all__ = ["Claim", "Named", "Verdict", "check_text"]
