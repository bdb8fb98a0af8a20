"""The first version: reports, uploads and their history. The program made its tables itself."""

from __future__ import annotations

revision = "version_1"
down_revision = None


def upgrade() -> None:
    """Nothing: where this version is found, its tables are there."""
