"""An officer's own document as template: its looks are kept, and nothing else of it."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import nsmap, qn
from docx.shared import Cm

from csp_core.outputs.word import word_report
from csp_core.outputs.word.elements import element, value
from csp_core.reading.faults import Unreadable
from tests.outputs.word.reports import contents, drawing, lines, made, part, png
from tests.outputs.word.templates import saved, with_parts

REPORT = contents(part("1 Crime", "- a", drawing()))
NO_NUMBERS = f'<w:numbering xmlns:w="{nsmap["w"]}"><w:num/></w:numbering>'
SAVE_AGAIN = "Open it in Word, save it again as .docx, and try that file."


def councils_own() -> bytes:
    """A council's document: letters, margins, header and footer of its own, and words in it."""
    given = docx.Document()
    given.styles["Normal"].font.name = "Georgia"
    given.styles["Heading 1"].font.name = "Georgia"
    page = given.sections[0]
    page.left_margin = Cm(4)
    page.header.paragraphs[0].text = "Borough Council"
    page.footer.paragraphs[0].text = "Our address"
    given.add_paragraph("Words of last year")
    given.add_comment(given.paragraphs[0].runs, "secret", "Somebody")
    wide = given.add_section()
    wide.orientation = WD_ORIENT.LANDSCAPE
    given.core_properties.author = "Somebody"
    given.core_properties.keywords = "draft"
    return saved(given)


def test_a_templates_styles_margins_header_and_footer_are_kept() -> None:
    """The upright page is, where another lies down."""
    document = made(REPORT, councils_own())

    page = document.sections[0]
    assert len(document.sections) == 1
    assert [document.styles[name].font.name for name in ("Normal", "Heading 1")] == ["Georgia"] * 2
    across = [one or 0 for one in (page.page_width, page.left_margin, page.right_margin)]
    assert round(across[1] / Cm(1), 2) == 4
    assert page.orientation == WD_ORIENT.PORTRAIT
    assert [one.text for one in page.header.paragraphs] == ["Borough Council"]
    assert [one.text for one in page.footer.paragraphs] == ["Our address"]
    assert document.inline_shapes[0].width == across[0] - across[1] - across[2]


def test_no_word_of_a_template_comes_into_the_report() -> None:
    data = word_report(REPORT, template=councils_own(), pictures=lambda _: png())

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        everything = b"".join(packed.read(name) for name in packed.namelist())
        assert not [name for name in packed.namelist() if "comments" in name]
    for word in (b"last year", b"secret", b"Somebody", b"draft"):
        assert word not in everything


def test_styles_a_template_lacks_are_ours() -> None:
    given = docx.Document()
    for style in list(given.styles.element.findall(qn("w:style"))):
        if style.find(qn("w:name")).get(qn("w:val")) not in ("Normal", "heading 1"):
            given.styles.element.remove(style)

    assert lines(made(REPORT, saved(given))) == lines(made(REPORT))


def test_a_style_is_known_however_its_name_is_cased() -> None:
    """Some programs write Heading 1 where Word writes heading 1."""
    given = docx.Document()
    given.styles.element.get_by_id("Heading1").find(qn("w:name")).set(qn("w:val"), "HEADING 1")
    before = len(given.styles.element.findall(qn("w:style")))

    document = made(REPORT, saved(given))

    names = [style.name for style in document.styles if style.name]
    assert [name for name in names if name.casefold() == "heading 1"] == ["HEADING 1"]
    assert len(names) > before


def test_what_would_lock_track_or_fetch_is_left_out() -> None:
    given = docx.Document()
    place = given.part._settings_part.relate_to(
        "https://example.org/macros.dotm",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
        is_external=True,
    )
    settings = given.settings.element
    settings.insert(0, element("w:attachedTemplate", {"r:id": place}))
    settings.insert(1, element("w:documentProtection", {"w:edit": "readOnly"}))
    settings.insert(2, element("w:trackRevisions"))
    settings.insert(3, value("w:updateFields", "true"))

    data = word_report(REPORT, template=saved(given), pictures=lambda _: png())

    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        everything = b"".join(packed.read(name) for name in packed.namelist())
    for word in (b"attachedTemplate", b"documentProtection", b"trackRevisions", b"updateFields"):
        assert word not in everything


def fetching() -> bytes:
    """A template whose header shows a picture that lies on a server."""
    given = docx.Document()
    header = given.sections[0].header
    header.is_linked_to_previous = False
    header.part.relate_to(
        "https://example.org/logo.png",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        is_external=True,
    )
    return saved(given)


def bomb(name: str, megabytes: int) -> bytes:
    """A template with a part that packs to almost nothing."""
    return with_parts(saved(docx.Document()), {name: b" " * (megabytes << 20)})


REFUSED = {
    "nothing": (b"", f"The template is no Word (.docx) document, or damaged. {SAVE_AGAIN}"),
    "text": (b"text", f"The template is no Word (.docx) document, or damaged. {SAVE_AGAIN}"),
    "cut off": (
        saved(docx.Document())[:9000],
        f"The template is no Word (.docx) document, or damaged. {SAVE_AGAIN}",
    ),
    "other zip": (
        b"PK\x05\x06" + b"\x00" * 18,
        "The template is not a Word (.docx) document. Save it as .docx.",
    ),
    "too large": (
        b"PK" + bytes(21 << 20),
        "The template is 21 MB; it may be 20 MB. "
        "Take its text and pictures out, save it, and try again.",
    ),
    "a bomb": (
        bomb("word/media/image1.png", 101),
        "The template unpacks to more than 100 MB. "
        "Take its text and pictures out, save it, and try again.",
    ),
    "a bomb of words": (
        bomb("word/more.xml", 21),
        "The template unpacks to more than 20 MB. "
        "Take its text and pictures out, save it, and try again.",
    ),
    "entities": (
        with_parts(saved(docx.Document()), {"word/more.xml": b'<!DOCTYPE a [<!ENTITY b "">]><a/>'}),
        f"The template is not as Word saves documents. {SAVE_AGAIN}",
    ),
    "no XML": (
        with_parts(saved(docx.Document()), {"word/document.xml": b"<w:document"}),
        f"The template could not be read as a Word document. {SAVE_AGAIN}",
    ),
    "numbers that are none": (
        with_parts(
            saved(docx.Document()),
            {"word/numbering.xml": NO_NUMBERS.encode()},
        ),
        f"The template could not be read as a Word document. {SAVE_AGAIN}",
    ),
    "fetches a picture": (
        fetching(),
        "The template shows something in its header or footer that lies in another place. "
        "Put the picture itself into the template, save it, and try again.",
    ),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_a_template_that_cannot_be_one_is_refused_in_a_sentence(why: str) -> None:
    template, sentence = REFUSED[why]

    with pytest.raises(Unreadable) as fault:
        made(REPORT, template)

    assert str(fault.value) == sentence
