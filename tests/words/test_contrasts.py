"""Two areas' changes are said in one sentence, with whether they differ."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_core.measures.contrast import Contrast
from csp_core.measures.results import Change
from csp_core.words.contrasts import contrast_sentence
from tests.words.results import change

CLEAR = "a clear difference, more than chance alone would explain"
HERE = change("All crime", 5123, 6168)


def there(previous: int, current: int) -> Change:
    return change("All crime", previous, current, area="Chorley")


@pytest.mark.parametrize(
    ("here", "other", "interval", "sentence"),
    [
        (HERE, there(4987, 5949), (-9.0, 12.0),
         "Up 20.4% here, 19.3% in Chorley: no clear difference."),
        (HERE, there(4987, 4500), (5.0, 60.0), f"Up 20.4% here, down 9.8% in Chorley: {CLEAR}."),
        (there(100, 80), there(100, 40), (5.0, 60.0), f"Down 20% here, 60% in Chorley: {CLEAR}."),
        (HERE, there(100, 100), (-60.0, 90.0),
         "Up 20.4% here, unchanged in Chorley: no clear difference."),
        (there(100, 100), there(100, 100), (-60.0, 90.0),
         "Unchanged here, unchanged in Chorley: no clear difference."),
        (there(100_000, 100_010), HERE, (-60.0, -1.0),
         f"Up less than 0.1% here, 20.4% in South Ribble: {CLEAR}."),
    ],
)  # fmt: skip
def test_two_changes_are_said_beside_each_other(
    here: Change, other: Change, interval: tuple[float, float], sentence: str
) -> None:
    assert contrast_sentence(Contrast(here, other, *interval)) == sentence


def test_a_group_that_counts_the_area_too_says_so() -> None:
    force = replace(there(4987, 5949), area="Lancashire police force area")
    assert contrast_sentence(Contrast(HERE, force, -9.0, 12.0, within=True)) == (
        "Up 20.4% here, 19.3% in Lancashire police force area, which counts this area too: "
        "no clear difference."
    )
    assert contrast_sentence(Contrast(HERE, force, -9.0, 12.0)) == (
        "Up 20.4% here, 19.3% in Lancashire police force area: no clear difference."
    )
