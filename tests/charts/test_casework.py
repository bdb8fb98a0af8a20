"""Charts of casework: what is withheld is marked in words, and never drawn as nothing."""

from __future__ import annotations

from csp_core.charts.casework import casework_charts
from csp_core.charts.drawing import Table
from csp_core.charts.theme import DESIGN_WIDTH, PADDING
from csp_core.measures.casework import case_sets
from tests.charts.specs import drawn, margin, words_in
from tests.words.cases import BEFORE, SAMPLE, row, span

ABOUT = "October 2016 to September 2017, Chorley and South Ribble, as at 20 February 2018"


def test_the_samples_counts_and_shares_are_a_chart_each() -> None:
    (found,) = case_sets(SAMPLE)
    counts, shares = casework_charts(found, source="f.xlsx")

    assert (counts.title, counts.subtitle) == (
        "346 cases discussed, 454 children",
        f"MARAC, counts of people and cases, {ABOUT}",
    )
    assert counts.table == Table(
        ("Measure", "October 2016 to September 2017"), ("words", "count"),
        (("Cases discussed", 346), ("Children in the household", 454)),
    )  # fmt: skip
    assert counts.alt == (
        "Horizontal bar chart: 346 cases discussed, 454 children. MARAC, counts of people and "
        f"cases. {ABOUT}. Cases discussed: 346; Children in the household: 454."
    )
    assert shares.table.rows == (
        ("Declared a disability", "8%", "346"), ("Males", "8%", "346"),
    )  # fmt: skip
    assert shares.caveats == ("Shares are of the cases counted in the same period and area: 346.",)
    assert {"8%", "of 346 cases"} <= set(words_in(shares.spec))


def _bars(spec: dict[str, object]) -> list[object]:
    layers: list[dict[str, dict[str, object]]] = spec["layer"]  # type: ignore[assignment]
    named = [one["data"] for one in layers if str(one["data"].get("name")).startswith("bars")]
    return [row["value"] for one in named for row in one["values"]]  # type: ignore[attr-defined]


def test_what_is_withheld_keeps_its_row_without_a_bar() -> None:
    (found,) = case_sets(
        [
            row("Cases discussed", 320, BEFORE), row("Males", None, BEFORE),
            row("Cases discussed", 346), row("Males", None, small=True),
        ]
    )  # fmt: skip
    counts, by_period = casework_charts(found, source="f.xlsx")
    assert _bars(counts.spec) == [346.0]
    assert counts.table.rows == (("Cases discussed", 320, 346), ("Males", "Withheld", "Under 5"))
    assert {"Under 5", "before: Withheld", "before: 320"} <= set(words_in(counts.spec))
    assert "Under 5: a count of people under 5 is never shown." in counts.caveats
    assert by_period.table.rows[0] == ("October 2015 to September 2016", 320, "not available")


def test_cases_by_month_are_drawn_in_order_and_nothing_is_cut_off() -> None:
    months = [span(f"2017-0{at}", f"2017-0{at}") for at in range(4, 8)]
    values = (30, None, 31, 28)
    rows = [
        row("Cases", value, month, small=value is None)
        for value, month in zip(values, months, strict=True)
    ]
    (found,) = case_sets(rows)
    drawings = casework_charts(found, source="f.xlsx")
    by_month = drawings[-1]
    assert by_month.title == "Cases by period, some of them not shown"
    assert [line[1] for line in by_month.table.rows] == [30, "Under 5", 31, 28]
    pictures = drawn([{**one.spec, "width": DESIGN_WIDTH} for one in drawings])
    assert [margin(picture) >= PADDING / 2 for picture in pictures] == [True, True]
