"""T01: awkward files of public test suites, where somebody has them at hand.

CSP_CORPORA names a folder that holds them, at any depth: SheetJS test_files, Apache POI's
test-data, calamine's and ClosedXML's tests. They are not ours to pass on.
"""

import os
from pathlib import Path

import pytest

from csp_core.reading import limits
from tests.reading.hostile.outcomes import PLAIN_READ, Read, dropped, plainly_read

ENDINGS = {".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"}
A_SENTENCE = 400


@pytest.fixture(scope="module")
def corpora() -> Path:
    folder = Path(os.environ.get("CSP_CORPORA", ""))
    if not os.environ.get("CSP_CORPORA") or not folder.is_dir():
        pytest.skip("no public test suites are at hand: CSP_CORPORA names no folder of them")
    return folder


def test_every_file_of_the_public_suites_gives_a_table_or_one_sentence(corpora: Path) -> None:
    odd = {}
    files = sorted(path for path in corpora.rglob("*") if path.suffix.lower() in ENDINGS)
    for path in files:
        data = path.read_bytes()
        came = dropped(path.name, data)
        most = limits.memory(len(data)) + 100 * limits.MEGABYTE
        said = isinstance(came.outcome, Read) or "\n" not in came.outcome[:A_SENTENCE]
        if not said or came.seconds > 10 or came.memory > most:
            odd[str(path)] = came

    assert (odd, plainly_read()) == ({}, PLAIN_READ)
    assert files
