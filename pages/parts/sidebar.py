"""The sidebar every page shares: report, area, span, what it is compared with, and the files."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st

from csp_core.measures.selection import Choices
from csp_core.periods import Span, short_month_label
from csp_core.store import Report
from csp_core.words.sources import day
from pages.parts import data
from pages.parts.plain import plain
from pages.parts.problem_list import problem_count
from pages.parts.view import Chosen, View, view_of, with_earlier_year

_LAST_YEAR, _YEAR_BEFORE = "Same period last year", "The year before that"


# Seconds for which the browser may still name the report that was left: what it sends on a second
# drop can have set out before it was told of the report that the first one opened.
_ON_ITS_WAY = 2.0


class _Opened(NamedTuple):
    report: int
    left: int
    at: float


def open_report(report_id: int) -> None:
    """Turn to another report when the page is next drawn, with its own default choices."""
    left = st.session_state.get("report_choice", report_id)
    st.session_state["opened"] = _Opened(report_id, left, time.monotonic())
    show_report(report_id)
    st.session_state["choices_stale"] = True


def show_report(report_id: int) -> None:
    """Show this report by the name it has now; what is chosen in it stays chosen."""
    st.session_state["report_to_open"] = report_id


def sidebar() -> View:
    """Draw the sidebar and answer with the view its choices make."""
    with st.sidebar:
        report = _report()
        uploads = data.the_store().uploads(report.id)
        keys = data.file_keys(uploads, data.corrections_of(report))
        own = report.settings.get("areas")
        offered = data.choices_in(keys, tuple(map(str, own)) if isinstance(own, list) else ())
        chosen = _chosen(offered) if offered.default is not None else Chosen(offered)
        st.session_state["choices_stale"] = False
        view = view_of(report, uploads, chosen)
        _about(view)
    return view


def _report() -> Report:
    reports = {report.id: report for report in data.the_store().reports()}
    asked = st.query_params.get("report", "")
    wanted = st.session_state.pop("report_to_open", None) or _just_opened()
    if wanted in reports:
        st.session_state["report_choice"] = wanted
    if st.session_state.get("report_choice") not in reports:
        known = asked.isdigit() and int(asked) in reports
        if asked and not known:
            st.warning("The report in the address is not kept here; another one is shown.")
        st.session_state["report_choice"] = int(asked) if known else next(iter(reports))
    chosen: int = st.selectbox(
        "Report",
        list(reports),
        format_func=_told_apart(reports).__getitem__,
        key="report_choice",
        on_change=_turned,
        help="The report you are looking at. Dropping a first file opens a new one.",
    )
    if asked != str(chosen):
        st.query_params["report"] = str(chosen)
    return reports[chosen]


def _told_apart(reports: Mapping[int, Report]) -> dict[int, str]:
    """The name of each report by its number, with a number added where an earlier one has it too.

    The browser answers with the name: two alike would put one report's files into the other.
    """
    names: dict[int, str] = {}
    taken: set[str] = set()
    for number in sorted(reports):
        name, times = reports[number].name, 1
        while name in taken:
            times += 1
            name = f"{reports[number].name} ({times})"
        taken.add(name)
        names[number] = name
    return names


def open_report_id() -> int:
    """The report that is open, or about to be."""
    wanted: int | None = st.session_state.get("report_to_open") or _just_opened()
    chosen: int = st.session_state["report_choice"]
    return wanted or chosen


def _just_opened() -> int | None:
    """The report just opened, where the browser still names the one that was left for it."""
    opened: _Opened | None = st.session_state.get("opened")
    late = (
        opened is not None
        and st.session_state.get("report_choice") == opened.left != opened.report
        and time.monotonic() - opened.at < _ON_ITS_WAY
    )
    return opened.report if opened and late else None


def _turned() -> None:
    if _just_opened() is None:
        open_report(st.session_state["report_choice"])


def _chosen(offered: Choices) -> Chosen:
    areas = [*([offered.whole] if offered.whole else []), *offered.areas]
    _settle("area", areas, areas[1 if offered.whole else 0])
    area: str = st.selectbox(
        "Area", areas, index=1 if offered.whole else 0, key="area", bind="query-params",
        help="One area, or the partnership as a whole, whose counts are added.",
    )  # fmt: skip
    beside = _beside(offered, [one for one in areas if one != area], area)
    current = _months(offered) if offered.months else _period(offered)
    against = st.radio(
        "Compared with", [_LAST_YEAR, _YEAR_BEFORE], key="against", bind="query-params",
        help="Like is compared with like: the same months of an earlier year.",
    )  # fmt: skip
    return Chosen(
        choices=offered,
        area=area,
        beside=beside,
        current=current,
        previous=with_earlier_year(current, 2 if against == _YEAR_BEFORE else 1),
    )


def _beside(offered: Choices, others: list[str], area: str) -> tuple[str, ...]:
    """The areas shown beside the one looked at; where there is no other, nothing is asked."""
    if not others:
        return ()
    _settle("beside", others, _neighbour(offered, area))
    beside: list[str] = st.multiselect(
        "Beside it", others, default=_neighbour(offered, area), key="beside",
        bind="query-params", max_selections=3,
        help="Other areas, shown as marks on the same chart.",
    )  # fmt: skip
    return tuple(one for one in beside if one in others)


def _settle(key: str, options: list[str], default: str | list[str]) -> None:
    """Give a choice its default where another report is open now, or where it is no longer offered.

    A default nobody has changed is followed where a new file moves it: its months are shown.
    Assigned and not dropped: the browser keeps what it shows until it is told otherwise.
    """
    defaults = st.session_state.setdefault("defaults", {})
    before, defaults[key] = defaults.get(key), default
    if key not in st.session_state:
        return
    chosen = st.session_state[key]
    gone = any(one not in options for one in (chosen if isinstance(chosen, list) else [chosen]))
    if st.session_state.get("choices_stale") or gone or chosen == before != default:
        st.session_state[key] = default


def _neighbour(offered: Choices, area: str) -> list[str]:
    """The partnership's other area, where it has just two."""
    return (
        [one for one in offered.own if one != area]
        if len(offered.own) == 2 and area in offered.own
        else []
    )


