"""Every correction is said in a sentence, told in the history, and can be taken back alone."""

from __future__ import annotations

from csp_core.corrections import NOTHING_SAID, Chosen, Corrections, Facts, Structure
from csp_core.words.corrections import InUse, Place, corrections_said, told

SHAPE = ("area", "crime type", "#")
FILE, GONE = "a" * 64, "b" * 64
ALL = Corrections(
    (Structure(SHAPE, True, (("sex", "left out"),), "calendar", "above zero", "area"),),
    (
        Facts(SHAPE, "crime", 0, area="Preston", crime_type="Robbery"),
        Facts(SHAPE, "crime", 1, checksum=FILE, period="2017/18", periods=(("may", "May 2017"),)),
    ),
    (("thefft", "All theft"),),
    (("prestn", "Preston"),),
    (
        Chosen(FILE, "Wyre", "Arson", 2017 * 12 + 3, 1, "Crime", "D14"),
        Chosen(GONE, "Wyre", "Arson", 2017 * 12 + 3, 1),
    ),
)
NOW = InUse(
    {Place(SHAPE, "crime", 0)}, {SHAPE}, {"thefft"}, {"Preston"}, {FILE: "a.xlsx"}
)  # fmt: skip
HEADED = "headed “area | crime type | (periods)”"
NO_MORE = " Nothing in these files is like it now, so it changes nothing."
SENTENCES = [
    "A row like “area | crime type | (periods)” holds the headings of its table.",
    f"Tables {HEADED}: the column “sex” is left out.",
    f"Tables {HEADED}: years such as 2017 are calendar years, from January.",
    f"Tables {HEADED}: numbers in brackets are ordinary counts.",
    f"Tables {HEADED}: names that are not known are areas.",
    f"The table {HEADED} on sheet “crime” is of the area Preston.",
    f"The table {HEADED} on sheet “crime” is of the crime type Robbery.",
    f"Table 2 {HEADED} on sheet “crime” is of 2017/18 (only in a.xlsx).{NO_MORE}",
    f"Table 2 {HEADED} on sheet “crime”: the column “may” is of May 2017 (only in a.xlsx)."
    f"{NO_MORE}",
    "“thefft” is the crime type All theft.",
    "“prestn” is the area Preston.",
    "Wyre, Arson, April 2017: the count at a.xlsx › Crime › D14 is used.",
    f"Wyre, Arson, April 2017: neither count is used.{NO_MORE}",
]


def test_each_correction_is_a_sentence_and_one_that_applies_to_nothing_now_says_so() -> None:
    assert [one.whole for one in corrections_said(ALL, NOW)] == SENTENCES


def test_each_is_taken_back_alone_and_all_of_them_leave_nothing() -> None:
    left = ALL
    for one in corrections_said(ALL, NOW):
        less = one.undone(ALL)
        remaining = {each.sentence for each in corrections_said(less, NOW)}
        every = {each.sentence for each in corrections_said(ALL, NOW)}
        assert remaining == every - {one.sentence}
        left = one.undone(left)

    assert left == NOTHING_SAID


def test_the_history_tells_what_was_said_and_what_was_taken_back() -> None:
    one = NOTHING_SAID.with_area("prestn", "Preston")

    assert told(NOTHING_SAID, one) == "“prestn” is the area Preston"
    assert told(one, NOTHING_SAID) == "taken back: “prestn” is the area Preston"
    both = one.with_crime_type("thefft", "All theft").with_area("wyr", "Wyre")
    assert told(one, both) == "“thefft” is the crime type All theft; “wyr” is the area Wyre"
