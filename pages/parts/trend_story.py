"""The trend of one crime type in sentences, and the others in a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from csp_core.measures.seasons import season
from csp_core.measures.trend_results import Trend
from csp_core.words.rolling import rolling_sentences
from csp_core.words.seasons import season_sentence
from csp_core.words.trends import (
    BY_LUCK,
    direction,
    in_short,
    limits_said,
    newest_sentences,
    no_months,
    nothing_unusual,
)
from pages.parts.plain import plain
from pages.parts.view import View


def choose_trend(found: Sequence[Trend]) -> Trend | None:
    """The crime type chosen, whose choice stands in the address; None when there are none."""
    by_name = {trend.crime_type: trend for trend in found}
    if not by_name:
        return None
    chosen = st.selectbox(
        "Crime type",
        list(by_name),
        key="trend_type",
        bind="query-params",
        help="Those with something unusual in the latest months come first.",
    )
    return by_name.get(chosen)


def trend_told(view: View, trend: Trend) -> None:
    """What is unusual and what is usual; beside it the latest twelve months and the season."""
    unusual, longer = st.columns(2, gap="large")
    with unusual:
        st.subheader("What is unusual")
        _lines((*newest_sentences(trend), limits_said(trend)))
        st.caption(plain(direction(trend)))
    with longer:
        st.subheader("Twelve months and the season")
        rolling = view.rolling(trend.crime_type)
        _lines((*(rolling_sentences(rolling) if rolling else ()), season_sentence(season(trend))))


def other_trends(view: View, found: Sequence[Trend], focus: Trend) -> None:
    """Every other crime type in a line, those with something unusual first."""
    others = [trend for trend in found if trend is not focus]
    told = {trend.crime_type for trend in found}
    without = no_months([one.crime_type for one in view.changes() if one.crime_type not in told])
    if not (others or without):
        return
    st.subheader("The other crime types")
    st.markdown(
        "\n".join(
            f"- **{plain(trend.crime_type)}**: {plain(in_short(trend))}"
            for trend in others
            if trend.recent
        )
    )
    _lines((nothing_unusual([one.crime_type for one in others if not one.recent]), without))
    st.caption(plain(BY_LUCK))


def _lines(sentences: Iterable[str]) -> None:
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in sentences if sentence))
