"""Tables of an older version brought up to the one known here, by Alembic's scripts."""

from __future__ import annotations

import threading
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

FOLDER = Path(__file__).resolve().parent
# Alembic's context is one for the whole process.
_ONE_AT_A_TIME = threading.Lock()


def bring_up(connection: Connection, found: int) -> None:
    """Take the tables from version ``found`` to the newest, in the caller's transaction.

    Our own table says which version is found: Alembic's may be missing, as in every database
    that was made and never brought up, and is set to agree.
    """
    config = Config()
    # A per cent sign in the folder's name would be taken for the beginning of a setting.
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _ONE_AT_A_TIME:
        command.stamp(config, revision_of(found), purge=True)
        command.upgrade(config, "head")


def revision_of(version: int) -> str:
    """Alembic's name for a version of our tables."""
    return f"version_{version}"
