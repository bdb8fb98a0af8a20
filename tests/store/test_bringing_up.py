"""A database of an earlier version is brought up when it is opened, and loses nothing by it."""

from __future__ import annotations

import hashlib
from datetime import UTC
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect
from sqlalchemy.exc import DatabaseError

from csp_core.store import Act, Report, Saved, Store, Upload
from csp_core.store.faults import ReadOnly
from csp_core.store.schema import SCHEMA_VERSION, TABLES
from tests.store import version_one
from tests.store.programs import FORKS, Child, at_once

WHEN = version_one.WHEN.replace(tzinfo=UTC)


def run(url: str, statement: str) -> list[Any]:
    """Carry it out beside the program; the rows it gives, if any."""
    engine = create_engine(url)
    with engine.begin() as connection:
        ran = connection.exec_driver_sql(statement)
        rows = list(ran.fetchall()) if ran.returns_rows else []
    engine.dispose()
    return rows


def columns(url: str) -> dict[str, list[str]]:
    """The name of every table that is there, with those of its columns."""
    engine = create_engine(url)
    told = inspect(engine)
    names = {
        table: [each["name"] for each in told.get_columns(table)]
        for table in told.get_table_names()
    }
    engine.dispose()
    return names


@pytest.fixture
def old(url: str, file: Path) -> str:
    """The address of a database of version 1."""
    file.parent.mkdir()
    version_one.made(url)
    return url


@pytest.mark.parametrize(
    "beside",
    [
        (),
        (
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
            "INSERT INTO alembic_version VALUES ('version_1')",
        ),
        (
            "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)",
            "INSERT INTO alembic_version VALUES ('another program')",
        ),
    ],
    ids=["without alembic's table", "with it", "with one that says something else"],
)
def test_what_an_earlier_version_kept_is_all_there(old: str, beside: tuple[str, ...]) -> None:
    """Reports, settings, uploads, bytes and history; and what is new can be kept beside them."""
    for statement in beside:
        run(old, statement)
    sha256 = hashlib.sha256(version_one.FIGURES).hexdigest()
    with Store.open(old) as store:
        assert store.reports() == (Report(1, "Chorley", False, WHEN, {"small": 50}),)
        assert store.uploads(1) == (
            Upload(1, 1, "crime.csv", sha256, len(version_one.FIGURES), WHEN, "Officer"),
        )
        assert store.content(sha256) == version_one.FIGURES
        assert store.history(1) == (Act(1, 1, None, WHEN, "Officer", "made", "Chorley"),)
        saved = store.save_document(1, "outline", ["new"], based_on=0)
        assert isinstance(saved, Saved)
    with Store.open(old) as again:
        assert again.document(1, "outline") == saved.version
    assert run(old, "SELECT version FROM schema_version") == [(SCHEMA_VERSION,)]
    assert run(old, "SELECT version_num FROM alembic_version") == [(f"version_{SCHEMA_VERSION}",)]


def shape(url: str) -> dict[str, Any]:
    """Every table of ours with its columns, keys and indexes, as the database tells them."""
    engine = create_engine(url)
    told = inspect(engine)
    tables = {
        name: {
            "columns": [
                (each["name"], str(each["type"]), each["nullable"])
                for each in told.get_columns(name)
            ],
            "key": told.get_pk_constraint(name)["constrained_columns"],
            "references": sorted(
                (each["name"], each["constrained_columns"], each["referred_table"])
                for each in told.get_foreign_keys(name)
            ),
            "unique": sorted(
                (each["name"], each["column_names"]) for each in told.get_unique_constraints(name)
            ),
            "indexes": sorted(
                (each["name"], each["column_names"], bool(each["unique"]))
                for each in told.get_indexes(name)
            ),
        }
        for name in TABLES.tables
    }
    engine.dispose()
    return tables


def test_tables_brought_up_are_those_that_are_made_anew(
    old: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """Column by column; a script and the tables it leads to cannot drift apart."""
    Store.open(old).close()
    if old.startswith("sqlite"):
        new = f"sqlite:///{tmp_path / 'new.sqlite'}"
    else:
        new = request.getfixturevalue("second_schema")
    Store.open(new).close()
    assert shape(old) == shape(new)


def test_numbers_are_given_out_once_in_tables_brought_up(file: Path) -> None:
    """SQLite alone would give the number of a deleted row to the next."""
    file.parent.mkdir()
    version_one.made(f"sqlite:///{file}")
    Store.open(f"sqlite:///{file}").close()
    made = run(f"sqlite:///{file}", "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINC%'")
    numbered = {name for name, table in TABLES.tables.items() if "id" in table.columns}
    assert {name for (name,) in made} == numbered


OPENER = """
import os, sys
import alembic.command
import csp_core.store.database
from csp_core.store import Store

def act(number):
    with Store.open(sys.argv[1], wait_seconds=60) as store:
        names = [report.name for report in store.reports()]
        os.write(sys.stdout.fileno(), f"{names}\\n".encode())
"""


@FORKS
def test_programs_started_together_bring_it_up_once(old: str, child: Child) -> None:
    """Three of them; one does it, the others find it done."""
    openers = child(at_once(3, OPENER), old)
    assert openers.communicate(timeout=60)[0] == "['Chorley']\n" * 3
    assert run(old, "SELECT version FROM schema_version") == [(SCHEMA_VERSION,)]


def test_bringing_up_that_fails_half_way_leaves_everything_as_it_was(old: str) -> None:
    """The last table it makes is there already, and is somebody else's."""
    run(old, "CREATE TABLE presence (id INTEGER)")
    before = columns(old)
    with pytest.raises(DatabaseError, match="presence"):
        Store.open(old)
    assert columns(old) == before
    assert run(old, "SELECT version FROM schema_version") == [(1,)]
    assert run(old, "SELECT who, deed, detail FROM act") == [("Officer", "made", "Chorley")]
    run(old, "DROP TABLE presence")
    with Store.open(old) as store:
        assert [report.name for report in store.reports()] == ["Chorley"]


def test_an_old_database_that_may_not_be_written_is_told(file: Path) -> None:
    """It is left as it is."""
    file.parent.mkdir()
    version_one.made(f"sqlite:///{file}")
    before = file.read_bytes()
    with pytest.raises(ReadOnly):
        Store.open(f"sqlite:///file:{file.as_posix()}?mode=ro&uri=true")
    assert file.read_bytes() == before


def test_alembic_is_loaded_only_where_there_is_something_to_bring_up(
    file: Path, child: Child
) -> None:
    """Neither for a new database nor for one of this version."""
    code = """
import sys
from csp_core.store import Store
for _ in range(2):
    Store.open(sys.argv[1]).close()
print(sorted({name.partition(".")[0] for name in sys.modules} & {"alembic", "mako", "psycopg"}))
"""
    assert child(code, f"sqlite:///{file}").communicate(timeout=30)[0] == "[]\n"
