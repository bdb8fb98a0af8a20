"""Several programs writing at once, and programs killed while they write: nothing said is lost."""

from __future__ import annotations

import hashlib
import random
import sqlite3
import time
from pathlib import Path

import pytest

from csp_core.store import Store
from tests.store.programs import FORKS, Child, answer, at_once

WRITER = """
import os, sys
import csp_core.store.sqlite
from csp_core.store import Store
url, mode, report = sys.argv[1], sys.argv[2], int(sys.argv[3])
csp_core.store.sqlite.journal_mode = lambda *a, **k: mode
with Store.open(url):
    pass  # whatever is loaded on opening is loaded now

def act(writer):
    with Store.open(url, wait_seconds=60) as store:
        for n in range(5):
            store.add_upload(report, f"{writer}-{n}.csv", b"%d-%d" % (writer, n) * 2000)
            store.save_settings(report, {f"{writer}-{n}": n})
    os.write(sys.stdout.fileno(), b"done\\n")
"""


@FORKS
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_eight_programs_writing_at_once_lose_nothing(
    file: Path, child: Child, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """Every upload and every setting of each is there, under either journal."""
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: mode)
    with Store.open(f"sqlite:///{file}") as store:
        report = store.new_report("Chorley")
    writers = child(at_once(8, WRITER), f"sqlite:///{file}", mode, report.id)
    assert writers.communicate(timeout=60)[0] == "done\n" * 8
    expected = {f"{number}-{n}" for number in range(8) for n in range(5)}
    with Store.open(f"sqlite:///{file}") as store:
        uploads = store.uploads(report.id)
        assert len(uploads) == 40
        assert {each.name.removesuffix(".csv") for each in uploads} == expected
        assert set(store.settings(report.id)) == expected
        for each in uploads:
            stem = each.name.removesuffix(".csv").encode()
            assert store.content(each.sha256) == stem * 2000


UPLOADER = """
import os, sys
import csp_core.store.sqlite
from csp_core.store import Store
url, mode = sys.argv[1], sys.argv[2]
csp_core.store.sqlite.journal_mode = lambda *a, **k: mode
store = Store.open(url)
while True:
    report = store.new_report("Chorley")
    for n in range(150):
        upload = store.add_upload(report.id, f"{n}.csv", os.urandom(40_000))
        print(report.id, upload.id, upload.sha256, flush=True)
"""


def test_uploads_said_to_be_saved_outlive_a_killed_program(file: Path, child: Child) -> None:
    """Four times a program is killed in the midst of uploading."""
    _kill_while_uploading(4, "delete", file, child)


@pytest.mark.slow
@pytest.mark.parametrize("mode", ["delete", "wal"])
def test_uploads_said_to_be_saved_outlive_two_hundred_killed_programs(
    file: Path, child: Child, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    """The same at length, under either journal."""
    monkeypatch.setattr("csp_core.store.sqlite.journal_mode", lambda *_a, **_k: mode)
    _kill_while_uploading(200, mode, file, child)


def _kill_while_uploading(times: int, mode: str, file: Path, child: Child) -> None:
    """Kill an uploader ``times`` times, then compare what it said it saved with what is there."""
    chance = random.Random(2018)
    said: list[str] = []
    for _ in range(times):
        uploader = child(UPLOADER, f"sqlite:///{file}", mode)
        said.append(answer(uploader))
        time.sleep(chance.uniform(0, 0.1))
        uploader.kill()
        rest = uploader.communicate(timeout=30)[0].splitlines(keepends=True)
        # A line cut off by the kill was never said in full.
        said += [line for line in rest if line.endswith("\n")]
    assert all(said), "an uploader could not open the database the last one was killed in"
    with Store.open(f"sqlite:///{file}") as store:
        kept = {
            (report.id, upload.id, upload.sha256)
            for report in store.reports()
            for upload in store.uploads(report.id)
        }
        acknowledged = {
            (int(report), int(upload), sha256) for report, upload, sha256 in map(str.split, said)
        }
        assert acknowledged - kept == set()
        for _report, _upload, sha256 in kept:
            assert hashlib.sha256(store.content(sha256)).hexdigest() == sha256
    connection = sqlite3.connect(file)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
