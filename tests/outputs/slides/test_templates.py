"""An officer's own template: its looks kept, its slides gone, and what cannot be used said."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Inches

from csp_core.charts.changes import changes_chart
from csp_core.outputs.slides.report import slides_report
from csp_core.reading.faults import Unreadable
from tests.outputs.slides.decks import SOURCE, charts, contents, deck, picture, titles
from tests.words.results import change


def saved(deck: Any) -> bytes:
    """The deck's bytes."""
    stream = io.BytesIO()
    deck.save(stream)
    return stream.getvalue()


def own(change_it: Callable[[Any], object] = id) -> bytes:
    """The library's 4 to 3 deck with two slides, changed as asked."""
    made = Presentation()
    for at in range(2):
        made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = f"Old slide {at}"
    change_it(made)
    return saved(made)


def rewritten(data: bytes, change_it: Callable[[str, bytes], bytes]) -> bytes:
    """The package with each part passed through ``change_it``."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(stream, "w") as made:
        for name in given.namelist():
            made.writestr(name, change_it(name, given.read(name)))
    return stream.getvalue()


def with_a_drawing() -> Any:
    """A report of one chart and one section of words."""
    drawing = changes_chart([change("Arson", 100, 120)], source=SOURCE)
    return contents([drawing], {"end": "Words."})


def test_a_template_keeps_its_size_masters_and_layouts_and_loses_its_slides() -> None:
    template = own()

    made = deck(with_a_drawing(), template)

    given = Presentation(io.BytesIO(template))
    assert (made.slide_width, made.slide_height) == (given.slide_width, given.slide_height)
    assert [one.name for one in made.slide_layouts] == [one.name for one in given.slide_layouts]
    assert [slide.slide_layout.name for slide in made.slides] == [
        "Title Slide", "Title Only", "Title and Content", "Title Slide",
    ]  # fmt: skip
    assert titles(made) == [
        "South Ribble Community Safety Partnership", "Arson up 20%", "2 Conclusion", "Questions",
    ]  # fmt: skip
    assert b"Old slide" not in b"".join(part.blob for part in made.part.package.iter_parts())


def test_placeholders_nothing_stands_in_are_taken_out() -> None:
    made = deck(with_a_drawing(), own())

    empty = [
        shape.name
        for slide in made.slides
        for shape in slide.placeholders
        if shape.has_text_frame and not shape.text_frame.text
    ]
    assert empty == []


def test_a_template_without_a_layout_for_a_chart_or_for_words_serves_with_what_it_has() -> None:
    def only(name: str) -> Callable[[Any], None]:
        def leave(made: Any) -> None:
            for slide in list(made.slides._sldIdLst):
                made.part.drop_rel(slide.rId)
                made.slides._sldIdLst.remove(slide)
            for layout in list(made.slide_layouts):
                if layout.name != name:
                    made.slide_layouts.remove(layout)

        return leave

    for name in ("Title Slide", "Title Only", "Title and Content", "Picture with Caption"):
        made = deck(with_a_drawing(), own(only(name)))

        assert (titles(made)[1:3], len(charts(made))) == (["Arson up 20%", "2 Conclusion"], 1)
        shown = [shape.text_frame.text for shape in made.slides[2].shapes if shape.has_text_frame]
        assert "Words." in shown


def test_a_chart_stands_on_the_slide_of_a_narrow_template() -> None:
    def narrow(made: Any) -> None:
        made.slide_width, made.slide_height = Inches(10), Inches(5.625)

    made = deck(with_a_drawing(), own(narrow))

    assert all(
        shape.top >= 0 and shape.top + shape.height <= made.slide_height
        for shape in made.slides[1].shapes
        if shape.has_chart
    )


def test_words_in_a_wide_font_are_given_more_room() -> None:
    def in_font(name: str) -> bytes:
        def named(part: str, data: bytes) -> bytes:
            old = b'<a:latin typeface="Calibri"'
            new = f'<a:latin typeface="{name}"'.encode()
            return data.replace(old, new) if part.startswith("ppt/theme") else data

        return rewritten(own(), named)

    area = "Weymouth and Portland"
    drawing = changes_chart([change("Arson", 100, 120, area=area)], source=SOURCE)

    def height(font: str) -> int:
        slide = deck(contents([drawing]), in_font(font)).slides[1]
        return int(next(s.height for s in slide.shapes if s.name == "What is shown"))

    assert height("Calibri") == height("Arial") < height("Verdana")


def test_a_potx_serves_as_a_pptx_does() -> None:
    def as_potx(name: str, part: bytes) -> bytes:
        return part.replace(b"presentation.main+xml", b"template.main+xml")

    made = deck(with_a_drawing(), rewritten(own(), as_potx))

    assert titles(made)[1] == "Arson up 20%"


def bomb() -> bytes:
    """A whole presentation, with a part that unpacks to more than is allowed."""
    stream = io.BytesIO(own())
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("ppt/media/image1.bin", b"0" * (101 << 20))
    return stream.getvalue()


def with_macros() -> bytes:
    """A presentation with a part that holds macros."""
    stream = io.BytesIO(own())
    with zipfile.ZipFile(stream, "a") as packed:
        packed.writestr("ppt/vbaProject.bin", b"")
    return stream.getvalue()


def other_kind() -> bytes:
    """A zip that is no presentation."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("word/document.xml", "<x/>")
    return stream.getvalue()


