"""The drawings a page shows, built once a view: a rerun that changes nothing draws nothing."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from csp_core.charts.area_rates import area_rates_chart
from csp_core.charts.casework import casework_charts
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.funding import funding_chart
from csp_core.charts.funding_years import funding_years_chart
from csp_core.charts.months import months_chart
from csp_core.charts.survey import survey_chart
from csp_core.charts.timeline import timeline_chart
from csp_core.charts.trends import trend_chart
from csp_core.measures.area_rates import AreaRates
from csp_core.measures.casework import CaseSet
from csp_core.measures.funding import Position
from csp_core.measures.results import Change
from csp_core.measures.seasons import season
from csp_core.measures.survey_results import Question
from csp_core.measures.trend_results import Trend
from csp_core.reading.client import READING_VERSION
from pages.parts.activity_here import ActivityHere
from pages.parts.data import SPELT_OUT
from pages.parts.view import View


def headline_drawing(view: View) -> Drawing:
    """The changes a reader wants first."""
    return _kept((*view.identity, "headline"), lambda: _changes(view, view.headline()))


def all_changes_drawing(view: View) -> Drawing:
    """Every change in the area looked at."""
    return _kept((*view.identity, "all"), lambda: _changes(view, view.changes()))


def months_drawing(view: View, crime_type: str) -> Drawing | None:
    """One crime type month by month; None where figures are not by month."""
    months = view.months(crime_type)
    if months is None:
        return None
    return _kept(
        (*view.identity, "months", crime_type),
        lambda: months_chart(months, source=view.source(months.files)),
    )


def area_rates_drawing(view: View, rates: AreaRates) -> Drawing:
    """One crime type's rate in every area, those looked at in focus."""
    return _kept(
        (*view.identity, "area rates", rates.crime_type),
        lambda: area_rates_chart(rates, (view.area,), source=view.source(rates.files)),
    )


def trend_drawing(view: View, trend: Trend) -> Drawing:
    """One crime type's trend, over every month the files give."""
    return _kept(
        (*view.identity, "trend", trend.crime_type),
        lambda: trend_chart(trend, season(trend), source=view.source(trend.files)),
    )


def survey_drawing(view: View, question: Question) -> Drawing:
    """One question of a survey, its latest answers with their ranges."""
    return _kept(
        (*view.identity, "survey", question.question, question.area),
        lambda: survey_chart(question, source=view.source(question.files)),
    )


def funding_drawing(view: View, positions: tuple[Position, ...]) -> Drawing:
    """The position of each pot of funding."""
    return _kept(
        (*view.identity, "funding", _day(positions)),
        lambda: funding_chart(positions, source=_funding_source(view, positions)),
    )


def funding_years_drawing(view: View, positions: tuple[Position, ...]) -> Drawing | None:
    """Commitments by financial year; None where none has dates."""
    if not any(one.by_financial_year for one in positions):
        return None
    return _kept(
        (*view.identity, "funding by year", _day(positions)),
        lambda: funding_years_chart(positions, source=_funding_source(view, positions)),
    )


def _day(positions: tuple[Position, ...]) -> str:
    return positions[0].at.isoformat() if positions else ""


def _funding_source(view: View, positions: tuple[Position, ...]) -> str:
    return view.source(
        tuple(dict.fromkeys(row.place.file for one in positions for row in one.rows))
    )


def timeline_drawing(here: ActivityHere) -> Drawing:
    """The year's operations."""
    return _kept(
        (*here.view.identity, "timeline", here.number, here.year.first),
        lambda: timeline_chart(here.timeline, source=here.source),
    )


def casework_drawings(view: View, found: CaseSet) -> tuple[Drawing, ...]:
    """What one service counted: its counts, its shares, its cases by period."""
    source = view.source(found.files)
    key = ("casework", view.identity, found.service, found.area)
    return _built_several((*key, READING_VERSION), lambda: casework_charts(found, source=source))


def _changes(view: View, changes: tuple[Change, ...]) -> Drawing:
    beside = view.changes_beside()
    files = dict.fromkeys(file for change in (*changes, *beside) for file in change.files)
    return changes_chart(changes, beside=beside, source=view.source(tuple(files)))


def _kept(key: tuple[object, ...], build: Callable[[], Drawing]) -> Drawing:
    return _built((*key, READING_VERSION), build)


@st.cache_resource(show_spinner=False, max_entries=256, hash_funcs=SPELT_OUT)
def _built(key: tuple[object, ...], _build: Callable[[], Drawing]) -> Drawing:  # noqa: ARG001 -- the cache's key
    return _build()


@st.cache_resource(show_spinner=False, max_entries=64, hash_funcs=SPELT_OUT)
def _built_several(
    key: tuple[object, ...],  # noqa: ARG001 -- the cache's key
    _build: Callable[[], tuple[Drawing, ...]],
) -> tuple[Drawing, ...]:
    return _build()
