"""The chart of a survey's question: a bar an answer with its range, what is left drawn hollow."""

from __future__ import annotations

from typing import Any

import pytest

from csp_core.charts import theme
from csp_core.charts.drawing import Table
from csp_core.charts.survey import survey_chart
from csp_core.measures.survey_results import Question
from tests.charts.specs import drawn, margin, words_in
from tests.words.survey import PUBLISHED, SAFE, TWELVE, TWICE, question

MANY = question(
    {
        2018: (
            812,
            {
                f"Problem {number} in the streets, seen by somebody in the household": str(
                    60 - 4 * number
                )
                for number in range(14)
            },
        )
    },
    asked=f"{'Which of these have you or anyone in your household seen near your home ' * 2}?",
    several=True,
)
NO_BASE = question({2018: (None, {"Confident": "67", "Unsure": 40})})
NO_REST = question({2018: (400, {"Yes": "50", "No": "50"})}, counted="people")
NAMELESS = question({2018: (400, {"constructor": "67", "=1+1": "31"})}, asked="toString?")


def layer(spec: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The rows of the layer whose rows have this name."""
    (found,) = [one["data"]["values"] for one in spec["layer"] if one["data"].get("name") == name]
    return list(found)


def test_the_published_question_is_drawn_with_margins_and_what_is_left() -> None:
    drawing = survey_chart(PUBLISHED, source="survey.xlsx")

    assert (drawing.name, drawing.title) == (
        ("South Ribble", "survey", SAFE, "2017-04-to-2018-01"),
        "Confident: 67% of 1,753 contacts",
    )
    assert drawing.subtitle == (
        f"{SAFE} South Ribble, April 2017 to January 2018, share of 1,753 contacts. "
        "Lines show the range chance could give (95%)"
    )
    assert [(bar["value"], bar["fill"]) for bar in layer(drawing.spec, "bars")] == [
        (67.0, theme.IN_FOCUS), (31.0, theme.IN_FOCUS), (2.0, theme.PAPER),
    ]  # fmt: skip
    assert [(round(one["low"], 1), round(one["high"], 1)) for one in layer(
        drawing.spec, "ranges"
    )] == [(64.8, 69.2), (28.9, 33.2)]  # fmt: skip
    assert words_in(drawing.spec)[:9] == [
        "Confident", "Unsure", "The rest", "67%", "31%", "about 2%",
        "± 2.2 points", "± 2.2 points", "not stated",
    ]  # fmt: skip


def test_the_wave_before_is_a_mark_on_the_same_row() -> None:
    drawing = survey_chart(TWICE, source="survey.xlsx")

    assert [mark["value"] for mark in layer(drawing.spec, "marks")] == [62.0, 35.0]
    words = words_in(drawing.spec)
    for wanted in ("April 2016 to January 2017", "± 2.2 points, up 5 points, beyond chance"):
        assert wanted in words


def test_a_base_that_is_small_comes_first() -> None:
    drawing = survey_chart(TWELVE, source="survey.xlsx")

    assert drawing.title == "12 asked, too few for a headline"
    assert "8 of 12, ± 23.6 points" in words_in(drawing.spec)


def test_without_a_base_there_is_no_range_and_a_bare_count_has_no_bar() -> None:
    drawing = survey_chart(NO_BASE, source="survey.xlsx")

    assert [bar["value"] for bar in layer(drawing.spec, "bars")] == [67.0]
    assert [one for one in drawing.spec["layer"] if one["data"].get("name") == "ranges"] == []
    assert "40 answers, base not stated" in words_in(drawing.spec)


def test_the_table_holds_every_wave_with_ranges_counts_and_bases() -> None:
    table = survey_chart(TWICE, source="").table

    assert isinstance(table, Table)
    assert table.columns == (
        "Asked", "Answer", "Share", "Range from", "Range to", "Count", "Base",
    )  # fmt: skip
    now, then = "April 2017 to January 2018", "April 2016 to January 2017"
    assert table.formatted() == (
        (now, "Confident", "67%", "64.8%", "69.2%", "not available", "1,753"),
        (now, "Unsure", "31%", "28.9%", "33.2%", "not available", "1,753"),
        (now, "The rest (about)", "2%", "not available", "not available", "not available",
         "1,753"),
        (then, "Confident", "62%", "59.6%", "64.3%", "not available", "1,600"),
        (then, "Unsure", "35%", "32.7%", "37.4%", "not available", "1,600"),
        (then, "The rest (about)", "3%", "not available", "not available", "not available",
         "1,600"),
    )  # fmt: skip


def test_the_text_alternative_says_every_answer() -> None:
    assert survey_chart(PUBLISHED, source="").alt == (
        f"Horizontal bar chart: Confident: 67% of 1,753 contacts. {SAFE} South Ribble, April 2017 "
        "to January 2018, share of 1,753 contacts. Lines show the range chance could give (95%). "
        "Confident: 67% of 1,753 contacts, ± 2.2 points. Unsure: 31% of 1,753 contacts, ± 2.2 "
        "points. The answers leave about 2%: no answer, or one that is not shown. "
        "2 caveats printed on the chart."
    )


def test_a_chart_without_caveats_says_nothing_of_them() -> None:
    drawing = survey_chart(NO_REST, source="")

    assert (drawing.caveats, drawing.alt.endswith("± 4.9 points.")) == ((), True)


@pytest.mark.parametrize("asked", [PUBLISHED, TWICE, TWELVE, MANY, NO_BASE, NAMELESS])
def test_the_chart_keeps_to_the_schema(asked: Question) -> None:
    survey_chart(asked, source="survey.xlsx").chart.to_dict(context={"top_level": False})


def test_nothing_is_cut_off_at_any_edge() -> None:
    specs = [survey_chart(one, source="survey.xlsx").spec for one in (TWICE, MANY, NAMELESS)]

    assert [margin(picture) > 0 for picture in drawn(specs)] == [True, True, True]