def _months(offered: Choices) -> Span | None:
    default = offered.default
    if default is None:
        return None
    labels = {short_month_label(month): month for month in offered.months}
    names = list(labels)
    _settle("from", names, short_month_label(default.first))
    _settle("to", names, short_month_label(default.last))
    first, last = st.columns(2)
    start = labels[
        first.selectbox(
            "From",
            names,
            index=offered.months.index(default.first),
            key="from",
            bind="query-params",
        )
    ]
    end = labels[
        last.selectbox(
            "To", names, index=offered.months.index(default.last), key="to", bind="query-params"
        )
    ]
    if end < start:
        st.warning("The span ends before it starts; the year to date is shown.")
        return default
    return Span(start, end)


def _period(offered: Choices) -> Span | None:
    labels = {span.label: span for span in offered.spans}
    default = offered.default
    names = list(labels)
    index = names.index(default.label) if default and default.label in labels else 0
    if names:
        _settle("period", names, names[index])
    return (
        labels[st.selectbox("Period", names, index=index, key="period", bind="query-params")]
        if names
        else default
    )


def _about(view: View) -> None:
    problems = view.problems()
    if problems:
        st.page_link(
            "pages/figures/upload.py",
            label=f"{problem_count(problems)} in the data",
            icon=":material/flag:",
        )
    for upload in reversed(view.uploads[-3:]):
        when = "sample" if view.report.sample else f"uploaded {day(upload.uploaded_at.date())}"
        st.caption(plain(f"{upload.name}, {when}"))
    if len(view.uploads) > 3:
        st.caption(f"and {len(view.uploads) - 3} more files")
