"""Groups: names that stand for many areas (a force's, a county, a region), and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csp_core.areas import ALL_AREAS, AreaKind, kind_of, known_area, within
from csp_core.spelling import spelling_key

# With more groups in a file than this, only those known to lie around an area are shown beside it.
GROUPS_SHOWN = 4
# The nearest first.
_NEAREST: tuple[AreaKind, ...] = ("total", "force", "region", "country")
# Every area that partnerships count in lies in these.
_HOLD_ALL = {"england and wales", "great britain", "united kingdom"}


def is_group(name: str) -> bool:
    """Whether a name stands for a county, a force's area, a region, a country or areas' total."""
    return kind_of(name) in _NEAREST and name != ALL_AREAS


def holds(group: str, areas: Iterable[str]) -> bool:
    """Whether a group is known to hold every one of these areas; False where it is not known.

    A county named as its force is holds the force's districts, and no unitary authority for sure.
    """
    key = spelling_key(group)
    if not is_group(group):
        return False
    return key in _HOLD_ALL or all(key in _around(area) for area in areas)


def groups_around(
    names: Iterable[str],
    areas: Sequence[str],
    own: Sequence[str] = (),
    chosen: Sequence[str] = (),
) -> tuple[str, ...]:
    """The groups among ``names`` to show beside these areas, the nearest first.

    All of them where they are few, else those known to hold the areas, and always the ``chosen``.
    A total of just these areas or of the partnership's ``own`` is left out: they are added anyhow.
    """
    added = [set(some) for some in (areas, own) if some]
    groups = [name for name in names if is_group(name) and set(within(name)) not in added]
    shown = [
        name
        for name in groups
        if len(groups) <= GROUPS_SHOWN or name in chosen or holds(name, areas)
    ]
    return tuple(sorted(shown, key=lambda name: (_NEAREST.index(kind_of(name)), len(name))))


def _around(area: str) -> frozenset[str]:
    """The spellings of every group a known area lies in; none for another."""
    facts = known_area(area)
    if facts is None:
        return frozenset()
    county = (facts.force,) if facts.council == "district" else ()
    return frozenset(map(spelling_key, (facts.force_area, *county, *facts.regions)))
