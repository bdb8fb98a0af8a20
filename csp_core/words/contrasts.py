"""One area's change beside another's in a sentence: clearly different, or not."""

from __future__ import annotations

from csp_core.area_groups import is_group
from csp_core.measures.contrast import Contrast
from csp_core.measures.results import Change
from csp_core.words.changes import direction
from csp_core.words.numbers import size
from csp_core.words.titles import short_name


def contrast_sentence(contrast: Contrast) -> str:
    """The two changes and whether they differ: "Up 20.4% here, 19.3% in Chorley: ..."."""
    here, there = contrast.here, contrast.there
    told = "no clear difference"
    if contrast.different:
        told = "a clear difference, more than chance alone would explain"
    way = direction(here)
    other = _moved(there)
    # "Up 20.4% here, 19.3% in Chorley": the way is said once where it is the same.
    if way == direction(there) != "unchanged":
        other = size(there.percent)
    # A force's or a region's own row counts the area looked at once more, which is easily missed.
    held = ", which counts this area too" if contrast.within and is_group(there.area) else ""
    said = f"{_moved(here)} here, {other} in {short_name(there.area)}{held}: {told}."
    return f"{said[0].upper()}{said[1:]}"


def _moved(change: Change) -> str:
    way = direction(change)
    return way if way == "unchanged" else f"{way} {size(change.percent)}"
