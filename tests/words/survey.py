"""Questions of a survey drawn in one line, as the measure would give them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from csp_core.measures.survey import survey_questions
from csp_core.measures.survey_results import Question
from csp_core.problems import Place
from csp_core.survey import SurveyRow

SAFE = "Is South Ribble a safe place to live?"


def question(
    waves: Mapping[int, tuple[int | None, Mapping[str, str | int]]],
    *,
    asked: str = SAFE,
    counted: str = "contacts",
    several: bool = False,
    dated: bool = True,
) -> Question:
    """One question by the year its ten months end in: its base, and shares (text) or counts."""
    rows = [
        SurveyRow(
            asked, "South Ribble", answer,
            Decimal(said) if isinstance(said, str) else None,
            said if isinstance(said, int) else None,
            base,
            dt.date(year - 1, 4, 1) if dated else None,
            dt.date(year, 1, 31) if dated else None,
            counted, several, place=Place("survey.xlsx", "Survey", "D4"),
        )
        for year, (base, answers) in waves.items()
        for answer, said in answers.items()
    ]  # fmt: skip
    (found,) = survey_questions(rows)
    return found


PUBLISHED = question({2018: (1_753, {"Confident": "67", "Unsure": "31"})})
TWICE = question(
    {
        2017: (1_600, {"Confident": "62", "Unsure": "35"}),
        2018: (1_753, {"Confident": "67", "Unsure": "31"}),
    }
)
TWELVE = question({2018: (12, {"Safe": 8, "Unsafe": 3})}, counted="", dated=False)
