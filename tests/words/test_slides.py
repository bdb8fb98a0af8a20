"""What is written on a slide: few words, each whole."""

from __future__ import annotations

from csp_core.words.prose import prose
from csp_core.words.slides import badges, numbered, points, said_of_the_rest


def none(name: str) -> str | None:
    return None


def test_a_sections_list_makes_its_points_and_else_its_first_sentences() -> None:
    text = "## Heading\n\nBurglary rose by 3.5 per cent. Theft fell! What next? More to come."
    assert points(prose(text, none)) == (
        "Burglary rose by 3.5 per cent.", "Theft fell!", "What next?", "More to come.",
    )  # fmt: skip
    assert points(prose(f"{text}\n\n- One\n- Two", none)) == ("One", "Two")
    assert points(()) == ()


def test_the_further_paragraphs_of_an_item_are_of_its_point() -> None:
    text = "- One.\n\n  Still one.\n- Two.\n\nBeside the list."
    assert points(prose(text, none)) == ("One. Still one.", "Two.")


def test_a_slide_carries_no_more_points_than_can_be_read_and_cuts_none() -> None:
    long = "A" * 500 + "."
    assert points(prose("\n".join(f"- {n}" for n in range(9)), none)) == ("0", "1", "2", "3", "4")
    assert points(prose(f"{long} Another.", none)) == (long,)


def test_a_mark_is_shortened_to_its_first_words() -> None:
    assert badges(
        ("Illustrative figures: made up.", "Provisional figures: may change.")
    ) == ("Illustrative figures", "Provisional figures")  # fmt: skip


def test_notes_without_room_are_counted() -> None:
    assert [said_of_the_rest(0, True), said_of_the_rest(1, False), said_of_the_rest(3, True)] == [
        "",
        "1 note stands in the report.",
        "3 more notes stand in the report.",
    ]


def test_slides_are_named_by_their_first_and_last_number() -> None:
    assert [numbered(some) for some in ((), (2,), (2, 3, 4))] == ["", "slide 2", "slides 2 to 4"]
