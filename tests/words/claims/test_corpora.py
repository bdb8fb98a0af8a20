"""Prepared sentences, right and wrong: what is flagged is wrong, and what is wrong is flagged.

``corpus_seen`` grew with the checker. ``corpus_unseen`` was written apart from it: at first sight
80.6% of the 72 flags on it were right, and 84.1% of its 69 wrong claims were flagged. General
causes have been mended since by what it showed, so that it measures no longer blind.
``corpus_third`` was written after that by somebody who had seen neither the checker nor the other
two: at first sight, 96.2% of the 26 flags on it were right, and 92.6% of its 27 wrong claims were
flagged. Nothing has been mended by it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.words.claims.scoring import score

CORPORA = sorted(Path(__file__).parent.glob("corpus_*.toml"))
MOST_FALSE_FLAGS, LEAST_FLAGGED = 0.05, 0.90


@pytest.mark.parametrize("corpus", CORPORA, ids=[path.stem for path in CORPORA])
def test_nearly_all_flags_are_right_and_nearly_all_wrong_claims_are_flagged(corpus: Path) -> None:
    found = score(corpus)
    print(f"\n{found.table(corpus.name)}")  # noqa: T201 # the table is for whoever reads the run

    assert found.precision >= 1 - MOST_FALSE_FLAGS
    assert found.recall >= LEAST_FLAGGED
