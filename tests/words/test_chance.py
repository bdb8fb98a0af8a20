"""What chance has to do with a change is said in words, apart from what the change is worth."""

from __future__ import annotations

import pytest

from csp_core.crime_types import vocabulary
from csp_core.measures.results import Chance, Change
from csp_core.words.caveats import change_caveats
from csp_core.words.chance import by_luck, verdict, worth
from csp_core.words.comparisons import picture
from csp_core.words.findings import finding
from csp_core.words.tiles import Tile, tile
from csp_core.words.titles import MOST_WORDS
from tests.words.results import change, judged

UP, DOWN, SAME, TINY = (1000, 1300), (1000, 700), (1000, 1000), (100_000, 100_010)
BEYOND_UP, BEYOND_DOWN, WITHIN = (5.0, 60.0), (-50.0, -5.0), (-20.0, 60.0)
MORE, USUAL = "more than chance alone would explain", "within usual variation"
ASSUMED = "assuming the usual clustering"

# What is counted, its interval, and where the scatter of its months is from (a long span's own
# months, a short one's pooled with earlier years', none at all); then what is said of it.
SAID = [
    (UP, BEYOND_UP, "months", "rose from 1,000 to 1,300 (+30%), " + MORE),
    (UP, BEYOND_UP, "pooled", "rose from 1,000 to 1,300 (+30%), " + MORE),
    (UP, BEYOND_UP, "declared", f"rose from 1,000 to 1,300 (+30%), {MORE}, {ASSUMED}"),
    (UP, WITHIN, "months", "rose from 1,000 to 1,300 (+30%), " + USUAL),
    (UP, WITHIN, "pooled", "rose from 1,000 to 1,300 (+30%), " + USUAL),
    (UP, WITHIN, "declared", f"rose from 1,000 to 1,300 (+30%), {USUAL}, {ASSUMED}"),
    (UP, None, "", "rose from 1,000 to 1,300 (+30%)"),
    (DOWN, BEYOND_DOWN, "months", "fell from 1,000 to 700 (−30%), " + MORE),
    (DOWN, BEYOND_DOWN, "pooled", "fell from 1,000 to 700 (−30%), " + MORE),
    (DOWN, BEYOND_DOWN, "declared", f"fell from 1,000 to 700 (−30%), {MORE}, {ASSUMED}"),
    (DOWN, WITHIN, "months", "fell from 1,000 to 700 (−30%), " + USUAL),
    (DOWN, WITHIN, "pooled", "fell from 1,000 to 700 (−30%), " + USUAL),
    (DOWN, WITHIN, "declared", f"fell from 1,000 to 700 (−30%), {USUAL}, {ASSUMED}"),
    (DOWN, None, "", "fell from 1,000 to 700 (−30%)"),
    (SAME, WITHIN, "months", "was unchanged at 1,000"),
    (SAME, WITHIN, "declared", "was unchanged at 1,000"),
    (SAME, None, "", "was unchanged at 1,000"),
    (TINY, WITHIN, "months", "rose from 100,000 to 100,010 (less than 0.1%), " + USUAL),
]


@pytest.mark.parametrize(("counts", "interval", "source", "said"), SAID)
def test_a_change_is_said_with_what_chance_has_to_do_with_it(
    counts: tuple[int, int], interval: tuple[float, float] | None, source: str, said: str
) -> None:
    chance = Chance(*interval, 3.0, source) if interval else None  # type: ignore[arg-type]
    assert finding(change("Robbery", *counts, chance=chance)).sentence == f"Robbery {said}."


@pytest.mark.parametrize("marker", ["[u]", "[x]", "[c]", "[z]"])
@pytest.mark.parametrize("counts", [(40, 60), (60, 40), (40, 40), (None, 60), (40, None)])
def test_a_change_without_a_percentage_says_nothing_of_chance(
    marker: str, counts: tuple[int | None, int | None]
) -> None:
    withheld = change("Robbery", *counts, marker)
    said = f"{finding(withheld)} {tile(withheld)} {verdict(withheld)} {worth(withheld)}"
    assert [word for word in ("beyond", "variation", "explain") if word in said] == []


@pytest.mark.parametrize("percent", [20.4, -6.0, 0.0])
def test_a_stated_change_says_nothing_of_chance(percent: float) -> None:
    stated = change("Robbery", stated=percent)
    assert (verdict(stated), worth(stated), "chance" in str(finding(stated))) == ("", "", False)


TITLES = [
    (judged("All crime", 5123, 6168, 13, 28), "All crime up 20.4%, more than chance alone"),
    (judged("All burglary", 50, 67, -10, 99), "All burglary up 34%, within usual variation"),
    (judged("All theft", 1000, 1000, -9, 9), "All theft unchanged"),
    (
        judged("Death or serious injury by unlawful driving", 120, 150, -9, 60),
        "Death or serious injury by unlawful driving up 25%",
    ),
]


@pytest.mark.parametrize(("result", "title"), TITLES)
def test_a_title_says_it_where_there_is_room(result: Change, title: str) -> None:
    assert finding(result).title == title


def clear(name: str, way: int = 1, area: str = "South Ribble") -> Change:
    """A change beyond chance, up or down."""
    ends = BEYOND_UP if way > 0 else BEYOND_DOWN
    return judged(name, 1000, 1000 + 300 * way, *ends, area=area)


def usual(name: str) -> Change:
    """A rise that is within usual variation."""
    return judged(name, 1000, 1100, -20, 60)


