"""Six months of data.police.uk incidents: files to changes, against pandas."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

import pandas as pd

from benchmarks.made_up import incident_files
from benchmarks.measured import Measured, ratio
from benchmarks.promises import INCIDENTS
from benchmarks.timing import Effort, medians, seconds_of
from csp_core.command_line.files import read_files
from csp_core.measures.changes import compare
from csp_core.measures.results import Comparison

_REAL: Final = Path(__file__).resolve().parents[2] / "shared" / "data" / "police-uk"
_NEEDED: Final = ["Month", "LSOA name", "Crime type"]
_LSOA_ENDING: Final = 5  # the five characters after the district's name: " 006D"
_QUICK_ROWS: Final = 40
_RUNS_FOR_ONE: Final = 3  # a run takes a tenth of a second


def measure(effort: Effort) -> list[Measured]:
    """The real files where they lie beside the project, otherwise made-up ones of their shape."""
    real = sorted(_REAL.glob("*-street.csv"))
    if real and not effort.quick:
        return [_measured(real, effort.times, "")]
    with tempfile.TemporaryDirectory() as folder:
        files = incident_files(_QUICK_ROWS) if effort.quick else incident_files()
        for name, data in files.items():
            (Path(folder) / name).write_bytes(data)
        made_up = sorted(Path(folder).iterdir())
        return [_measured(made_up, effort.times, "on made-up files")]


def _measured(files: Sequence[Path], times: int, remark: str) -> Measured:
    _check(files)
    ours, grouped = medians(
        times * _RUNS_FOR_ONE,
        partial(seconds_of, lambda: _changes(files)),
        partial(seconds_of, lambda: _group_by(files)),
    )
    return ratio(INCIDENTS, ours, grouped, remark)


def _changes(files: Sequence[Path]) -> Comparison | None:
    return compare(read_files([str(file) for file in files]).figures)


def _group_by(files: Sequence[Path]) -> pd.Series[int]:
    frame = pd.concat([pd.read_csv(file, usecols=_NEEDED) for file in files])
    district = frame["LSOA name"].str[:-_LSOA_ENDING]
    counts: pd.Series[int] = frame.groupby([district, "Month", "Crime type"]).size()
    return counts


def _check(files: Sequence[Path]) -> None:
    """What is timed is right: South Ribble's burglaries of the last winter."""
    comparison = _changes(files)
    assert comparison is not None
    ours = [
        one.current
        for one in comparison.changes
        if (one.area, one.as_written) == ("South Ribble", "Burglary")
    ]
    counts = _group_by(files)
    months = ("2019-12", "2020-01", "2020-02")
    assert ours == [sum(counts.get(("South Ribble", month, "Burglary"), 0) for month in months)]
