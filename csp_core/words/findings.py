"""Results as findings: a title of ten words or fewer, and a full sentence.

Only the facts are said: up, down, from, to, and whether chance alone would explain it. What is
better or worse is judged elsewhere (``chance.worth``), from the crime type.
"""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.measures.results import Change, Comparison, MonthByMonth
from csp_core.words import changes, comparisons, months
from csp_core.words.changes import reason
from csp_core.words.titles import Finding

__all__ = ["Finding", "finding", "reason"]


def finding(result: Change | Comparison | MonthByMonth | Sequence[Change]) -> Finding:
    """What a change, several of them, or a crime type's months say."""
    if isinstance(result, Change):
        return Finding(changes.title(result), changes.sentence(result))
    if isinstance(result, MonthByMonth):
        return Finding(months.title(result), months.sentence(result))
    several = result.changes if isinstance(result, Comparison) else result
    return Finding(comparisons.title(several), comparisons.sentence(several))
