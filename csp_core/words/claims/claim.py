"""One claim found in prose, and what the figures say of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["agrees", "differs", "unknown"]


@dataclass(frozen=True)
class Named:
    """The figure a claim is about; ``span`` is a label such as ``April 2017 to January 2018``.

    ``crime_type`` holds what is counted where that is no crime: ``MARAC``, ``IDVA service``.
    """

    area: str
    crime_type: str
    measure: str
    span: str


@dataclass(frozen=True)
class Claim:
    """A number, a period, a direction or a comparison that prose states.

    ``text`` is the whole text as given and ``claimed`` its stretch from ``start`` to ``end``,
    within ``sentence``. ``figure`` is None where no figure could be told, and ``actual``, in the
    field's words, where no value is known. ``unknown`` says that nothing here can confirm or deny
    it. ``offer`` is the live figure that could stand in the claim's place, "" where none can.
    """

    text: str
    sentence: str
    claimed: str
    figure: Named | None
    actual: str | None
    verdict: Verdict
    offer: str
    start: int
    end: int
