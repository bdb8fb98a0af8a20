"""A deck of slides: what an officer chooses of it is kept, whatever is offered later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core import deck as edits
from csp_core.deck import Deck, Slide, brought_up_to_date, from_json

OFFERED = Deck(
    (
        Slide("title", "title"),
        Slide("words/a", "words", section="a", shown=False),
        Slide("chart/one", "chart", drawing="one", section="a"),
        Slide("closing", "closing"),
    )
)


def ids(deck: Deck) -> str:
    """The slides in their order, the hidden in brackets."""
    return " ".join(each.id if each.shown else f"({each.id})" for each in deck.slides)


@pytest.mark.parametrize(
    ("edit", "slide", "expected"),
    [
        (edits.move_up, "chart/one", "title chart/one (words/a) closing"),
        (edits.move_up, "title", "title (words/a) chart/one closing"),  # the first stays
        (edits.move_down, "title", "(words/a) title chart/one closing"),
        (edits.move_down, "closing", "title (words/a) chart/one closing"),  # the last stays
    ],
)
def test_a_slide_moves_by_one_place(
    edit: Callable[[Deck, str], Deck], slide: str, expected: str
) -> None:
    assert ids(edit(OFFERED, slide)) == expected
    assert ids(OFFERED) == "title (words/a) chart/one closing"


def test_a_slide_is_left_out_and_shown_again_in_its_place() -> None:
    left_out = edits.show(OFFERED, "chart/one", False)

    assert [each.id for each in left_out.shown()] == ["title", "closing"]
    assert edits.show(left_out, "chart/one", True) == OFFERED


def test_an_officers_sentence_and_notes_are_cleaned_and_kept() -> None:
    """A sentence on one line and not without end; notes with their lines; None for no own notes."""
    said = edits.say(OFFERED, "chart/one", " Up\nby\x00 a third ", "First.\nSecond.\x1b")

    assert said.slide("chart/one") == Slide(
        "chart/one", "chart", "one", "a", "Up by a third", "First.\nSecond."
    )
    assert len(edits.say(OFFERED, "title", "x" * 500, None).slide("title").sentence) == 200
    assert edits.say(said, "chart/one", "", None) == OFFERED


def test_a_slide_that_is_not_there_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        edits.show(OFFERED, "chart/none", True)


def test_a_new_chart_comes_after_the_one_it_follows_and_a_gone_one_goes() -> None:
    """And what the officer chose of the others stays."""
    first = edits.move_up(edits.move_up(OFFERED, "chart/one"), "chart/one")
    kept = edits.say(first, "chart/one", "Ours", None)
    now = Deck(
        (
            OFFERED.slides[0],
            OFFERED.slides[2],
            Slide("chart/two", "chart", drawing="two", section="b"),
            OFFERED.slides[3],
        )
    )

    found = brought_up_to_date(kept, now)

    assert ids(found) == "chart/one chart/two title closing"
    assert found.slide("chart/one").sentence == "Ours"
    assert brought_up_to_date(from_json(None), now) == now


@pytest.mark.parametrize(
    ("kept", "reason"),
    [
        (None, "nothing is kept"),
        ({"slides": []}, "no list"),
        ([None, 1, "title"], "no slides in it"),
        ([{"id": "a"}], "no kind"),
        ([{"id": "", "kind": "title"}], "no id"),
        ([{"kind": "title"}], "no id at all"),
        ([{"id": "a", "kind": "film"}], "a kind there is not"),
    ],
)
def test_what_is_no_deck_has_no_slides(kept: object, reason: str) -> None:
    assert from_json(kept) == Deck(())


def test_a_field_of_another_type_is_passed_over() -> None:
    row = {"id": "a", "kind": "chart", "shown": "no", "notes": 7, "sentence": "Ours", "else": 1}
    assert from_json([row, row]) == Deck((Slide("a", "chart", sentence="Ours"),))


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                edits.move_up,
                edits.move_down,
                lambda deck, slide: edits.show(deck, slide, False),
                lambda deck, slide: edits.say(deck, slide, "Ours", "Notes"),
            ]
        ),
        st.integers(0, 99),
    ),
    max_size=12,
)


@given(STEPS)
def test_whatever_is_done_no_slide_is_lost_and_all_is_read_back(
    steps: list[tuple[Callable[[Deck, str], Deck], int]],
) -> None:
    deck = OFFERED
    for edit, number in steps:
        deck = edit(deck, deck.slides[number % len(deck.slides)].id)

    assert {each.id for each in deck.slides} == {each.id for each in OFFERED.slides}
    assert from_json(deck.as_json()) == deck
    assert brought_up_to_date(deck, OFFERED) == deck
