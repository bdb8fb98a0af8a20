"""The report in Word: cover, contents, headings, words, figures and tables."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from decimal import Decimal

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from csp_core.charts.drawing import Table
from csp_core.outputs.word import word_report
from csp_core.words.prose import Block, Run
from tests.outputs.word.reports import (
    after,
    attributes,
    contents,
    drawing,
    lines,
    made,
    part,
    png,
)


def test_a_report_stands_in_its_order_in_real_styles() -> None:
    """Only what is filled in stands on the cover; the contents are those of the headings."""
    report = contents(
        part("1 Background", "Up [[x]]."),
        part("Gathered", level=2),
        part("1.1 Crime", "", drawing(), level=3),
        partnership="A partnership", committee="Scrutiny Committee", lead_officer="Manager",
    )  # fmt: skip

    assert lines(made(report)) == [
        ("Title", "A partnership"),
        ("Subtitle", "Progress report"),
        ("Cover Detail", "Report to: Scrutiny Committee"),
        ("Cover Detail", "Lead officer: Manager"),
        ("Report Mark", "Illustrative figures."),
        ("TOC Heading", "Contents"),
        ("toc 1", "1 Background"),
        ("toc 2", "Gathered"),
        ("toc 3", "1.1 Crime"),
        ("Heading 1", "1 Background"),
        ("Normal", "Up +20.4%."),
        ("Heading 2", "Gathered"),
        ("Heading 3", "1.1 Crime"),
        ("Caption", "Figure 1: All crime up 20.4%"),
        ("Report Figure", ""),
        ("Figure Note", "South Ribble, April 2017 to January 2018"),
        ("Figure Note", "Illustrative figures."),
        ("Figure Note", "Types overlap."),
        ("Figure Note", "Source: figures.xlsx"),
        ("Caption", "Table 1: Values of figure 1. All crime up 20.4%"),
        ("Figure Note", "Illustrative figures."),
        ("Figure Note", "Source: figures.xlsx"),
    ]


def test_no_paragraph_is_empty_but_for_its_picture() -> None:
    report = contents(part("1 Words", "One.\n\n\n\n- \n\n# \n\nTwo.", drawing()), part("2 None"))

    document = made(report)

    assert [line for line in lines(document) if not line[1]] == [("Report Figure", "")]
    assert len(document.inline_shapes) == 1


def test_headings_in_the_words_stand_below_their_section_and_jump_no_level() -> None:
    text = "#### Deep\n\n# Top\n\n### Under\n\n## Between\n\n#### Again"

    found = lines(made(contents(part("1 Section"), part("1.1 Words", text, level=2))))

    assert after(found, "1.1 Words") == [
        ("Heading 3", "Deep"),
        ("Heading 3", "Top"),
        ("Heading 4", "Under"),
        ("Heading 4", "Between"),
        ("Heading 5", "Again"),
    ]


def test_the_contents_are_a_field_filled_in_that_asks_nothing_on_opening() -> None:
    """Each entry links to the bookmark around its heading."""
    document = made(contents(part("1 First"), part("2 Second")))

    fields = [one.text.strip() for one in document.element.body.iter(qn("w:instrText"))]
    links = [one[qn("w:anchor")] for one in attributes(document, "w:hyperlink")]
    marked = [one[qn("w:name")] for one in attributes(document, "w:bookmarkStart")]
    kinds = [one[qn("w:fldCharType")] for one in attributes(document, "w:fldChar")]
    assert fields == [r'TOC \o "1-3" \h \z \u']
    assert links == marked == ["_Toc000000001", "_Toc000000002"]
    assert kinds == ["begin", "separate", "end"]
    assert not [one for one in attributes(document, "w:fldChar") if qn("w:dirty") in one]
    assert document.settings.element.find(qn("w:updateFields")) is None


def test_words_keep_their_look_and_a_missing_figure_is_marked() -> None:
    text = "A **bold** and *slanted* word, [a page](https://example.org/a), [[gone]]."

    paragraph = made(contents(part("1 Words", text))).paragraphs[-1]

    runs = [(one.text, one.bold, one.italic, one.font.highlight_color) for one in paragraph.runs]
    assert [one for one in runs if one[1:] != (None, None, None)] == [
        ("bold", True, None, None),
        ("slanted", None, True, None),
        ("[no figure: gone]", True, None, 7),
    ]
    assert [(link.text, link.url) for link in paragraph.hyperlinks] == [
        ("a page", "https://example.org/a")
    ]


def test_an_address_word_could_not_take_apart_is_left_as_words() -> None:
    block = Block("paragraph", (Run("a page", link="https://[bad"),))
    report = contents(replace(part("1 Words"), blocks=(block,)))

    paragraph = made(report).paragraphs[-1]

    assert (paragraph.text, paragraph.hyperlinks) == ("a page", [])


def test_a_picture_is_as_wide_as_the_text_and_says_what_it_shows() -> None:
    document = made(contents(part("1 Crime", "", drawing(), drawing("other", title="Other"))))

    shapes = document.inline_shapes
    assert [
        (round(one.width / Cm(1), 2), round(one.height * 1920 / one.width)) for one in shapes
    ] == [(17.0, 800)] * 2
    described = [(a["name"], a["title"], a["descr"]) for a in attributes(document, "wp:docPr")]
    assert described == [
        ("Figure 1", "All crime up 20.4%", "Bar chart: All crime up 20.4%."),
        ("Figure 2", "Other", "Bar chart: All crime up 20.4%."),
    ]
    assert len({a["id"] for a in attributes(document, "wp:docPr")}) == 2


def test_a_picture_higher_than_a_page_is_made_to_fit() -> None:
    data = word_report(contents(part("1 Crime", "", drawing())), pictures=lambda _: png(1000, 3000))

    shape = docx.Document(io.BytesIO(data)).inline_shapes[0]
    assert round(shape.height / Cm(1), 1) == round(29.7 - 2.6 - 2 - 6, 1)
    assert round(shape.height / shape.width, 2) == 3


def kept_with_next(document: Document) -> list[tuple[str, bool]]:
    """Each paragraph outside tables, and whether it may not end a page."""
    return [(one.text, one.paragraph_format.keep_with_next is True) for one in document.paragraphs]


def test_a_figure_stands_on_one_page_with_its_caption_and_its_notes() -> None:
    document = made(contents(part("1 Crime", "", drawing())))

    assert kept_with_next(document)[-9:] == [
        ("Figure 1: All crime up 20.4%", True),
        ("", True),
        ("South Ribble, April 2017 to January 2018", True),
        ("Illustrative figures.", True),
        ("Types overlap.", True),
        ("Source: figures.xlsx", False),
        ("Table 1: Values of figure 1. All crime up 20.4%", True),
        ("Illustrative figures.", True),
        ("Source: figures.xlsx", False),
    ]


def test_more_notes_than_a_page_has_room_for_may_go_on_to_the_next() -> None:
    """A chain longer than a page is parted anywhere, a caption from its picture too."""
    many = tuple(f"Caveat {nth}." for nth in range(40))

    document = made(contents(part("1 Crime", "", drawing(caveats=many))))

    notes = [kept for text, kept in kept_with_next(document) if text.startswith("Caveat")]
    assert notes == [False] * 40


def test_a_heading_stands_on_the_page_of_what_comes_next() -> None:
    """The last has nothing to stand with."""
    document = made(contents(
        part("1 None"), part("2 Gathered"), part("2.1 Words", "Words.", level=2), part("3 None"),
    ))  # fmt: skip

    headings = document.paragraphs[-5:]
    assert [(one.text, one.paragraph_format.keep_with_next) for one in headings] == [
        ("1 None", None), ("2 Gathered", None), ("2.1 Words", None), ("Words.", None),
        ("3 None", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("high", "free"), [(600, ["0"]), (2000, ["7"])], ids=["low picture", "tall picture"]
)
def test_more_headings_than_a_page_has_room_for_above_a_picture_may_end_pages(
    high: int, free: list[str]
) -> None:
    """So that no chain is longer than a page, which is parted anywhere."""
    empty = [part(str(nth)) for nth in range(9)]
    report = contents(*empty, part("9", "", drawing()), part("10", "Words."))

    data = word_report(report, pictures=lambda _: png(1920, high))

    paragraphs = docx.Document(io.BytesIO(data)).paragraphs
    assert [one.text for one in paragraphs if one.paragraph_format.keep_with_next is False] == free


def test_a_picture_lies_where_the_text_begins() -> None:
    """Where nothing is said of its sides, LibreOffice moves it to the right."""
    document = made(contents(part("1 Crime", "", drawing())))

    (inline,) = attributes(document, "wp:inline")
    assert inline == dict.fromkeys(("distT", "distB", "distL", "distR"), "0")


def test_a_table_repeats_its_header_and_parts_no_row() -> None:
    """A column in which nothing is stated is left out; a missing number is never 0."""
    document = made(contents(part("1 Crime", "", drawing())))

    table = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Crime type", "Count"],
        ["All crime", "6,168"],
        ["All theft", "not available"],
    ]
    rows = table._tbl.tr_lst
    assert [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows] == [
        True, False, False,
    ]  # fmt: skip
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    merged = [*table._tbl.iter(qn("w:gridSpan")), *table._tbl.iter(qn("w:vMerge"))]
    assert merged == []
    assert sum(column.width for column in table.columns) == document.inline_shapes[0].width


CROWDED = (
    "Funder", "Scheme", "Allocated", "Committed", "Spent", "Withdrawn", "Not yet committed",
    "Not yet spent", "Fallen due", "Bid for", "Note",
)  # fmt: skip


def test_sentences_that_would_crowd_a_table_stand_below_it_and_no_number_breaks() -> None:
    """A column that states nothing is left out first."""
    pounds = (Decimal("123456.78"),) * 7
    sentence = "The Commissioner has allocated the grant to the partnership for three years."
    row = ("Commissioner", "Community safety", *pounds, None, sentence)
    table = Table(CROWDED, ("words",) * 2 + ("pounds",) * 8 + ("words",), (row, row))

    document = made(contents(part("1 Money", "", drawing(table=table, marks=()))))

    (shown,) = document.tables
    assert [cell.text for cell in shown.rows[0].cells] == list(CROWDED[:9])
    sizes = {run.font.size for cell in shown.rows[1].cells for run in cell.paragraphs[0].runs}
    assert sizes == {Pt(8)}
    assert lines(document)[-3:] == [
        ("Figure Note", f"Note, Commissioner, Community safety: {sentence}"),
        ("Figure Note", f"Note, Commissioner, Community safety: {sentence}"),
        ("Figure Note", "Source: figures.xlsx"),
    ]


def test_a_drawing_without_values_has_no_table() -> None:
    bare = drawing(table=Table(("Crime type",), ("words",), ()))

    assert made(contents(part("1 Crime", "", bare))).tables == []


def test_the_page_is_a4_in_british_english_with_its_name_and_number() -> None:
    document = made(contents(part("1 Crime", "", drawing()), partnership="A partnership"))

    page, said = document.sections[0], document.core_properties
    assert [round((side or 0) / Cm(1), 1) for side in (page.page_width, page.page_height)] == [
        21.0, 29.7,
    ]  # fmt: skip
    assert [one.text for one in page.header.paragraphs] == [
        "Progress report", "Illustrative figures.",
    ]  # fmt: skip
    assert [one.text for one in page.footer.paragraphs] == ["Page 1 of 1"]
    assert page.different_first_page_header_footer
    assert {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    assert (said.title, said.subject, said.author, said.language, said.comments) == (
        "A partnership", "Progress report", "A partnership", "en-GB", "",
    )  # fmt: skip
    assert str(said.created) == "2018-03-01 00:00:00+00:00"


def test_the_same_contents_give_the_same_bytes() -> None:
    report = contents(part("1 Words", "1. one\n2. two", drawing()))

    first, second = (word_report(report, pictures=lambda _: png()) for _ in range(2))

    assert first == second


def test_what_no_document_can_hold_comes_out_clean() -> None:
    """T22: control characters, half characters and turned text, in every place there is."""
    bad = "a\x00b\x07c\x0b\u202ed\ufffe\ud800e_x000B_<b>&"
    shown = drawing(
        title=bad, subtitle=bad, source=bad, marks=(bad,), caveats=(bad,), alt=bad,
        table=Table((bad,), ("words",), ((bad,),)),
    )  # fmt: skip
    report = contents(
        replace(part("1", f"{bad}\n\n# {bad}\n\n- {bad}", shown), heading=bad),
        name=bad, partnership=bad, committee=bad,
    )  # fmt: skip

    document = made(report)

    assert document.paragraphs[0].text == document.core_properties.title == "abc de <b>&"
    with zipfile.ZipFile(io.BytesIO(word_report(report, pictures=lambda _: png()))) as packed:
        words = "".join(
            packed.read(name).decode() for name in packed.namelist() if name.endswith(".xml")
        )
    assert not {"\x00", "\x07", "\x0b", "\u202e", "\ufffe"} & set(words)
    assert "_x000B_" not in words
