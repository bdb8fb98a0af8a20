"""Letters are as wide in a picture as on the screen."""

import base64
from pathlib import Path

import pytest
import streamlit
from fontTools.ttLib import TTFont
from playwright.sync_api import Browser

from csp_core.charts.fonts import FONT_STACK, TTF_BY_WEIGHT
from csp_core.outputs.typeface import set_line

WORDS = (
    "All burglary up £34, AVATo 20.4% −6%",
    "South Ribble, April 2017 to January 2018: 5,123 → 6,168",
    "“fi ffl” Waterloo – Type’s Yo. ±2.2 Ynys Môn Łódź",
)
MEASURED = """async ([weights, words, stack]) => {
    const canvas = document.createElement("canvas").getContext("2d");
    const widths = [];
    for (const weight of weights) {
        await document.fonts.load(`${weight} 100px "Source Sans"`);
        for (const line of words) {
            canvas.font = `${weight} 100px ${stack}`;
            widths.push(canvas.measureText(line).width);
        }
    }
    return widths;
}"""


@pytest.mark.browser
def test_a_line_is_as_wide_in_a_picture_as_in_streamlits_web_font(browser: Browser) -> None:
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    (web_font,) = media.glob("SourceSansVF-Upright*.woff2")
    encoded = base64.b64encode(web_font.read_bytes()).decode()
    face = f"font-family: 'Source Sans'; font-weight: 200 900; src: url(data:;base64,{encoded})"
    weights = list(TTF_BY_WEIGHT)
    page = browser.new_page()
    page.set_content(f"<style>@font-face {{ {face} }}</style>")
    on_screen = page.evaluate(MEASURED, [weights, WORDS, FONT_STACK])
    page.close()

    lines = [set_line(words, weight) for weight in weights for words in WORDS]

    in_a_picture = [line.advance / 10 for line in lines if line is not None]
    assert in_a_picture == pytest.approx(on_screen, rel=0.001)


@pytest.mark.parametrize(
    ("asked", "drawn"), [(100, 400), (400, 400), (500, 400), (600, 600), (650, 700), (900, 700)]
)
def test_a_weight_we_have_not_is_drawn_as_the_browser_would(asked: int, drawn: int) -> None:
    assert set_line("All burglary", asked) == set_line("All burglary", drawn)


def test_the_three_weights_differ() -> None:
    assert len({set_line("All burglary", weight) for weight in TTF_BY_WEIGHT}) == 3


def test_pairs_of_letters_are_kerned() -> None:
    pair, first, second = (set_line(text, 400) for text in ("AV", "A", "V"))

    assert pair is not None
    assert first is not None
    assert second is not None
    assert pair.advance < first.advance + second.advance


@pytest.mark.parametrize(("text", "advance"), [("", 0), (" ", 200), ("\u200b", 0)])
def test_what_shows_no_letter_has_a_width_all_the_same(text: str, advance: int) -> None:
    line = set_line(text, 400)

    assert line is not None
    assert (line.advance, line.path(0, 0)) == (advance, "")


def test_a_line_with_a_letter_the_font_lacks_is_not_set() -> None:
    assert set_line("盗難", 400) is None


def test_every_sign_the_field_writes_is_in_the_font() -> None:
    assert set_line("£€−–—±×≥≤≈→↑↓…‘’“”•½²%", 400) is not None


def test_the_fonts_are_one_family_by_a_name_the_drawing_library_finds() -> None:
    families = {TTFont(path)["name"].getBestFamilyName() for path in TTF_BY_WEIGHT.values()}

    assert families == {"CSP Sans Whole"}


def test_what_a_picture_is_drawn_from_is_the_whole_fonts_latin_letters_as_they_are() -> None:
    for path in TTF_BY_WEIGHT.values():
        whole, few = TTFont(path), TTFont(path.with_name(path.name.replace("Whole", "")))

        assert few["name"].getBestFamilyName() == "CSP Sans"
        letters = few.getBestCmap()
        assert set("Àŵŷłșé£€−→≤“x") <= set(map(chr, letters)) < set(map(chr, whole.getBestCmap()))
        widths = [{chr(c): f["hmtx"][g] for c, g in f.getBestCmap().items()} for f in (few, whole)]
        assert widths[0].items() <= widths[1].items()
