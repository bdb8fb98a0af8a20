"""What still needs attention before the report can go, each finding under the page it leads to."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from csp_core.attention.findings import Attention, Page
from pages.parts.plain import plain

_PAGES: dict[Page, tuple[str, str]] = {
    "upload": ("Upload", "pages/figures/upload.py"),
    "crime-changes": ("Crime changes", "pages/figures/crime_changes.py"),
    "domestic-abuse": ("Domestic abuse", "pages/figures/domestic_abuse.py"),
    "activity": ("Activity", "pages/report/activity.py"),
    "funding": ("Funding", "pages/figures/funding.py"),
    "survey": ("Survey", "pages/figures/survey.py"),
}


def attention_list(found: Sequence[Attention]) -> None:
    """The findings in sentences, those of one page together under a link to it."""
    for page in dict.fromkeys(one.page for one in found):
        label, file = _PAGES[page]
        st.page_link(file, label=label, icon=":material/arrow_forward:")
        own = [one.sentence for one in found if one.page == page]
        st.markdown("\n".join(f"- {plain(sentence)}" for sentence in own))
