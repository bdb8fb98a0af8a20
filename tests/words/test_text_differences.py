"""What changed between two texts, and two texts made one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.words.text_differences import (
    Paragraphs,
    Piece,
    differences,
    differences_html,
    merged,
    side_by_side,
)

TEXTS = st.lists(st.sampled_from(["one", "two", " ", "\n\n", "three.", "<b>"])).map("".join)


def test_a_change_is_told_by_word() -> None:
    """What is gone stands before what came in its place, and words alike stand once."""
    assert differences("Crime rose by 20%.", "Crime rose by 20.4% here.") == (
        Piece("same", "Crime rose by "),
        Piece("gone", "20%."),
        Piece("added", "20.4% here."),
    )


def test_differences_are_shown_as_text_whatever_stands_in_it() -> None:
    """Told by marks of their own, and not by colour alone."""
    shown = differences_html(differences("<b>old</b>", "<i>new</i> &\nmore"))

    assert shown == (
        '<p class="differences"><del>&lt;b&gt;old&lt;/b&gt;</del>'
        "<ins>&lt;i&gt;new&lt;/i&gt; &amp;<br>more</ins></p>"
    )


@given(before=TEXTS, after=TEXTS)
def test_the_older_and_the_newer_text_can_both_be_had_again(before: str, after: str) -> None:
    """Nothing of either is lost in their differences."""
    pieces = differences(before, after)

    assert "".join(one.text for one in pieces if one.kind != "gone") == after
    gone = "".join(one.text for one in pieces if one.kind != "added")
    assert "".join(gone.split()) == "".join(before.split())


def test_two_texts_are_set_side_by_side_by_their_paragraphs() -> None:
    """Paragraphs that both have stand once."""
    ours = "First.\n\nOurs.\n\nLast."
    theirs = "First.\n\nTheirs.\n\nLast.\n\nAnd more."

    assert side_by_side(ours, theirs) == (
        Paragraphs(True, ("First.",), ("First.",)),
        Paragraphs(False, ("Ours.",), ("Theirs.",)),
        Paragraphs(True, ("Last.",), ("Last.",)),
        Paragraphs(False, (), ("And more.",)),
    )


@pytest.mark.parametrize(
    ("chosen", "text"),
    [
        (("ours", "ours"), "First.\n\nOurs.\n\nLast."),
        (("theirs", "theirs"), "First.\n\nTheirs.\n\nLast.\n\nAnd more."),
        (("both", "theirs"), "First.\n\nOurs.\n\nTheirs.\n\nLast.\n\nAnd more."),
    ],
)
def test_one_text_is_made_of_what_is_chosen(chosen: tuple[str, ...], text: str) -> None:
    """A choice for each part that differs, in order."""
    parts = side_by_side("First.\n\nOurs.\n\nLast.", "First.\n\nTheirs.\n\nLast.\n\nAnd more.")

    assert merged(parts, chosen) == text


def test_too_few_or_too_many_choices_are_a_mistake() -> None:
    """No paragraph is dropped because nobody chose."""
    parts = side_by_side("Ours.", "Theirs.")

    for chosen in ((), ("ours", "theirs")):
        with pytest.raises(ValueError, match="argument"):
            merged(parts, chosen)
