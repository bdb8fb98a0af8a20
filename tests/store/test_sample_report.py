"""The sample report: there once, in step with the program, apart from an officer's reports."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from csp_core.store import Store, ensure_sample
from csp_core.store.faults import SampleIsFixed, SampleMissing
from tests.store.programs import FORKS, Child, at_once

NAME = "Sample: South Ribble and Chorley"


def test_the_first_run_makes_the_sample_and_the_second_leaves_it(
    store: Store, tmp_path: Path
) -> None:
    """One report, marked, holding the workbook's bytes; asked again, nothing new."""
    (tmp_path / "sample.xlsx").write_bytes(b"the figures")
    made = ensure_sample(store, tmp_path, "sample.xlsx")
    assert (made.name, made.sample) == (NAME, True)
    uploads = store.uploads(made.id)
    assert [(each.name, store.content(each.sha256)) for each in uploads] == [
        ("sample.xlsx", b"the figures")
    ]
    history = store.history(made.id)
    assert ensure_sample(store, tmp_path, "sample.xlsx") == made
    assert store.reports() == (made,)
    assert store.uploads(made.id) == uploads
    assert store.history(made.id) == history


def test_the_sample_stands_after_an_officers_reports(store: Store, tmp_path: Path) -> None:
    """Whenever they were made."""
    (tmp_path / "sample.xlsx").write_bytes(b"1")
    first = store.new_report("Chorley")
    sample = ensure_sample(store, tmp_path, "sample.xlsx")
    last = store.new_report("South Ribble")
    assert store.reports() == (last, first, sample)


def test_a_later_versions_sample_replaces_the_old_and_touches_no_other_report(
    store: Store, tmp_path: Path
) -> None:
    """The officer's own copy of the old sample stays; so does a second, unchanged sample file."""
    (tmp_path / "sample.xlsx").write_bytes(b"version 1")
    (tmp_path / "people.csv").write_bytes(b"unchanged")
    sample = ensure_sample(store, tmp_path, "sample.xlsx", "people.csv")
    old, people = store.uploads(sample.id)
    mine = store.new_report("Chorley")
    copy = store.add_upload(mine.id, "sample.xlsx", b"version 1")
    (tmp_path / "sample.xlsx").write_bytes(b"version 2")
    assert ensure_sample(store, tmp_path, "sample.xlsx", "people.csv") == sample
    kept, new = store.uploads(sample.id)
    assert kept == people
    assert (new.name, store.content(new.sha256)) == ("sample.xlsx", b"version 2")
    assert [each.id for each in store.uploads(sample.id, withdrawn=True)] == [old.id]
    assert store.uploads(mine.id) == (copy,)
    assert store.reports() == (mine, sample)


def test_an_officers_figures_never_mix_with_the_samples(store: Store, tmp_path: Path) -> None:
    """Neither added to it, nor its own taken out of it."""
    (tmp_path / "sample.xlsx").write_bytes(b"1")
    sample = ensure_sample(store, tmp_path, "sample.xlsx")
    uploads = store.uploads(sample.id)
    asks: tuple[Callable[[], object], ...] = (
        lambda: store.add_upload(sample.id, "mine.csv", b"2"),
        lambda: store.withdraw(uploads[0].id),
        lambda: store.put_back(uploads[0].id),
        lambda: store.correct(sample.id, lambda now: now.with_area("wyr", "Wyre"), lambda *_: ""),
    )
    for ask in asks:
        with pytest.raises(SampleIsFixed) as fault:
            ask()
        assert str(fault.value) == (
            "The sample report keeps its own figures. Start a new report for your own files."
        )
    assert store.uploads(sample.id) == uploads


def test_a_sample_file_that_is_missing_is_told_and_nothing_is_made(
    store: Store, tmp_path: Path
) -> None:
    """The program's folder was copied by halves."""
    (tmp_path / "here.xlsx").write_bytes(b"1")
    with pytest.raises(SampleMissing) as fault:
        ensure_sample(store, tmp_path, "here.xlsx", "gone.xlsx")
    assert str(fault.value) == (
        f"The sample file {tmp_path / 'gone.xlsx'} is missing. "
        "Copy the program's folder again, as it was given."
    )
    assert store.reports() == ()


FIRST_RUN = """
import os, sys
import csp_core.store.database
from pathlib import Path
from csp_core.store import Store, ensure_sample

def act(number):
    with Store.open(sys.argv[1]) as store:
        sample = ensure_sample(store, Path(sys.argv[2]), "sample.xlsx")
        os.write(sys.stdout.fileno(), f"{sample.id}\\n".encode())
"""


@FORKS
def test_two_first_runs_at_once_make_one_sample(url: str, tmp_path: Path, child: Child) -> None:
    """Two windows opened together on a new machine: four processes here, let go as one."""
    (tmp_path / "sample.xlsx").write_bytes(b"the figures")
    answers = child(at_once(4, FIRST_RUN), url, tmp_path).communicate(timeout=30)[0].splitlines()
    with Store.open(url) as store:
        (sample,) = store.reports()
        assert answers == [str(sample.id)] * 4
        assert [each.name for each in store.uploads(sample.id)] == ["sample.xlsx"]
        assert [act.deed for act in store.history(sample.id)] == ["made", "added"]
