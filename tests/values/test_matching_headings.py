"""Headings of an earlier report find their sections, and are not guessed."""

from __future__ import annotations

import pytest

from csp_core.matching_headings import matched, without_number
from csp_core.outline import Outline, Section, starting_outline

FOUND = [
    ("1. Background", "background"),
    ("2. Progress", "progress"),
    ("a) Overall Position", "overall-position"),
    ("b) Areas of Significant Progress/Achievement", "significant-progress"),
    ("c) Areas for Further Action/Monitoring", "further-action"),
    ("3. Progress against Key Actions/Projects", "key-actions"),
    ("3.1 Crime Figures", "crime-figures"),
    ("Domestic Abuse", "domestic-abuse"),
    ("3.2 Multi Agency Risk Assessment Conference (MARAC)", "marac"),
    ("3.3 The Independent Domestic Violence Advocates (IDVA) Service", "idva"),
    ("3.4 Specialist Domestic Violence Courts (SDVC)", "sdvc"),
    ("3.5 The Sanctuary Scheme", "sanctuary"),
    ("3.6 Child sex exploitation", "child-sexual-exploitation"),
    ("Crime Reduction", "crime-reduction"),
    ("3.7 Multi Agency Meetings", "meetings"),
    ("3.8 Operations", "operations"),
    ("3.9 Police and Crime Commissioner Funded Projects", "funded-projects"),
    ("4.0 Funding Position", "funding"),
    ("5.0 Safer Chorley and South Ribble Community Safety Partnership Annual Conference",
     "conference"),
    ("6.0 Counter Terrorism and Security Act 2015", "counter-terrorism"),
    ("7.0 Customer Survey", "survey"),
    ("8.0 Conclusion", "conclusion"),
    ("MARAC", "marac"),
    ("The IDVA service", "idva"),
    ("SDVC", "sdvc"),
    ("CSE", "child-sexual-exploitation"),
    ("PCC funded projects", "funded-projects"),
    ("MULTI-AGENCY MEETINGS", "meetings"),
    ("Survey", "survey"),
    ("Conference", "conference"),
    ("Background and purpose", "background"),
]  # fmt: skip
NOT_GUESSED = [
    ("Crime", "figures of it, and its reduction"),
    ("Domestic violence", "advocates, and a court"),
    ("IDVA and SDVC", "two sections"),
    ("Hate crime", "no section of it"),
    ("PCC grant", "projects and money"),
    ("Progress on the action plan", "one word in common"),
    ("Recommendations", "nothing in common"),
    ("", "nothing at all"),
    ("3.4", "a number alone"),
]


@pytest.mark.parametrize(("heading", "section"), FOUND)
def test_a_heading_finds_its_section_however_it_is_numbered(heading: str, section: str) -> None:
    assert matched([heading], starting_outline()) == (section,)


@pytest.mark.parametrize(("heading", "reason"), NOT_GUESSED)
def test_a_heading_that_may_mean_none_or_several_is_not_guessed(heading: str, reason: str) -> None:
    assert matched([heading], starting_outline()) == ("",), reason


def test_a_renamed_section_is_found_by_its_new_name_and_a_removed_one_not_at_all() -> None:
    outline = Outline(
        (Section("a", "Youth Offending Team (YOT)"), Section("b", "Survey", removed=True))
    )

    assert matched(["4. YOT", "5. Survey", "Youth offending team"], outline) == ("a", "", "a")


@pytest.mark.parametrize(
    ("heading", "bare"),
    [
        ("3.2 Crime figures", "Crime figures"),
        ("4.0  Funding", "Funding"),
        ("(a) Overall", "Overall"),
        ("2 a) Overall", "Overall"),
        ("2018 in figures", "2018 in figures"),
        ("A safer borough", "A safer borough"),
        ("3.4", "3.4"),
    ],
)
def test_a_heading_is_shown_without_what_counts_it(heading: str, bare: str) -> None:
    assert without_number(heading) == bare
