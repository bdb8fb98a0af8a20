"""Header and footer of every page: the report's name, its marks, and the page's number."""

from __future__ import annotations

from docx.oxml.ns import qn
from docx.section import _Footer, _Header

from csp_core.outputs.report_contents import ReportContents
from csp_core.outputs.word.elements import Element, element, one_line, paragraph, run
from csp_core.outputs.word.fields import field
from csp_core.outputs.word.paper import Paper


def write_edges(paper: Paper, contents: ReportContents) -> None:
    """Gives the document a header and a footer, each where it has none of its own."""
    section = paper.document.sections[-1]
    page = paper.document.element.body.sectPr
    if page.find(qn("w:headerReference")) is None:
        lines = filter(None, map(one_line, (contents.name, *contents.marks)))
        style = paper.styles["Header"]
        _fill(section.header, [paragraph(style, [run(line)]) for line in lines])
    if page.find(qn("w:footerReference")) is None:
        _fill(section.footer, [paragraph(paper.styles["Footer"], _page_number())])


def _page_number() -> list[Element]:
    return [run("Page "), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]


def _fill(edge: _Header | _Footer, paragraphs: list[Element]) -> None:
    edge.is_linked_to_previous = False
    root = edge.part.element
    for child in list(root):
        root.remove(child)
    root.extend(paragraphs or [element("w:p")])