LISTS = [
    ([clear("All crime"), clear("Arson"), usual("Robbery")],
     "All crime up 30%; 1 of 2 others clearly up"),
    ([clear("All crime"), clear("Arson"), clear("Robbery")],
     "All crime up 30%; both others clearly up"),
    ([clear("All crime"), usual("Arson"), usual("Robbery")],
     "All crime up 30%; no other clearly changed"),
    ([usual("All crime"), clear("Arson")], "All crime up 10%, within usual variation"),
    ([clear("Arson"), clear("Robbery"), clear("Rape", -1)],
     "2 of 3 crime types clearly up, 1 down"),
    ([clear("Arson", -1), usual("Robbery")], "1 of 2 crime types clearly down"),
    ([clear("Arson"), clear("Robbery")], "Both crime types clearly up"),
    ([usual("Arson"), usual("Robbery"), usual("Rape")],
     "All 3 crime types within usual variation"),
    ([usual("Arson"), usual("Robbery"), change("Rape", 9, 8, "[u]")],
     "2 of 3 crime types within usual variation"),
    ([clear("Arson"), clear("Arson", -1, "Chorley")], "1 of 2 areas clearly up, 1 down"),
    # Where chance is known of some alone, the old way of counting is the one that holds for all.
    ([clear("Arson"), change("Robbery", 100, 120)], "Both crime types up"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "title"), LISTS)
def test_a_lists_title_counts_as_up_or_down_only_what_is_beyond_chance(
    changes: list[Change], title: str
) -> None:
    assert (finding(changes).title, len(title.split()) <= MOST_WORDS) == (title, True)


PICTURES = [
    (
        [*map(clear, "abcd"), clear("e", -1), usual("f")],
        "A mixed picture: 4 of 6 priorities up, 1 down, 1 within usual variation.",
    ),
    ([*map(clear, "abcd"), *map(usual, "ef")], "4 of 6 priorities up, 2 within usual variation."),
    ([*map(clear, "abc")], "All 3 priorities up."),
    ([clear("a", -1), clear("b", -1)], "Both priorities down."),
    ([*map(usual, "abc")], "All 3 priorities within usual variation."),
    (
        [clear("a"), usual("b"), change("c", 9, 8, "[u]"), change("d", stated=4.0)],
        "1 of 4 priorities up, 1 within usual variation, 2 that cannot be told from chance.",
    ),
    ([change("a", 9, 8, "[u]"), change("b", stated=4.0)], ""),
    ([clear("a")], ""),
    ([], ""),
]


@pytest.mark.parametrize(("changes", "sentence"), PICTURES)
def test_the_whole_picture_is_one_sentence(changes: list[Change], sentence: str) -> None:
    assert picture(changes, "priorities") == sentence


WORSE = "Fewer is better for this crime type, so this is a change for the worse."
BETTER = "Fewer is better for this crime type, so this is a change for the better."
MAY_BE_REPORTING = "That need not be worse: a rise can mean that more was reported or found."
MAY_BE_SILENCE = "That need not be better: a fall can mean that less was reported or found."


@pytest.mark.parametrize(
    ("result", "sentence"),
    [
        (clear("Robbery"), WORSE),
        (clear("Robbery", -1), BETTER),
        (clear("Anti-social behaviour"), WORSE),
        (usual("Robbery"), ""),
        (change("Robbery", 100, 190), ""),
        (clear("Domestic abuse"), MAY_BE_REPORTING),
        (clear("Domestic abuse", -1), MAY_BE_SILENCE),
        (clear("Hate crime"), MAY_BE_REPORTING),
        (usual("Domestic abuse"), ""),
        (clear("Something a force counts"), ""),
    ],
)
def test_what_a_direction_is_worth_is_said_apart_from_the_fact(
    result: Change, sentence: str
) -> None:
    assert worth(result) == sentence


@pytest.mark.parametrize("name", vocabulary())
def test_no_type_whose_better_direction_is_unclear_is_ever_called_better_or_worse(
    name: str,
) -> None:
    said = {worth(clear(name, way)) for way in (1, -1)}
    judging = {WORSE, BETTER} if vocabulary()[name].better == "lower" else set()
    assert said & {WORSE, BETTER} == judging


def test_a_list_of_more_than_a_few_is_reminded_of_luck() -> None:
    six = list(map(clear, "abcdef"))
    reminder = (
        "With 6 changes in one list, about one in twenty will look beyond chance by luck alone."
    )
    assert (by_luck(six), by_luck(six[1:]), by_luck([*six[1:], change("g", 9, 8, "[u]")])) == (
        reminder, "", "",
    )  # fmt: skip
    assert reminder in change_caveats(six)


def test_a_tile_says_its_counts_and_what_chance_has_to_do_with_them() -> None:
    assert [tile(one) for one in (clear("Robbery"), change("Arson", 9, 8, "[u]"))] == [
        Tile(
            "Robbery", "+30%", ("1,000 → 1,300", "beyond chance"),
            "Robbery rose from 1,000 to 1,300 (+30%), more than chance alone would explain.",
        ),
        Tile(
            "Arson", "[u]", ("9 → 8", ""),
            "Arson fell from 9 to 8, too few to give a percentage.",
        ),
    ]  # fmt: skip


def test_no_sentence_has_a_word_a_councillor_would_have_to_look_up() -> None:
    said = " ".join(
        [*(said for *_, said in SAID), *(title for _, title in (*TITLES, *LISTS)), WORSE, BETTER]
        + [sentence for _, sentence in PICTURES]
    ).lower()
    jargon = ("significant", "p-value", "p =", "confidence", "poisson", "dispersion", "interval")
    assert [word for word in jargon if word in said] == []
