"""What the visitor looks at: which report, area and span."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import streamlit as st

from csp_core.activity import ActivityRow
from csp_core.activity_edits import DOCUMENT as ACTIVITY
from csp_core.activity_edits import from_json as edits_from_json
from csp_core.activity_edits import laid_over
from csp_core.area_groups import groups_around
from csp_core.attention.checks import attention_in
from csp_core.attention.findings import Attention, Situation
from csp_core.corrections import Corrections
from csp_core.measures.area_rates import AreaRates
from csp_core.measures.casework import CaseSet, case_sets, unlike
from csp_core.measures.changes import SMALL_NUMBER
from csp_core.measures.contrast import Contrast, contrast
from csp_core.measures.recording import comparison_across, months_across, rates_across
from csp_core.measures.results import Change, Comparison, MonthByMonth
from csp_core.measures.rolling import Rolling, rolling_spans, side_by_side
from csp_core.measures.selection import PRIORITIES, Choices, earlier_span, headline, ordered
from csp_core.measures.survey import nearest_first, survey_questions
from csp_core.measures.survey_results import Question
from csp_core.measures.trend_results import Trend
from csp_core.measures.trends import in_order
from csp_core.periods import Span
from csp_core.problems import Problem
from csp_core.recording import RecordingBreak, breaks_in
from csp_core.records import Records
from csp_core.replacements import Replacement
from csp_core.store import Report, Upload
from csp_core.words.casework import unlike_sentence
from csp_core.words.comparisons import picture
from csp_core.words.live_text import figure_words
from csp_core.words.quotables import Quotables
from csp_core.words.sources import source_line
from pages.parts import data
from pages.parts.funding_data import doubts_of
from pages.parts.rows_behind import AnswerBehind, CellBehind, answer_behind

if TYPE_CHECKING:
    from csp_core.words.claims import Claim


@dataclass(frozen=True)
class View:
    """A report seen from one area over one span. Without figures ``comparison`` is None."""

    report: Report
    uploads: tuple[Upload, ...]
    choices: Choices
    area: str
    beside: tuple[str, ...]
    current: Span | None
    previous: Span | None
    comparison: Comparison | None

    @cached_property
    def keys(self) -> tuple[data.FileKey, ...]:
        """The report's files as the caches know them."""
        return data.file_keys(self.uploads, self.corrections)

    @cached_property
    def corrections(self) -> Corrections:
        """What an officer has said of how the report's files are read."""
        return data.corrections_of(self.report)

    def key_of(self, upload: Upload) -> data.FileKey:
        """One of the report's files as the caches know it."""
        return self.keys[self.uploads.index(upload)]

    def replacement(self, upload: Upload) -> Replacement | None:
        """What one of the report's files added and changed; None for a file taken out of it."""
        if upload not in self.uploads:
            return None
        return data.replacements_of(self.keys)[self.uploads.index(upload)]

    @cached_property
    def records(self) -> Records:
        """What the report's files state of funding, casework, survey and activity."""
        return data.records_of(self.keys)

    @cached_property
    def activity(self) -> tuple[ActivityRow, ...]:
        """What the partnership did: as the files state it, with an officer's edits over it."""
        kept = data.the_store().document(self.report.id, ACTIVITY)
        laid = laid_over(self.records.activity, edits_from_json(kept.body if kept else None))
        return tuple(one.row for one in laid)

    @cached_property
    def quotables(self) -> Quotables:
        """Everything computed that the report's words may quote."""
        return data.quotables_of(self.keys, *self._spans, self.joint, self.priorities)

    def figure_words(self, name: str) -> str | None:
        """What a live figure of that name says; None where there is none."""
        return figure_words(name, self.quotables)

    def claims(self, text: str, heading: str) -> tuple[Claim, ...]:
        """What a section claims of the figures, and whether it is so."""
        return data.claims_of(self.keys, *self._spans, self.joint, self.area, heading, text)

    @property
    def joint(self) -> tuple[str, ...]:
        """The areas that make the partnership as a whole; none where there is no such whole."""
        return self.choices.own if self.choices.whole else ()

    @property
    def _spans(self) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """Both spans as the caches know them."""
        current, previous = (
            (one.first, one.last) if one else None for one in (self.current, self.previous)
        )
        return current, previous

    @cached_property
    def survey(self) -> tuple[Question, ...]:
        """What the report's files say of each question of a survey, the area looked at first."""
        return nearest_first(survey_questions(self.records.survey), self.areas_counted)

    @cached_property
    def case_sets(self) -> tuple[CaseSet, ...]:
        """What MARAC and the services beside it counted, each in its area and latest period."""
        return case_sets(self.records.casework)

    def unlike(self, found: CaseSet) -> str:
        """How casework differs from the crime figures looked at; empty where it does not."""
        differs = unlike(found, self.area, self.current)
        return unlike_sentence(found, differs, self.area, self.current)

    @property
    def identity(self) -> tuple[object, ...]:
        """All that decides what is drawn: the files, the area and those beside it, both spans."""
        uploads = tuple((*key, one.id) for key, one in zip(self.keys, self.uploads, strict=True))
        spans = tuple((one.first, one.last) for one in (self.current, self.previous) if one)
        counted = (self.areas_counted, self.area, self.beside)
        return (self.report.sample, uploads, counted, spans, self.priorities, self.breaks)

    @property
    def breaks(self) -> tuple[RecordingBreak, ...]:
        """The changes in recording that are noted in this report."""
        return breaks_in(self.report.settings)

    @property
    def priorities(self) -> tuple[str, ...]:
        """The partnership's own list, in its own order."""
        chosen = self.report.settings.get("priorities")
        return tuple(map(str, chosen)) if isinstance(chosen, list) else PRIORITIES

    @property
    def areas_counted(self) -> tuple[str, ...]:
        """The areas whose counts make the area looked at: one, or all the partnership's own."""
        return (
            self.choices.own
            if self.choices.whole and self.area == self.choices.whole
            else (self.area,)
        )

    @property
    def groups(self) -> tuple[str, ...]:
        """The force's, county's and other groups whose own rows are told beside the areas."""
        return groups_beside(self.choices, self.area, self.beside)

    @property
    def months_stated(self) -> Span:
        """From the first month anything is stated of to the last. There must be figures."""
        spans = [Span(month, month) for month in self.choices.months] or list(self.choices.spans)
        spans += [one for one in (self.current, self.previous) if one]
        return Span(min(one.first for one in spans), max(one.last for one in spans))

    @property
    def areas_known(self) -> tuple[str, ...]:
        """The partnership's own areas, or the one looked at where it has none."""
        return self.choices.own or (self.area,)

    def changes(self, area: str = "") -> tuple[Change, ...]:
        """The changes of one area (the one looked at, unless named), priorities first."""
        rows = self.comparison.changes if self.comparison else ()
        return ordered(
            [change for change in rows if change.area == (area or self.area)], self.priorities
        )

    def headline(self) -> tuple[Change, ...]:
        """The changes a reader wants first."""
        return headline(self.changes(), self.priorities)

    def picture(self) -> str:
        """How many of those went up and how many down, in a sentence; empty if not known."""
        shown = self.headline()
        named = all(change.crime_type in self.priorities for change in shown)
        return picture(shown, "priorities" if named else "crime types")

    def changes_beside(self) -> tuple[Change, ...]:
        """The same spans in the areas beside this one."""
        return tuple(change for area in self.beside for change in self.changes(area))

    def contrasts(self, change: Change) -> tuple[Contrast, ...]:
        """One change against that of each area beside it, of the partnership and of groups."""
        others = dict.fromkeys((*self.beside, *filter(None, (self.choices.whole,)), *self.groups))
        found = (
            contrast(change, there)
            for area in others
            if area != self.area
            for there in self.changes(area)
            if there.crime_type == change.crime_type
        )
        return tuple(one for one in found if one is not None)

    def months(self, crime_type: str) -> MonthByMonth | None:
        """One crime type month by month, or None where figures are not by month."""
        if self.current is None or self.previous is None:
            return None
        current, previous = (
            (self.current.first, self.current.last),
            (self.previous.first, self.previous.last),
        )
        months = data.months_of(self.keys, self.areas_counted, crime_type, current, previous)
        return months_across(months, self.breaks, self.areas_counted) if months else None

    def area_rates(self, crime_type: str) -> AreaRates | None:
        """One crime type's rates in every area; None where no two areas have one."""
        if self.current is None:
            return None
        span = (self.current.first, self.current.last)
        own, whole = self.choices.own, self.choices.whole
        rates = data.area_rates_of(
            self.keys, crime_type, span, own if whole else (), whole, self.groups
        )
        if rates is None or len(rates.areas) + len(rates.groups) < 2:
            return None
        return rates_across(rates, self.breaks)

    def area_rates_cells(self, rates: AreaRates) -> list[CellBehind]:
        """The cells behind the counts of every area's rate."""
        names = tuple(one.name for one in (*rates.areas, *rates.groups))
        span = (rates.span.first, rates.span.last)
        return data.cells_of(self.keys, names, (rates.crime_type,), (span,))

    def trends(self) -> tuple[Trend, ...]:
        """Every crime type's trend in the area looked at, what is unusual first."""
        found = data.trends_of(self.keys, self.areas_counted, self.breaks)
        return in_order(found, self.priorities)

    def rolling(self, crime_type: str) -> Rolling | None:
        """The twelve months to the end of the span beside the year to date; None without one."""
        if self.current is None:
            return None
        twelve, to_date = (
            self._across(self._compared(span)) for span in rolling_spans(self.current.last)
        )
        beside = side_by_side(twelve, to_date)
        wanted = (self.area, crime_type)
        return next((x for x in beside if (x.twelve.area, x.twelve.crime_type) == wanted), None)

    def _compared(self, span: Span) -> Comparison | None:
        several = len(self.areas_counted) > 1
        return data.comparison_of(
            self.keys,
            (span.first, span.last),
            None,
            SMALL_NUMBER,
            self.areas_counted,
            self.areas_counted if several else (),
        )

    def _across(self, comparison: Comparison | None) -> Comparison | None:
        return across(comparison, self.report, self.choices)

    def cells(self, crime_types: tuple[str, ...]) -> list[CellBehind]:
        """The cells behind the changes shown of these crime types, here and in areas beside."""
        shown = (self.area, *self.beside)
        own = self.choices.own if self.choices.whole in shown else ()
        areas = tuple(dict.fromkeys((*self.areas_counted, *self.beside, *own)))
        spans = tuple((one.first, one.last) for one in (self.current, self.previous) if one)
        return data.cells_of(self.keys, areas, crime_types, spans)

    def survey_cells(self, question: Question) -> list[AnswerBehind]:
        """Where each answer to a question was read."""
        return [answer_behind(wave, one) for wave in question.waves for one in wave.answers]

    def trend_cells(self, trend: Trend) -> list[CellBehind]:
        """The cells behind the months of one trend."""
        months = (trend.span.first, trend.span.last)
        return data.cells_of(self.keys, self.areas_counted, (trend.crime_type,), (months,))

    def headline_cells(self) -> list[CellBehind]:
        """The cells behind the changes a reader wants first."""
        return self.cells(tuple(change.crime_type for change in self.headline()))

    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong or doubtful: in the files, between them, and in this comparison."""
        found = [problem for key in self.keys for problem in data.reading_of(key).problems]
        found.extend(revision.problem for revision in data.figures_of(self.keys).revisions)
        doubts = doubts_of(self.keys)
        found.extend((*doubts.problems, *(one.problem for one in doubts.revisions)))
        return (*found, *(self.comparison.problems if self.comparison else ()))

    def attention(self, today: dt.date) -> tuple[Attention, ...]:
        """What still needs attention before a report of what is looked at can go."""
        return attention_in(
            Situation(
                today,
                self.changes(),
                self.current,
                self.areas_counted if self.current else (),
                replace(self.records, activity=self.activity),
                self.survey,
                self.problems(),
            )
        )

    def source(self, files: tuple[str, ...]) -> str:
        """The source line of a chart that rests on these files."""
        when = {upload.name: upload.uploaded_at.date() for upload in self.uploads}
        if self.report.sample:
            return source_line([(f"{name} (sample)", None) for name in files])
        return source_line([(name, when.get(name)) for name in files])


def across(comparison: Comparison | None, report: Report, offered: Choices) -> Comparison | None:
    """The comparison with the changes in recording it lies across."""
    if comparison is None:
        return None
    return comparison_across(comparison, breaks_in(report.settings), {offered.whole: offered.own})


def groups_beside(offered: Choices, area: str, beside: tuple[str, ...]) -> tuple[str, ...]:
    """The groups whose own rows are told beside the area looked at, the nearest first."""
    counted = offered.own if area == offered.whole else (area,)
    return groups_around(offered.areas, counted, offered.own, (area, *beside))


def view_of(report: Report, uploads: tuple[Upload, ...], chosen: Chosen) -> View:
    """The view that the sidebar's choices make."""
    keys = data.file_keys(uploads, data.corrections_of(report))
    offered = chosen.choices
    comparison = None
    if keys and offered.default is not None:
        whole = chosen.area == offered.whole and bool(offered.whole)
        # The whole is always counted, for each area's change is held against it.
        counted = offered.own if whole else (chosen.area,)
        groups = groups_beside(offered, chosen.area, chosen.beside)
        wanted = tuple(dict.fromkeys((*counted, *chosen.beside, *groups)))
        # The default span is left for the comparison to choose, so that it says why it chose it.
        current = chosen.current if chosen.current != offered.default else None
        comparison = data.comparison_of(
            keys,
            (current.first, current.last) if current else None,
            (chosen.previous.first, chosen.previous.last) if chosen.previous else None,
            SMALL_NUMBER,
            wanted,
            offered.own if offered.whole else (),
        )
        comparison = across(comparison, report, offered)
    return View(
        report=report,
        uploads=uploads,
        choices=offered,
        area=chosen.area,
        beside=chosen.beside,
        current=comparison.current if comparison else None,
        previous=comparison.previous if comparison else None,
        comparison=comparison,
    )


@dataclass(frozen=True)
class Chosen:
    """The sidebar's choices; no ``current`` means the default, no ``previous`` the year before."""

    choices: Choices
    area: str = ""
    beside: tuple[str, ...] = ()
    current: Span | None = None
    previous: Span | None = None


def with_earlier_year(current: Span | None, years: int) -> Span | None:
    """The span compared with; None for the default, the same period last year."""
    return earlier_span(current, years) if current and years > 1 else None


def current_view() -> View:
    """The view app.py made for this run."""
    view: View = st.session_state["view"]
    return view
