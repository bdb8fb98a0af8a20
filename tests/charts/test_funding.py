"""The charts of funding: a labelled bar for what is stated, solid as far as it had fallen due."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from csp_core.charts.drawing import Drawing, Table
from csp_core.charts.funding import funding_chart
from csp_core.charts.funding_years import funding_years_chart
from csp_core.charts.placing import NARROWEST
from csp_core.charts.theme import DESIGN_WIDTH, PADDING
from csp_core.funding import FundingRow
from csp_core.measures.funding import positions
from csp_core.outputs.values import values_csv
from tests.charts.cases import HOSTILE
from tests.charts.specs import drawn, margin, rows_of, words_in
from tests.measures.test_funding import AT, YEAR, row

SOURCE = "funding.xlsx"
THREE = (dt.date(2017, 4, 1), dt.date(2020, 3, 31))
SAMPLE = (
    row("allocated", "10000", YEAR, funder="OPCC", scheme="Grant"),
    row("committed", "24000", THREE),
    row("withdrawn", "44000", scheme="Wardens"),
)
OVER = (
    row("allocated", "10000"), row("committed", "12000", YEAR), row("spent", "0"),
    row("spent", "12500"),
)  # fmt: skip


def position(*rows: FundingRow) -> Drawing:
    """The chart of these rows' position."""
    return funding_chart(positions(rows, AT), source=SOURCE)


def years(*rows: FundingRow) -> Drawing:
    """The chart of these rows' commitments by year."""
    return funding_years_chart(positions(rows, AT), source=SOURCE)


def bars(drawing: Drawing) -> list[tuple[str, float]]:
    """What is told of each bar, and how far it is solid."""
    rows = [r for r in rows_of(drawing.spec) if "filled" in r and "colour" in r]
    return [(r["said"], r["filled"]) for r in _once(rows) if r["said"]]


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [r for at, r in enumerate(rows) if r not in rows[:at]]


def test_the_position_carries_its_words_values_and_caveats() -> None:
    drawing = position(*SAMPLE)

    assert (drawing.name, drawing.title, drawing.subtitle, drawing.caveats, drawing.alt) == (
        ("funding position", "2018-01-31"),
        "3 pots of funding, each on its own",
        "Amounts by scheme and funder, position at 31 January 2018",
        (
            "Each funder and scheme is a pot of its own; pots are never added together.",
            "What no file states is left out: it is not zero.",
            "Money withdrawn is shown apart and enters no sum.",
        ),
        "Horizontal bar chart: 3 pots of funding, each on its own. Amounts by scheme and funder, "
        "position at 31 January 2018. OPCC has allocated £10,000 to the Grant, April 2017 to March "
        "2018. SRBC has committed £24,000 to the IDVA service, April 2017 to March 2020; £6,666.67 "
        "had fallen due by 31 January 2018. SRBC has withdrawn £44,000 from Wardens. 3 caveats "
        "printed on the chart.",
    )
    assert drawing.table.rows[1][:9] == (
        "SRBC", "IDVA service", None, Decimal(24000), None, None, None, None, Decimal("6666.67"),
    )  # fmt: skip
    assert drawing.table.formatted()[1][2:5] == ("not available", "£24,000", "not available")


def test_each_bar_is_told_by_its_label_and_withdrawn_money_is_an_outline_below_a_line() -> None:
    drawing = position(*SAMPLE)

    assert bars(drawing) == [
        ("Grant, OPCC: £10,000 allocated", 10000),
        ("IDVA service, SRBC: £24,000 committed", 24000),
        ("Wardens, SRBC: £44,000 withdrawn", 0),
    ]
    assert [w for w in words_in(drawing.spec) if w in ("Allocated", "Committed", "Withdrawn")] == [
        "Allocated", "Committed", "Withdrawn",
    ]  # fmt: skip
    names = [layer["data"].get("name") for layer in drawing.spec["layer"]]
    assert "dividers" in names


