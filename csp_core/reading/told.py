"""Figures as a step of reading leaves them, and what it said of those it changed or left out."""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from csp_core.problems import Problem


@dataclass(frozen=True)
class Told:
    """``figures`` (Arrow, the FIGURES schema) after one step, and that step's ``problems``."""

    figures: pa.Table
    problems: tuple[Problem, ...] = ()
