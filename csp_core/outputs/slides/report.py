"""The way in: a report's contents to the bytes of a .pptx file."""

from __future__ import annotations

from collections.abc import Callable

from csp_core.charts.bare import Spec
from csp_core.outputs.report_contents import ReportContents


def slides_report(
    contents: ReportContents,
    *,
    template: bytes | None = None,
    pictures: Callable[[Spec], bytes],
) -> bytes:
    """The report as slides: its cover, a slide or more a drawing or section, and a last one.

    A drawing that has a ``plot`` is a chart of PowerPoint's own, any other the PNG that
    ``pictures`` gives of its Vega-Lite without the words around it. ``template`` is an officer's
    own .pptx or .potx: its looks are kept and its slides taken out; the house's looks without one.
    Raises Unreadable, with a sentence, for a template that cannot be used.
    """
    # Loaded when used: nobody waits for it who takes no slides away.
    from csp_core.outputs.slides.deck import made

    return made(contents, template, pictures)
