"""The kinds of record tables that are known by their heading row. To add one, add a row here."""

from __future__ import annotations

from csp_core.reading.records.activity import ACTIVITY
from csp_core.reading.records.funding import FUNDING
from csp_core.reading.records.record_tables import Kind
from csp_core.reading.records.survey import SURVEY

KINDS: tuple[Kind, ...] = (FUNDING, SURVEY, ACTIVITY)
