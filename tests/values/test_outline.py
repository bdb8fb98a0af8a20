"""A report's outline as a value: where it begins, how it is numbered, how it is kept."""

from __future__ import annotations

import json

import pytest

from csp_core.outline import Cover, Outline, Section, from_json, in_order, numbers, starting_outline


def test_a_new_report_begins_with_the_headings_of_the_field() -> None:
    """Each with its number, level by level."""
    outline = starting_outline()
    said = numbers(outline)
    drawn = "\n".join(
        f"{'  ' * outline.level(each.id)}{said[each.id]} {each.title}" for each in outline.shown()
    )
    assert (
        "\n" + drawn
        == """
  1 Background
  2 Progress
    2 a Overall position
    2 b Areas of significant progress
    2 c Areas for further action
  3 Progress against key actions
    3.1 Crime figures
     Domestic abuse
      3.2 Multi Agency Risk Assessment Conference (MARAC)
      3.3 Independent Domestic Violence Advocates (IDVA)
      3.4 Specialist Domestic Violence Court (SDVC)
      3.5 Sanctuary scheme
      3.6 Child sexual exploitation
     Crime reduction
      3.7 Multi agency meetings
      3.8 Operations
      3.9 Projects funded by the Police and Crime Commissioner
  4 Funding position
  5 Annual conference
  6 Counter Terrorism and Security Act
  7 Customer survey
  8 Conclusion"""
    )


def test_every_heading_comes_with_a_sentence_on_what_belongs_there() -> None:
    """One sentence, its own, for each; all in draft and none carried or removed."""
    sections = starting_outline().sections
    hints = [each.hint for each in sections]
    assert [hint for hint in hints if not hint.endswith(".") or hint.count(". ")] == []
    assert len(set(hints)) == len(hints)
    assert {(each.state, each.carried, each.removed) for each in sections} == {
        ("draft", False, False)
    }
    assert starting_outline().cover == Cover("", "", "", "", "")


def test_a_removed_section_takes_no_number() -> None:
    """Nor does anything in it."""
    outline = outlined("a", "b removed", "b1 in b", "c")
    assert [each.id for each in outline.shown()] == ["a", "c"]
    assert [each.id for each in outline.removed()] == ["b"]
    assert numbers(outline) == {"a": "1", "c": "2"}


def test_numbers_go_down_three_levels_and_past_the_alphabet() -> None:
    """Letters where the section above is lettered; a gathering heading hands its count on."""
    many = [f"s{n} in letters" for n in range(1, 29)]
    outline = outlined(
        "letters lettered", *many, "below in s1", "group unnumbered", "last in group"
    )
    said = numbers(outline)
    assert [said[name] for name in ("letters", "s1", "below", "s26", "s27", "s28")] == [
        "1",
        "1 a",
        "1 a.1",
        "1 z",
        "1 aa",
        "1 ab",
    ]
    assert (said["group"], said["last"]) == ("", "2")


def test_an_outline_comes_back_from_json_as_it_was() -> None:
    """Through text, as the database keeps it."""
    outline = Outline(
        in_order(
            [
                Section("a", "Background", "Say why.", state="agreed", removed=True),
                Section("b", "Inside", parent="a", numbered=False, lettered=True, carried=True),
            ]
        ),
        Cover("Safer Chorley", "Scrutiny", "March 2018", "The lead member", "The lead officer"),
    )
    assert from_json(json.loads(json.dumps(outline.as_json()))) == outline


@pytest.mark.parametrize("kept", [None, "text", {}, {"sections": "none"}, []])
def test_what_is_no_outline_gives_the_one_to_begin_with(kept: object) -> None:
    assert from_json(kept) == starting_outline()


def test_what_is_not_understood_in_an_outline_is_left_out() -> None:
    """By a version of the program that knew more, or less; the headings stay."""
    kept = {
        "cover": {"date": "March 2018", "committee": 7, "colour": "blue"},
        "sections": [
            {"id": "a", "title": "A", "state": "printed", "removed": "yes", "owner": "x"},
            {"id": "b", "title": "B", "parent": "gone"},
            {"id": "a", "title": "A again"},
            {"id": "", "title": "No id"},
            {"id": "c"},
            "text",
        ],
        "more": 1,
    }
    assert from_json(kept) == Outline(
        (Section("a", "A"), Section("b", "B")), Cover(date="March 2018")
    )


def test_sections_that_stand_in_each_other_are_all_kept() -> None:
    """It cannot be made in the program; a document can be damaged."""
    ring = [Section("a", "A", parent="b"), Section("b", "B", parent="a"), Section("c", "C")]
    assert in_order(ring) == (
        Section("c", "C"),
        Section("a", "A"),
        Section("b", "B", parent="a"),
    )


def outlined(*drawn: str) -> Outline:
    """Each drawn as ``id`` or ``id in parent``, and what else is true of it: ``removed``."""
    sections = []
    for line in drawn:
        name, *words = line.split()
        parent = words[words.index("in") + 1] if "in" in words else ""
        sections.append(
            Section(
                name,
                name.upper(),
                parent=parent,
                removed="removed" in words,
                lettered="lettered" in words,
                numbered="unnumbered" not in words,
            )
        )
    return Outline(in_order(sections))
