"""The deck as a whole: cover, sections without drawings, last slide, and the file's particulars."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

from csp_core.charts.changes import changes_chart
from csp_core.outline import Cover
from tests.charts.cases import HOSTILE
from tests.outputs.slides.decks import SOURCE, charts, contents, deck, notes, titles, workbook
from tests.words.results import change


def body(slide: Any) -> list[str]:
    """The paragraphs beside the title."""
    shapes = slide.placeholders
    return [
        paragraph.text
        for shape in shapes
        if shape.placeholder_format.idx == 1
        for paragraph in shape.text_frame.paragraphs
    ]


def test_the_cover_says_what_is_filled_in_and_the_slides_are_sixteen_to_nine() -> None:
    made = deck(contents())

    assert titles(made) == ["South Ribble Community Safety Partnership", "Questions"]
    assert body(made.slides[0]) == [
        "Progress report", "Scrutiny Committee", "13 March 2018",
        "Lead member: Cabinet member for communities", "Lead officer: Community safety officer",
    ]  # fmt: skip
    assert round(made.slide_width / made.slide_height, 2) == 1.78


def test_an_empty_cover_leaves_the_reports_name() -> None:
    made = deck(contents(cover=Cover()))

    assert (titles(made), body(made.slides[0])) == (["Progress report", "Questions"], [])


def test_the_last_slide_gives_the_sources_and_marks_of_all_that_was_shown() -> None:
    drawing = changes_chart([change("Arson", 1, 2, statuses=("provisional",))], source=SOURCE)

    assert body(deck(contents([drawing])).slides[-1]) == [
        "South Ribble Community Safety Partnership", "Scrutiny Committee", "Made on 1 March 2018",
        f"Source: {SOURCE}", "Provisional figures: they may still be revised.",
    ]  # fmt: skip


def test_a_section_of_words_is_a_slide_of_points_with_their_figures_and_look() -> None:
    text = "# What changed\n\nUp **[[change]]**.\n\n- One\n  - Deeper\n\n3. Third\n"

    slide = deck(contents(texts={"end": text})).slides[1]

    [frame] = [s.text_frame for s in slide.placeholders if s.placeholder_format.idx == 1]
    assert [(p.text, p.level, [bool(r.font.bold) for r in p.runs]) for p in frame.paragraphs] == [
        ("What changed", 0, [True]),
        ("Up +20.4%.", 0, [False, True, False]),
        ("One", 0, [False]),
        ("Deeper", 1, [False]),
        ("3. Third", 0, [False, False]),
    ]


def test_more_of_an_item_stands_level_with_it_without_a_sign_of_its_own() -> None:
    sentence = "It says what was agreed, by whom, and by which day it is to be done."
    text = f"- One\n\n  More of one\n- Two\n\n1. {' '.join([sentence] * 6)}\n"

    first = list(deck(contents(texts={"end": text})).slides)[1]

    [frame] = [s.text_frame for s in first.placeholders if s.placeholder_format.idx == 1]
    assert [(p.text, *signs(p)) for p in frame.paragraphs] == [
        ("One", "own", None), ("More of one", "none", "0"), ("Two", "own", None),
        (f"1. {sentence}", "none", None), (sentence, "none", "0"),
    ]  # fmt: skip


def signs(paragraph: Any) -> tuple[str, str | None]:
    """Whether the paragraph has its place's own sign or none, and its indent, None for its own."""
    properties = paragraph._p.pPr
    none = bool(paragraph._p.xpath("./a:pPr/a:buNone"))
    return "none" if none else "own", None if properties is None else properties.get("indent")


def test_a_long_section_goes_on_over_numbered_slides_and_loses_no_word() -> None:
    sentences = [f"The partnership met in month {at} and agreed what to do." for at in range(40)]

    made = deck(contents(texts={"end": " ".join(sentences)}))

    parts = len(made.slides) - 2
    assert titles(made)[1:-1] == [f"2 Conclusion ({at} of {parts})" for at in range(1, parts + 1)]
    said = [body(slide) for slide in list(made.slides)[1:-1]]
    assert [line for slide in said for line in slide] == sentences
    assert {len(slide) <= 6 for slide in said} == {True}


def test_a_text_slide_has_its_words_in_the_notes() -> None:
    assert notes(deck(contents(texts={"end": "First.\n\nSecond."})).slides[1]) == [
        "First.", "Second.",
    ]  # fmt: skip


def test_the_file_names_the_report_and_nobody_who_did_not_make_it() -> None:
    about = deck(contents()).core_properties

    assert (about.title, about.subject, about.author, about.last_modified_by) == (
        "South Ribble Community Safety Partnership", "Progress report",
        "Community safety officer", "",
    )  # fmt: skip
    assert about.created.date() == dt.date(2018, 3, 1)


def test_hostile_words_in_every_place_still_make_a_deck() -> None:
    """T22: control characters, halves of characters and words shown backwards."""
    drawings = [
        changes_chart([change(name, 100, 120, area=name, notes=(name,))], source=name)
        for name in HOSTILE
    ]

    made = deck(contents(drawings, {"end": "\n\n".join(HOSTILE)}, Cover(*["bad\x07\u202eend"] * 5)))

    assert titles(made)[0] == "badend"
    assert len(charts(made)) == len(HOSTILE)


def test_no_words_become_a_formula_in_a_charts_workbook() -> None:
    """T28: nor a link."""
    drawing = changes_chart(
        [change("=1+1", 100, 120), change("https://example.org/", 100, 130)],
        beside=[change("=1+1", 100, 140, area="=cmd|'/c calc'!A1")],
        source=SOURCE,
    )

    [chart] = charts(deck(contents([drawing])))

    blob = workbook(chart)
    names = ["=1+1 (100 → 120)", "https://example.org/ (100 → 130)"]
    assert [row[0] for row in blob[1:]] == names
    assert blob[0][2] == "=cmd|'/c calc'!A1"
    assert "<f>" not in sheet_of(chart)
    assert "hyperlink" not in sheet_of(chart)


def sheet_of(chart: Any) -> str:
    """The XML of the only sheet of the chart's workbook."""
    part = chart.part.chart_workbook.xlsx_part
    with zipfile.ZipFile(io.BytesIO(part.blob)) as packed:
        return packed.read("xl/worksheets/sheet1.xml").decode()
