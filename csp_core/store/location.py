"""Where the database is: the address given, CSP_DATABASE_URL, or one file in the data folder."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from csp_core.store.faults import BadAddress

POSTGRESQL = "postgresql+psycopg"
FILE_NAME = "csp.sqlite"
PROJECT_FOLDER = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """The folder named in CSP_DATA_DIR, else ``data`` beside the program."""
    named = os.environ.get("CSP_DATA_DIR", "").strip()
    return Path(named).expanduser().absolute() if named else PROJECT_FOLDER / "data"


def database_address(url: str | None = None) -> URL:
    """The address to open: ``url``, else CSP_DATABASE_URL, else the file in the data folder.

    Raises BadAddress for one that cannot be read, or that would keep everything in memory only.
    """
    given = url or os.environ.get("CSP_DATABASE_URL", "").strip()
    if not given:
        return URL.create("sqlite", database=str(data_folder() / FILE_NAME))
    try:
        address = make_url(given)
    except (ArgumentError, ValueError):
        raise BadAddress("it does not read like one, such as sqlite:///folder/csp.sqlite") from None
    if address.get_backend_name() == "sqlite" and address.database in (None, "", ":memory:"):
        raise BadAddress("it names no file, so nothing would be kept")
    if address.drivername in ("postgres", "postgresql"):
        # As PostgreSQL itself writes its addresses; the driver is the one we ask for.
        return address.set(drivername=POSTGRESQL)
    return address


def place_of(address: URL) -> str:
    """The database as a sentence may name it: its file, or its address without the password."""
    if address.get_backend_name() == "sqlite" and address.database:
        return address.database
    return address.render_as_string(hide_password=True)
