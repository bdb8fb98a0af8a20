"""Word documents: every word in its place, as Markdown that prints as the document did."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from hypothesis import given, settings
from hypothesis import strategies as st

from csp_core.reading.written.documents import written_report
from csp_core.words.prose import plain_prose
from csp_core.written import OTHER_PARTS, WrittenPart, WrittenReport
from tests.reading.written.documents import (
    W,
    in_body,
    of_paragraphs,
    put,
    saved,
    with_parts,
    zipped,
)

OTHER = (OTHER_PARTS, 1)


def picture() -> io.BytesIO:
    """A PNG of one dot."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    dot = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    dots = chunk(b"IDAT", zlib.compress(b"\x00\x00"))
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + dot + dots + chunk(b"IEND", b""))


def table_between(document: Document) -> None:
    document.add_heading("Crime figures", 1)
    document.add_paragraph("Before.")
    table = document.add_table(2, 3)
    for row, cells in zip(table.rows, (("Type", "2016", "2017"), ("Theft", "", "3")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_paragraph("After.")
    document.add_heading("Survey", 1)


def looks(document: Document) -> None:
    document.add_heading("Progress", 1)
    paragraph = document.add_paragraph("All ")
    paragraph.add_run("crime ").bold = True
    paragraph.add_run("rose").italic = True
    paragraph.add_run(", burg")
    paragraph.add_run("lary").bold = True
    paragraph.add_run(" fell.")
    document.add_heading("More", 2)


def lists(document: Document) -> None:
    document.add_heading("Aims", 1)
    for style, text in (
        ("List Bullet", "one"), ("List Bullet", "two"), ("List Bullet 2", "two a"),
        ("List Number", "first"), ("List Number", "second"), ("Normal", "Then."),
    ):  # fmt: skip
        document.add_paragraph(text, style=style)
    document.add_heading("Ends", 1)


def signs(document: Document) -> None:
    document.add_heading("Costs", 1)
    for text in ("# 1 of 5", "1. January", "- 6%", "*so* _it_ [is](https://x.y) [[a | b]] c:\\d"):
        document.add_paragraph(text)
    document.add_heading("Ends", 1)


def tracked(document: Document) -> None:
    document.add_heading("Progress", 1)
    paragraph = document.add_paragraph("It ")
    put(paragraph, '<w:ins w:id="1"><w:r><w:t>rose</w:t></w:r></w:ins>')
    put(paragraph, '<w:del w:id="2"><w:r><w:delText>fell</w:delText></w:r></w:del>')
    document.add_heading("Ends", 1)


def pictured(document: Document) -> None:
    document.add_heading("Conference", 1)
    run = document.add_paragraph("See ").add_run()
    run.add_picture(picture())
    run._r.xpath(".//wp:docPr")[0].set("descr", "A full [hall]")
    document.add_picture(picture())
    document.add_heading("Ends", 1)


def linked(document: Document) -> None:
    document.add_heading("Prevent", 1)
    paragraph = document.add_paragraph("Read ")
    id_ = document.part.relate_to("https://www.gov.uk/a_(b)", RELATIONSHIP_TYPE.HYPERLINK, True)
    xml = (
        '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    put(paragraph, f'{xml} r:id="{id_}"><w:r><w:t>the duty</w:t></w:r></w:hyperlink>')
    document.add_heading("Ends", 1)


def beside(document: Document) -> None:
    document.add_heading("Progress", 1)
    paragraph = document.add_paragraph("Text")
    put(
        paragraph,
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p>"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    )
    put(paragraph, "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>")
    document.sections[0].header.paragraphs[0].text = "The partnership"
    document.sections[0].footer.paragraphs[0].text = "Page 1"
    document.add_heading("Ends", 1)


def another_language(document: Document) -> None:
    """A style of an author's own, a heading by its outline level alone."""
    style = document.styles.add_style("Rubrik", WD_STYLE_TYPE.PARAGRAPH)
    style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="1"/>'))
    document.add_heading("One", 1)
    document.add_paragraph("Two", style="Rubrik")
    document.add_paragraph("Text")


def framed(document: Document) -> None:
    """A page laid out in a table of one cell, a content control in it."""
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.paragraphs[0].text = "One"
    cell.paragraphs[0].style = "Heading 1"
    cell._tc.append(
        parse_xml(
            f"<w:sdt {W}><w:sdtContent><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        )
    )
    document.add_heading("Two", 1)


def hostile(document: Document) -> None:
    document.add_heading("One\u202e", 1)
    document.add_paragraph("a\u0085b \u2066c\ufffd [picture] \U0001f600")
    document.add_heading("Two", 1)


READ: list[tuple[Callable[[Document], None], list[tuple[str, int, str]], int, tuple[str, ...]]] = [
    (
        table_between,
        [
            ("Crime figures", 1, "Before.\n\nType | 2016 | 2017\n\nTheft |  | 3\n\nAfter."),
            ("Survey", 1, ""),
        ],
        0, (),
    ),
    (looks, [("Progress", 1, "All **crime** *rose*, burglary fell."), ("More", 2, "")], 0, ()),
    (
        lists,
        [("Aims", 1, "- one\n- two\n- two a\n1. first\n2. second\n\nThen."), ("Ends", 1, "")],
        0, (),
    ),
    (
        signs,
        [
            (
                "Costs", 1,
                "\\# 1 of 5\n\n1\\. January\n\n\\- 6%\n\n"
                "\\*so\\* \\_it\\_ \\[is](https://x.y) \\[\\[a | b]] c:\\\\d",
            ),
            ("Ends", 1, ""),
        ],
        0, (),
    ),
    (
        tracked, [("Progress", 1, "It rose"), ("Ends", 1, "")], 0,
        ("1 tracked deletion left out, and tracked insertions put in, as if accepted in Word.",),
    ),
    (
        pictured,
        [("Conference", 1, "See [Picture: A full \\[hall]]\n\n[Picture]"), ("Ends", 1, "")],
        2, (),
    ),
    (
        linked,
        [("Prevent", 1, "Read [the duty](https://www.gov.uk/a_%28b%29)"), ("Ends", 1, "")],
        0, (),
    ),
    (
        beside,
        [
            ("Progress", 1, "Text"), ("Ends", 1, ""),
            (
                *OTHER,
                "### Text boxes\n\nBoxed\n\n### Headers and footers\n\nThe partnership\n\nPage 1"
                "\n\n### Hidden text\n\nunseen",
            ),
        ],
        0, ("Words hidden in Word are set aside.",),
    ),
    (another_language, [("One", 1, ""), ("Two", 2, "Text")], 0, ()),
    (framed, [("One", 1, "Text"), ("Two", 1, "")], 0, ()),
    (hostile, [("One", 1, "a  \nb c\ufffd \\[picture] \U0001f600"), ("Two", 1, "")], 0, ()),
]  # fmt: skip


@pytest.mark.parametrize(
    ("made", "parts", "pictures", "notes"), READ, ids=[x[0].__name__ for x in READ]
)
def test_a_word_document_is_read_in_its_order(
    made: Callable[[Document], None],
    parts: list[tuple[str, int, str]],
    pictures: int,
    notes: tuple[str, ...],
) -> None:
    document = docx.Document()
    made(document)

    expected = tuple(WrittenPart(*part, aside=part[0] == OTHER_PARTS) for part in parts)
    assert written_report("x.docx", saved(document)) == WrittenReport(expected, pictures, notes)


def test_notes_and_comments_are_set_aside_and_the_text_says_where_a_note_was() -> None:
    document = docx.Document()
    document.add_heading("One", 1)
    paragraph = document.add_paragraph("It rose")
    put(paragraph, '<w:r><w:footnoteReference w:id="7"/></w:r>')
    document.add_heading("Two", 1)
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    data = with_parts(
        saved(document),
        footnotes=f'<w:footnotes {W}><w:footnote w:id="0" w:type="separator"/>'
        f'<w:footnote w:id="7">{said.format("Counts are ours")}</w:footnote></w:footnotes>',
        comments=f"<w:comments {W}><w:comment>{said.format('Check this')}</w:comment></w:comments>",
    )

    assert written_report("x.docx", data) == WrittenReport(
        (
            WrittenPart("One", 1, "It rose (footnote 1)"),
            WrittenPart("Two", 1, ""),
            WrittenPart(
                OTHER_PARTS,
                1,
                "### Footnotes\n\n1. Counts are ours\n\n### Comments\n\nCheck this",
                aside=True,
            ),
        ),
        0,
        ("1 comment set aside.",),
    )


BY_LOOK = [
    ("numbered", ("Normal", "4.0 Funding position"), ("4.0 Funding position", 1)),
    ("numbered deeper", ("Normal", "3.1 Crime figures"), ("3.1 Crime figures", 2)),
    ("lettered", ("Normal", "a) Overall position"), ("a) Overall position", 1)),
    ("bold", ("bold", "Domestic abuse"), ("Domestic abuse", 1)),
    ("capitals", ("Normal", "CRIME REDUCTION"), ("CRIME REDUCTION", 1)),
    ("a sentence", ("Normal", "3.1 Crime fell in every month of it."), None),
    ("a bold sentence", ("bold", "Nobody was hurt."), None),
    ("a number of things", ("Normal", "12 months to March"), None),
    ("a share", ("Normal", "8% Males"), None),
    ("a list point", ("List Bullet", "CRIME REDUCTION"), None),
    ("a long line", ("bold", "so many words that nobody would " * 3), None),
]


@pytest.mark.parametrize(("sort", "line", "heading"), BY_LOOK, ids=[x[0] for x in BY_LOOK])
def test_without_styles_a_heading_is_told_by_its_look(
    sort: str, line: tuple[str, str], heading: tuple[str, int] | None
) -> None:
    data = of_paragraphs(("Normal", "Before it."), line, ("Normal", "After it."))

    found = [(p.heading, p.level) for p in written_report("x.docx", data).parts if p.heading]
    assert found == ([heading] if heading else [])


def test_a_few_words_in_title_case_gather_the_numbered_headings_after_them() -> None:
    """As partnerships head "Domestic abuse" over its sections; the cover is before the first."""
    data = of_paragraphs(
        ("Normal", "PROGRESS REPORT"), ("Normal", "1. Background"), ("Normal", "Why and for whom."),
        ("Normal", "3.1 Crime figures"), ("Normal", "All crime rose."), ("Normal", "Hate and Harm"),
        ("Normal", "3.2 MARAC"), ("Normal", "It met."), ("bold", "Divert"), ("Normal", "It helps."),
    )  # fmt: skip

    assert written_report("x.docx", data).parts == (
        WrittenPart("", 0, "PROGRESS REPORT"),
        WrittenPart("1. Background", 1, "Why and for whom."),
        WrittenPart("3.1 Crime figures", 2, "All crime rose."),
        WrittenPart("Hate and Harm", 2, ""),
        WrittenPart("3.2 MARAC", 2, "It met."),
        WrittenPart("Divert", 3, "It helps."),
    )


def numbered(*levels: tuple[str, str]) -> str:
    """A numbering with one list of these formats and patterns, and one that shows bullets."""
    said = "".join(
        f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{sort}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (sort, pattern) in enumerate(levels)
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{said}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def item(text: str, depth: int = 0) -> str:
    """A paragraph of that list."""
    return (
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


@pytest.mark.parametrize(
    ("levels", "text"),
    [
        (
            (("decimal", "%1."), ("bullet", "o")),
            "1. One\n2. Two\n    - below\n    - again\n3. Three",
        ),
        (
            (("lowerLetter", "%1)"), ("lowerRoman", "(%2)")),
            "a) One\n\nb) Two\n\n(i) below\n\n(ii) again\n\nc) Three",
        ),
        (
            (("decimal", "%1"), ("decimal", "%1.%2")),
            "1 One\n\n2 Two\n\n2.1 below\n\n2.2 again\n\n3 Three",
        ),
    ],
)
def test_a_list_keeps_the_numbers_that_word_counts(
    levels: tuple[tuple[str, str], ...], text: str
) -> None:
    items = item("One") + item("Two") + item("below", 1) + item("again", 1) + item("Three")
    data = zipped(document=in_body(items), numbering=numbered(*levels))

    assert written_report("x.docx", data).parts == (WrittenPart("", 0, text),)


def test_a_document_that_word_on_the_web_saved_is_found_by_what_leads_to_it() -> None:
    """Its parts are numbered, ``document2.xml``; and so are the words of its diagrams kept."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lead = (
        '<Relationships xmlns="x"><Relationship Id="r1" Type="{}/{}" Target="{}"/></Relationships>'
    )
    data = zipped(document2=in_body("<w:p><w:r><w:t>Words</w:t></w:r></w:p>"))
    kept = io.BytesIO(data)
    with zipfile.ZipFile(kept, "a") as packed:
        packed.writestr("_rels/.rels", lead.format(kinds, "officeDocument", "word/document2.xml"))
        packed.writestr(
            "word/_rels/document2.xml.rels", lead.format(kinds, "diagramData", "diagrams/data1.xml")
        )
        packed.writestr(
            "word/diagrams/data1.xml", '<a:t xmlns:a="a"><a:p><a:r><a:t>Box</a:t></a:r></a:p></a:t>'
        )

    assert written_report("x.docx", kept.getvalue()).parts == (
        WrittenPart("", 0, "Words"),
        WrittenPart(OTHER_PARTS, 1, "### Diagrams\n\nBox", aside=True),
    )


def test_numbered_points_one_after_another_are_a_list_and_no_headings() -> None:
    points = [("Normal", f"{number}. Agree part {number}") for number in (1, 2, 3)]

    assert len(written_report("x.docx", of_paragraphs(*points)).parts) == 1


WORDS = st.lists(
    st.text("abcXYZ019*_[]()#-+.!\\<>&`~|£%:'é", min_size=1, max_size=6), min_size=1, max_size=5
).map(" ".join)
STYLES = st.sampled_from(
    ["Normal", "Heading 1", "Heading 2", "List Bullet", "List Number", "Title"]
)
RUNS = st.lists(
    st.tuples(WORDS, st.booleans(), st.booleans(), st.booleans()), min_size=1, max_size=4
)
BLOCKS = st.lists(
    st.one_of(
        st.tuples(STYLES, RUNS), st.lists(st.lists(WORDS, min_size=2, max_size=2), min_size=1)
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=30, deadline=None)
@given(BLOCKS)
def test_every_word_of_a_document_stands_in_some_part_in_order(blocks: list[Any]) -> None:
    """However it is styled, and whatever signs it holds: as it prints, nothing is lost or added."""
    document = docx.Document()
    written = ""
    for block in blocks:
        if isinstance(block, tuple):
            style, runs = block
            paragraph = document.add_paragraph(style=style)
            for text, bold, italic, apart in runs:
                run = paragraph.add_run(text + " " * apart)
                # Bold and numbered by Word it is a heading, which has that number.
                run.bold, run.italic = bold and style != "List Number", italic
            written += paragraph.text
        else:
            table = document.add_table(0, 2)
            for row in block:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
                written += f"{row[0]}|{row[1]}"

    report = written_report("x.docx", saved(document))
    printed = "".join(p.heading + plain_prose(p.text, lambda _: None) for p in report.parts)
    assert "".join(printed.split()) == "".join(written.split())
