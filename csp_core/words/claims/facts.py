"""The figures that claims are held against, at whatever span the prose names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csp_core.areas import kind_of
from csp_core.figures import Figures
from csp_core.measures.changes import SMALL_NUMBER, compare, joint_name
from csp_core.measures.rates import Populations
from csp_core.measures.results import Change
from csp_core.measures.series import Series
from csp_core.measures.spans import default_span
from csp_core.periods import MONTHS_IN_YEAR, Span, month_number
from csp_core.words.claims.names_said import ELSEWHERE, JOINT, NEIGHBOUR, OWN, Names, names
from csp_core.words.claims.said import Report
from csp_core.words.quotable import Quotable


class Facts:
    """A report's figures as claims need them, and what other sheets give.

    ``area`` is the report's own, ``report`` its span and the one it is set against, None without
    figures. Comparisons are computed when first asked for and kept.
    """

    def __init__(
        self,
        figures: Figures,
        *,
        area: str = "",
        current: Span | None = None,
        previous: Span | None = None,
        joint: Sequence[str] = (),
        small: int = SMALL_NUMBER,
        extra: Iterable[Quotable] = (),
    ) -> None:
        self._figures, self._small = figures, small
        self._populations = Populations(figures.populations)
        self.areas = figures.areas()
        self.types = figures.crime_types()
        own = [name for name in self.areas if kind_of(name) == "partnership"]
        self.area = area or next(iter(own or self.areas), "")
        self.joint_areas = tuple(joint) or (tuple(own) if len(own) == 2 else ())
        self.joint = joint_name(self.joint_areas) if self.joint_areas else ""
        self.extra = tuple(one for one in extra if not one.crime_type and one.kind != "sentence")
        self.report = self._report(current, previous)
        self.names: Names = names(self.areas, self.types)
        self._changes: dict[tuple[Span, Span], dict[tuple[str, str], Change]] = {}

    def _report(self, current: Span | None, previous: Span | None) -> Report | None:
        if current is None:
            if not self._figures.table.num_rows:
                return None
            chosen = default_span(Series(self._figures))
            current = chosen.span if chosen else None
        return Report(current, previous or current.year_before) if current else None

    @property
    def neighbour(self) -> str:
        """The one other area there is; "" where there are more or none."""
        others = [name for name in self.areas if name != self.area]
        return others[0] if len(others) == 1 else ""

    def named_area(self, said: str) -> str:
        """The area a name stands for (see ``names_said``); "" for one there are no figures of."""
        named = {OWN: self.area, JOINT: self.joint, NEIGHBOUR: self.neighbour, ELSEWHERE: ""}
        return named.get(said, said)

    def change(self, area: str, crime_type: str, current: Span, previous: Span) -> Change | None:
        """One change; None where nothing is stated of that area and crime type in either span."""
        spans = (current, previous)
        if spans not in self._changes:
            found = compare(
                self._figures,
                current=current,
                previous=previous,
                small=self._small,
                joint=self.joint_areas,
            )
            changes = found.changes if found else ()
            self._changes[spans] = {(one.area, one.crime_type): one for one in changes}
        return self._changes[spans].get((area, crime_type))

    def residents(self, area: str, years: Sequence[int] = ()) -> dict[int, int]:
        """An area's residents by mid-year: of these years, else of those nearest the report."""
        middle = self.report.current.first // MONTHS_IN_YEAR if self.report else 0
        near = (0, 1, -1, 2, -2, 3, -3)
        found: dict[int, int] = {}
        for year in years or [middle + away for away in near]:
            of_year = Span.starting(month_number(year, 1), MONTHS_IN_YEAR)
            members = self.joint_areas if area == self.joint else (area,)
            known = self._populations.nearest(members, "residents", of_year)
            if known and known[1] == year:
                found[year] = known[0]
        return found

    def against(self, current: Span) -> Span:
        """What a span is set against where nothing else is said."""
        if self.report and current == self.report.current:
            return self.report.previous
        return current.year_before
