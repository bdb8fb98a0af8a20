"""Where everything is kept: beside the program, where told, and at what cost at the start."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from csp_core.store import Store
from csp_core.store.faults import BadAddress
from csp_core.store.location import database_address
from tests.store.programs import PROJECT_FOLDER, Child


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CSP_DATABASE_URL", raising=False)
    monkeypatch.delenv("CSP_DATA_DIR", raising=False)


def test_everything_is_in_one_file_beside_the_program_by_default() -> None:
    """Whichever folder the program is started from."""
    assert database_address().database == str(PROJECT_FOLDER / "data" / "csp.sqlite")


def test_the_data_folder_can_be_named_and_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a space, a percent sign and a hash in it, as shared drives have."""
    folder = tmp_path / "CSP team" / "100% crime #1"
    monkeypatch.setenv("CSP_DATA_DIR", str(folder))
    with Store.open() as store:
        store.new_report("Chorley")
    assert (folder / "csp.sqlite").stat().st_size > 0


def test_a_database_address_outranks_the_folder_and_one_given_outranks_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest word counts; blank is not a word."""
    monkeypatch.setenv("CSP_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("CSP_DATABASE_URL", "  ")
    assert database_address().database == str(tmp_path / "csp.sqlite")
    monkeypatch.setenv("CSP_DATABASE_URL", "postgresql+psycopg://db/csp")
    assert str(database_address()) == "postgresql+psycopg://db/csp"
    assert database_address("sqlite:///given.sqlite").database == "given.sqlite"


@pytest.mark.parametrize("written", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresqls_address_may_be_given_as_it_writes_it(written: str) -> None:
    """The driver is ours to know."""
    address = database_address(f"{written}://csp@db/reports")
    assert address.render_as_string() == "postgresql+psycopg://csp@db/reports"


def test_postgresql_without_what_talks_to_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is installed where it is wanted, and is no part of the program."""
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(BadAddress) as fault:
        Store.open("postgresql://csp@db/reports")
    assert str(fault.value) == (
        "CSP_DATABASE_URL is not a database address this program can use: psycopg, which talks to "
        "PostgreSQL, is not installed beside it. Correct it, or leave it unset to keep everything "
        "in one file."
    )


def test_naming_the_store_does_not_load_the_database_library(child: Child) -> None:
    """A quarter of a second that a command without a database never pays."""
    code = """
import sys
import csp_core.store
print("sqlalchemy" in sys.modules)
csp_core.store.Store, csp_core.store.ensure_sample
print("sqlalchemy" in sys.modules, hasattr(csp_core.store, "nothing"))
"""
    assert child(code).communicate(timeout=30)[0] == "False\nTrue False\n"
