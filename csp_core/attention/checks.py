"""Every check there is, in the order its findings are listed. To add one, add a row here."""

from __future__ import annotations

from csp_core.attention.activity import (
    actions_overdue,
    actions_without_due_day,
    actions_without_owner,
    money_that_disagrees,
    projects_without_outcome,
)
from csp_core.attention.casework import other_areas, other_periods
from csp_core.attention.figures import no_counts
from csp_core.attention.findings import Attention, Check, Situation
from csp_core.attention.funding import more_than_there_is
from csp_core.attention.survey import no_base, unexplained_rest

CHECKS: tuple[Check, ...] = (
    Check("percentages without counts", no_counts),
    Check("casework of another period", other_periods),
    Check("casework of other areas", other_areas),
    Check("more than there is", more_than_there_is),
    Check("projects without an outcome", projects_without_outcome),
    Check("money that disagrees", money_that_disagrees),
    Check("actions past their day", actions_overdue),
    Check("actions without an owner", actions_without_owner),
    Check("actions without a due day", actions_without_due_day),
    Check("answers that leave a rest", unexplained_rest),
    Check("answers without a base", no_base),
)


def attention_in(situation: Situation) -> tuple[Attention, ...]:
    """Everything any check finds."""
    return tuple(found for check in CHECKS for found in check.finds(situation))
