"""What a reader of the figures workbook must know: its notes, and its shorthand."""

from __future__ import annotations

from typing import Final

from csp_core.casework import CASE_THRESHOLD
from csp_core.measures.changes import SMALL_NUMBER
from csp_core.outputs.figure_table import FigureTable
from csp_core.outputs.template_words import SHORTHAND
from csp_core.tables import NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE, WITHHELD
from csp_core.words.caveats import OVERLAP
from csp_core.words.funding import SPREAD, WITHDRAWN
from csp_core.words.trends import BY_LUCK

# The order in which a sheet's shorthand is explained.
_MARKERS: Final = (UNRELIABLE, NOT_AVAILABLE, WITHHELD, NOT_APPLICABLE)

NOTES: Final = {
    "overlap": OVERLAP,
    "small": f"A percentage is given where both counts are {SMALL_NUMBER} or more, and never by "
    "itself: both counts stand beside it.",
    "chance": "The lowest and highest change that chance alone could have made of these counts, "
    "with 95% confidence. Where 0% lies between them, the change is within usual variation.",
    "joint": "A partnership's figure adds its areas' counts, which are given area by area; its "
    "percentage is worked out from the sums.",
    "rate": "Per 1,000 residents (or households) a year. Where the months compared are not twelve, "
    "the rate is made up to twelve months.",
    "limits": "The average of the months and, on either side of it, the limits that usual "
    f"variation keeps within (an XmR chart). {BY_LUCK}",
    "money": "Each amount is one pot of money for one purpose, as stated. Amounts of different "
    "funders, schemes and statuses must not be added together.",
    "withdrawn": WITHDRAWN,
    "left": "What is not yet committed is allocated less committed; what is not yet spent is "
    "committed less spent. Where one of the two is not stated, what is left is not known.",
    "due": SPREAD,
    "people": f"Counts of people under {CASE_THRESHOLD} are withheld, and so is whatever would "
    "give them away.",
    "share": "Shares are rounded as stated, so they may not come to 100%.",
    "cell": "The file, sheet and cell that the figure was read from.",
}
"""Each note by the name its headings refer to it by, in the order of the sheets."""


def shorthand(table: FigureTable) -> tuple[str, ...]:
    """A line, such as ``[x] means not available.``, for each marker in the table."""
    meanings = dict(SHORTHAND)
    return tuple(
        f"{marker} means {meanings[marker][0].lower()}{meanings[marker][1:]}"
        for marker in _MARKERS
        if marker in table.words
    )
