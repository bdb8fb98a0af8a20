"""The bytes of uploads: kept once however often given, and checked when fetched."""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection, exists, select

from csp_core.store.faults import Damaged, NoSuchContent
from csp_core.store.schema import content


def checksum(data: bytes) -> str:
    """The bytes' SHA-256 in hexadecimal: what they are kept, cached and compared by."""
    return hashlib.sha256(data).hexdigest()


def keep(connection: Connection, sha256: str, data: bytes) -> None:
    """Keep the bytes under their checksum, unless they are kept already."""
    if not connection.scalar(select(exists().where(content.c.sha256 == sha256))):
        connection.execute(content.insert().values(sha256=sha256, size=len(data), bytes=data))


def content_of(connection: Connection, sha256: str) -> bytes:
    """The bytes of that checksum, compared with it again; raises NoSuchContent, Damaged."""
    data = connection.scalar(select(content.c.bytes).where(content.c.sha256 == sha256))
    if data is None:
        raise NoSuchContent(sha256)
    if checksum(data) != sha256:
        raise Damaged(f"The kept file with the checksum {sha256}")
    return bytes(data)
