"""The only router: page settings, navigation, and the sidebar everyone shares."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from csp_core.reading.faults import Unreadable
from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.banner import banner
from pages.parts.plain import plain
from pages.parts.sidebar import sidebar

# Pixels: "South Ribble and Chorley (sample)" fits. On a narrow or zoomed window it starts closed.
SIDEBAR_WIDTH = 332
PARTS = Path(__file__).parent / "pages" / "parts"

st.set_page_config(layout="wide", initial_sidebar_state=SIDEBAR_WIDTH)
data.warm_workers()

# No icons: the browser would fetch each from another company's server, for its tab.
# One flat list: the groups of a grouped navigation are marked up so that screen readers stumble.
page = st.navigation(
    [
        st.Page(
            "pages/overview/at_a_glance.py",
            title="At a glance",
            default=True,
            help="The priorities, what changed, and what still needs attention.",
        ),
        st.Page(
            "pages/figures/upload.py",
            title="Upload",
            url_path="upload",
            help="Drop spreadsheets, see what was understood, and put problems right.",
        ),
        st.Page(
            "pages/figures/crime_changes.py",
            title="Crime changes",
            url_path="crime-changes",
            help="Each crime type against the same span last year, month by month, with its rate.",
        ),
        st.Page(
            "pages/figures/trends.py",
            title="Trends",
            url_path="trends",
            help="Which crime types are beyond their usual variation, and since when.",
        ),
        st.Page(
            "pages/figures/domestic_abuse.py",
            title="Domestic abuse",
            url_path="domestic-abuse",
            help="MARAC figures with their period and area, and the services for victims.",
        ),
        st.Page(
            "pages/report/activity.py",
            title="Activity",
            url_path="activity",
            help="Operations over the year, meetings, projects and what they achieved, actions.",
        ),
        st.Page(
            "pages/figures/funding.py",
            title="Funding",
            url_path="funding",
            help="What each funder gave for each scheme, what is left, and what has fallen due.",
        ),
        st.Page(
            "pages/figures/survey.py",
            title="Survey",
            url_path="survey",
            help="How many gave which answer, with the margin, and what changed on last time.",
        ),
        st.Page(
            "pages/report/narrative.py",
            title="Narrative",
            url_path="narrative",
            help="The report's words, saved as they are typed, with figures that stay up to date.",
        ),
        st.Page(
            "pages/report/present.py",
            title="Present",
            url_path="present",
            help="The report as slides on the whole screen, with notes for whoever speaks.",
        ),
        st.Page(
            "pages/report/take_away.py",
            title="Take away",
            url_path="take-away",
            help="The report as files, each made when you ask for it.",
        ),
    ]
)
st.set_page_config(
    page_title=f"{page.title}: Community safety figures", page_icon=PARTS / "icon.svg"
)
st.html(PARTS / "look.css")
try:
    st.session_state["view"] = sidebar()
except (StoreFault, Unreadable) as fault:
    st.error(plain(str(fault)))
    st.stop()
banner(st.session_state["view"])
page.run()
data.warm_pictures()
