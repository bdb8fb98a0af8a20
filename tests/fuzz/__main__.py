"""The command: spoils real files by chance, and reads them, until the time is up.

    python -m tests.fuzz [--minutes 5] [--seed N] [--only N]

Each input follows from the seed and its number, so that one can be made again with --only. What
must never happen is written to build/fuzz: an exception other than Unreadable, and a fault of the
process that asks. A child that aborts or is stopped at its limits is counted, and its input kept
too: the program answers that in a sentence, but should seldom have to.
"""

from __future__ import annotations

import random
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import click

from csp_core.reading import limits
from csp_core.reading.client import read_upload
from csp_core.reading.faults import Unreadable
from csp_core.workers import Limits, Worker, WorkerFault
from tests.fuzz.mutations import seeds, spoiled

KEPT = Path(__file__).resolve().parents[2] / "build" / "fuzz"
_SECONDS_NOTED = 5.0
_EACH_AS_AN_UPLOAD = 10


@dataclass
class Found:
    """What came of the inputs so far: how often what, and what must never happen."""

    came: Counter[str] = field(default_factory=Counter)
    never: dict[str, str] = field(default_factory=dict)
    slowest: float = 0.0


@click.command()
@click.option("--minutes", default=5.0, show_default=True)
@click.option("--seed", default=None, type=int, help="Chance's beginning; else a new one.")
@click.option("--only", default=None, type=int, help="Only the input of this number.")
def main(minutes: float, seed: int | None, only: int | None) -> None:
    """Spoil real files and read them; the exit code is 1 where what must never happen did."""
    seed = random.SystemRandom().randrange(1 << 32) if seed is None else seed
    click.echo(f"seed {seed}, {minutes:g} minutes, findings go to {KEPT}")
    found = fuzz(seed, minutes, only)
    for what, times in found.came.most_common():
        click.echo(f"{times:>8,}  {what}")
    click.echo(f"slowest {found.slowest:.1f} s")
    for trace, file in found.never.items():
        click.echo(f"\n{file}\n{trace}")
    raise SystemExit(1 if found.never else 0)


def fuzz(seed: int, minutes: float, only: int | None = None) -> Found:
    """Inputs one after another until the time is up, or the one of a number."""
    known, found = seeds(), Found()
    memory = limits.memory(limits.DELIMITED_MEGABYTES * limits.MEGABYTE)
    worker = Worker("tests.fuzz.child", Limits(memory=memory))
    until = time.monotonic() + 60 * minutes
    number = only or 0
    while time.monotonic() < until:
        name, data = spoiled(random.Random(f"{seed} {number}"), known)
        begun = time.monotonic()
        came, trace = _came(worker, name, data, as_upload=number % _EACH_AS_AN_UPLOAD == 0)
        taken = time.monotonic() - begun
        found.came[came] += 1
        found.slowest = max(found.slowest, taken)
        if trace:
            # One fault is met over and over: where it was raised tells it from others.
            found.never.setdefault(_place(trace), _keep(seed, number, name, data) + "\n" + trace)
        elif came.startswith("stopped") or taken > _SECONDS_NOTED:
            click.echo(f"{came}, {taken:.1f} s: {_keep(seed, number, name, data)}")
        if only is not None:
            click.echo(f"{came}: {_keep(seed, number, name, data)}")
            break
        number += 1
    worker.end()
    return found


def _came(worker: Worker, name: str, data: bytes, *, as_upload: bool) -> tuple[str, str]:
    """What came of an input in few words, and the trace of what must never happen."""
    if as_upload:
        try:
            return ("read" if read_upload(name, data).figures.num_rows else "read, no figures"), ""
        except Unreadable as fault:
            return f"refused{_how(fault.wrong)}", ""
    try:
        told, _ = worker.ask(
            {"file": name}, data, seconds=limits.SECONDS, memory=limits.memory(len(data))
        )
    except WorkerFault as fault:
        return f"stopped: {type(fault).__name__} {fault}"[:90], ""
    if trace := told.get("trace"):
        return "raised what nobody foresaw", trace
    return ("read" if "figures" in told else "refused"), ""


def _how(wrong: str) -> str:
    return ", as the child was stopped" if "in a way that" in wrong or "takes" in wrong else ""


def _place(trace: str) -> str:
    lines = [line for line in trace.splitlines() if line.lstrip().startswith("File ")]
    return f"{lines[-1] if lines else ''} {trace.splitlines()[-1][:80]}"


def _keep(seed: int, number: int, name: str, data: bytes) -> str:
    KEPT.mkdir(parents=True, exist_ok=True)
    file = KEPT / f"{seed}-{number}-{name}"
    file.write_bytes(data)
    return str(file)


if __name__ == "__main__":
    main(prog_name="python -m tests.fuzz")
