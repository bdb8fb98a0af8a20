"""Pictures: wide enough, true to the screen, made whatever the words in the chart are."""

import http.server
import io
import json
import re
import struct
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psutil
import pytest
import vl_convert
from defusedxml.ElementTree import fromstring
from PIL import Image, ImageChops

from csp_core.charts.fonts import FONT_STACK
from csp_core.outputs import pictures
from csp_core.outputs.pictures import Kind, PictureFault, draw, draw_chart
from csp_core.outputs.svg import natural_size
from csp_core.outputs.typeface import set_line
from csp_core.workers import AllBusy, AskedTooMuchMemory, Died, Failed, TookTooLong, WorkerFault

KINDS: tuple[Kind, ...] = ("png", "svg", "pdf")
BEGINNINGS = {"png": b"\x89PNG\r\n\x1a\n", "svg": b"<svg ", "pdf": b"%PDF-"}
SVG = "{http://www.w3.org/2000/svg}"
POUNDS = {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["£", ""]}
FORBIDDEN = "".join(
    [
        *map(chr, [*range(32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]),
        *("\ud800", "\udbff", "\udc00", "\udfff", "\ufffe", "\uffff"),
    ]
)


def chart(title: Any = "Burglary up 34%", names: tuple[str, ...] = ("Theft",), **more: Any) -> Any:
    """A bar for each name, with its title, an axis title and a label in pounds."""
    return {
        "title": title,
        "width": 300,
        "config": {"font": FONT_STACK, "locale": {"number": POUNDS}},
        "data": {"values": [{"name": name, "size": 1000 + at} for at, name in enumerate(names)]},
        "encoding": {
            "y": {"field": "name", "type": "nominal", "title": "Crime type"},
            "x": {"field": "size", "type": "quantitative", "axis": {"format": "$,d"}},
            "text": {"field": "size", "format": "$,d"},
        },
        "layer": [{"mark": "bar"}, {"mark": {"type": "text", "align": "left"}}],
    } | more


def size_of(png: bytes) -> tuple[int, int]:
    """Width and height as the PNG's own header says."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def bars_of(svg: bytes) -> list[str]:
    """What each bar says of itself."""
    return [
        path.get("aria-label", "")
        for path in fromstring(svg).iter(f"{SVG}path")
        if path.get("aria-roledescription") == "bar"
    ]


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_KEPT", pictures._Kept(1 << 20))


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_drawn_as_each_kind_of_file(kind: Kind) -> None:
    assert draw_chart(chart(), kind).startswith(BEGINNINGS[kind])


@pytest.mark.parametrize("natural", [40, 333, 960, 1919, 2500])
def test_a_png_is_wide_enough_whatever_the_charts_own_width(natural: int) -> None:
    bare = {"width": natural, "padding": 0, "height": 20, "mark": "bar", "data": {"values": [{}]}}

    width, _ = size_of(draw_chart(bare, "png"))

    assert max(1920, natural) <= width <= max(1920, natural) + 2


def test_a_png_is_as_wide_as_asked_and_says_how_large_to_print_it() -> None:
    png = draw_chart(chart(), "png", width=960)

    assert size_of(png)[0] == 960
    per_inch = Image.open(io.BytesIO(png)).info["dpi"][0]
    assert round(per_inch) == 192


def test_a_chart_too_large_for_a_png_is_told_so() -> None:
    tall = chart(height=200_000)

    with pytest.raises(PictureFault) as raised:
        draw_chart(tall, "png")

    assert str(raised.value).endswith(
        "too large for a PNG 1,920 pixels wide. Take the SVG instead, or show fewer rows."
    )
    assert draw_chart(tall, "svg").startswith(b"<svg ")


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_the_drawing_library_measures_words_in_our_font(weight: int) -> None:
    words = "All burglary up £34, AVATo 20.4% −6%"
    mark = {"type": "text", "text": words, "fontSize": 100, "fontWeight": weight, "align": "left"}
    bare = {
        "mark": mark | {"x": 0},
        "width": 1,
        "padding": 0,
        "data": {"values": [{}]},
        "config": {"font": FONT_STACK},
    }

    drawn = float(fromstring(draw_chart(bare, "svg")).get("width", "0"))

    line = set_line(words, weight)
    assert line is not None
    assert drawn == pytest.approx(line.advance / 10, abs=3)


def test_the_outlines_show_what_the_png_shows() -> None:
    spec = chart({"text": "Domestic abuse −6%", "subtitle": ["South Ribble", "Type AVATo"]})

    outlined = vl_convert.svg_to_png(draw_chart(spec, "svg").decode(), scale=3)
    size = size_of(outlined)
    as_png = Image.open(io.BytesIO(draw_chart(spec, "png", width=size[0]))).convert("L")
    differing = ImageChops.difference(
        as_png.resize(size), Image.open(io.BytesIO(outlined)).convert("L")
    ).histogram()

    assert sum(differing[64:]) / sum(differing) < 0.002


def test_an_svg_needs_no_font_and_keeps_its_words_for_those_who_listen() -> None:
    svg = draw_chart(chart({"text": "Theft <up>", "subtitle": "Chorley"}), "svg")

    root = fromstring(svg)
    assert b"font" not in svg
    assert list(root.iter(f"{SVG}text")) == []
    assert root.findtext(f"{SVG}title") == "Theft <up>"


def test_the_description_is_the_specs_unless_the_chart_was_given_another() -> None:
    spec = chart(description="By the spec")
    given = spec | {"usermeta": {"title": "A title", "description": "By the chart"}}

    told = [
        [fromstring(draw_chart(one, "svg")).findtext(f"{SVG}{tag}") for tag in ("title", "desc")]
        for one in (spec, given)
    ]

    assert told == [["Burglary up 34%", "By the spec"], ["A title", "By the chart"]]


def test_a_pdf_carries_its_font_and_its_words() -> None:
    pdf = draw_chart(chart(), "pdf")

    assert b"CSPSans-" in pdf
    assert b"/FontFile2" in pdf
    assert b"/ToUnicode" in pdf


def test_a_pdf_is_one_page_the_size_of_the_picture() -> None:
    pdf = draw_chart(chart(), "pdf")

    width, height = natural_size(draw_chart(chart(), "svg").decode())
    boxes = re.findall(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", pdf)
    assert [(float(x), float(y)) for x, y in boxes] == [(width, height)]


@pytest.mark.usefixtures("nothing_kept")
def test_a_pdf_is_the_same_bytes_each_time_it_is_drawn() -> None:
    """The library writes the fonts of a title and its subtitle in any order."""
    spec = chart({"text": "Domestic abuse −6%", "subtitle": ["South Ribble"]})
    drawn = set()
    for _ in range(6):
        pictures._KEPT._pictures.clear()
        drawn.add(draw_chart(spec, "pdf"))

    assert len(drawn) == 1


def test_money_is_in_pounds() -> None:
    assert bars_of(draw_chart(chart(), "svg")) == ["size: £1,000; Crime type: Theft"]


@pytest.mark.parametrize("kind", KINDS)
def test_no_character_keeps_a_picture_from_being_made(kind: Kind) -> None:
    draw_chart(chart(), kind)
    process = pictures._POOL.pids
    names = tuple(f"a{character}b{at}" for at, character in enumerate(FORBIDDEN))
    spec = chart(f"Theft{FORBIDDEN}up", names)
    spec["encoding"]["y"]["title"] = FORBIDDEN

    picture = draw_chart(spec, kind)

    assert picture.startswith(BEGINNINGS[kind])
    assert pictures._POOL.pids == process


def test_characters_written_as_they_are_in_json_are_cleaned_too() -> None:
    spec = json.dumps(chart(f"Theft{FORBIDDEN}up"), ensure_ascii=False)

    assert b"<title" in draw(spec, "svg")


@pytest.mark.parametrize(
    "word",
    [
        *("constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"),
        *("two\nlines", "a\r\nb", "", " ", "it's", 'a "b"', "a.b", "a[0]", "count()", "a:Q"),
        *("{{x}}", "datum.x", "</svg>", "&amp;", "\\", "$1"),
    ],
)
def test_a_chart_shows_every_bar_whatever_its_words_are(word: str) -> None:
    spec = chart(word, (word, "Theft"))
    spec["encoding"]["y"]["title"] = word
    spec["encoding"]["x"]["axis"]["title"] = word

    bars = bars_of(draw_chart(spec, "svg"))

    assert [bar.rpartition(": ")[2].replace("\u200b", "").split() for bar in bars] == [
        word.split(),
        ["Theft"],
    ]


def test_script_in_a_chart_is_only_ever_text() -> None:
    attack = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    spec = chart({"text": attack, "subtitle": attack}, (attack,), description=attack)
    spec["encoding"]["y"]["title"] = attack

    root = fromstring(draw_chart(spec, "svg"))

    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    names = {name for element in root.iter() for name in element.attrib}
    assert tags == {"svg", "title", "desc", "g", "path", "rect", "line"}
    assert not [name for name in names if name.startswith("on") or "href" in name or name == "src"]
    assert root.findtext(f"{SVG}desc") == attack


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """A web server on this machine, and the paths it was asked for."""
    asked: list[str] = []

    class Answers(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'[{"name": "Theft", "size": 1}]')

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers) as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/", asked
        listening.shutdown()
        thread.join()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("named", "address"),
    [
        ({"data": {"url": "SERVER/x.csv"}}, "SERVER/x.csv"),
        ({"data": {"url": "file:///etc/hosts"}}, "file:///etc/hosts"),
        (
            {
                "data": {"values": [{"picture": "SERVER/x.png"}]},
                "encoding": {"url": {"field": "picture"}},
                "layer": [{"mark": {"type": "image", "width": 9, "height": 9}}],
            },
            "SERVER/x.png",
        ),
        ({"layer": [{"mark": {"type": "bar", "fill": "url(SERVER/x#y)"}}]}, "url(SERVER/x#y)"),
    ],
    ids=["data", "file", "picture", "fill"],
)
def test_nothing_is_fetched_and_what_names_an_address_is_refused(
    server: tuple[str, list[str]], named: dict[str, Any], address: str, kind: Kind
) -> None:
    base, asked = server
    spec = json.dumps(chart(**named)).replace("SERVER/", base)

    with pytest.raises(PictureFault) as raised:
        draw(spec, kind)

    assert str(raised.value) == (
        f"The chart names {address.replace('SERVER/', base)}, and nothing is fetched from outside "
        "while a picture is drawn. Take that address out of the figures and try again."
    )
    assert asked == []


NOT_DRAWN = (
    "The picture could not be drawn. Try again; if it fails once more, take the chart's data as "
    "CSV, and tell whoever looks after this program which chart it was."
)


@pytest.mark.parametrize(
    "wrong",
    [
        # Vega only logs this one, and would hand over a chart without bars.
        {"transform": [{"calculate": "'constr' + 'uctor'", "as": "name"}]},
        {"layer": [{"mark": "bar", "encoding": {"href": {"value": "javascript:alert(1)"}}}]},
        {"layer": "no layers"},
    ],
    ids=["logged", "raised", "no chart"],
)
def test_a_chart_that_cannot_be_drawn_is_told_and_harms_no_other(wrong: dict[str, Any]) -> None:
    with pytest.raises(PictureFault) as raised:
        draw_chart(chart(**wrong), "svg")

    assert str(raised.value) == NOT_DRAWN
    other = draw_chart(chart("Another", ("Theft", str(wrong))), "svg")
    assert len(bars_of(other)) == 2


@pytest.mark.usefixtures("nothing_kept")
def test_a_picture_is_redrawn_when_the_worker_was_killed() -> None:
    before = draw_chart(chart(), "png")
    workers = [psutil.Process(pid) for pid in pictures._POOL.pids]
    pictures._KEPT._pictures.clear()
    for worker in workers:
        worker.suspend()
    with ThreadPoolExecutor(1) as threads:
        being_drawn = threads.submit(draw_chart, chart(), "png")
        assert not being_drawn.done()
        for worker in workers:
            worker.kill()
        after = being_drawn.result(timeout=30)

    assert after == before
    assert not {worker.pid for worker in workers} & set(pictures._POOL.pids)


@pytest.mark.usefixtures("nothing_kept")
def test_a_worker_killed_midway_leaves_what_the_other_one_draws() -> None:
    """T23: its own picture is drawn again by a new one."""
    wanted = [chart("First"), chart("Second")]
    expected = [draw_chart(one, "svg") for one in wanted]
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(draw_chart, (chart(str(at)) for at in range(4)), ["png"] * 4))
        pictures._KEPT._pictures.clear()
        killed, spared = (psutil.Process(pid) for pid in pictures._POOL.pids)
        killed.suspend()
        spared.suspend()
        being_drawn = [threads.submit(draw_chart, one, "svg") for one in wanted]
        killed.kill()
        spared.resume()
        drawn = [one.result(timeout=30) for one in being_drawn]

    assert drawn == expected
    assert spared.pid in pictures._POOL.pids
    assert killed.pid not in pictures._POOL.pids


class Faulty:
    """Stands in for the pool: every ask ends in the fault it is given."""

    def __init__(self, fault: WorkerFault) -> None:
        self.fault = fault
        self.asks = 0

    def ask(self, *_: object, **__: object) -> tuple[dict[str, Any], bytes]:
        self.asks += 1
        raise self.fault


@pytest.mark.parametrize(
    ("fault", "asks", "sentence"),
    [
        (Died(-6), 2, NOT_DRAWN),
        (Failed("ValueError", "at line 7 of secret.js"), 1, NOT_DRAWN),
        (Failed("NotDrawn", "The chart is too large."), 1, "The chart is too large."),
        *(
            (
                fault,
                1,
                "The picture was given up: the chart holds too much to draw. "
                "Show fewer rows, or take its data as CSV instead.",
            )
            for fault in (TookTooLong(30), AskedTooMuchMemory(1))
        ),
        (
            AllBusy(30),
            1,
            "Other pictures are being drawn just now. Wait a moment and try again.",
        ),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, WorkerFault) else "",
)
@pytest.mark.usefixtures("nothing_kept")
def test_a_picture_not_made_is_told_in_plain_words(
    monkeypatch: pytest.MonkeyPatch, fault: WorkerFault, asks: int, sentence: str
) -> None:
    pool = Faulty(fault)
    monkeypatch.setattr(pictures, "_POOL", pool)

    with pytest.raises(PictureFault) as raised:
        draw_chart(chart(), "png")

    assert (str(raised.value), pool.asks) == (sentence, asks)


@pytest.mark.usefixtures("nothing_kept")
def test_a_picture_drawn_once_is_not_drawn_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = draw_chart(chart(), "svg")
    monkeypatch.setattr(pictures, "_POOL", Faulty(Died(1)))

    again = draw_chart(chart(), "svg")

    assert again is first
    with pytest.raises(PictureFault):
        draw_chart(chart("Another title"), "svg")


def test_pictures_are_kept_up_to_a_number_of_bytes_and_the_one_unused_longest_goes() -> None:
    kept = pictures._Kept(most_bytes=100)
    kept.put("first", bytes(40))
    kept.put("second", bytes(50))
    kept.put("first", bytes(45))
    kept.get("second")
    kept.put("third", bytes(50))

    left = {key: len(kept.get(key) or b"") for key in ("first", "second", "third")}

    assert left == {"first": 0, "second": 50, "third": 50}
