"""What may be done to an outline: the headings move, and none is ever lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core import outline_edits as edits
from csp_core.outline import (
    STATES,
    Cover,
    Outline,
    Section,
    from_json,
    in_order,
    numbers,
    starting_outline,
)

START = Outline(
    in_order(
        Section(name, name.upper(), parent=parent)
        for name, parent in (("a", ""), ("b", ""), ("b1", "b"), ("b2", "b"), ("c", ""))
    )
)


def drawn(outline: Outline) -> str:
    """The ids that are shown, those within another in brackets after it: ``a b(b1 b2) c``."""

    def inside(parent: str) -> str:
        parts = []
        for each in outline.inside(parent):
            if not each.removed:
                below = inside(each.id)
                parts.append(f"{each.id}({below})" if below else each.id)
        return " ".join(parts)

    return inside("")


@pytest.mark.parametrize(
    ("edit", "section", "expected"),
    [
        (edits.move_up, "c", "a c b(b1 b2)"),
        (edits.move_up, "b", "b(b1 b2) a c"),
        (edits.move_up, "a", "a b(b1 b2) c"),  # the first stays
        (edits.move_up, "b1", "a b(b1 b2) c"),  # within what it stands in
        (edits.move_down, "a", "b(b1 b2) a c"),
        (edits.move_down, "b1", "a b(b2 b1) c"),
        (edits.move_down, "c", "a b(b1 b2) c"),  # the last stays
        (edits.nest, "c", "a b(b1 b2 c)"),
        (edits.nest, "b", "a(b(b1 b2)) c"),
        (edits.nest, "a", "a b(b1 b2) c"),  # there is nothing to stand in
        (edits.nest, "b2", "a b(b1(b2)) c"),
        (edits.unnest, "b1", "a b(b2) b1 c"),
        (edits.unnest, "a", "a b(b1 b2) c"),  # it stands by itself already
        (edits.remove, "b", "a c"),
        (edits.remove, "b2", "a b(b1) c"),
    ],
)
def test_a_section_moves_with_all_that_stands_in_it(
    edit: Callable[[Outline, str], Outline], section: str, expected: str
) -> None:
    assert drawn(edit(START, section)) == expected


def test_nothing_stands_deeper_than_three_levels() -> None:
    """Neither the section itself nor what it holds."""
    deep = edits.nest(edits.nest(START, "b"), "c")
    assert drawn(deep) == "a(b(b1 b2) c)"
    assert edits.nest(deep, "b2") == deep  # it would stand at the fourth
    below_c = edits.move_down(deep, "b")
    assert drawn(below_c) == "a(c b(b1 b2))"
    assert edits.nest(below_c, "b") == below_c  # what stands in it would


def test_a_move_passes_over_what_was_removed() -> None:
    """It changes places with the next one that is shown."""
    without_b = edits.remove(START, "b")
    moved = edits.move_up(without_b, "c")
    assert drawn(moved) == "c a"
    assert drawn(edits.recover(moved, "b")) == "c b(b1 b2) a"
    assert edits.move_down(moved, "c") == without_b
    assert drawn(edits.nest(without_b, "c")) == "a(c)"


def test_a_new_section_stands_after_the_chosen_one_at_its_level() -> None:
    """Its id comes from its title, cleaned, and is that of no other."""
    once = edits.add_after(START, "b1", " Hate\x00 crime\n", "Say what was done.")
    assert drawn(once) == "a b(b1 hate-crime b2) c"
    assert once.section("hate-crime") == Section(
        "hate-crime", "Hate crime", "Say what was done.", "b"
    )
    twice = edits.add_after(edits.remove(once, "hate-crime"), "b", "HATE CRIME!")
    assert drawn(twice) == "a b(b1 b2) hate-crime-2 c"
    assert drawn(edits.add_after(START, "", "£££")) == "a b(b1 b2) c section"
    assert edits.add_after(START, "a", " \n") == START


def test_a_section_is_renamed_but_never_to_nothing() -> None:
    """On one line and shortened; a name that is none leaves it as it was."""
    assert edits.rename(START, "a", " Why\nwe  report ").section("a").title == "Why we report"
    assert len(edits.rename(START, "a", "x" * 500).section("a").title) == 200
    assert edits.rename(START, "a", "\x00 ") == START
    assert edits.rename(START, "a", "A") == START


def test_editing_an_agreed_section_makes_it_a_draft_again() -> None:
    """Its text or its title; one that is only ready stays ready."""
    agreed = edits.set_state(START, "a", "agreed")
    ready = edits.set_state(START, "a", "ready")
    assert edits.edited(agreed, "a") == START
    assert edits.rename(agreed, "a", "New").section("a").state == "draft"
    assert edits.edited(ready, "a") == ready
    assert edits.rename(agreed, "a", "A") == agreed


def test_a_carried_section_is_carried_until_somebody_looks_at_it() -> None:
    """Writing in it, or saying how it stands, is looking at it; moving it is not."""
    section = replace(START.section("a"), carried=True)
    carried = replace(START, sections=(section, *START.sections[1:]))
    looked_at = [
        edits.edited(carried, "a"),
        edits.set_state(carried, "a", "draft"),
        edits.rename(carried, "a", "New"),
    ]
    assert [each.section("a").carried for each in looked_at] == [False] * 3
    assert edits.move_down(carried, "a").section("a").carried


def test_recovering_a_section_brings_what_it_stands_in_along() -> None:
    """Else it could not be seen; what was removed by itself stays removed."""
    gone = edits.remove(edits.remove(edits.remove(START, "b1"), "b2"), "b")
    assert drawn(edits.recover(gone, "b")) == "a b c"
    assert drawn(edits.recover(gone, "b2")) == "a b(b2) c"


def test_a_cover_is_kept_on_single_lines() -> None:
    cover = Cover("Safer\nChorley", "", " March  2018 ", "x" * 300, "Officer\x00")
    kept = edits.with_cover(START, cover).cover
    assert kept == Cover("Safer Chorley", "", "March 2018", "x" * 199 + "…", "Officer")


def test_a_section_that_is_not_there_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        edits.rename(START, "z", "New")


ONE_SECTION = (edits.move_up, edits.move_down, edits.nest, edits.unnest, edits.remove)
STEPS = st.one_of(
    st.tuples(st.sampled_from((*ONE_SECTION, edits.recover, edits.edited)), st.integers(0, 99)),
    st.tuples(
        st.sampled_from([lambda o, s, w=word: edits.add_after(o, s, w) for word in ("New", "Ä b")]),
        st.integers(0, 99),
    ),
    st.tuples(
        st.sampled_from([lambda o, s, w=state: edits.set_state(o, s, w) for state in STATES]),
        st.integers(0, 99),
    ),
)
STEP_LISTS = st.lists(STEPS, max_size=25)
Steps = list[tuple[Callable[[Outline, str], Outline], int]]


def taken(steps: Steps, start: Outline) -> Outline:
    """The outline after the steps, each on the section at its number, counted round."""
    for edit, number in steps:
        start = edit(start, start.sections[number % len(start.sections)].id)
    return start


@given(STEP_LISTS, st.sampled_from([START, starting_outline()]))
def test_whatever_is_done_every_section_is_there_exactly_once(steps: Steps, start: Outline) -> None:
    """In whole order, never deeper than three levels, each shown one with its own number."""
    outline = taken(steps, start)
    ids = [each.id for each in outline.sections]
    added = sum(edit not in (*ONE_SECTION, edits.recover, edits.edited) for edit, _ in steps)
    assert len(set(ids)) == len(ids)
    assert {each.id for each in start.sections} <= set(ids)
    assert len(start.sections) <= len(ids) <= len(start.sections) + added
    assert in_order(outline.sections) == outline.sections
    assert max(outline.level(each) for each in ids) <= 3
    said = [number for number in numbers(outline).values() if number]
    assert len(set(said)) == len(said)
    assert from_json(outline.as_json()) == outline


@given(STEP_LISTS, st.integers(0, 99))
def test_what_is_removed_and_recovered_is_as_it_was(steps: Steps, number: int) -> None:
    outline = taken(steps, START)
    shown = outline.shown()
    if shown:
        section = shown[number % len(shown)].id
        assert edits.recover(edits.remove(outline, section), section) == outline


@given(STEP_LISTS, st.integers(0, 99))
def test_a_move_is_undone_by_the_opposite_move(steps: Steps, number: int) -> None:
    outline = taken(steps, START)
    section = outline.sections[number % len(outline.sections)].id
    up, down = edits.move_up(outline, section), edits.move_down(outline, section)
    assert up == outline or edits.move_down(up, section) == outline
    assert down == outline or edits.move_up(down, section) == outline
