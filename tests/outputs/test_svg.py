"""An SVG taken away runs nothing, fetches nothing, is well-formed and shows the right letters."""

import pytest
from defusedxml.ElementTree import fromstring

from csp_core.outputs.svg import ReachesOutside, natural_size, portable, sealed

OPENING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize(
    ("drawn", "left"),
    [
        ('<script>alert(1)</script><path d="M0 0" />', '<path d="M0 0" />'),
        ("<foreignObject><p>x</p></foreignObject>", ""),
        ("<style>@import url(http://x/y.css);</style>", ""),
        ('<path onload="alert(1)" d="M0 0" />', '<path d="M0 0" />'),
        (
            '<a xlink:href="javascript:alert(1)" target="_blank"><path d="M0 0" /></a>',
            '<g><path d="M0 0" /></g>',
        ),
        ('<rect fill="url(#gradient)" />', '<rect fill="url(#gradient)" />'),
        ('<g aria-label="url(http://x)" />', '<g aria-label="url(http://x)" />'),
    ],
)
def test_what_could_run_or_lead_away_is_taken_out(drawn: str, left: str) -> None:
    inside = sealed(f"{OPENING}<g />{drawn}</svg>").partition("<g />")[2].removesuffix("</svg>")

    assert inside == left


@pytest.mark.parametrize(
    ("drawn", "address"),
    [
        ('<image href="http://x/y.png" />', "http://x/y.png"),
        ('<image xlink:href="//x/y.png" />', "//x/y.png"),
        ('<image href="/etc/logo.png" />', "/etc/logo.png"),
        ('<image href="data:image/svg+xml;base64,AAAA" />', "data:image/svg+xml;base64,AAAA"),
        ('<use href="http://x/y.svg#z" />', "http://x/y.svg#z"),
        ('<rect fill="url(http://x/y.svg#z)" />', "url(http://x/y.svg#z)"),
        ("""<rect style="fill: URL( 'http://x' )" />""", "fill: URL( 'http://x' )"),
    ],
)
def test_a_drawing_that_reaches_outside_is_refused(drawn: str, address: str) -> None:
    with pytest.raises(ReachesOutside) as raised:
        sealed(f"{OPENING}{drawn}</svg>")

    assert str(raised.value) == address


def test_a_picture_held_within_the_drawing_may_stay() -> None:
    drawn = '<image href="data:image/png;base64,iVBORw0KGgo=" />'

    assert drawn in sealed(f"{OPENING}{drawn}</svg>")


def test_a_text_becomes_a_path_that_keeps_place_colour_and_name() -> None:
    text = (
        '<text text-anchor="end" transform="translate(10,20) rotate(-90)" font-family="CSP Sans" '
        'font-size="10px" font-weight="600" fill="#12436D" opacity="0.5">i</text>'
    )

    path = fromstring(portable(f"{OPENING}{text}</svg>", title="", description=""))[0]

    # The semibold "i" is 263 units wide and starts at 74: its end stands at the anchor.
    assert path.attrib.pop("d").startswith("M-189 0l0 491l115 0")
    assert path.attrib == {
        "aria-label": "i",
        "transform": "translate(10,20) rotate(-90) scale(0.01,-0.01)",
        "fill": "#12436D",
        "opacity": "0.5",
    }


def test_each_line_of_a_text_stands_under_the_last() -> None:
    spans = '<tspan>l</tspan><tspan x="0" dy="14">l</tspan><tspan x="0" dy="14">l</tspan>'
    text = f'<text font-size="10px">{spans}</text>'

    path = fromstring(portable(f"{OPENING}{text}</svg>", title="", description=""))[0]

    starts = [line.split("l")[0].split("q")[0].split() for line in path.get("d", "").split("M")[1:]]
    (x, y) = starts[0]
    assert starts == [[x, f"{float(y) - down:g}"] for down in (0, 1400, 2800)]
    assert path.get("aria-label") == "l l l"


def test_a_text_our_font_has_no_letters_for_stays_a_text() -> None:
    texts = '<text font-family="CSP Sans">盗難 Theft</text><text>Theft</text>'

    root = fromstring(portable(f"{OPENING}{texts}</svg>", title="", description=""))

    assert [(child.tag.rpartition("}")[2], child.text) for child in root] == [
        ("text", "盗難 Theft"),
        ("path", None),
    ]


def test_a_label_the_chart_hides_is_not_in_the_file() -> None:
    assert "secret" not in portable(
        f'{OPENING}<text opacity="0">secret</text></svg>', title="", description=""
    )


def test_a_drawing_is_named_for_those_who_do_not_see_it() -> None:
    root = fromstring(
        portable(f"{OPENING}<g /></svg>", title="Burglary up 34%", description="A <bar> chart")
    )

    title, description = root[0], root[1]
    assert (root.get("role"), root.get("lang")) == ("img", "en-GB")
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert (title.text, description.text) == ("Burglary up 34%", "A <bar> chart")


def test_two_drawings_in_one_page_do_not_share_a_name() -> None:
    one, other = (
        fromstring(portable(f"{OPENING}<g id='{n}' /></svg>", title="T", description=""))
        for n in "ab"
    )

    assert one.get("aria-labelledby") != other.get("aria-labelledby")


def test_the_size_of_a_drawing_is_read_from_it() -> None:
    assert natural_size('<svg width="546" height="237.5"/>') == (546.0, 237.5)
