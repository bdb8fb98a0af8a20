"""The change in each crime type: this span against an earlier one, by DOMAIN's rules.

Like is compared with like only. A percentage is given when every month of both spans is there
for that area and crime type, nothing inside is withheld, neither count is below the small-number
threshold (the ONS rule) and the earlier count is above zero; else a marker says why not.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from csp_core import areas as area_facts
from csp_core.figures import Figures
from csp_core.listing import joined
from csp_core.measures.agreement import disagreements
from csp_core.measures.pairing import Pairing
from csp_core.measures.rates import Populations, rate
from csp_core.measures.results import Change, Comparison
from csp_core.measures.series import COUNTED, WITHHELD, Series, Totals
from csp_core.measures.spans import default_span, runs
from csp_core.periods import Span
from csp_core.tables import DISPUTED, NOT_APPLICABLE, NOT_AVAILABLE, UNRELIABLE
from csp_core.tables import WITHHELD as WITHHELD_MARKER

# ONS, Police force area tables: no percentage where either count is below 50.
SMALL_NUMBER = 50
USUAL_CLUSTERING = (
    "Whether it is beyond chance is judged assuming the usual clustering of such crimes, because "
    "there are no two pairs of months to measure it by."
)
SHARED_MONTHS = "The two spans share months, so what chance gives cannot be told."


def percent_change(previous: int, current: int) -> float:
    """100 × (current − previous) / previous. Raises ZeroDivisionError from zero."""
    return 100 * (current - previous) / previous


@dataclass(frozen=True)
class _Count:
    """A total, or None and the marker and note that say why there is none."""

    number: int | None
    marker: str = ""
    note: str = ""


@dataclass(frozen=True)
class _Verdict:
    """A percentage, or None and the marker and notes that say why there is none."""

    percent: float | None = None
    marker: str = ""
    notes: tuple[str, ...] = ()


def judged(before: _Count, after: _Count, small: int, *, unassigned: bool) -> _Verdict:
    """What may be said of two counts, by the rules at the head of this file, strictest first."""
    notes = tuple(dict.fromkeys(count.note for count in (before, after) if count.note))
    if before.number is None or after.number is None:
        missing = NOT_AVAILABLE in (before.marker, after.marker)
        return _Verdict(None, NOT_AVAILABLE if missing else WITHHELD_MARKER, notes)
    if unassigned:
        note = "Crimes assigned to no partnership: no change is given."
        return _Verdict(None, NOT_AVAILABLE, (*notes, note))
    if min(before.number, after.number) < small:
        note = f"A count is below {small}: too few for a percentage."
        return _Verdict(None, UNRELIABLE, (*notes, note))
    if before.number <= 0:
        return _Verdict(None, NOT_APPLICABLE, (*notes, "From zero there is no percentage."))
    return _Verdict(percent_change(before.number, after.number), "", notes)


def _unassigned(area: str) -> bool:
    return area_facts.kind_of(area) == "unassigned"


def compare(
    figures: Figures,
    *,
    current: Span | None = None,
    previous: Span | None = None,
    small: int = SMALL_NUMBER,
    joint: Sequence[str] = (),
    areas: Collection[str] | None = None,
) -> Comparison | None:
    """Every series' change between two spans, in the files' order; None when there are no figures.

    ``current`` defaults to the year to date (see ``default_span``), ``previous`` to the same
    period last year. ``joint`` names areas to add together as one more: their counts are added
    and the percentage computed again. ``areas`` limits the answer to those areas and the joint one.
    """
    if not figures.table.num_rows:
        return None
    series = Series(figures)
    chosen = default_span(series, figures.files()) if current is None else None
    if current is None:
        if chosen is None:
            return None
        current = chosen.span
    previous = previous or current.year_before
    comparer = _Comparer(figures, series, current, previous, small)
    changes = [
        comparer.change(at) for at in comparer.shown if areas is None or series.keys[at][0] in areas
    ]
    if joint:
        changes.extend(comparer.joint(tuple(dict.fromkeys(joint))))
    problems = [
        *(chosen.problems if chosen else ()),
        *disagreements(changes, {series.keys[at]: said for at, said in comparer.stated.items()}),
    ]
    return Comparison(current, previous, tuple(changes), tuple(problems))


class _Comparer:
    def __init__(
        self, figures: Figures, series: Series, current: Span, previous: Span, small: int
    ) -> None:
        self.series = series
        self.current, self.previous = current, previous
        self.small = small
        self.now, self.then = series.totals(current), series.totals(previous)
        # A stated change is against the same period last year; against no other is it compared.
        self.stated = series.stated(current) if previous == current.year_before else {}
        self.pairing = Pairing(series, current, previous)
        self.populations = Populations(figures.populations)
        self.files = series.names_within("file", (current, previous))
        self.statuses = series.names_within("status", (current, previous))
        anything = series.spoken_of((current, previous))
        anything[list(self.stated)] = True
        self.shown = [int(at) for at in np.nonzero(anything)[0]]

    def change(self, at: int) -> Change:
        """One series' change."""
        area, _ = self.series.keys[at]
        before, after = self._count(self.then, at), self._count(self.now, at)
        verdict = judged(before, after, self.small, unassigned=_unassigned(area))
        if at in self.stated and not (self.now.covered[at].any() or self.then.covered[at].any()):
            percent, marker = self.stated[at]
            verdict = _Verdict(percent, marker, ("As the file states it; it gives no counts.",))
            return self._told(area, (area,), (at,), before, after, verdict, stated=True)
        return self._told(area, (area,), (at,), before, after, verdict)

    def _told(
        self,
        name: str,
        areas: tuple[str, ...],
        at: tuple[int, ...],
        before: _Count,
        after: _Count,
        verdict: _Verdict,
        *,
        stated: bool = False,
    ) -> Change:
        """A change of the series at ``at``, all of one crime type, told whole."""
        crime_type = self.series.keys[at[0]][1]
        both = before.number is not None and after.number is not None
        chance, about_chance = None, ""
        if before.number and after.number and verdict.percent is not None and not stated:
            chance = self.pairing.chance(at, before.number, after.number)
            if self.pairing.overlap:
                about_chance = SHARED_MONTHS
            elif chance and chance.source == "declared":
                about_chance = USUAL_CLUSTERING
        return Change(
            area=name,
            crime_type=crime_type,
            as_written=self.series.as_written[at[0]],
            current_span=self.current,
            previous_span=self.previous,
            previous=before.number,
            current=after.number,
            difference=(after.number or 0) - (before.number or 0) if both else None,
            percent=verdict.percent,
            marker=verdict.marker,
            stated=stated,
            chance=chance,
            rate=rate(after.number, areas, crime_type, self.current, self.populations),
            statuses=tuple(
                dict.fromkeys(
                    one
                    for part in at
                    for one in self.statuses[part]
                    # With both counts there, what is in dispute is a stated change beside them.
                    if one != DISPUTED or not both
                )
            ),
            notes=(*verdict.notes, about_chance) if about_chance else verdict.notes,
            files=tuple(dict.fromkeys(one for part in at for one in self.files[part])),
            areas=areas,
        )

    def _count(self, totals: Totals, at: int) -> _Count:
        if totals.state[at] == COUNTED:
            return _Count(int(totals.count[at]))
        if totals.state[at] == WITHHELD:
            return _Count(None, WITHHELD_MARKER, f"A count within {totals.span.label} is withheld.")
        missing = [
            month for month, there in zip(totals.span, totals.covered[at], strict=True) if not there
        ]
        if not missing:
            return _Count(None, NOT_AVAILABLE, f"The periods given do not fit {totals.span.label}.")
        return _Count(None, NOT_AVAILABLE, f"No figure for {runs(missing)}.")

    def joint(self, areas: tuple[str, ...]) -> list[Change]:
        """The areas' counts added, for every crime type any of them has."""
        place = {key: at for at, key in enumerate(self.series.keys)}
        types = dict.fromkeys(
            self.series.keys[at][1] for at in self.shown if self.series.keys[at][0] in areas
        )
        name = joint_name(areas)
        return [
            self._joint(name, areas, {area: place.get((area, one), -1) for area in areas})
            for one in types
        ]

    def _joint(self, name: str, areas: tuple[str, ...], at: dict[str, int]) -> Change:
        before, after = self._added(self.then, at), self._added(self.now, at)
        known = tuple(one for one in at.values() if one >= 0)
        verdict = judged(before, after, self.small, unassigned=any(map(_unassigned, areas)))
        return self._told(name, areas, known, before, after, verdict)

    def _added(self, totals: Totals, at: dict[str, int]) -> _Count:
        counts = {
            area: self._count(totals, one)
            if one >= 0
            else _Count(None, NOT_AVAILABLE, "No figures.")
            for area, one in at.items()
        }
        without = {area: count for area, count in counts.items() if count.number is None}
        if not without:
            return _Count(
                sum(count.number for count in counts.values() if count.number is not None)
            )
        markers = {count.marker for count in without.values()}
        notes = " ".join(f"{area}: {count.note}" for area, count in without.items())
        return _Count(None, NOT_AVAILABLE if NOT_AVAILABLE in markers else WITHHELD_MARKER, notes)


def joint_name(areas: Sequence[str]) -> str:
    """``South Ribble and Chorley``; the partnership's own name where it is known."""
    known = next(
        (one.name for one in area_facts.partnerships() if set(one.areas) == set(areas)), None
    )
    return known or joined(areas)
