"""Tables an officer takes away: the values of a chart, and every figure with its cell."""

from __future__ import annotations

from csp_core.charts.changes import changes_chart
from csp_core.figures import unite
from csp_core.measures.results import Change
from csp_core.outputs.tidy import figures_csv
from csp_core.outputs.values import values_csv
from csp_core.periods import Span
from csp_core.reading.reading import read_file

SPAN = Span(24207, 24216)


def test_every_figure_is_one_row_with_the_cell_it_was_read_from() -> None:
    """Withheld and missing stay marked; a crime type that looks like a formula is defused."""
    figures = unite(
        [
            read_file(
                "f.csv",
                b"Area,Crime type,Apr 2016,Apr 2017\r\nWyre,ASB,1234,[c]\r\nWyre,=1+1,7,..\r\n",
            ).figures
        ]
    )

    assert figures_csv(figures).decode("utf-8-sig").splitlines() == [
        "area,crime_type,as_written,start,months,count,stated_percent,marker,status,file,sheet,cell",
        "Wyre,Anti-social behaviour,ASB,2016-04-01,1,1234,,,,f.csv,,C2",
        "Wyre,'=1+1,'=1+1,2016-04-01,1,7,,,,f.csv,,C3",
        "Wyre,Anti-social behaviour,ASB,2017-04-01,1,,,[c],,f.csv,,D2",
        "Wyre,'=1+1,'=1+1,2017-04-01,1,,,[x],,f.csv,,D3",
    ]


def test_a_charts_values_keep_their_full_precision_and_their_source() -> None:
    """A negative number stays a number; text that looks like a formula is defused."""
    change = Change(
        "Wyre", "@SUM(A1)", "@SUM(A1)", SPAN, SPAN.year_before, 3148, 2960, -188, -5.97204574
    )  # fmt: skip

    lines = values_csv(changes_chart([change], source="f.csv")).decode("utf-8-sig").splitlines()

    assert lines[1].startswith("Wyre,'@SUM(A1),")
    assert "-188" in lines[1]
    assert "-5.97204574" in lines[1]
    assert lines[-1] == "f.csv"
