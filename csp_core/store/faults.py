"""The ways keeping can fail: one small class each, its sentence plain enough to show as it is."""

from __future__ import annotations


class StoreFault(Exception):
    """Nothing was saved, and why. ``str(fault)`` is the sentence an officer reads."""


class BadAddress(StoreFault):
    """The address given for the database cannot be used."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"CSP_DATABASE_URL is not a database address this program can use: {why}. "
            "Correct it, or leave it unset to keep everything in one file."
        )


class CannotOpen(StoreFault):
    """The database's file can be neither opened nor made."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} cannot be opened or made. Check that its folder is there and that you may "
            "write in it, or name another folder in CSP_DATA_DIR."
        )


class Unreachable(StoreFault):
    """The database, on a server, does not answer or will not do what was asked."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The database at {place} did not do what was asked, so nothing was saved. "
            "Check that it is running and can be reached, then try again."
        )


class ReadOnly(StoreFault):
    """The database can be read and not written."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} can be read but not changed, so nothing was saved. "
            "Ask whoever looks after this computer for leave to write to it."
        )


class InUse(StoreFault):
    """Somebody else held the database for longer than we wait."""

    def __init__(self, place: str, seconds: float) -> None:
        super().__init__(
            f"{place} was in use by another program for {seconds:g} seconds, so nothing was saved. "
            "Try again; if this goes on, close other copies of this program."
        )


class DiskFull(StoreFault):
    """The disk, or this user's share of it, takes no more."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The disk that holds {place} is full, or your share of it is used up, so nothing was "
            "saved. Free some space, then try again."
        )


class DiskFailed(StoreFault):
    """The disk did not read or write as asked, for a reason other than room."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"The disk that holds {place} could not be read or written, so nothing was saved. "
            "Check that the drive is still connected, then try again."
        )


class NotOurDatabase(StoreFault):
    """The file is something else: no database, or another program's."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} is not a database of this program, and was left as it is. "
            "Move it elsewhere, or name another folder in CSP_DATA_DIR."
        )


class Damaged(StoreFault):
    """What comes back is not what was saved."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is damaged. Put back the last copy of it that you kept.")


class NewerDatabase(StoreFault):
    """The database was made by a later version of the program."""

    def __init__(self, place: str, found: int, known: int) -> None:
        super().__init__(
            f"{place} was made by a newer version of this program (its tables are version {found}; "
            f"this program knows version {known}), and was left as it is. Start the newer version."
        )


class NoSuchReport(StoreFault):
    """No report has that number."""

    def __init__(self, report_id: int) -> None:
        super().__init__(f"There is no report {report_id}. Choose one from the list of reports.")


class NoSuchUpload(StoreFault):
    """No upload has that number."""

    def __init__(self, upload_id: int) -> None:
        super().__init__(f"There is no upload {upload_id}. Choose one from the report's uploads.")


class NoSuchContent(StoreFault):
    """No bytes of that checksum are kept."""

    def __init__(self, sha256: str) -> None:
        super().__init__(f"No file with the checksum {sha256} is kept. Upload the file again.")


class NoSuchVersion(StoreFault):
    """The document has no version of that number."""

    def __init__(self, name: str, number: int) -> None:
        super().__init__(
            f"There is no version {number} of {name}. Choose one from the list of its versions."
        )


class NoSuchRival(StoreFault):
    """No text of that number was kept aside."""

    def __init__(self, rival_id: int) -> None:
        super().__init__(
            f"No text with the number {rival_id} was kept aside. Open the document again to see "
            "those that are."
        )


class TextTooLong(StoreFault):
    """A document is longer than any report needs."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name} was not saved: it has more than {most:,} characters, the most a document may "
            "have. Take some of it out, then try again."
        )


class NameMissing(StoreFault):
    """A report was given a name with nothing in it that can be read."""

    def __init__(self) -> None:
        super().__init__(
            "The report has no name. Give it one, such as the name of the partnership."
        )


class SampleIsFixed(StoreFault):
    """The sample's uploads are the program's own: an officer's figures never mix with them."""

    def __init__(self) -> None:
        super().__init__(
            "The sample report keeps its own figures. Start a new report for your own files."
        )


class TooManyUploads(StoreFault):
    """The report has as many uploads as it may."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name} was not added: this report already has {most:,} uploads, the most it may "
            "have. Take out one it no longer needs, then try again."
        )


class TooManyBytes(StoreFault):
    """The report's uploads, withdrawn ones too, take as much room as they may."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name} was not added: with it this report's uploads, withdrawn ones included, would "
            f"pass {most / 1024**3:g} GB, the most it may keep. Start a new report for it."
        )


class TooManyEarlierReports(StoreFault):
    """The report keeps as many bytes of earlier reports as it may."""

    def __init__(self, name: str, most: int) -> None:
        super().__init__(
            f"{name} was not brought in: with it this report's earlier reports would pass "
            f"{most / 1024**2:g} MB, the most it may keep. Save it without its pictures, or start "
            "a new report for it."
        )


class SampleMissing(StoreFault):
    """A file of the sample is not where the program put it."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"The sample file {path} is missing. Copy the program's folder again, as it was given."
        )