def test_what_is_over_stands_beside_its_bar_and_a_nought_has_a_bar_of_its_own() -> None:
    words = words_in(position(*OVER).spec)

    assert ("£2,000 over allocated" in words, "£500 over committed" in words) == (True, True)
    nothing = position(row("committed", "8000"), row("spent", "0"))
    assert ("IDVA service, SRBC: £0 spent", 0) in bars(nothing)
    assert "£0 spent" not in str(bars(position(row("committed", "8000"))))


def test_the_years_are_solid_as_far_as_they_had_fallen_due() -> None:
    drawing = years(*SAMPLE)

    assert bars(drawing) == [
        ("IDVA service, SRBC, 2017/18: £8,000, £6,666.67 due by 31 January 2018", 6666.67),
        ("IDVA service, SRBC, 2018/19: £8,000, £0 due by 31 January 2018", 0),
        ("IDVA service, SRBC, 2019/20: £8,000, £0 due by 31 January 2018", 0),
    ]
    marked = [r["said"] for r in rows_of(drawing.spec) if r.get("marked")]
    assert {one.split(":")[0] for one in marked if one} == {"IDVA service, SRBC, 2017/18"}
    assert drawing.title == "£6,666.67 of £24,000 had fallen due by 31 January 2018"
    assert drawing.table == Table(
        columns=("Funder", "Scheme", "Financial year", "Committed", "Fallen due"),
        kinds=("words", "words", "words", "pounds", "pounds"),
        rows=(
            ("SRBC", "IDVA service", "2017/18", Decimal("8000.00"), Decimal("6666.67")),
            ("SRBC", "IDVA service", "2018/19", Decimal("8000.00"), Decimal("0.00")),
            ("SRBC", "IDVA service", "2019/20", Decimal("8000.00"), Decimal("0.00")),
        ),
    )


def test_the_values_are_taken_away_as_plain_numbers() -> None:
    lines = values_csv(years(*SAMPLE)).decode("utf-8-sig").splitlines()

    assert lines[:2] == [
        "Funder,Scheme,Financial year,Committed,Fallen due",
        "SRBC,IDVA service,2017/18,8000.00,6666.67",
    ]


def many(number: int) -> list[FundingRow]:
    """Schemes of long names, some over-committed, commitments of one to five years."""
    name = "A scheme of several partners for those who need it most in every district"
    return [
        one
        for at in range(number)
        for one in (
            row("allocated", f"{10_000 + at}", YEAR, scheme=f"{at} {name}", funder=f"{name} {at}"),
            row(
                "committed", f"{9_990 + at * 7}.37",
                (dt.date(2016, 6, 15), dt.date(2018 + at % 4, 3, 31)),
                scheme=f"{at} {name}", funder=f"{name} {at}",
            ),
        )
    ]  # fmt: skip


ORDINARY = [
    draw(*rows)
    for draw in (position, years)
    for rows in (
        [], SAMPLE[:1], SAMPLE, many(14),
        [row("committed", "1000000000000", YEAR), row("spent", "999999999999.99")],
        [row("committed", "-1200", YEAR), row("spent", "0.01")],
        [row("committed", "0", YEAR)],
    )
]  # fmt: skip


def test_nothing_is_cut_off_however_many_schemes_there_are() -> None:
    """As wide as a picture taken away, and as narrow as the narrowest page."""
    narrow = NARROWEST + 2 * PADDING
    wanted = [(one, narrow) for one in ORDINARY] + [(one, DESIGN_WIDTH) for one in ORDINARY[2:4]]
    pictures = drawn([{**one.spec, "width": width} for one, width in wanted])
    wrong = [
        one.title
        for (one, width), picture in zip(wanted, pictures, strict=True)
        if margin(picture) < PADDING / 2 or picture.width != width
    ]

    assert wrong == []


def test_whatever_officers_have_written_is_drawn() -> None:
    rows = [row("committed", "5", YEAR, scheme=name, funder=name) for name in HOSTILE]
    made = [position(*rows), years(*rows), *(years(one) for one in rows[:4])]

    assert all(margin(picture) >= PADDING / 2 for picture in drawn([one.spec for one in made]))


def test_schemes_past_those_drawn_are_counted_and_stand_in_the_table() -> None:
    drawing = position(*many(80))

    assert "50 more schemes are in the table." in drawing.caveats
    assert len(drawing.table.rows) == 80
