"""An Office document's parts are unpacked within bounds, by what comes out and not by claims."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from csp_core.reading import limits
from csp_core.reading.files.office_parts import UnpacksToTooMuch, office_parts, xml_part

MEGABYTE = 1 << 20


def zipped(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipFile:
    """A zip of these parts, opened."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", packing) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return zipfile.ZipFile(stream)


def lying(data: bytes) -> zipfile.ZipFile:
    """A zip whose only part claims to hold one byte."""
    packed = zipped({"a.xml": data})
    packed.infolist()[0].file_size = 1
    return packed


def test_parts_to_parse_come_whole_and_the_others_not_at_all() -> None:
    packed = zipped(
        {"a.xml": b"<a/>", "b/c.RELS": b"<b/>", "media/d.png": b"picture", "e.xml": b""}
    )

    assert list(office_parts(packed, xml_part, 1)) == [
        ("a.xml", b"<a/>"), ("b/c.RELS", b"<b/>"), ("e.xml", b""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("packed", "may"),
    [
        (zipped({"a.xml": bytes(MEGABYTE + 1)}), 1),
        (zipped({f"{nth}.xml": bytes(MEGABYTE // 2) for nth in range(3)}), 1),
        (zipped({"a.png": bytes(3 * MEGABYTE + 1)}), 3),
        (zipped({f"{nth}.png": bytes(MEGABYTE) for nth in range(4)}), 3),
    ],
    ids=["one to parse", "several to parse", "one", "several"],
)
def test_what_unpacks_to_more_than_it_may_is_refused(
    packed: zipfile.ZipFile, may: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_UNPACKED_MEGABYTES", 3)

    with pytest.raises(UnpacksToTooMuch) as refused:
        list(office_parts(packed, xml_part, 1))

    assert (str(refused.value), refused.value.megabytes) == (f"unpacks to more than {may} MB", may)


def test_what_a_part_claims_to_hold_changes_nothing() -> None:
    """The library itself stops at what is claimed, and finds the rest damaged."""
    with pytest.raises((UnpacksToTooMuch, zipfile.BadZipFile)):
        list(office_parts(lying(bytes(2 * MEGABYTE)), xml_part, 1))


def test_parts_just_within_the_bounds_are_taken() -> None:
    packed = zipped({"a.xml": bytes(MEGABYTE)})

    assert [len(part) for _, part in office_parts(packed, xml_part, 1)] == [MEGABYTE]


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_is_packed_as_no_office_document_is_not_unpacked(packing: int) -> None:
    """Four kilobytes of these unpack to a hundred megabytes before anybody can stop."""
    with pytest.raises(NotImplementedError):
        list(office_parts(zipped({"a.png": b"a"}, packing), xml_part, 1))
