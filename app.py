"""The only router: page settings, navigation, and the sidebar everyone shares."""

from __future__ import annotations

import streamlit as st

from csp_core.reading.faults import Unreadable
from csp_core.store import StoreFault
from pages.parts import data
from pages.parts.banner import banner
from pages.parts.plain import plain
from pages.parts.sidebar import sidebar

st.set_page_config(
    page_title="Community safety figures", layout="wide", initial_sidebar_state="expanded"
)
data.warm_workers()

# One flat list: the groups of a grouped navigation are marked up so that screen readers stumble.
page = st.navigation(
    [
        st.Page(
            "pages/overview/at_a_glance.py",
            title="At a glance",
            default=True,
            icon=":material/dashboard:",
            help="The priorities, what changed, and what still needs attention.",
        ),
        st.Page(
            "pages/figures/upload.py",
            title="Upload",
            url_path="upload",
            icon=":material/upload_file:",
            help="Drop spreadsheets, see what was understood, and put problems right.",
        ),
        st.Page(
            "pages/figures/crime_changes.py",
            title="Crime changes",
            url_path="crime-changes",
            icon=":material/bar_chart:",
            help="Each crime type against the same span last year, month by month, with its rate.",
        ),
    ]
)
try:
    st.session_state["view"] = sidebar()
except (StoreFault, Unreadable) as fault:
    st.error(plain(str(fault)))
    st.stop()
banner(st.session_state["view"])
page.run()
