"""Several programs writing in one document, and programs killed while they write: no word lost."""

from __future__ import annotations

from collections import Counter

import pytest

from csp_core.store import Store
from tests.store.postgresql_server import sync, syncs
from tests.store.programs import FORKS, Child, at_once

NAME = "section/background"

# Each goes on from what it last saw, as an open page does; so most of them come second.
WRITER = """
import os, sys
from csp_core.store import Saved, Store
url, report, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with Store.open(url):
    pass  # whatever is loaded on opening is loaded now

def act(writer):
    store = Store.open(url, wait_seconds=60)
    seen = 0
    for n in range(times):
        text = f"{writer}-{n}"
        came = store.save_document(report, "section/background", text, based_on=seen)
        if isinstance(came, Saved):
            seen = came.version.number
            line = f"version {seen} {text}"
        else:
            seen = came.newest.number
            line = f"rival {came.rival.id} {text}"
        os.write(sys.stdout.fileno(), (line + "\\n").encode())
    store.close()
"""


@FORKS
def test_eight_programs_in_one_document_lose_no_word(url: str, child: Child) -> None:
    """Each of 80 texts is a version or waits as a rival, as its writer was told."""
    _write_at_once(10, url, child)


@FORKS
@pytest.mark.slow
def test_eight_programs_saving_two_hundred_times_lose_no_word(url: str, child: Child) -> None:
    """The same with 1,600."""
    _write_at_once(200, url, child)


def _write_at_once(times: int, url: str, child: Child) -> None:
    with Store.open(url) as store:
        report = store.new_report("Chorley").id
        said = (
            child(at_once(8, WRITER), url, report, times).communicate(timeout=300)[0].splitlines()
        )
        assert sorted(said) == sorted(_kept(store, report))
        texts = [line.split()[2] for line in said]
        assert Counter(texts) == Counter(f"{w}-{n}" for w in range(8) for n in range(times))
        numbers = [each.number for each in store.versions(report, NAME)]
        assert numbers == list(range(1, len(numbers) + 1))
        assert sum(act.times for act in store.history(report)) == 1 + len(said)


KILLED = """
import os, random, signal, sys, time
from csp_core.store import Saved, Store
import csp_core.store.store, csp_core.store.database
url, report, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with Store.open(url):
    pass  # whatever is loaded on opening is loaded now
chance = random.Random(2018)

def write_on(run, told):
    store = Store.open(url)
    newest = store.document(report, "section/background")
    seen = newest.number if newest else 0
    n = 0
    while True:
        n += 1
        text = f"{run}-{n}-" + "word " * 400
        came = store.save_document(
            report, "section/background", text, based_on=-1 if n % 3 == 0 and seen else seen
        )
        if isinstance(came, Saved):
            seen = came.version.number
            line = f"version {seen} {text}"
        else:
            line = f"rival {came.rival.id} {text}"
        os.write(told, (line + "\\n").encode())

for run in range(times):
    heard, told = os.pipe()
    writer = os.fork()
    if writer == 0:
        os.close(heard)
        write_on(run, told)
    os.close(told)
    with open(heard, encoding="utf-8") as lines:
        print(lines.readline(), end="")
        time.sleep(chance.uniform(0, 0.05))
        os.kill(writer, signal.SIGKILL)
        os.waitpid(writer, 0)
        # A text is written to the pipe whole or not at all: it is shorter than a page.
        print(lines.read(), end="")
"""


@FORKS
def test_texts_said_to_be_saved_outlive_fifty_killed_programs(url: str, child: Child) -> None:
    """Killed in the midst of saving, versions and rivals alike."""
    _kill_while_saving(50, url, child)


@FORKS
@pytest.mark.slow
def test_texts_said_to_be_saved_outlive_two_hundred_killed_programs(url: str, child: Child) -> None:
    """The same at length."""
    _kill_while_saving(200, url, child)


def _kill_while_saving(times: int, url: str, child: Child) -> None:
    if url.startswith("postgresql"):
        sync(url)
        assert syncs(url)
    with Store.open(url) as store:
        report = store.new_report("Chorley").id
        said = child(KILLED, url, report, times).communicate(timeout=300)[0].splitlines()
        assert {line.split()[2].partition("-")[0] for line in said} == set(map(str, range(times)))
        kept = Counter(_kept(store, report))
        assert Counter(said) - kept == Counter()
        # What was saved when the kill came, before it could be said: one text a run at most.
        assert (kept - Counter(said)).total() <= times
    if url.startswith("sqlite"):
        with Store.open(url) as store, store.database.read() as connection:
            checked = connection.exec_driver_sql("PRAGMA integrity_check").fetchall()
            assert [tuple(row) for row in checked] == [("ok",)]


def _kept(store: Store, report: int) -> list[str]:
    """Every version and rival of the document, as its writer was told of it."""
    versions = store.versions(report, NAME)
    rivals = store.rivals(report, NAME)
    return [f"version {each.number} {each.body}" for each in versions] + [
        f"rival {each.id} {each.body}" for each in rivals
    ]
