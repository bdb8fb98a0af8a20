"""A survey is read as it is sent: answers down or across, waves beside each other, any figures."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest

from csp_core.reading.reading import FileReading, read_file
from tests.reading.drawing import messages, read_sheet, sentences, workbook

SAFE = "Is South Ribble a safe place to live?"
LITTER = "Is litter a problem?"
# question, answer, share, count, base, when
Short = tuple[str, str, float | None, int | None, int | None, str]


def short(reading: FileReading) -> list[Short]:
    """Every answer read, in short; ``when`` is the last month asked, or the wave's name."""
    return [
        (
            row.question, row.answer, None if row.share is None else float(row.share), row.count,
            row.base, f"{row.end:%Y-%m}" if row.end else row.wave,
        )
        for row in reading.records.survey
    ]  # fmt: skip


def safe(base: int | None = 1_753, when: str = "") -> list[Short]:
    """The two answers of the published survey."""
    return [(SAFE, "Confident", 67.0, None, base, when), (SAFE, "Unsure", 31.0, None, base, when)]


LAYOUTS: dict[str, tuple[str, list[Short]]] = {
    "one row an answer": (
        f"""
        Question | Answer    | % | Base | Period
        {SAFE}   | Confident | 67 | 1753 | 2017/18
        {SAFE}   | Unsure    | 31 | 1753 | 2017/18
        """,
        safe(when="2018-03"),
    ),
    "one row an answer, what the base counts beside it, another question below": (
        f"""
        Question | Area         | Answer    | Share | Asked | Base counts | Period
        {SAFE}   | South Ribble | Confident | '67%  | 1753  | contacts    | 2017/18
        {SAFE}   | South Ribble | Unsure    | '31%  | 1753  | contacts    | 2017/18
        {LITTER} | South Ribble | Yes       | 0.6   | 1753  | contacts    | 2017/18
        {LITTER} | South Ribble | No        | 0.4   | 1753  | contacts    | 2017/18
        """,
        [
            *safe(when="2018-03"),
            (LITTER, "Yes", 60.0, None, 1_753, "2018-03"),
            (LITTER, "No", 40.0, None, 1_753, "2018-03"),
        ],
    ),
    "the question written once, other headings": (
        f"""
        Customer survey 2017/18
        |
        Survey question | Response  | Percentage | Respondents
        {SAFE}          | Confident | '67%       | 1,753
                        | Unsure    | '31%       | 1,753
        """,
        safe(when="2018-03"),
    ),
    "the question on a row of its own": (
        f"""
        Question          | %
        {SAFE} (n = 1,753)
        Confident         | 67
        Unsure            | 31
        {LITTER}
        Yes               | 40
        Base: 900 residents
        """,
        [*safe(), (LITTER, "Yes", 40.0, None, 900, "")],
    ),
    "answers across": (
        f"""
        Residents' survey, 2017/18
        Question | Confident | Unsure | Not confident | Base
        {SAFE}   | '67%      | '31%   | '1%           | 1753
        {LITTER} | '20%      | '50%   | '30%          | 1700
        """,
        [
            *safe(when="2018-03"),
            (SAFE, "Not confident", 1.0, None, 1_753, "2018-03"),
            (LITTER, "Confident", 20.0, None, 1_700, "2018-03"),
            (LITTER, "Unsure", 50.0, None, 1_700, "2018-03"),
            (LITTER, "Not confident", 30.0, None, 1_700, "2018-03"),
        ],
    ),
    "answers across, a row a wave": (
        f"""
        {SAFE}
        Year    | Confident | Unsure | Base
        2016/17 | 62        | 36     | 1600
        2017/18 | 67        | 31     | 1753
        """,
        [
            (SAFE, "Confident", 62.0, None, 1_600, "2017-03"),
            (SAFE, "Unsure", 36.0, None, 1_600, "2017-03"),
            *safe(when="2018-03"),
        ],
    ),
    "one question a sheet, its base in the title": (
        f"""
        Residents' survey
        |
        Q1. {SAFE} (n = 1,753)
        Answer    | %
        Confident | 67
        Unsure    | 31
        """,
        safe(),
    ),
    "questions stacked, each with its base below": (
        f"""
        Residents' survey, April 2017 to January 2018
        |
        Q1 {SAFE}
        Answer    | %
        Confident | 67
        Unsure    | 31
        Base: 1,753 contacts
        |
        Q2 {LITTER}
        |
        Answer     | %
        Yes        | 40
        No         | 52
        Don't know | 8
        Base: 900 contacts
        """,
        [
            *safe(when="2018-01"),
            (LITTER, "Yes", 40.0, None, 900, "2018-01"),
            (LITTER, "No", 52.0, None, 900, "2018-01"),
            (LITTER, "Don't know", 8.0, None, 900, "2018-01"),
        ],
    ),
    "counts only, with a total": (
        f"""
        {SAFE}
        Answer    | Number
        Confident | 1174
        Unsure    | 544
        Don't know| 35
        Total     | 1753
        """,
        [
            (SAFE, "Confident", None, 1_174, 1_753, ""),
            (SAFE, "Unsure", None, 544, 1_753, ""),
            (SAFE, "Don't know", None, 35, 1_753, ""),
        ],
    ),
    "a hundred asked": (
        f"""
        {SAFE}
        Answer    | Number
        Confident | 70
        Unsure    | 30
        Total     | 100
        """,
        [(SAFE, "Confident", None, 70, 100, ""), (SAFE, "Unsure", None, 30, 100, "")],
    ),
    "counts and shares": (
        f"""
        {SAFE}
        Answer     | Number | %
        Confident  | 1174   | 67.0
        Unsure     | 544    | 31.0
        Total      | 1753   | 100
        """,
        [
            (SAFE, "Confident", 67.0, 1_174, 1_753, ""),
            (SAFE, "Unsure", 31.0, 544, 1_753, ""),
        ],
    ),
    "waves side by side": (
        f"""
        {SAFE}
        Answer       | 2016/17 | 2017/18
        Confident    | '62%    | '67%
        Unsure       | '36%    | '31%
        Base         | 1600    | 1753
        """,
        [
            (SAFE, "Confident", 62.0, None, 1_600, "2017-03"),
            (SAFE, "Unsure", 36.0, None, 1_600, "2017-03"),
            *safe(when="2018-03"),
        ],
    ),
    "waves side by side, their bases in the headings": (
        f"""
        Question | Answer    | 2016/17 % (n = 1,600) | 2017/18 % (n = 1,753)
        {SAFE}   | Confident | 62                    | 67
                 | Unsure    | 36                    | 31
        """,
        [
            (SAFE, "Confident", 62.0, None, 1_600, "2017-03"),
            (SAFE, "Unsure", 36.0, None, 1_600, "2017-03"),
            *safe(when="2018-03"),
        ],
    ),
    "waves side by side over shares and counts": (
        f"""
        {SAFE}
        Answer    | 2016/17 |     | 2017/18 |
                  | %       | n   | %       | n
        Confident | 62      | 992 | 67      | 1174
        Unsure    | 36      | 576 | 31      | 544
        Base      |         | 1600 |        | 1753
        """,
        [
            (SAFE, "Confident", 62.0, 992, 1_600, "2017-03"),
            (SAFE, "Unsure", 36.0, 576, 1_600, "2017-03"),
            (SAFE, "Confident", 67.0, 1_174, 1_753, "2018-03"),
            (SAFE, "Unsure", 31.0, 544, 1_753, "2018-03"),
        ],
    ),
    "a column of waves without days": (
        f"""
        Wave   | Question | Answer    | Share | Asked
        Wave 1 | {SAFE}   | Confident | '62%  | 1600
        Wave 2 | {SAFE}   | Confident | '67%  | 1753
        """,
        [
            (SAFE, "Confident", 62.0, None, 1_600, "Wave 1"),
            (SAFE, "Confident", 67.0, None, 1_753, "Wave 2"),
        ],
    ),
    "shares as fractions that make a whole": (
        f"""
        {SAFE}
        Base: 1,753 contacts
        Option    | Share
        Confident | 0.67
        Unsure    | 0.31
        """,
        safe(),
    ),
    "numbers without a word of what they are, told by the base": (
        f"""
        Question | Confident | Unsure | Don't know | Base
        {SAFE}   | 1174      | 544    | 35         | 1753
        """,
        [
            (SAFE, "Confident", None, 1_174, 1_753, ""),
            (SAFE, "Unsure", None, 544, 1_753, ""),
            (SAFE, "Don't know", None, 35, 1_753, ""),
        ],
    ),
    "several answers a person": (
        """
        What worries you most? (tick all that apply)
        n = 500
        Answer   | %
        Litter   | 60
        Speeding | 55
        Noise    | 30
        """,
        [
            ("What worries you most?", "Litter", 60.0, None, 500, ""),
            ("What worries you most?", "Speeding", 55.0, None, 500, ""),
            ("What worries you most?", "Noise", 30.0, None, 500, ""),
        ],
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_survey_is_read_as_it_is_laid_out(layout: str) -> None:
    drawing, expected = LAYOUTS[layout]

    reading = read_sheet(drawing, name="Sheet1")

    assert (short(reading), messages(reading)) == (expected, [])
    assert reading.figures.num_rows == 0


def test_what_the_base_counts_and_the_area_are_read_where_they_stand() -> None:
    reading = read_sheet(LAYOUTS["questions stacked, each with its base below"][0], name="Sheet1")

    assert {row.counted for row in reading.records.survey} == {"contacts"}
    assert {(row.question, row.area) for row in reading.records.survey} == {
        (SAFE, "South Ribble"), (LITTER, ""),
    }  # fmt: skip
    assert sentences(reading) == [
        "Sheet “Sheet1”: 2 tables. Table 1: survey; 2 answers to 1 question; row 4 is the header. "
        "Table 2: survey; 3 answers to 1 question; row 11 is the header."
    ]


def test_several_answers_are_known_by_what_the_question_says() -> None:
    reading = read_sheet(LAYOUTS["several answers a person"][0], name="Sheet1")

    assert [row.several for row in reading.records.survey] == [True, True, True]


def test_0_67_shown_as_67_percent_is_67_percent() -> None:
    """Whatever it adds up to: Excel says how it is shown."""
    book = openpyxl.load_workbook(
        io.BytesIO(
            workbook(
                {
                    "Survey": """
                        Question                | Answer | Share | Base
                        Is litter a problem?    | Yes    | 0.67  | 400
                    """
                }
            )
        )
    )
    book["Survey"]["C2"].number_format = "0%"
    out = io.BytesIO()
    book.save(out)

    reading = read_file("Survey.xlsx", out.getvalue())

    assert (short(reading), messages(reading)) == ([(LITTER, "Yes", 67.0, None, 400, "")], [])


def test_a_csv_of_a_survey_is_read() -> None:
    text = f"Question,Answer,Share,Base\n{SAFE},Confident,67%,1753\n{SAFE},Unsure,31%,1753\n"

    assert short(read_file("survey.csv", text.encode())) == safe()


def test_a_list_of_questions_and_answers_in_words_is_no_survey() -> None:
    reading = read_sheet(
        """
        Area    | Crime type | Apr-17 | May-17
        Preston | All crime  | 100    | 110
        |
        Question     | Answer
        Who is asked | The police
        """
    )

    assert (reading.records.survey, reading.figures.num_rows) == ((), 2)


def test_crime_under_a_title_that_asks_is_no_survey() -> None:
    reading = read_sheet(
        """
        How is crime changing in South Ribble?
        Year    | All crime | All burglary
        2016/17 | 5000      | 300
        2017/18 | 5600      | 280
        """
    )

    assert (reading.records.survey, reading.figures.num_rows) == ((), 4)


def test_a_quarter_in_a_title_is_no_number_of_a_question() -> None:
    reading = read_sheet(
        f"""
        {SAFE}
        Q1 2017/18, n = 500
        Answer    | %
        Confident | 67
        """
    )

    assert short(reading) == [(SAFE, "Confident", 67.0, None, 500, "2017-06")]


def test_a_first_day_alone_is_no_last_day() -> None:
    reading = read_sheet(
        f"""
        Question | Answer    | % | Base | From
        {SAFE}   | Confident | 67 | 500 | 01/04/2017d
        """
    )

    (row,) = reading.records.survey
    assert (row.start, row.end) == (dt.date(2017, 4, 1), None)


# What is drawn, what is kept of it in short, and every message.
DOUBTS: dict[str, tuple[str, list[Short], list[str]]] = {
    "shares that pass 100% by more than rounding": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | 67
        Unsure    | 43
        """,
        [(SAFE, "Confident", 67.0, None, 500, ""), (SAFE, "Unsure", 43.0, None, 500, "")],
        [
            "Figures.xlsx › Sheet1 › B4 (also B5): found shares that add up to 110%; expected 100% "
            'or less where each person gives one answer. Correct them, or write "tick all that '
            'apply" by the question if one person may give several.'
        ],
    ),
    "shares that pass 100% by rounding": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | 67
        Unsure    | 34
        """,
        [(SAFE, "Confident", 67.0, None, 500, ""), (SAFE, "Unsure", 34.0, None, 500, "")],
        [],
    ),
    "a share above 100%": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | 670
        Unsure    | 31
        """,
        [(SAFE, "Unsure", 31.0, None, 500, "")],
        [
            'Figures.xlsx › Sheet1 › B4: found "670"; expected a share from 0% to 100%. Correct '
            "the cell; until then this answer is not used."
        ],
    ),
    "a count above its base": (
        f"""
        {SAFE}
        n = 500
        Answer    | Number
        Confident | 501
        Unsure    | 31
        """,
        [(SAFE, "Unsure", None, 31, 500, "")],
        [
            "Figures.xlsx › Sheet1 › B4: found 501 answers of 500 asked; expected no more than "
            "were asked. Correct the cell; until then this answer is not used."
        ],
    ),
    "no base": (
        f"""
        {SAFE}
        Answer    | %
        Confident | 67
        Unsure    | 31
        """,
        [(SAFE, "Confident", 67.0, None, None, ""), (SAFE, "Unsure", 31.0, None, None, "")],
        [
            "Figures.xlsx › Sheet1 › B3 (also B4): found answers without how many were asked; "
            "expected a base such as n = 1,753. Write it above the table or in a column headed "
            "Base; without it no margin is given."
        ],
    ),
    "a cell that is no figure": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | lots
        Unsure    | 31
        """,
        [(SAFE, "Unsure", 31.0, None, 500, "")],
        [
            'Figures.xlsx › Sheet1 › B4: found "lots"; expected a share such as 67%. Leave the '
            "cell empty if the figure is not known."
        ],
    ),
    "numbers that could be shares or counts": (
        f"""
        Question | Confident | Unsure
        {SAFE}   | 67        | 31
        """,
        [],
        [
            "Figures.xlsx › Sheet1 › B2 (also C2): found numbers such as 67, which could be shares "
            "or counts; expected shares in percent, or counts of answers. Head the column % or "
            "Number; until then these answers are not used."
        ],
    ),
    "fractions that could be percentages": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | 0.67
        Unsure    | 0.02
        """,
        [],
        [
            "Figures.xlsx › Sheet1 › B4 (also B5): found shares such as 0.67, which could be 0.67% "
            "or 67%; expected a share such as 67%. Format the column as a percentage in Excel, or "
            "write the % sign; until then these answers are not used."
        ],
    ),
    "one answer twice": (
        f"""
        {SAFE}
        n = 500
        Answer    | %
        Confident | 67
        confident | 31
        """,
        [(SAFE, "Confident", 67.0, None, 500, "")],
        [
            'Figures.xlsx › Sheet1 › B5: found the answer "confident" a second time; expected each '
            "answer once. Take one of the two out; until then the first is used."
        ],
    ),
    "a share its count does not give": (
        f"""
        {SAFE}
        n = 500
        Answer    | Number | %
        Confident | 300    | 67
        Unsure    | 155    | 31
        """,
        [(SAFE, "Confident", 67.0, 300, 500, ""), (SAFE, "Unsure", 31.0, 155, 500, "")],
        [
            "Figures.xlsx › Sheet1 › B4: found a share of 67%, where 300 of 500 is 60.0%. The "
            "stated share is used; it may be weighted. Ask whoever sent the file which is right."
        ],
    ),
}


@pytest.mark.parametrize("doubt", DOUBTS)
def test_what_cannot_be_right_is_told_with_its_cells(doubt: str) -> None:
    drawing, kept, told = DOUBTS[doubt]

    reading = read_sheet(drawing, name="Sheet1")

    assert ([one for one in messages(reading) if "no figures" not in one], short(reading)) == (
        told, kept,
    )  # fmt: skip
