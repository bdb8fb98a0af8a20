"""Casework, survey and funding are PowerPoint's own charts, with true numbers behind them."""

from __future__ import annotations

from csp_core.charts.casework import casework_charts
from csp_core.charts.funding import funding_chart
from csp_core.charts.funding_years import funding_years_chart
from csp_core.charts.survey import survey_chart
from csp_core.measures.casework import case_sets
from csp_core.measures.funding import positions
from csp_core.outputs.slides.chart_data import number_format
from tests.charts.test_funding import OVER, SAMPLE, THREE
from tests.measures.test_funding import AT, row
from tests.outputs.slides.decks import (
    SOURCE,
    charts,
    contents,
    deck,
    described,
    figures,
    printed_as,
    title,
    values,
    workbook,
)
from tests.words.cases import BEFORE
from tests.words.cases import row as case
from tests.words.survey import PUBLISHED, TWICE


def test_each_amount_of_funding_is_a_bar_in_pounds_with_its_status_behind_its_pot() -> None:
    drawing = funding_chart(positions(SAMPLE, AT), source=SOURCE)

    made = deck(contents([drawing]))

    [chart] = charts(made)
    assert workbook(chart) == [
        (None, "Amount, £"),
        ("Grant, OPCC (allocated)", 10000),
        ("IDVA service, SRBC (committed)", 24000),
        ("Wardens, SRBC (withdrawn)", 44000),
    ]
    assert printed_as(chart) == [number_format("£24,000")]
    assert figures(chart) == [number_format(said) for said in ("£10,000", "£24,000", "£44,000")]
    assert described(made.slides[1])["Chart"] == drawing.alt


def test_what_is_over_stands_behind_the_pot_and_pennies_are_printed_for_all() -> None:
    [chart] = charts(deck(contents([funding_chart(
        positions((*OVER[:2], row("spent", "12500.50")), AT), source=SOURCE
    )])))  # fmt: skip

    assert workbook(chart)[1:] == [
        ("IDVA service, SRBC (allocated)", 10000),
        ("IDVA service, SRBC (committed, £2,000 over allocated)", 12000),
        ("IDVA service, SRBC (spent, £500.50 over committed)", 12500.5),
    ]
    assert printed_as(chart) == ['"£"#,##0.00;"−£"#,##0.00;"£"#,##0.00']


def test_the_years_of_a_commitment_are_stacks_of_what_had_fallen_due_and_what_had_not() -> None:
    drawing = funding_years_chart(positions(SAMPLE, AT), source=SOURCE)

    [chart] = charts(deck(contents([drawing])))

    assert workbook(chart) == [
        (None, "Fallen due", "Not yet due"),
        ("2017/18 (£8,000, £6,666.67 due)", 6666.67, 1333.33),
        ("2018/19 (£8,000)", 0, 8000),
        ("2019/20 (£8,000)", 0, 8000),
    ]
    assert printed_as(chart) == [number_format("£6,666.67")] * 2
    assert chart._chartSpace.xpath(".//c:grouping/@val") == ["stacked"]


def test_a_part_of_a_stack_too_small_for_its_figure_has_none() -> None:
    rows = (row("committed", "24000", THREE), row("committed", "240000", THREE, scheme="Wardens"))

    [chart] = charts(deck(contents([funding_years_chart(positions(rows, AT), source=SOURCE)])))

    # Not £13,333.33 of Wardens, nor any of £8,000 a year.
    assert figures(chart) == [number_format(said) for said in ("£66,666.67", "£80,000", "£80,000")]


def test_several_commitments_are_told_apart_by_their_pots() -> None:
    rows = (row("committed", "30", THREE), row("committed", "60", THREE, scheme="Wardens"))

    [chart] = charts(deck(contents([funding_years_chart(positions(rows, AT), source=SOURCE)])))

    assert [name for name, *_ in workbook(chart)[1:]] == [
        f"{pot}, SRBC ({told})"
        for pot, due, each in (("IDVA service", "£8.33", "£10"), ("Wardens", "£16.67", "£20"))
        for told in (f"2017/18, {each}, {due} due", f"2018/19, {each}", f"2019/20, {each}")
    ]


def test_counts_of_cases_stand_beside_those_before_and_what_is_withheld_is_blank_and_said() -> None:
    (found,) = case_sets([
        case("Cases discussed", 320, BEFORE), case("Males", None, BEFORE),
        case("Cases discussed", 346), case("Males", None, small=True),
    ])  # fmt: skip
    counts, _ = casework_charts(found, source=SOURCE)

    [chart] = charts(deck(contents([counts])))

    assert workbook(chart) == [
        (None, "Oct 2016 to Sep 2017", "Oct 2015 to Sep 2016"),
        ("Cases discussed (before: 320)", 346, 320),
        ("Males (Under 5, before: Withheld)", None, None),
    ]
    assert values(chart) == {
        "Oct 2016 to Sep 2017": [346.0, None], "Oct 2015 to Sep 2016": [320.0, None],
    }  # fmt: skip
    assert printed_as(chart) == [number_format("346")] * 2


def test_shares_of_cases_are_in_percent_with_the_cases_they_are_of() -> None:
    (found,) = case_sets([case("Cases discussed", 346), case("Males", 8, share=True)])
    _, shares, *_ = casework_charts(found, source=SOURCE)

    [chart] = charts(deck(contents([shares])))

    assert workbook(chart) == [(None, "Share of cases, %"), ("Males (of 346 cases)", 8)]
    assert printed_as(chart) == [number_format("8%")]


def test_a_survey_is_bars_with_ranges_and_about_what_is_left() -> None:
    [chart] = charts(deck(contents([survey_chart(PUBLISHED, source=SOURCE)])))

    assert workbook(chart) == [
        (None, "Share, %"),
        ("Confident (± 2.2 points)", 67),
        ("Unsure (± 2.2 points)", 31),
        ("The rest (not stated)", 2),
    ]
    assert figures(chart) == [number_format(said) for said in ("67%", "31%", "about 2%")]
    assert len(chart._chartSpace.xpath(".//c:errBars/c:plus//c:v")) == 2


def test_the_wave_before_is_a_series_beside_the_latest() -> None:
    made = deck(contents([survey_chart(TWICE, source=SOURCE)]))

    [chart] = charts(made)
    assert values(chart) == {
        "April 2017 to January 2018": [67.0, 31.0, 2.0],
        "April 2016 to January 2017": [62.0, 35.0, None],
    }
    assert title(made.slides[1]) == survey_chart(TWICE, source=SOURCE).title
