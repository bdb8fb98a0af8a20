"""Take away: the report as files, each made when it is asked for."""

from __future__ import annotations

from pages.parts.empty import no_figures
from pages.parts.heading import heading, looked_at
from pages.parts.report import report_of
from pages.parts.taking_away.readiness import readiness
from pages.parts.taking_away.rows import files_to_make
from pages.parts.taking_away.styles import styles_asked
from pages.parts.view import current_view
from pages.parts.who import ask_who

view = current_view()
heading(
    "Take away",
    "The report as files. Each is made when you ask for it, from the words and figures of now.",
)
looked_at(view)
if not view.uploads:
    no_figures()
readiness(view)
styles_asked(view.report.id)
files_to_make(view, report_of(view))
ask_who()
