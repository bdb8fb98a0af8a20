"""The tables, their version, and the making of them on first run.

Whoever changes a table raises SCHEMA_VERSION and adds a script to ``migrations/versions``.
"""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    UniqueConstraint,
    inspect,
    select,
    update,
)

from csp_core.store.faults import NewerDatabase, NotOurDatabase
from csp_core.store.names import MOST_CHARACTERS

SCHEMA_VERSION = 2


class UtcTime(TypeDecorator[datetime]):
    """A moment: kept without its zone, as UTC, since not every database keeps zones."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """A moment of any zone, as its UTC without one."""
        return None if value is None else value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """The kept moment, its zone UTC."""
        return None if value is None else value.replace(tzinfo=UTC)


# Constraints need names before a later version can change them.
TABLES = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

schema_version = Table(
    "schema_version",
    TABLES,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("since", UtcTime, nullable=False),
)

# A report's number stands in addresses people share: it is never given out a second time.
report = Table(
    "report",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("name", String(MOST_CHARACTERS), nullable=False),
    # True for the sample, NULL and never false for the rest: so the database allows one sample.
    Column("sample", Boolean, unique=True),
    Column("created_at", UtcTime, nullable=False),
    Column("settings", JSON, nullable=False),
    sqlite_autoincrement=True,
)

content = Table(
    "content",
    TABLES,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

upload = Table(
    "upload",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("report.id"), nullable=False, index=True),
    Column("name", String(MOST_CHARACTERS), nullable=False),
    Column("sha256", ForeignKey("content.sha256"), nullable=False, index=True),
    Column("size", BigInteger, nullable=False),
    Column("uploaded_at", UtcTime, nullable=False),
    Column("who", String(MOST_CHARACTERS), nullable=False),
    Column("withdrawn_at", UtcTime),
    Column("withdrawn_by", String(MOST_CHARACTERS)),
    sqlite_autoincrement=True,
)

act = Table(
    "act",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("report.id"), nullable=False, index=True),
    Column("upload_id", ForeignKey("upload.id")),
    Column("at", UtcTime, nullable=False),
    Column("who", String(MOST_CHARACTERS), nullable=False),
    Column("deed", String(20), nullable=False),
    Column("detail", String(MOST_CHARACTERS), nullable=False),
    Column("document", String(MOST_CHARACTERS)),
    sqlite_autoincrement=True,
)

document_version = Table(
    "document_version",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("report.id"), nullable=False),
    Column("name", String(MOST_CHARACTERS), nullable=False),
    Column("number", Integer, nullable=False),
    # JSON's null where the document is no longer there.
    Column("body", JSON, nullable=False),
    Column("based_on", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("who", String(MOST_CHARACTERS), nullable=False),
    Column("summary", String(MOST_CHARACTERS), nullable=False),
    UniqueConstraint("report_id", "name", "number"),
    sqlite_autoincrement=True,
)

document_rival = Table(
    "document_rival",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("report_id", ForeignKey("report.id"), nullable=False, index=True),
    Column("name", String(MOST_CHARACTERS), nullable=False),
    Column("body", JSON, nullable=False),
    Column("based_on", Integer, nullable=False),
    Column("at", UtcTime, nullable=False),
    Column("who", String(MOST_CHARACTERS), nullable=False),
    Column("summary", String(MOST_CHARACTERS), nullable=False),
    # The rival that this one is a later text of.
    Column("continues", ForeignKey("document_rival.id")),
    Column("settled_at", UtcTime),
    Column("settled_by", String(MOST_CHARACTERS)),
    Column("settled_as", Integer),
    sqlite_autoincrement=True,
)

# Who is where at the moment: the one table that is no record, and is written over.
presence = Table(
    "presence",
    TABLES,
    Column("report_id", ForeignKey("report.id"), primary_key=True),
    Column("name", String(MOST_CHARACTERS), primary_key=True),
    Column("session", String(MOST_CHARACTERS), primary_key=True),
    Column("who", String(MOST_CHARACTERS), nullable=False),
    Column("seen_at", UtcTime, nullable=False),
)


def add_row(connection: Connection, table: Table, **values: object) -> int:
    """Add one row to a table that numbers its rows; returns the new number."""
    key = connection.execute(table.insert().values(values)).inserted_primary_key
    return int(key[0]) if key else 0


def version_found(connection: Connection, place: str) -> int:
    """The version of the tables that are there; 0 for an empty database.

    Raises NewerDatabase for a later version, NotOurDatabase where another program's tables stand.
    """
    present = set(inspect(connection).get_table_names())
    if schema_version.name not in present:
        if present & set(TABLES.tables):
            raise NotOurDatabase(place)
        return 0
    found = connection.scalar(select(schema_version.c.version))
    if found is None:
        raise NotOurDatabase(place)
    if found > SCHEMA_VERSION:
        raise NewerDatabase(place, found, SCHEMA_VERSION)
    return int(found)


def make_ready(connection: Connection, place: str) -> None:
    """Make the tables, or bring older ones up, in the transaction the caller has begun."""
    found = version_found(connection, place)
    if found == 0:
        # None of them is there, or the database would not count as empty.
        TABLES.create_all(connection, checkfirst=False)
        now = datetime.now(UTC)
        connection.execute(schema_version.insert().values(version=SCHEMA_VERSION, since=now))
    elif found < SCHEMA_VERSION:
        # Alembic takes a quarter of a second to load: only where there is something to bring up.
        from csp_core.store.migrations import bring_up

        bring_up(connection, found)
        now = datetime.now(UTC)
        connection.execute(update(schema_version).values(version=SCHEMA_VERSION, since=now))
