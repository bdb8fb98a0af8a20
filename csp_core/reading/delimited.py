"""A CSV or TSV file's bytes to a sheet, whatever its encoding and separator."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.csv

from csp_core.reading.faults import Unreadable
from csp_core.reading.limits import HEAD_ROWS
from csp_core.reading.sheets import Coded, RowSheet, Sheet

SEPARATORS = ",\t;|"
_SAMPLE = 1 << 16
# Above this many bytes a regular file is read a column at a time by Arrow, not a row at a time.
_COLUMNS_PAY = 1 << 18
_BLOCK = 1 << 22
csv.field_size_limit(1 << 24)


def delimited_sheet(file: str, data: bytes | memoryview) -> Sheet:
    """The one sheet of a delimited file; its name is empty, as such files have none.

    Raises Unreadable for text that no quoting makes sense of.
    """
    raw, encoding = _encoding(bytes(data))
    sample = raw[:_SAMPLE].decode(encoding, errors="replace")
    if len(raw) > _SAMPLE:
        sample = sample.rpartition("\n")[0] or sample
    sample = "\n".join(sample.split("\n", HEAD_ROWS)[:HEAD_ROWS])
    separator, skip = _separator(sample)
    head = _rows(file, sample, separator)[skip:]
    if len(raw) > _COLUMNS_PAY and encoding == "utf-8" and not skip and _regular(head):
        return _ArrowSheet(file, raw, separator, head)
    text = raw.decode(encoding, errors="replace")
    return RowSheet("", _rows(file, text, separator)[skip:])


def _rows(file: str, text: str, separator: str) -> list[list[str]]:
    lines = io.StringIO(text.replace("\x00", ""), newline="")
    try:
        return list(csv.reader(lines, delimiter=separator))
    except csv.Error as fault:
        remedy = "Open it in Excel and save it as .xlsx, then drop that file."
        raise Unreadable(file, "has a quotation mark that is never closed", remedy) from fault


def _encoding(raw: bytes) -> tuple[bytes, str]:
    """UTF-8 with or without its mark, UTF-16, else Windows-1252: what British offices write."""
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw, "utf-16"
    start = raw[:4096]
    if start[1::2].count(0) > len(start) // 4:
        return raw, "utf-16-le"
    if start[::2].count(0) > len(start) // 4:
        return raw, "utf-16-be"
    if raw.isascii():
        return raw, "utf-8"
    try:
        # Arrow checks UTF-8 several times faster than decoding it.
        pa.array([raw], pa.binary()).cast(pa.string())
    except pa.ArrowInvalid:
        return raw, "cp1252"
    return raw, "utf-8"


def _separator(sample: str) -> tuple[str, int]:
    """The separator that splits the most lines into the same number of cells, and lines to skip."""
    first = sample.partition("\n")[0].strip().lower()
    if first.startswith("sep=") and len(first) == 5:
        return first[4], 1
    return max(SEPARATORS, key=lambda one: _agreement(sample, one)), 0


def _agreement(sample: str, separator: str) -> tuple[float, int]:
    widths = Counter(
        len(row)
        for row in csv.reader(
            io.StringIO(sample.replace("\x00", ""), newline=""), delimiter=separator
        )
        if len(row) > 1
    )
    if not widths:
        return (0, 0)
    width, lines = widths.most_common(1)[0]
    return (lines, width)


def _regular(rows: list[list[str]]) -> bool:
    return len(rows) > 1 and len({len(row) for row in rows}) == 1


class _ArrowSheet:
    """A large regular file: only the columns asked for are ever built."""

    hidden = False
    name = ""

    def __init__(self, file: str, raw: bytes, separator: str, head: list[list[str]]) -> None:
        self._file = file
        self._raw = raw
        self._separator = separator
        self._head = head[:HEAD_ROWS]
        self._rows: RowSheet | None = None
        self.width = len(head[0])

    def head(self) -> list[list[Any]]:
        return [list(row) for row in self._head]

    def coded(self, columns: Sequence[int], first: int) -> list[Coded]:
        if self._rows is None:
            try:
                return self._columns(columns, first)
            except pa.ArrowInvalid:  # a blank line or a row of another width further down
                self._rows = RowSheet("", _rows(self._file, self._raw.decode(), self._separator))
        return self._rows.coded(columns, first)

    def unsaid(self) -> Mapping[tuple[int, int], str]:
        return {}

    def percent_shown(self, column: int, first: int) -> bool | None:
        del column, first  # text says "%" itself or does not
        return None

    def _columns(self, columns: Sequence[int], first: int) -> list[Coded]:
        names = [str(number) for number in range(self.width)]
        wanted = [str(column) for column in columns]
        read = pyarrow.csv.read_csv(
            pa.py_buffer(self._raw),
            read_options=pyarrow.csv.ReadOptions(
                column_names=names, skip_rows_after_names=first, block_size=_BLOCK
            ),
            parse_options=pyarrow.csv.ParseOptions(
                delimiter=self._separator, newlines_in_values=True, ignore_empty_lines=False
            ),
            convert_options=pyarrow.csv.ConvertOptions(
                include_columns=wanted,
                column_types={name: pa.dictionary(pa.int32(), pa.string()) for name in wanted},
                strings_can_be_null=False,
                check_utf8=False,
            ),
        ).unify_dictionaries()
        return [_coded(read.column(name)) for name in wanted]


def _coded(column: pa.ChunkedArray) -> Coded:
    if not column.num_chunks:
        return Coded(np.empty(0, np.int32), [])
    codes = [chunk.indices.to_numpy(zero_copy_only=False) for chunk in column.chunks]
    return Coded(np.concatenate(codes).astype(np.int32), column.chunk(0).dictionary.to_pylist())