def untitled() -> bytes:
    """A deck with only a blank layout."""

    def leave(made: Any) -> None:
        for slide in list(made.slides._sldIdLst):
            made.part.drop_rel(slide.rId)
            made.slides._sldIdLst.remove(slide)
        for layout in list(made.slide_layouts):
            if layout.name != "Blank":
                made.slide_layouts.remove(layout)

    return own(leave)


def cut_short() -> bytes:
    """A whole zip whose parts end in the middle."""
    return rewritten(own(), lambda name, part: part[:200] if name.startswith("ppt/") else part)


NO_DECK = "The slide template is not a PowerPoint (.pptx) file."
AGAIN = "Open it in PowerPoint, save it again as .pptx, and choose that file."
SMALLER = "Take out its pictures and slides, save it again, and choose that file."


@pytest.mark.parametrize(
    ("template", "told"),
    [
        (bytes, f"{NO_DECK} {AGAIN}"),
        (lambda: b"\xd0\xcf\x11\xe0" * 99, f"{NO_DECK} {AGAIN}"),
        (other_kind, f"{NO_DECK} {AGAIN}"),
        (lambda: own()[:9000], f"The slide template is damaged or was not saved whole. {AGAIN}"),
        (cut_short, f"The slide template could not be read as a PowerPoint file. {AGAIN}"),
        (with_macros, f"The slide template holds macros. {AGAIN}"),
        (bomb, f"The slide template unpacks to more than 100 MB. {SMALLER}"),
        (
            lambda: b"PK" + bytes(21 << 20),
            f"The slide template is 21 MB; it may be 20 MB. {SMALLER}",
        ),
        (
            untitled,
            "The slide template has no layout with a title. Choose a template that has one.",
        ),
    ],
)  # fmt: skip
def test_a_template_that_cannot_be_used_is_said_in_a_sentence(
    template: Callable[[], bytes], told: str
) -> None:
    with pytest.raises(Unreadable) as fault:
        slides_report(contents(), template=template(), pictures=picture)

    assert str(fault.value) == told


def test_a_first_layout_with_little_room_keeps_the_marks_and_gives_up_the_rest() -> None:
    def flatten(made: Any) -> None:
        for shape in made.slide_layouts[0].placeholders:
            if shape.placeholder_format.idx == 1:
                shape.height = Inches(0.9)

    drawing = changes_chart([change("Arson", 100, 120, statuses=("illustrative",))], source=SOURCE)

    made = deck(contents([drawing]), own(flatten))

    shown = made.slides[0].placeholders[1].text_frame.text.split("\n")
    assert shown[-1] == "Illustrative figures: made up as an example, not recorded by the police."
    assert len(shown) < 6
