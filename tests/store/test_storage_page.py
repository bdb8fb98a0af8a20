"""docs/storage.md cannot drift: its example is run, its tables compared with the real ones."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from csp_core.store.schema import TABLES
from tests.store.programs import PROJECT_FOLDER

PAGE = (PROJECT_FOLDER / "docs" / "storage.md").read_text(encoding="utf-8")


def test_the_example_gives_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As printed, in a folder with a sample of that name."""
    monkeypatch.delenv("CSP_DATABASE_URL", raising=False)
    monkeypatch.setenv("CSP_DATA_DIR", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sample_data").mkdir()
    (tmp_path / "sample_data" / "south-ribble-and-chorley.xlsx").write_bytes(b"the figures")
    example = doctest.DocTestParser().get_doctest(PAGE, {}, "storage.md", "storage.md", 0)
    assert len(example.examples) == 27
    said: list[str] = []
    doctest.DocTestRunner(verbose=False).run(example, out=said.append)
    assert said == []


def test_every_table_and_column_is_named_on_the_page() -> None:
    """In their order, and none that is not there."""
    rows = re.findall(r"^\| `(\w+)` \| [^|`]+ \| (`.*) \|$", PAGE, flags=re.MULTILINE)
    told = {
        table: re.findall(r"`(\w+)`", re.sub(r"\(.*?\)", "", columns)) for table, columns in rows
    }
    assert told == {
        name: [column.name for column in table.columns] for name, table in TABLES.tables.items()
    }
