"""A store of the test's own, in SQLite and in PostgreSQL, and further programs that open it."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from csp_core.store import Store
from tests.store.postgresql_server import running_server, schema_of_its_own
from tests.store.programs import Child, started


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The database's file, not yet there."""
    return tmp_path / "data" / "csp.sqlite"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL: the one CSP_TEST_DATABASE_URL names, else one of our own."""
    pytest.importorskip("psycopg", reason="psycopg is not installed")
    given = os.environ.get("CSP_TEST_DATABASE_URL", "").strip()
    if given:
        yield given
    else:
        with running_server() as address:
            yield address


@pytest.fixture
def empty_schema(server: str) -> Iterator[str]:
    """The address of a place in PostgreSQL where nothing is yet."""
    with schema_of_its_own(server) as address:
        yield address


@pytest.fixture
def second_schema(server: str) -> Iterator[str]:
    """The address of another such place, beside the first."""
    with schema_of_its_own(server) as address:
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a database with nothing in it: every test that asks runs on both kinds."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("empty_schema"))
    return f"sqlite:///{request.getfixturevalue('file')}"


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    """A store just made, with nothing in it."""
    with Store.open(url) as opened:
        yield opened


@pytest.fixture
def file_store(file: Path) -> Iterator[Store]:
    """The same in SQLite alone, for what PostgreSQL does not know."""
    with Store.open(f"sqlite:///{file}") as opened:
        yield opened


@pytest.fixture
def child() -> Iterator[Child]:
    """Starts further programs, and ends them with the test."""
    running: list[subprocess.Popen[str]] = []

    def start(code: str, *arguments: object) -> subprocess.Popen[str]:
        running.append(started(code, *arguments))
        return running[-1]

    yield start
    for program in running:
        program.kill()
        program.communicate()
