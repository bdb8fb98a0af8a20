"""The files of the Home Office and the Metropolitan Police."""

from tests.reading.drawing import messages, read_sheet, rows, sentences


def summed(cell: str, groups: str, heading: str) -> str:
    """What is said of the sums of the offences under a column of groups."""
    return (
        f"Figures.xlsx › Crime › {cell}: found {groups} of offences, in the column “{heading}”. "
        "The figures of each are the sum of the offences listed under it; what the file leaves "
        "out the sum leaves out too."
    )


def test_home_office_quarters_are_of_financial_years_and_offences_add_up_to_groups() -> None:
    reading = read_sheet("""
        Financial Year | Financial Quarter | Force Name | CSP Name | Offence Description | Offence Group | Offence Subgroup | Number of Offences
        2017/18 | 1 | Lancashire | Chorley | Burglary in a dwelling           | Theft offences | Burglary      | 57
        2017/18 | 1 | Lancashire | Chorley | Attempted burglary in a dwelling | Theft offences | Burglary      | 5
        2017/18 | 4 | Lancashire | Chorley | Shoplifting                      | Theft offences | Shoplifting   | 3
        2017/18 | 4 | Lancashire | Chorley | Bicycle theft                    | Theft offences | Bicycle theft | 2
    """)  # noqa: E501 - a drawn table keeps its lines

    assert rows(reading) == [
        ("Chorley", "Domestic burglary", "2017-04", 3, 57, "", "H2"),
        ("Chorley", "Attempted burglary in a dwelling", "2017-04", 3, 5, "", "H3"),
        ("Chorley", "Shoplifting", "2018-01", 3, 3, "", "H4"),
        ("Chorley", "Bicycle theft", "2018-01", 3, 2, "", "H5"),
        ("Chorley", "All burglary", "2017-04", 3, 62, "", ""),
        ("Chorley", "All theft", "2017-04", 3, 62, "", ""),
        ("Chorley", "All theft", "2018-01", 3, 5, "", ""),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 6 crime types; 1 area; 2 quarters, April 2017 to "
        "March 2018; row 1 is the header.",
    ]
    assert messages(reading) == [
        summed("G1", "3 groups", "Offence Subgroup"),
        summed("F1", "1 group", "Offence Group"),
    ]


def test_the_mets_long_file_counts_offences_and_not_positive_outcomes() -> None:
    reading = read_sheet("""
        Month_Year  | Area_Type | Area_Name | Crime_Type | Crime_Subtype         | Measure           | Financial_Year | Count | Refresh_Date
        01/04/2017d | Borough   | Barnet    | Burglary   | Domestic burglary     | Offences          | fy17-18        | 100   | 01/05/2019d
        01/05/2017d | Borough   | Barnet    | Burglary   | Domestic burglary     | Offences          | fy17-18        | 110   | 01/05/2019d
        01/04/2017d | Borough   | Barnet    | Burglary   | Domestic burglary     | Positive Outcomes | fy17-18        | 9     | 01/05/2019d
        01/04/2017d | Borough   | Barnet    | Burglary   | Non-domestic burglary | Offences          | fy17-18        | 50    | 01/05/2019d
    """)  # noqa: E501 - a drawn table keeps its lines

    assert rows(reading) == [
        ("Barnet", "Domestic burglary", "2017-04", 1, 100, "", "H2"),
        ("Barnet", "Domestic burglary", "2017-05", 1, 110, "", "H3"),
        ("Barnet", "Non-domestic burglary", "2017-04", 1, 50, "", "H5"),
        ("Barnet", "All burglary", "2017-04", 1, 150, "", ""),
        ("Barnet", "All burglary", "2017-05", 1, 110, "", ""),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: one row a count; 3 crime types; 1 area; 2 months, April 2017 to May "
        "2017; row 1 is the header; 1 row of rates, shares or changes left out.",
    ]
    assert messages(reading) == [summed("D1", "1 group", "Crime_Type")]


def test_the_mets_wide_file_has_its_months_across_as_numbers() -> None:
    reading = read_sheet("""
        MajorText | MinorText                   | LookUp_BoroughName | 201004 | 201005
        Burglary  | Burglary in a Dwelling      | Barnet             | 10     | 11
        Burglary  | Burglary in Other Buildings | Barnet             | 3      | 4
        Robbery   | Business Property           | Barnet             | 3      | 2
    """)

    assert rows(reading) == [
        ("Barnet", "Domestic burglary", "2010-04", 1, 10, "", "D2"),
        ("Barnet", "Burglary in Other Buildings", "2010-04", 1, 3, "", "D3"),
        ("Barnet", "Business Property", "2010-04", 1, 3, "", "D4"),
        ("Barnet", "Domestic burglary", "2010-05", 1, 11, "", "E2"),
        ("Barnet", "Burglary in Other Buildings", "2010-05", 1, 4, "", "E3"),
        ("Barnet", "Business Property", "2010-05", 1, 2, "", "E4"),
        ("Barnet", "All burglary", "2010-04", 1, 13, "", ""),
        ("Barnet", "Robbery", "2010-04", 1, 3, "", ""),
        ("Barnet", "All burglary", "2010-05", 1, 15, "", ""),
        ("Barnet", "Robbery", "2010-05", 1, 2, "", ""),
    ]
    assert sentences(reading) == [
        "Sheet “Crime”: periods across; 5 crime types; 1 area; 2 months, April 2010 to May "
        "2010; row 1 is the header.",
    ]
    assert messages(reading) == [summed("A1", "2 groups", "MajorText")]
