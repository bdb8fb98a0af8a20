"""Real files spoiled by chance: their bytes, the parts of their zip, the cells of their text."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from csp_core.reading.faults import DAMAGED_ZIP
from csp_core.reading.files.xlsx_facts import unpacked
from tests.reading.hostile.bombs import MEMORY
from tests.reading.hostile.every import EVERY

SAMPLES = Path(__file__).resolve().parents[2] / "sample_data"
_SMALL = 300_000
_LARGEST = 2_000_000
_XML_PARTS = re.compile(r"\.(xml|rels)$")
# Bounded, as a search through what is no XML would take for ever.
_VALUES = re.compile(rb'(?<=>)[^<>]{1,300}(?=<)|(?<=")[^"<>]{0,300}(?=")')
_TAGS = re.compile(rb"<[^<>]{1,500}>")
_WILD = (
    b"", b"0", b"-1", b"1e309", b"-1e18", b"NaN", b"inf", b"9" * 400, b"0x10", b"1,000", b"57.5",
    b"2958466", b"1048577", b"XFD1048576", b"ZZZ9", b"A0", b"#REF!", b"=1/0", b"TRUE", b"n/k", b"*",
    b"[x]", b"Total", b"Area", b"Crime type", b"Apr 2017", b"2017-13", b"31/02/2017", b"2016/17",
    b"Year to", b"%", b"12%", b"\xc2\xa3", b"\xff", b"\x00", b"&#0;", b"&amp;lt;", b"_x000B_",
    b"\xe2\x80\xae", b"\xed\xa0\x80", b"a" * 5000, b"\n", b"\t", b'"', b"'", b"str", b"s", b"e",
    b"b", b"d", b"inlineStr", b"2017-04-01T00:00:00", b"rId1", b"../../x", b"4294967295",
)  # fmt: skip

Mutation = Callable[[random.Random, bytes], bytes]


def seeds() -> list[tuple[str, bytes]]:
    """The sample files, and the small hostile files that are no bombs already, with their names."""
    samples = sorted((*SAMPLES.glob("*.xlsx"), *(SAMPLES / "layouts").iterdir()))
    real = [(path.name, path.read_bytes()) for path in samples]
    harmless = [one for one in EVERY if not (one.slow or one.outcome == MEMORY)]
    made = [(one.file, one.make()) for one in harmless if one.number != "T04"]
    return [(name, data) for name, data in (*real, *made) if 0 < len(data) <= _SMALL]


def spoiled(chance: random.Random, known: Sequence[tuple[str, bytes]]) -> tuple[str, bytes]:
    """One of the known files, changed between one and four times."""
    name, data = chance.choice(known)
    for _ in range(chance.randint(1, 4)):
        if data.startswith(b"PK") and chance.random() < 0.8:
            data = _zip_part(chance, data)
        elif data.startswith(b"PK") or chance.random() < 0.3:
            data = chance.choice(_OF_BYTES)(chance, data)
        else:
            data = chance.choice((_wild_cell, _wild_value, _line_again, *_OF_BYTES))(chance, data)
        if chance.random() < 0.02:
            data = _spliced(chance, data, chance.choice(known)[1])
    return name, data[:_LARGEST]


def _zip_part(chance: random.Random, data: bytes) -> bytes:
    """One part of the zip spoiled, and all packed again with true checksums."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            small = [one.filename for one in members if one.file_size < _LARGEST]
            parts = {name: unpacked(packed, name) for name in small}
    except DAMAGED_ZIP:
        return _flipped(chance, data)
    if not parts:
        return data
    # The sheets and what they lean on are nearly all there is to get wrong.
    likely = [name for name in parts if re.search(r"sheet|strings|styles|content|workbook", name)]
    name = chance.choice(likely or list(parts))
    if chance.random() < 0.05:
        del parts[name]
    else:
        how = _OF_XML if _XML_PARTS.search(name) else _OF_BYTES
        parts[name] = chance.choice(how)(chance, parts[name])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for one, part in parts.items():
            packed.writestr(one, part)
    return out.getvalue()


def _some(chance: random.Random, pattern: re.Pattern[bytes], data: bytes) -> re.Match[bytes] | None:
    """A match somewhere, found from a place chosen by chance."""
    return pattern.search(data, chance.randrange(len(data) + 1)) or pattern.search(data)


def _wild_value(chance: random.Random, data: bytes) -> bytes:
    found = _some(chance, _VALUES, data)
    return _put(data, found, chance.choice(_WILD)) if found else _flipped(chance, data)


def _value_of_another(chance: random.Random, data: bytes) -> bytes:
    found, other = _some(chance, _VALUES, data), _some(chance, _VALUES, data)
    return _put(data, found, other.group()) if found and other else data


def _tag_lost(chance: random.Random, data: bytes) -> bytes:
    found = _some(chance, _TAGS, data)
    return _put(data, found, b"") if found else data


def _tag_again(chance: random.Random, data: bytes) -> bytes:
    found = _some(chance, _TAGS, data)
    return _put(data, found, found.group() * chance.choice((2, 3, 1000))) if found else data


def _wild_cell(chance: random.Random, data: bytes) -> bytes:
    found = _some(chance, re.compile(rb'[^,;\t|\r\n"]{1,300}'), data)
    return _put(data, found, chance.choice(_WILD)) if found else data


def _line_again(chance: random.Random, data: bytes) -> bytes:
    found = _some(chance, re.compile(rb"[^\r\n]{0,500}[\r\n]{1,4}"), data)
    return _put(data, found, found.group() * chance.choice((2, 50, 2000))) if found else data


def _put(data: bytes, found: re.Match[bytes], new: bytes) -> bytes:
    return data[: found.start()] + new + data[found.end() :]


def _flipped(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 8, 64))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut_out(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.choice((1, 16, 512)) :]


def _said_twice(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.choice((1, 16, 512))]
    return data[:start] + piece * chance.choice((2, 20)) + data[start:]


def _torn(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _strange_bytes(chance: random.Random, data: bytes) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice((*_WILD, chance.randbytes(40))) + data[start:]


def _other_encoding(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("latin-1")
    return text.encode(chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-8", "utf-32")))


def _spliced(chance: random.Random, data: bytes, other: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other) + 1) :]


_OF_BYTES: tuple[Mutation, ...] = (
    _flipped,
    _cut_out,
    _said_twice,
    _torn,
    _strange_bytes,
    _other_encoding,
)
_OF_XML: tuple[Mutation, ...] = (
    *(_wild_value, _wild_value, _wild_value, _value_of_another),
    *(_tag_lost, _tag_again, _flipped, _cut_out, _said_twice, _strange_bytes),
)
