"""Messages between a parent and its child: two lengths, a JSON header, a binary body."""

import json
import struct
from typing import Any, BinaryIO, Final

Header = dict[str, Any]
Body = bytes | bytearray | memoryview

_LENGTHS: Final = struct.Struct(">IQ")
_LARGEST_HEADER: Final = 64 << 20
_LARGEST_BODY: Final = 2 << 30


class NotAMessage(Exception):
    """The lengths read are beyond anything either side sends."""


def pack(header: Header) -> bytes:
    """The JSON of a header. Raises TypeError for what JSON cannot say."""
    return json.dumps(header, separators=(",", ":")).encode("ascii")


def write(stream: BinaryIO, packed_header: bytes, body: Body) -> None:
    """Sends one message. Raises OSError when nobody reads any more."""
    with memoryview(body).cast("B") as view:
        stream.write(_LENGTHS.pack(len(packed_header), len(view)) + packed_header)
        # A buffered stream hands a large body to the system as it lies, without a copy.
        stream.write(view)
    stream.flush()


def read(stream: BinaryIO) -> tuple[Header, bytes]:
    """Waits for one message. Raises EOFError when the stream ends before it is whole."""
    header_length, body_length = _LENGTHS.unpack(_exactly(stream, _LENGTHS.size))
    if header_length > _LARGEST_HEADER or body_length > _LARGEST_BODY:
        raise NotAMessage(f"{header_length} and {body_length} bytes announced")
    header: Header = json.loads(_exactly(stream, header_length))
    return header, _exactly(stream, body_length)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    found = stream.read(length)
    if len(found) < length:
        raise EOFError
    return found
