"""The deck's one file: whole, self-contained, and deaf to whatever is written in it."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest
from defusedxml.ElementTree import fromstring

from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.deck import Deck, Slide, say, show
from csp_core.outline import Cover, Outline, Section
from csp_core.outputs.deck.choosing import offered_deck
from csp_core.outputs.deck.page import deck_html, deck_report
from csp_core.outputs.deck.sizes import BEST_LABEL, label_size
from csp_core.outputs.deck.slides import chart_face, chart_room, full_slides, legible
from csp_core.outputs.report_contents import OF_CHANGES, ReportContents, report_contents
from csp_core.text import clean
from tests.words.results import change, months

OUTLINE = Outline((Section("background", "Background"), Section(OF_CHANGES, "Crime figures")))
HOSTILE = (
    "</script><script>parent.document.title='ran'</script>",
    "<!--<script>",
    "<img src=http://example.org/x onerror=alert(1)>",
    "' \" & \u2028 \u202eabc \x07 \ufffe \ud800 ]]>",
)


def no_figure(name: str) -> str | None:
    return None


def changes(area: str, *rows: tuple[str, int, int]) -> Drawing:
    return changes_chart([change(*row, area=area) for row in rows], source="figures.xlsx")


def by_month_chart(crime_type: str) -> Drawing:
    counts = months(crime_type, [60] * 10, [70] * 10, area="Preston")
    return months_chart(counts, source="figures.xlsx")


def contents(*drawings: Drawing, cover: Cover = Cover(), **texts: str) -> ReportContents:  # noqa: B008 -- frozen
    return report_contents(
        "Progress report",
        OUTLINE,
        {OF_CHANGES if id_ == "crime" else id_: text for id_, text in texts.items()},
        no_figure,
        {OF_CHANGES: drawings},
        dt.date(2018, 3, 1),
    )


class _Parts(HTMLParser):
    """The elements of a page with their attributes, and what stands in its scripts."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.within: list[str] = []
        self.feed(page.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script" and data.strip():
            self.within.append(data)


def told(page: bytes) -> dict[str, Any]:
    """The words and pictures the page holds, as its script reads them."""
    found: dict[str, Any] = json.loads(_Parts(page).within[0])
    return found


BURGLARY = ("All burglary", 447, 599)
SIX = [(name, 1000, 1100) for name in ("All crime", "All theft", "Robbery", "Arson", "Rape", "ASB")]


def test_a_report_offers_a_title_its_charts_and_a_closing_slide() -> None:
    """A section's words are there to be chosen, before its charts; so is a chart of many rows."""
    many = changes("Chorley", *[(f"Type {n}", 100, 120) for n in range(60)])
    by_month = by_month_chart("All burglary")

    deck = offered_deck(contents(many, by_month, crime="Words."), "Chorley")

    month_key = "All burglary, by month"
    assert deck.slides[:3] == (
        Slide("title", "title"),
        Slide(f"words/{OF_CHANGES}", "words", section=OF_CHANGES, shown=False),
        Slide(
            "chart/crime changes", "chart", drawing="crime changes", section=OF_CHANGES, shown=False
        ),
    )
    assert (deck.slides[3].shown, month_key in deck.slides[3].drawing) == (True, True)
    assert deck.slides[4:] == (Slide("closing", "closing"),)


def test_a_chart_slide_says_the_finding_or_the_officers_sentence_with_the_sections_notes() -> None:
    here = contents(changes("Preston", BURGLARY), crime="First.\n\nSecond.")
    deck = show(offered_deck(here, "Preston"), f"words/{OF_CHANGES}", True)
    own = say(deck, "chart/crime changes", "Burglary is back", "Say why.\nPause.")

    title, words, chart, closing = full_slides(deck, here, "Preston")
    assert [one.faces[0].title for one in (title, words, chart, closing)] == [
        "Progress report", "2 Crime figures", "All burglary up 34%", "Questions",
    ]  # fmt: skip
    assert (words.faces[0].points, chart.notes) == (("First.", "Second."), ("First.", "Second."))
    assert chart.faces[0].alt.startswith("Horizontal bar chart: All burglary up 34%.")
    said = full_slides(own, here, "Preston")[2]
    assert (said.faces[0].title, said.notes) == ("Burglary is back", ("Say why.", "Pause."))


def test_another_areas_chart_is_behind_the_one_that_shows_the_same() -> None:
    here = contents(changes("Preston", BURGLARY))
    deck = offered_deck(here, "Preston")
    elsewhere = {"Chorley": [changes("Chorley", ("All burglary", 300, 240))], "Wyre": []}

    chart = full_slides(deck, here, "Preston", elsewhere)[1]

    assert [(face.area, face.title) for face in chart.faces] == [
        ("Preston", "All burglary up 34%"),
        ("Chorley", "All burglary down 20%"),
    ]


def test_a_slide_whose_chart_is_not_there_is_passed_over() -> None:
    deck = Deck((Slide("a", "chart", drawing="gone"), Slide("b", "words", section="gone")))
    assert full_slides(deck, contents()) == ()


def test_labels_are_twenty_eight_pixels_high_and_the_caveats_stand_below() -> None:
    """For six rows, and for a line of months under a subtitle of two lines."""
    here = contents(changes("Preston", *SIX), by_month_chart("Anti-social behaviour"))

    faces = [one.faces[0] for one in full_slides(offered_deck(here, "Preston"), here, "Preston")]

    sizes = [label_size(one.drawing.spec, chart_room(one)) for one in faces if one.drawing]
    assert [size >= BEST_LABEL for size in sizes] == [True, True]
    assert faces[1].foot == faces[1].caveats
    assert faces[2].foot == (
        "Counted as incidents, which are not crimes: Anti-social behaviour.",
        "Source: figures.xlsx.",
    )


def test_a_list_too_long_to_be_read_takes_several_slides_of_every_area() -> None:
    """Fourteen rows take two, each with its own finding; an officer's sentence stands on both."""
    rows = [(f"Type {n}", 100, 120 + n) for n in range(14)]
    here = contents(changes("Preston", *rows))
    deck = offered_deck(here, "Preston")
    elsewhere = {"Chorley": [changes("Chorley", *rows[:9])]}

    slides = full_slides(deck, here, "Preston", elsewhere)

    assert [one.id for one in slides] == [
        "title", "chart/crime changes", "chart/crime changes", "closing"
    ]  # fmt: skip
    ends = [[(face.area, face.subtitle.split(". ")[-1]) for face in one.faces] for one in slides]
    assert ends[1:3] == [
        [("Preston", "Rows 1 to 7 of 14"), ("Chorley", "Rows 1 to 4 of 9")],
        [("Preston", "Rows 8 to 14 of 14"), ("Chorley", "Rows 5 to 9 of 9")],
    ]
    assert all(legible(face) for one in slides for face in one.faces)
    own = say(deck, "chart/crime changes", "All of it is up", None)
    assert [one.faces[0].title for one in full_slides(own, here, "Preston")[1:3]] == [
        "All of it is up"
    ] * 2


def test_caveats_there_is_no_room_for_are_counted_and_all_is_kept_for_the_speaker() -> None:
    """A chart in few rows that keeps its size is given as many as three lines hold."""
    noted = change(
        "Rape", 100, 120, statuses=("illustrative",),
        notes=tuple(f"Note {n} says at some length why these two are not alike" for n in range(9)),
    )  # fmt: skip
    face = chart_face(changes_chart([noted], source="figures.xlsx"), "Preston")

    assert len(face.caveats) == 9 + 3
    assert face.foot == (
        *face.caveats[:3],
        "7 more notes stand in the report.",
        "Source: figures.xlsx.",
    )
    assert face.caveats[-2:] == (
        "Illustrative figures: made up as an example, not recorded by the police.",
        "Source: figures.xlsx.",
    )


def test_a_source_too_long_to_stand_below_a_chart_is_whole_for_the_speaker() -> None:
    file = f"{'figures of the partnership ' * 12}.xlsx"
    face = chart_face(changes_chart([change("Rape", 100, 120)], source=file), "Preston")
    assert face.foot[-1].endswith("…")
    assert face.caveats[-1] == f"Source: {file}."


def test_the_file_is_whole_and_names_no_address() -> None:
    """Its policy lets nothing in from outside, and runs no script but its own."""
    page = deck_report(contents(changes("Preston", *SIX), crime="Words."))
    parts = _Parts(page)

    assert [tag for tag, _ in parts.elements] == [
        "html", "head", "meta", "meta", "meta", "title", "style", "body", "noscript", "script",
        "script",
    ]  # fmt: skip
    script = parts.within[1]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert parts.elements[3][1]["content"] == (
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    addresses = set(re.findall(rb"(?:https?:)?//[\w.-]+\.[\w/.-]+", page))
    assert addresses == {b"http://www.w3.org/2000/svg"}
    svg = told(page)["slides"][1]["faces"][0]["svg"]
    assert fromstring(svg).tag == "{http://www.w3.org/2000/svg}svg"


def test_a_report_is_presented_as_the_officer_chose_its_slides() -> None:
    here = contents(changes("Preston", BURGLARY))
    chosen = show(offered_deck(here, "Preston"), "title", False)

    page = deck_report(here, "Preston", chosen.as_json())

    assert [one["kind"] for one in told(page)["slides"]] == ["chart", "closing"]


def test_words_stand_beside_the_marks_of_the_figures_they_may_quote() -> None:
    made_up = change("All burglary", 447, 599, statuses=("illustrative",))
    here = contents(changes_chart([made_up], source=""), crime="Words.")
    deck = show(offered_deck(here, ""), f"words/{OF_CHANGES}", True)

    badges = [slide.faces[0].badges for slide in full_slides(deck, here)]

    assert badges == [("Illustrative figures",)] * 4


def test_the_same_report_gives_the_same_bytes() -> None:
    here = contents(changes("Preston", BURGLARY))
    assert deck_report(here) == deck_report(here)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_comes_out_as_text(text: str) -> None:
    """In the cover, a heading, the prose, an area, a crime type, a source, a sentence, notes."""
    chart = changes_chart([change(text, 100, 140, area=text)], source=text)
    here = report_contents(
        text, Outline((Section("a", text),), Cover(text, text, text, text, text)), {"a": text},
        no_figure, {"a": [chart]}, dt.date(2018, 3, 1),
    )  # fmt: skip
    deck = offered_deck(here, text)
    deck = Deck(tuple(say(show(deck, each.id, True), each.id, text, text).slide(each.id)
                      for each in deck.slides))  # fmt: skip

    page = deck_html(text, full_slides(deck, here, text))

    assert [tag for tag, _ in _Parts(page).elements].count("script") == 2
    assert [tag for tag, _ in _Parts(page).elements].count("img") == 0
    found = told(page)
    assert found["name"] == clean(text)
    assert len(found["slides"]) == 4
    assert found["slides"][0]["faces"][0]["points"] == [clean(text)] * 4
    for slide in found["slides"]:
        for face in slide["faces"]:
            if face["svg"]:
                assert "<script" not in face["svg"]
                fromstring(face["svg"])


def test_progress_is_told_before_each_chart() -> None:
    here = contents(changes("Preston", BURGLARY), by_month_chart("Arson"))
    heard: list[tuple[int, int]] = []

    deck_html("x", full_slides(offered_deck(here, ""), here), lambda *at: heard.append(at))

    assert heard == [(0, 2), (1, 2)]
