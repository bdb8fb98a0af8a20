"""What a measurement found, and whether it keeps its promise."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.promises import Promise


class NotHere(Exception):
    """The measurement cannot be taken on this computer; the message is the reason."""


@dataclass(frozen=True)
class Measured:
    """The outcome for one promise.

    ``ours`` and ``baseline`` are medians in seconds, for memory in bytes. ``figure`` is what is
    held against the bound, in the promise's unit. All are None where nothing was measured, and
    ``remark`` says why; ``baseline`` is None where the bound is no ratio.
    """

    promise: Promise
    ours: float | None = None
    baseline: float | None = None
    figure: float | None = None
    remark: str = ""

    @property
    def verdict(self) -> str:
        """``kept``, ``over`` or ``not measured``."""
        if self.figure is None:
            return "not measured"
        return "kept" if self.figure <= self.promise.at_most else "over"


def ratio(promise: Promise, ours: float, baseline: float, remark: str = "") -> Measured:
    """Seconds held against a baseline's seconds."""
    return Measured(promise, ours, baseline, ours / baseline, remark)


def seconds(promise: Promise, ours: float, remark: str = "") -> Measured:
    """Seconds held against a bound in seconds."""
    return Measured(promise, ours, None, ours, remark)


def not_here(promise: Promise, why: str) -> Measured:
    """A promise that could not be measured on this computer."""
    return Measured(promise, remark=why)
