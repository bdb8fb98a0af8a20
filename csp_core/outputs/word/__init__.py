"""The report as a Word document, as a council sends it to its committee."""

from __future__ import annotations

from collections.abc import Callable

from csp_core.charts.drawing import Drawing
from csp_core.outputs.report_contents import ReportContents


def word_report(
    contents: ReportContents,
    *,
    template: bytes | None = None,
    pictures: Callable[[Drawing], bytes],
) -> bytes:
    """The report as .docx: its cover, contents, words, and each drawing with its values.

    ``pictures`` draws one as PNG and is asked for several at once, from threads; what it raises is
    passed on. ``template`` is an officer's own .docx: its styles, margins, headers and footers are
    kept and nothing else of it. The same contents give the same bytes. Raises Unreadable, with a
    sentence, for a template that cannot be used.
    """
    # Loaded when used: python-docx takes a third of a second.
    from csp_core.outputs.word.report import written

    return written(contents, template, pictures)
