"""The second version: documents with their versions and rivals, and who is in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

# Written out, not taken from schema.py: a script says what was changed then, whatever comes later.

revision = "version_2"
down_revision = "version_1"


def upgrade() -> None:
    """New tables, and the document's name in the history."""
    op.add_column("act", sa.Column("document", sa.String(200)))
    op.create_table(
        "document_version",
        sa.Column("id", sa.Integer),
        sa.Column("report_id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        *_what_was_written(),
        sa.PrimaryKeyConstraint("id", name="pk_document_version"),
        _of_a_report("document_version"),
        sa.UniqueConstraint("report_id", "name", "number", name="uq_document_version_report_id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "document_rival",
        sa.Column("id", sa.Integer),
        sa.Column("report_id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        *_what_was_written(),
        sa.Column("continues", sa.Integer),
        sa.Column("settled_at", sa.DateTime),
        sa.Column("settled_by", sa.String(200)),
        sa.Column("settled_as", sa.Integer),
        sa.PrimaryKeyConstraint("id", name="pk_document_rival"),
        _of_a_report("document_rival"),
        sa.ForeignKeyConstraint(
            ["continues"], ["document_rival.id"], name="fk_document_rival_continues"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_document_rival_report_id", "document_rival", ["report_id"])
    op.create_table(
        "presence",
        sa.Column("report_id", sa.Integer, nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("session", sa.String(200), nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("seen_at", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("report_id", "name", "session", name="pk_presence"),
        _of_a_report("presence"),
    )


def _what_was_written() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("body", sa.JSON, nullable=False),
        sa.Column("based_on", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("who", sa.String(200), nullable=False),
        sa.Column("summary", sa.String(200), nullable=False),
    )


def _of_a_report(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["report_id"], ["report.id"], name=f"fk_{table}_report_id")
