"""A database as the first version of the program left it, with a report in it."""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlalchemy import bindparam, create_engine, text
from sqlalchemy.types import DateTime

# As that version wrote it; what the two databases call by different names is in braces.
TABLES = """
CREATE TABLE schema_version (
    version INTEGER NOT NULL,
    since {time} NOT NULL,
    CONSTRAINT pk_schema_version PRIMARY KEY (version)
);
CREATE TABLE report (
    id {number},
    name VARCHAR(200) NOT NULL,
    sample BOOLEAN,
    created_at {time} NOT NULL,
    settings JSON NOT NULL,
    CONSTRAINT uq_report_sample UNIQUE (sample)
);
CREATE TABLE content (
    sha256 VARCHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    bytes {bytes} NOT NULL,
    CONSTRAINT pk_content PRIMARY KEY (sha256)
);
CREATE TABLE upload (
    id {number},
    report_id INTEGER NOT NULL,
    name VARCHAR(200) NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    size BIGINT NOT NULL,
    uploaded_at {time} NOT NULL,
    who VARCHAR(200) NOT NULL,
    withdrawn_at {time},
    withdrawn_by VARCHAR(200),
    CONSTRAINT fk_upload_report_id FOREIGN KEY(report_id) REFERENCES report (id),
    CONSTRAINT fk_upload_sha256 FOREIGN KEY(sha256) REFERENCES content (sha256)
);
CREATE INDEX ix_upload_report_id ON upload (report_id);
CREATE INDEX ix_upload_sha256 ON upload (sha256);
CREATE TABLE act (
    id {number},
    report_id INTEGER NOT NULL,
    upload_id INTEGER,
    at {time} NOT NULL,
    who VARCHAR(200) NOT NULL,
    deed VARCHAR(20) NOT NULL,
    detail VARCHAR(200) NOT NULL,
    CONSTRAINT fk_act_report_id FOREIGN KEY(report_id) REFERENCES report (id),
    CONSTRAINT fk_act_upload_id FOREIGN KEY(upload_id) REFERENCES upload (id)
);
CREATE INDEX ix_act_report_id ON act (report_id)
"""
WORDS = {
    "sqlite": {
        "number": "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "time": "DATETIME",
        "bytes": "BLOB",
    },
    "postgresql": {"number": "SERIAL PRIMARY KEY", "time": "TIMESTAMP", "bytes": "BYTEA"},
}
FIGURES = b"area,count\nChorley,12\n"
WHEN = datetime(2018, 2, 20, 9, 30)  # noqa: DTZ001 - kept without its zone, as UTC


def made(url: str) -> None:
    """Make it at that address, where nothing is yet."""
    engine = create_engine(url)
    rows = {
        "schema_version (version, since)": "1, :at",
        "report (name, created_at, settings)": """'Chorley', :at, '{"small": 50}'""",
        "content": ":sha, :size, :bytes",
        "upload (report_id, name, sha256, size, uploaded_at, who)": (
            "1, 'crime.csv', :sha, :size, :at, 'Officer'"
        ),
        "act (report_id, upload_id, at, who, deed, detail)": (
            "1, NULL, :at, 'Officer', 'made', 'Chorley'"
        ),
    }
    values = {
        "at": WHEN,
        "sha": hashlib.sha256(FIGURES).hexdigest(),
        "size": len(FIGURES),
        "bytes": FIGURES,
    }
    with engine.begin() as connection:
        for statement in TABLES.format(**WORDS[engine.dialect.name]).split(";"):
            connection.exec_driver_sql(statement)
        for table, row in rows.items():
            said = text(f"INSERT INTO {table} VALUES ({row})")  # noqa: S608 - our own words
            used = {name: value for name, value in values.items() if f":{name}" in row}
            if "at" in used:
                said = said.bindparams(bindparam("at", type_=DateTime()))
            connection.execute(said, used)
    engine.dispose()
