"""What a check looks at, what it finds, and the check itself: values all three."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from csp_core.measures.results import Change
from csp_core.measures.survey_results import Question
from csp_core.periods import Span
from csp_core.problems import Place, Problem, Severity
from csp_core.records import NO_RECORDS, Records

# The page an officer is led to, by its address.
Page = Literal["upload", "crime-changes", "domestic-abuse", "activity", "funding", "survey"]


@dataclass(frozen=True)
class Attention:
    """One thing to look at: a sentence that says what to do, the page it leads to, its cells."""

    sentence: str
    page: Page
    places: tuple[Place, ...] = ()
    severity: Severity = "warning"


@dataclass(frozen=True)
class Situation:
    """What is to go into a report: what is shown, over which span and areas, and all records.

    ``current`` is None where there are no crime figures; ``today`` is the day it is looked at.
    """

    today: dt.date
    changes: tuple[Change, ...] = ()
    current: Span | None = None
    areas: tuple[str, ...] = ()
    records: Records = NO_RECORDS
    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Check:
    """One thing that is looked for, by its name."""

    name: str
    finds: Callable[[Situation], tuple[Attention, ...]]
