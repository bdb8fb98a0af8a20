"""The ``activity`` table: meetings, operations, projects, services, events and further actions."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from csp_core.problems import NOWHERE, Place

ActivityKind = Literal["meeting", "operation", "project", "service", "event", "action"]
KINDS: tuple[ActivityKind, ...] = (
    "meeting", "operation", "project", "service", "event", "action",
)  # fmt: skip


@dataclass(frozen=True)
class ActivityRow:
    """One activity as a file or an officer states it, and the cell its name stands in.

    ``purpose`` is what it is for: of a project what the money bought, of an event its themes.
    ``starts`` and ``ends`` are days, for an action ``ends`` is when it is due; ``pattern`` says
    when it comes again ("each Wednesday", "every November"). ``amount`` is in pounds, paid by
    ``funder`` from the funding ``scheme``. ``state`` is in the officer's words. What a file does
    not say is None or empty; a project without an ``outcome`` has none stated.
    """

    kind: ActivityKind
    name: str
    purpose: str = ""
    starts: dt.date | None = None
    ends: dt.date | None = None
    pattern: str = ""
    provider: str = ""
    funder: str = ""
    scheme: str = ""
    amount: Decimal | None = None
    owner: str = ""
    state: str = ""
    attendance: int | None = None
    outcome: str = ""
    note: str = ""
    place: Place = NOWHERE
