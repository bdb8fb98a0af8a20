"""The sample report: made on first run, and kept in step with the program's own sample files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from csp_core.store import contents, reports, uploads
from csp_core.store.documents import newest_versions, reset
from csp_core.store.faults import SampleMissing
from csp_core.store.names import file_name
from csp_core.store.store import Store
from csp_core.store.values import Report

SAMPLE_NAME = "Sample: South Ribble and Chorley"
THE_PROGRAM = "this program"


def ensure_sample(
    store: Store,
    folder: Path,
    *file_names: str,
    words: Mapping[str, object] | None = None,
) -> Report:
    """The sample report, holding the named files of ``folder`` as they are now.

    ``words`` are its documents by name, put there where the sample has none yet: what somebody
    has tried on them stays.

    Makes it if it is not there. A file whose bytes changed with the program is added anew and its
    old upload withdrawn. Once only, even where several processes start together. Raises
    SampleMissing for a file that is not in the folder.
    """
    wanted = {file_name(name): _bytes_of(folder / name) for name in file_names}
    checksums = {name: contents.checksum(data) for name, data in wanted.items()}
    with store.database.read() as connection:
        found = reports.sample_report(connection)
        if found is not None:
            active = uploads.uploads_of(connection, found.id, withdrawn=False)
            stays = {(each.name, each.sha256) for each in active} == set(checksums.items())
            if stays and (not words or newest_versions(connection, found.id, "")):
                return found
    with store.database.write() as connection:
        # Looked for again: another process may have made it since.
        sample = reports.sample_report(connection) or reports.make_report(
            connection, SAMPLE_NAME, {}, sample=True, who=THE_PROGRAM
        )
        for each in uploads.uploads_of(connection, sample.id, withdrawn=False):
            if checksums.get(each.name) != each.sha256:
                uploads.withdraw_upload(connection, each.id, who=THE_PROGRAM, from_sample=True)
        for name, data in wanted.items():
            uploads.add_upload(
                connection,
                sample.id,
                name,
                data,
                sha256=checksums[name],
                who=THE_PROGRAM,
                to_sample=True,
            )
        if words and not newest_versions(connection, sample.id, ""):
            reset(connection, sample.id, words, who=THE_PROGRAM)
        return sample


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        raise SampleMissing(str(path)) from None
