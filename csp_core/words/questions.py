"""What an officer is asked of a report's figures: which of two counts is right, what a name is."""

from __future__ import annotations

from csp_core.reading.choosing import Dispute, Statement
from csp_core.unknown import UnknownName


def dispute_question(file: str, dispute: Dispute) -> str:
    """``Wyre, Arson, April 2017: 40 at a.xlsx › Crime › D14 or 41 at a.xlsx › Crime › D15?``."""
    said = " or ".join(f"{one.said} at {_where(file, one)}" for one in dispute.statements)
    return f"{dispute.area}, {dispute.crime_type}, {dispute.span.label}: {said}?"


def statement_label(statement: Statement) -> str:
    """``40, at Crime › D14``: the words of the button that chooses it."""
    where = " › ".join(filter(None, (statement.sheet, statement.cell)))
    return f"{statement.said}, at {where}" if where else statement.said


def figures_said(name: UnknownName) -> str:
    """``12 figures``."""
    return f"{name.figures:,} {'figure' if name.figures == 1 else 'figures'}"


def _where(file: str, one: Statement) -> str:
    return " › ".join(filter(None, (file, one.sheet, one.cell or "its rows")))
