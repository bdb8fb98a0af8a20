"""Areas' rates in words: a table of cases, every place and standing among them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from csp_core.measures.area_rates import AreaRates, Ranks
from csp_core.measures.chance import Clustering
from csp_core.measures.funnel import Standing
from csp_core.recording import RecordingBreak
from csp_core.words.area_rate_titles import title
from csp_core.words.area_rates import (
    brief_group,
    ordinal,
    place,
    rate_caveats,
    rate_sentence,
    rates_said,
)
from tests.words.area_rates import YEAR, area_rates, many

APART = area_rates([("South Ribble", 6_130, 100_000), ("Chorley", 3_000, 100_000)])
ALIKE = area_rates([("South Ribble", 100, 10_000), ("Chorley", 101, 10_000)])
THREE = area_rates(
    [("South Ribble", 310, 10_000), ("Chorley", 300, 10_000), ("Wyre", 900, 10_000)],
    own=("South Ribble", "Chorley"),
)
BOTH_ABOVE = area_rates(
    [("South Ribble", 910, 10_000), ("Chorley", 900, 10_000), ("Wyre", 300, 10_000)]
)


@pytest.mark.parametrize(
    ("rates", "name", "sentence"),
    [
        (APART, "South Ribble",
         "South Ribble: 61.3 crimes per 1,000 residents, between 58.7 and 64.0; the highest of 2 "
         "areas."),
        (APART, "Chorley",
         "Chorley: 30.0 crimes per 1,000 residents, between 28.2 and 31.9; the lowest of 2 areas."),
        (ALIKE, "Chorley",
         "Chorley: 10.1 crimes per 1,000 residents, between 7.2 and 14.1; its place among the 2 "
         "areas cannot be told."),
        (THREE, "South Ribble",
         "South Ribble: 31.0 crimes per 1,000 residents, between 25.6 and 37.6; 2nd to 3rd highest "
         "of 3 areas."),
        (THREE, "Both", "Both: 30.5 crimes per 1,000 residents, between 26.6 and 35.0."),
        (area_rates([("Wyre", 30, 10_000)]), "Wyre",
         "Wyre: 3.0 crimes per 1,000 residents, between 1.6 and 5.5."),
        (area_rates([("Wyre", 1, 112_200), ("York", 4, 112_200)], per="households"), "Wyre",
         "Wyre: 0.0089 crimes per 1,000 households, between 0.00066 and 0.12; its place among the "
         "2 areas cannot be told."),
        (area_rates([("Wyre", 0, 10_000), ("York", 4, 10_000)],
                    crime_type="Anti-social behaviour"), "Wyre",
         "Wyre: 0 incidents per 1,000 residents, between 0 and 1.2; its place among the 2 areas "
         "cannot be told."),
    ],
)  # fmt: skip
def test_a_rate_is_said_with_its_range_and_its_possible_places(
    rates: AreaRates, name: str, sentence: str
) -> None:
    one = rates.of(name)
    assert one is not None
    assert rate_sentence(rates, one) == sentence


def test_a_rate_made_up_to_a_year_says_so_and_all_areas_are_told_together() -> None:
    half = area_rates(
        [("Wyre", 300, 10_000), ("York", 300, 10_000)], span=replace(YEAR, last=YEAR.first + 5)
    )
    assert rate_sentence(half, half.together) == (
        "All 2 areas together: 60.0 crimes per 1,000 residents a year, between 52.2 and 68.9."
    )
    assert "The 6 months are made up to twelve." in rate_caveats(half)


@pytest.mark.parametrize(
    ("ranks", "words"),
    [
        (Ranks(9, 14, 14), "9th to 14th highest of 14 areas"),
        (Ranks(1, 3, 14), "1st to 3rd highest of 14 areas"),
        (Ranks(5, 5, 14), "5th highest of 14 areas"),
        (Ranks(1, 1, 300), "the highest of 300 areas"),
        (Ranks(300, 300, 300), "the lowest of 300 areas"),
        (Ranks(1, 14, 14), "its place among the 14 areas cannot be told"),
        (Ranks(1_021, 1_112, 1_200), "1,021st to 1,112th highest of 1,200 areas"),
    ],
)
def test_a_place_is_all_the_places_that_are_possible(ranks: Ranks, words: str) -> None:
    assert place(ranks) == words


def test_ordinals_end_as_they_are_spoken() -> None:
    assert [ordinal(at) for at in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("standing", "words", "titled"),
    [
        ("within", "within what areas of this size usually vary", "within usual variation"),
        ("higher", "higher than areas of this size usually vary (beyond the 95% limits)",
         "above usual variation"),
        ("lower", "lower than areas of this size usually vary (beyond the 95% limits)",
         "below usual variation"),
        ("clearly higher",
         "clearly higher than areas of this size usually vary (beyond the 99.8% limits)",
         "clearly above usual variation"),
        ("clearly lower",
         "clearly lower than areas of this size usually vary (beyond the 99.8% limits)",
         "clearly below usual variation"),
    ],
)  # fmt: skip
def test_with_a_funnel_it_is_said_how_usual_a_rate_is(
    standing: Standing, words: str, titled: str
) -> None:
    rates = many(14)
    one = replace(rates.areas[0], standing=standing)
    assert rate_sentence(rates, one).endswith(f"; {words}.")
    assert title(rates, [one]) == f"All crime rate in {one.name} {titled}"


@pytest.mark.parametrize(
    ("rates", "focus", "words"),
    [
        (APART, ("South Ribble",), "All crime: South Ribble the highest of 2"),
        (ALIKE, ("South Ribble",), "All crime rates: no clear difference between areas"),
        (THREE, ("South Ribble",), "All crime: South Ribble 2nd to 3rd highest of 3"),
        (THREE, ("Both",), "All crime rate highest in Wyre"),
        (BOTH_ABOVE, ("South Ribble", "Chorley"), "All crime rates differ between areas"),
        (many(14), ("South Ribble", "Area 1"),
         "All crime: none of our 2 areas outside usual variation"),
        (many(14, high=30_000), ("South Ribble", "Area 1"),
         "All crime: 1 of our 2 areas outside usual variation"),
        (area_rates([("A " * 30, 6_130, 100_000), ("Chorley", 3_000, 100_000)]), ("A " * 30,),
         "All crime rates differ by area"),
    ],
)  # fmt: skip
def test_the_title_says_the_finding_in_ten_words_or_fewer(
    rates: AreaRates, focus: tuple[str, ...], words: str
) -> None:
    found = [one for name in focus if (one := rates.of(name))]
    assert (title(rates, found), len(words.split()) <= 10) == (words, True)


def test_the_caveats_name_the_population_and_what_is_assumed_and_left_out() -> None:
    measured = Clustering(2.0, 2.2, "months", 9)
    assert rate_caveats(replace(THREE, without=("Leeds", "York"))) == (
        "Residents: mid-2017 (ONS).",
        "A place is given as all the places that the ranges leave possible.",
        "The ranges assume the usual clustering of such crimes, as there are too few months to "
        "measure it by.",
        "Places with many visitors, shops or workers have high rates per resident.",
        "Left out, as no population is known: Leeds and York.",
    )
    homes = area_rates(
        [("Wyre", 30, 10_000), ("York", 40, 10_000)], per="households", clustering=measured
    )
    assert rate_caveats(homes) == (
        "Households: mid-2017 (ONS).",
        "A place is given as all the places that the ranges leave possible.",
    )
    assert rate_caveats(many(14))[1].startswith("The limits hold 95 and 99.8 of 100 areas")


def test_the_areas_asked_for_are_said_then_the_partnership_and_all_together() -> None:
    said = rates_said(THREE, ("South Ribble", "York"))
    assert [line.split(":")[0] for line in said] == [
        "South Ribble", "York", "Both", "All 3 areas together",
    ]  # fmt: skip
    assert said[1] == "York: no rate, as its count or its population is not known."
    everything = replace(THREE, areas=THREE.areas[1:])
    assert [line.split(":")[0] for line in rates_said(everything, ("Both",))] == ["Both"]


LANCASHIRE = ("Lancashire police force area", 90_000, 1_500_000)
HELD = replace(
    area_rates(
        [("South Ribble", 310, 10_000), ("Chorley", 300, 10_000)],
        groups=[LANCASHIRE],
        groups_without=("England",),
    ),
    breaks=(
        RecordingBreak(YEAR.first + 3, "a new system"),
        RecordingBreak(YEAR.first + 3, "a new desk", area="Chorley"),
    ),
)
NOT_KNOWN = "No rate can be told of England, as the number of residents of this group is not known."


def test_a_group_s_own_rate_is_said_after_all_areas_and_has_no_place() -> None:
    assert rates_said(HELD, ("South Ribble",))[1:] == (
        "All 2 areas together: 30.5 crimes per 1,000 residents, between 26.6 and 35.0.",
        "Lancashire police force area: 60.0 crimes per 1,000 residents, between 59.3 and 60.7.",
        NOT_KNOWN,
    )
    assert [line.split(":")[0] for line in rates_said(HELD, (LANCASHIRE[0], "England"))] == [
        LANCASHIRE[0], "All 2 areas together", NOT_KNOWN,
    ]  # fmt: skip


def test_a_group_is_told_apart_and_changes_in_recording_within_the_span_are_said_first() -> None:
    assert rate_caveats(HELD)[:6] == (
        "Recording changed in July 2017: a new system. "
        "The months of these rates are not all recorded alike.",
        "Recording changed in July 2017: a new desk. "
        "So the rate of Chorley is not like the others.",
        "Residents: mid-2017 (ONS).",
        "A place is given as all the places that the ranges leave possible.",
        "Lancashire police force area: from the file's own row, not ranked among the areas.",
        NOT_KNOWN,
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (310, "Arson rate lower than Lancashire police force area"),
        (590, "Arson rate not clearly different from Lancashire police force area"),
        (990, "Arson rate higher than Lancashire police force area"),
    ],
)
def test_one_area_alone_is_titled_beside_its_group(count: int, words: str) -> None:
    alone = area_rates([("South Ribble", count, 10_000)], crime_type="Arson", groups=[LANCASHIRE])
    assert title(alone, list(alone.areas)) == words


def test_an_area_that_is_no_point_of_the_funnel_leaves_the_title_to_all_areas() -> None:
    assert title(many(14, high=30_000), []) == "All crime: 1 of 14 areas outside usual variation"


def test_a_force_s_name_is_short_where_a_label_has_little_room() -> None:
    assert [brief_group(name) for name in (LANCASHIRE[0], "England")] == [
        "Lancashire force area", "England",
    ]  # fmt: skip
