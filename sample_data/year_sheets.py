"""Made-up yearly counts in the shape of the ONS tables: a sheet a year, dated only by its title."""

from __future__ import annotations

from collections.abc import Sequence

from csp_core.outputs.accessible import Sheet, Value
from sample_data.workbook import workbook_bytes

TITLE = (
    "Illustrative number of recorded crimes for headline offences by Community Safety "
    "Partnership area"
)
FORCE = ("E23000003", "Lancashire")
AREA_HEADER = [
    "Police Force\nArea code",
    "Police Force\nArea name",
    "Community Safety\nPartnership code",
    "Community Safety\nPartnership name",
    "Local Authority code",
    "Local Authority name",
]
# The two sheets spell their headers differently, as the real ones do.
OFFENCE_HEADER = {
    2017: [
        "Total recorded crime\n (excluding fraud)\n[note 2]",
        "Violence against the person",
        "Homicide",
        "Robbery",
        "Theft offences",
        "Burglary",
        "Residential burglary",
        "All other theft offences",
        "Public order offences",
    ],
    2016: [
        " Total recorded crime\n (excluding fraud) [note 2]",
        "Violence against\n the person",
        "Homicide",
        "Robbery",
        "Theft offences",
        "Burglary\n[note 3]",
        "Residential burglary",
        "Other theft offences",
        "Public order\n offences",
    ],
}
# Code and name of the partnership, then of the council; the rows come in this order.
AREAS: tuple[list[Value], ...] = (
    ["E22000153", "Chorley", "E07000118", "Chorley"],
    ["E22000161", "South Ribble", "E07000126", "South Ribble"],
    [None, "Unassigned Lancashire", None, None],
)

# Offences in the order of the headers above; [x] is not available.
COUNTS: dict[int, dict[str, list[Value]]] = {
    2017: {
        "Chorley": [6_982, 2_214, 1, 44, 2_431, 512, 338, 803, 571],
        "South Ribble": [7_204, 2_318, 0, 61, 2_467, 688, 451, 760, 624],
        "Unassigned Lancashire": [311, 140, 0, 2, 98, 9, 5, 61, 37],
    },
    2016: {
        "Chorley": [5_876, 1_802, 0, 52, 2_159, 497, 329, 748, 433],
        "South Ribble": [6_031, 1_877, 2, 58, 2_093, 521, 347, 702, 488],
        "Unassigned Lancashire": [287, 122, 1, 0, 104, 11, 6, 66, "[x]"],
    },
}


def year_sheets() -> bytes:
    """Cover, notes, and two sheets of counts: years ending December 2017 and December 2016."""
    return workbook_bytes(
        "Recorded crime by Community Safety Partnership (illustrative)",
        [
            _cover(),
            Sheet(
                "Notes - CSP",
                ["Notes", "This worksheet contains one table."],
                ["Note number", "Note text"],
                [
                    [1, "Every count in this workbook is illustrative: made up to show a layout."],
                    [2, "Excludes fraud, which is not recorded by area."],
                    [3, "Burglary of homes and of other buildings."],
                ],
                widths=(14, 90),
                wrap=True,
            ),
            _counts("Table C2", 2017),
            _counts("Table C5", 2016),
        ],
    )


def _cover() -> Sheet:
    return Sheet(
        "Cover_sheet",
        ["Illustrative recorded crime tables - year ending December 2017"],
        ["Information", "Where"],
        [
            [
                "Made up to show the layout of a national table. No one published these counts.",
                None,
            ],
            ["Number of recorded crimes, year ending December 2017", "Table C2"],
            ["Number of recorded crimes, year ending December 2016", "Table C5"],
        ],
        widths=(80, 20),
        wrap=True,
    )


def _counts(name: str, year: int) -> Sheet:
    return Sheet(
        name,
        [
            f"{name}: {TITLE}, year ending December {year} [note 1][note 2]",
            "Made up to show a layout: not official statistics",
            "This worksheet contains one table. Some cells refer to notes on the notes worksheet.",
            "Some shorthand is used in this table. [x] indicates data are unavailable.",
            "Link to Notes page",
            "Link to table of contents",
            "Source: made up; no police force stated these counts",
        ],
        [*AREA_HEADER, *OFFENCE_HEADER[year]],
        _rows(year),
        widths=(12, 14, 17, 24, 15, 16, 14),
        labels=6,
    )


def _rows(year: int) -> list[Sequence[Value]]:
    counts = COUNTS[year]
    subtotal = [
        sum(count for count in column if isinstance(count, int))
        for column in zip(*counts.values(), strict=True)
    ]
    areas = [
        [*FORCE, *names, *offences] for names, offences in zip(AREAS, counts.values(), strict=True)
    ]
    # The force's own row has no partnership in it.
    return [[*FORCE, None, None, None, None, *subtotal], *areas]
