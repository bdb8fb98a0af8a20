"""What the store gives back: reports, uploads, versions of documents, acts, who is present."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

THIS_COMPUTER = "this computer"
"""Who did it, where nobody has signed in or given a name."""

Deed = Literal[
    "made", "renamed", "changed settings", "corrected", "added", "withdrew", "put back", "decided",
    "edited", "kept aside", "settled", "reset", "brought in", "took back", "took away",
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
class DocumentVersion:
    """One version of a document of a report, such as ``outline`` or ``section/<id>``.

    ``number`` counts 1, 2, … within the document; ``based_on`` is the number of the version it
    was written from, 0 for none. ``body`` is a JSON value, None where the document was removed.
    ``at`` is in UTC; ``summary`` says in a few words what changed, and may be empty.
    """

    report_id: int
    name: str
    number: int
    body: object = field(hash=False)
    based_on: int
    at: datetime
    who: str
    summary: str


@dataclass(frozen=True)
class Rival:
    """A text kept aside because another was saved first; it waits for somebody to settle it.

    ``based_on`` is the version it was written from, ``continues`` the earlier rival it is a later
    text of. ``settled_at`` (UTC) and ``settled_by`` are None while it waits; ``settled_as`` is the
    number of the version that settled it.
    """

    id: int
    report_id: int
    name: str
    body: object = field(hash=False)
    based_on: int
    at: datetime
    who: str
    summary: str
    continues: int | None = None
    settled_at: datetime | None = None
    settled_by: str | None = None
    settled_as: int | None = None


@dataclass(frozen=True)
class Saved:
    """The document's newest version is what was to be saved."""

    version: DocumentVersion


@dataclass(frozen=True)
class Conflict:
    """Another version was saved first: it stands as the newest, and the text is kept as a rival."""

    newest: DocumentVersion
    rival: Rival


@dataclass(frozen=True)
class Presence:
    """Somebody who is in a document at the moment.

    ``name`` is the document's, ``seen_at`` (UTC) when they were last heard of.
    """

    name: str
    session: str
    who: str
    seen_at: datetime


@dataclass(frozen=True)
class Act:
    """Who did what to a report, and when (UTC): one line of a history that is only ever added to.

    ``upload_id`` is None for an act on the report itself. ``detail`` is the file's name, the
    report's new name, the names of the settings changed, what was corrected in how files are
    read, what was decided about a file, what was taken away, or what changed in a document, else
    its name. ``document`` is the document's name, None for any other act. A line that stands for
    several acts says how many in ``times`` and when the last of them was in ``until``.
    """

    id: int
    report_id: int
    upload_id: int | None
    at: datetime
    who: str
    deed: Deed
    detail: str
    document: str | None = None
    times: int = 1
    until: datetime | None = None
