"""What the sample's text may quote: its crime figures, and the other sheets' figures by hand."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path

from csp_core.figures import Figures, unite
from csp_core.periods import Span, parse_month_key
from csp_core.reading.reading import read_file
from csp_core.words.quotable import Quotable
from csp_core.words.quotables import Quotables, quotables

SAMPLE = Path(__file__).parents[2] / "sample_data" / "south-ribble-and-chorley.xlsx"
JOINT = ("South Ribble", "Chorley")
_MARAC_YEAR = Span(parse_month_key("2016-10"), parse_month_key("2017-09"))
_TO_DATE = Span(parse_month_key("2017-04"), parse_month_key("2018-01"))
_COMMITTED = Span(parse_month_key("2017-04"), parse_month_key("2020-03"))


@cache
def sample() -> Figures:
    """The sample's figures, read once."""
    reading = read_file(SAMPLE.name, SAMPLE.read_bytes())
    return unite([reading.figures], reading.populations)


def _marac(measure: str, value: float, words: str, *also: str, share: bool = False) -> Quotable:
    return Quotable(
        "Chorley and South Ribble",
        "MARAC",
        measure,
        "share" if share else "cases",
        value,
        words,
        _MARAC_YEAR,
        also=("Multi Agency Risk Assessment Conference", *also),
    )


def _money(funder: str, scheme: str, measure: str, pounds: int, words: str, *also: str) -> Quotable:
    span = _COMMITTED if scheme == "IDVA service" else None
    return Quotable(funder, scheme, measure, "money", Decimal(pounds), words, span, also=also)


def _survey(measure: str, value: float, words: str, *also: str, share: bool = True) -> Quotable:
    return Quotable(
        "South Ribble",
        "Safe place to live",
        measure,
        "share" if share else "cases",
        value,
        words,
        _TO_DATE,
        also=("survey", *also),
    )


OTHERS = (
    _marac("cases discussed", 346, "346", "cases heard"),
    _marac("children in the household", 454, "454", "children", "young people"),
    _marac("children a case", 454 / 346, "1.31", "children per case", "average"),
    _marac("declared a disability", 8, "8%", "disabled", share=True),
    _marac("males", 8, "8%", "male victims", "men", share=True),
    _money("OPCC", "Partnership grant", "allocated", 10_000, "£10,000"),
    _money("SRBC", "IDVA service", "committed", 24_000, "£24,000", "council", "advocates"),
    _money("SRBC", "IDVA service", "each financial year", 8_000, "£8,000", "a year", "annually"),
    _money("SRBC", "PCSOs", "withdrawn", 44_000, "£44,000", "police community support officers"),
    _survey("contacts", 1753, "1,753", "respondents", "responses", share=False),
    _survey("confident", 67, "67%", "feel safe", "agreed"),
    _survey("neither", 2, "about 2%", "remaining", "the rest", share=True),
    Quotable(
        "South Ribble",
        "Annual conference",
        "attendance",
        "count",
        50,
        "50",
        also=("attended", "delegates", "came"),
    ),
    _survey("unsure", 31, "31%", "uncertain", "not sure"),
)


@cache
def everything() -> Quotables:
    """All that the sample's text may quote."""
    return quotables(sample(), joint=JOINT, extra=OTHERS)
