"""An officer's Markdown is read as blocks; what is not understood comes out as typed."""

from __future__ import annotations

import pytest

from csp_core.words.prose import Block, Run, figures_named, plain_prose, prose, word_count
from csp_core.words.prose_html import prose_html

KNOWN = {"South Ribble | All crime | change": "+20.4%", "odd": "<b>*1*</b> $5"}


def html(text: str) -> str:
    """The text as a page shows it."""
    return prose_html(prose(text, KNOWN.get))


def test_headings_bold_italics_lists_and_links_are_understood() -> None:
    """Each as one block, items with how deep they lie."""
    text = (
        "# Crime\n\nIt is **up** and *not* down,\nsee [the data](https://example.org).\n\n"
        "- one\n  - two\n- three\n\n1. first\n2. second\n"
    )

    assert prose(text, KNOWN.get) == (
        Block("heading", (Run("Crime"),), 1),
        Block(
            "paragraph",
            (
                Run("It is "),
                Run("up", bold=True),
                Run(" and "),
                Run("not", italic=True),
                Run(" down, see "),
                Run("the data", link="https://example.org"),
                Run("."),
            ),
        ),
        Block("item", (Run("one"),), 1),
        Block("item", (Run("two"),), 2),
        Block("item", (Run("three"),), 1),
        Block("item", (Run("first"),), 1, 1),
        Block("item", (Run("second"),), 1, 2),
    )
    assert html(text) == (
        "<h3>Crime</h3><p>It is <strong>up</strong> and <em>not</em> down, see "
        '<a href="https://example.org" rel="noopener noreferrer">the data</a>.</p>'
        "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"
        '<ol><li value="1">first</li><li value="2">second</li></ol>'
    )


def test_a_further_paragraph_of_an_item_goes_on_with_the_item() -> None:
    """It is no item of its own, and the numbers go on past it."""
    text = "1. one\n\n   more\n   - in\n\n   still\n2. two"

    assert [(block.level, block.number, block.continues) for block in prose(text, KNOWN.get)] == [
        (1, 1, False), (1, None, True), (2, None, False), (1, None, True), (1, 2, False),
    ]  # fmt: skip
    assert html(text) == (
        '<ol><li value="1">one<p>more</p><ul><li>in</li></ul><p>still</p></li>'
        '<li value="2">two</li></ol>'
    )


def test_a_figure_is_filled_in_with_the_look_of_the_words_around_it() -> None:
    """What it says is text, whatever stands in it; one that is not there is a gap with its name."""
    text = "**[[South Ribble | All crime | change]]** [[odd]] [[ gone |  x ]]"

    assert prose(text, KNOWN.get) == (
        Block(
            "paragraph",
            (
                Run("+20.4%", bold=True, figure="South Ribble | All crime | change"),
                Run(" "),
                Run("<b>*1*</b> $5", figure="odd"),
                Run(" "),
                Run("[no figure: gone | x]", figure="gone | x", gap=True),
            ),
        ),
    )
    assert plain_prose(text, KNOWN.get) == "+20.4% <b>*1*</b> $5 [no figure: gone | x]"
    assert figures_named(text) == ("South Ribble | All crime | change", "odd", "gone | x")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("$5 and $10", "<p>$5 and $10</p>"),
        ("_x_ and `y`", "<p><em>x</em> and `y`</p>"),
        (
            "<script>alert(1)</script>",
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
        ),
        ("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](data:text/html,x)", "<p>[a](data:text/html,x)</p>"),
        ("[a](file:///etc/passwd)", "<p>[a](file:///etc/passwd)</p>"),
        ("[a](/report)", "<p>a</p>"),
        (
            '[a](https://x.y/"onmouseover=alert(1))',
            '<p><a href="https://x.y/%22onmouseover=alert(1)" rel="noopener noreferrer">a</a></p>',
        ),
        (":material/home: :red[x]", "<p>:material/home: :red[x]</p>"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "<p>| a | b | |---|---| | 1 | 2 |</p>"),
        ("[[<b>x</b>]]", '<p><span class="gap" title="&lt;b&gt;x&lt;/b&gt;">'
         "[no figure: &lt;b&gt;x&lt;/b&gt;]</span></p>"),
        ("a\ue0000\ue001b \x00\u202ec", "<p>a0b c</p>"),
        ("", ""),
    ],
)  # fmt: skip
def test_what_is_not_understood_comes_out_as_typed_and_runs_nothing(typed: str, shown: str) -> None:
    """HTML, pictures, formulas, tables and strange addresses are words."""
    assert html(typed) == shown


def test_a_picture_is_never_fetched() -> None:
    """Its words become a link that somebody would have to follow."""
    assert html("![map](https://x.y/m.png)") == (
        '<p>!<a href="https://x.y/m.png" rel="noopener noreferrer">map</a></p>'
    )


def test_words_are_counted_as_a_reader_would() -> None:
    """A live figure is one word, and Markdown's signs are none."""
    assert (
        word_count("# Crime\n\n**Up** by [[South Ribble | All crime | change]], 1,753 - £24K") == 6
    )
    assert word_count("") == 0
