"""A picture's PDF is the same bytes however its library happened to write it."""

from __future__ import annotations

import pytest

from csp_core.outputs.still_pdf import still_pdf


def pdf(parts: list[tuple[int, bytes]], root: int) -> bytes:
    """A document of numbered parts, in the order they are given."""
    whole, places = b"%PDF-1.7\n", {}
    for number, words in parts:
        places[number] = len(whole)
        whole += b"%d 0 obj\n%s\nendobj\n\n" % (number, words)
    table = b"".join(b"%010d 00000 n\r\n" % places[one] for one in sorted(places))
    ending = b"trailer\n<<\n  /Size %d\n  /Root %d 0 R\n>>\nstartxref\n%d\n%%%%EOF"
    size = len(parts) + 1
    return (
        whole + b"xref\n0 %d\n0000000000 65535 f\r\n" % size + table
        + ending % (size, root, len(whole))
    )  # fmt: skip


def page(*fonts: bytes) -> bytes:
    """A page that uses these fonts, then bytes in which nothing is a reference."""
    used = b"".join(b"    /%s 0 R\n" % one for one in fonts)
    return b"<<\n  /Font <<\n" + used + b"  >>\n>>\nstream\n\x00 2 0 R 9 0 R \xff\nendstream"


LIGHT, BOLD = b"<<\n  /Name /Light\n>>", b"<<\n  /Name /Bold\n>>"
ONE = pdf([(3, page(b"fo0 1", b"fo1 2")), (1, LIGHT), (2, BOLD)], root=3)
OTHER = pdf([(1, page(b"fo1 3", b"fo0 2")), (3, BOLD), (2, LIGHT)], root=1)


def test_parts_written_in_another_order_and_numbered_otherwise_are_the_same_bytes() -> None:
    expected = pdf([(1, page(b"fo0 2", b"fo1 3")), (2, LIGHT), (3, BOLD)], root=1)

    assert still_pdf(ONE) == still_pdf(OTHER) == still_pdf(expected) == expected


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"%PDF-1.7\nno table",
        ONE.replace(b"trailer", b"nothing"),
        pdf([(1, page()), (2, LIGHT)], root=1),  # a part nothing refers to
    ],
    ids=["nothing", "no table", "no trailer", "a part left over"],
)
def test_what_is_built_otherwise_is_left_as_it_is(given: bytes) -> None:
    assert still_pdf(given) == given
