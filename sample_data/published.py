"""The two main samples: a workbook of illustrative counts, and the percentages as published."""

from __future__ import annotations

from csp_core.outputs.accessible import Sheet
from csp_core.periods import first_day
from sample_data.figures import PUBLISHED, SOURCE, SPAN, figures
from sample_data.records import RECORD_SHEETS
from sample_data.workbook import workbook_bytes

ILLUSTRATIVE = (
    "Illustrative: these counts were made up to give the published percentages. "
    "No police force stated them."
)

# ONS mid-year estimates: facts, unlike the counts.
RESIDENTS = {
    "South Ribble": {2016: 110_136, 2017: 110_400, 2018: 110_527},
    "Chorley": {2016: 114_266, 2017: 115_772, 2018: 116_821},
}

NOTES = [
    (
        "Illustrative",
        (
            "Every count on the sheet Crime figures is made up. April 2017 to January 2018 "
            "against April 2016 to January 2017 gives the percentages a 2018 progress report "
            "published without counts. Do not quote the counts."
        ),
    ),
    ("Month", "The month in which the police recorded the offence or the incident."),
    ("All crime", "All recorded crime excluding fraud. Anti-social behaviour is no part of it."),
    ("Alcohol related crime", "Offences of any type marked as related to alcohol."),
    ("Anti-social behaviour", "Incidents reported to the police. They are not crimes."),
    ("Domestic abuse", "Offences of any type marked as domestic abuse."),
    ("All burglary", "Burglary of homes and of other buildings. It lies within All theft."),
    ("All theft", "Burglary, vehicle offences, shoplifting and every other theft."),
    (
        "Overlap",
        "The crime types overlap, so one offence may be in several rows. Do not add them up.",
    ),
    ("Population", "Residents at the middle of the year. These are published facts, not made up."),
    ("[x]", "Not available."),
    ("[c]", "Withheld, so that no person can be recognised."),
    ("[u]", "Not reliable, because the numbers are small."),
    ("[z]", "Not applicable."),
]


def south_ribble_and_chorley() -> bytes:
    """The worked sample: seven rows by month, populations, and notes."""
    counts = figures()
    return workbook_bytes(
        "Crime figures for South Ribble and Chorley, April 2015 to January 2018 (illustrative)",
        [
            Sheet(
                "Crime figures",
                [f"Crime figures, South Ribble and Chorley, {SPAN.label}", ILLUSTRATIVE, SOURCE],
                ["Area", "Crime type", *map(first_day, SPAN)],
                [[*row, *months.values()] for row, months in counts.items()],
                labels=2,
            ),
            Sheet(
                "Population",
                [
                    "Residents of South Ribble and Chorley",
                    "Source: Office for National Statistics, mid-year population estimates",
                ],
                ["Area", "Mid-year", "Residents"],
                [
                    [area, year, residents]
                    for area, years in RESIDENTS.items()
                    for year, residents in years.items()
                ],
                widths=(16, 12, 12),
                labels=1,
                years=(2,),
            ),
            *RECORD_SHEETS,
            Sheet("Notes", ["Notes"], ["Word", "Meaning"], NOTES, widths=(26, 90), wrap=True),
        ],
    )


def as_published() -> bytes:
    """The report's seven percentages, which it published without any count."""
    return workbook_bytes(
        "Changes in crime, South Ribble and Chorley, as published in 2018",
        [
            Sheet(
                "As published",
                [
                    "Changes in crime, South Ribble and Chorley, as published",
                    "The report gives no counts behind these percentages.",
                    SOURCE,
                ],
                [
                    "Area",
                    "Crime type",
                    "Change, April 2017 to January 2018 against the same period last year",
                ],
                [[*row, change] for row, change in PUBLISHED.items()],
                widths=(16, 26, 40),
                labels=2,
            )
        ],
    )
