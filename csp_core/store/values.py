"""What the store gives back: a report, an upload, and one act in a report's history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

THIS_COMPUTER = "this computer"
"""Who did it, where nobody has signed in or given a name."""

Deed = Literal[
    "made", "renamed", "changed settings", "corrected", "added", "withdrew", "put back", "decided"
]  # fmt: skip


@dataclass(frozen=True)
class Report:
    """One report. ``sample`` marks the one the program ships; ``created_at`` is in UTC.

    ``settings`` holds JSON values by name; what the names mean is decided by those who read them.
    """

    id: int
    name: str
    sample: bool
    created_at: datetime
    settings: Mapping[str, object] = field(hash=False)


@dataclass(frozen=True)
class Upload:
    """One file given to one report; its bytes are fetched by ``sha256``, its ``size`` is in bytes.

    Times are in UTC. ``withdrawn_at`` and ``withdrawn_by`` are None while the upload counts.
    """

    id: int
    report_id: int
    name: str
    sha256: str
    size: int
    uploaded_at: datetime
    who: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None


@dataclass(frozen=True)
class Act:
    """Who did what to a report, and when (UTC): one line of a history that is only ever added to.

    ``upload_id`` is None for an act on the report itself. ``detail`` is the file's name, the
    report's new name, the names of the settings changed, what was corrected in how files are
    read, or what was decided about a file.
    """

    id: int
    report_id: int
    upload_id: int | None
    at: datetime
    who: str
    deed: Deed
    detail: str
