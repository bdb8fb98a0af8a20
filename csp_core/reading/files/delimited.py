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

from csp_core.problems import column_letters
from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.files.sheets import Coded, RowSheet, Sheet
from csp_core.reading.limits import HEAD_ROWS

SEPARATORS = ",\t;|"
_SAMPLE = 1 << 16
# Above this many bytes a regular file is read a column at a time by Arrow, not a row at a time.
_COLUMNS_PAY = 1 << 18
_BLOCK = 1 << 22
csv.field_size_limit(limits.CHARACTERS)
# Put behind the text: where a quotation mark stands open, the end is swallowed with the rest.
_END = "\x1a"
_SMALLER = "Save only the rows and columns you need as a new file and drop that."


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
    if len(raw) > _COLUMNS_PAY and encoding == "utf-8" and not skip and _closed(raw):
        head = _some_rows(sample, separator)
        if _regular(head):
            return _ArrowSheet(file, raw, separator, head)
    text = raw.decode(encoding, errors="replace")
    return RowSheet("", _rows(file, text, separator)[skip:])


def _closed(raw: bytes) -> bool:
    """Whether each quotation mark may have its second; Arrow would not miss one."""
    return raw.count(b'"') % 2 == 0


def _rows(file: str, text: str, separator: str) -> list[list[str]]:
    """All rows, without the empty columns that some programs write right of the table.

    Raises Unreadable for a quotation mark never closed, a cell too long, and too many cells.
    """
    text = text.replace("\x00", "").rstrip("\r\n")
    reader = csv.reader(io.StringIO(f"{text}\n{_END}\n", newline=""), delimiter=separator)
    rows: list[list[str]] = []
    before, begun, cells = 1, 1, 0
    try:
        for row in reader:
            rows.append(row)
            cells += len(row) + 1  # an empty line takes room too
            if cells > limits.CELLS:
                raise Unreadable(file, f"has more than {limits.CELLS:,} cells", _SMALLER)
            before, begun = begun, reader.line_num + 1
    except csv.Error as fault:
        if reader.line_num > begun or text.count('"') % 2:
            raise _never_closed(file, begun) from fault
        wrong = f"has a cell of more than {limits.CHARACTERS:,} characters in line {begun}"
        raise Unreadable(file, wrong, "Shorten it and drop the file again.") from fault
    if rows.pop() != [_END]:
        raise _never_closed(file, before)
    return _in_bounds(file, rows)


def _never_closed(file: str, line: int) -> Unreadable:
    return Unreadable(
        file,
        f"has a quotation mark in line {line:,} that is never closed",
        "Remove it, or close it, in a text editor and drop the file again.",
    )


def _in_bounds(file: str, rows: list[list[str]]) -> list[list[str]]:
    """The rows, where they fit into a sheet. Raises Unreadable where they do not."""
    width = max(map(len, rows), default=0)
    if width * len(rows) > limits.CELLS or width > limits.COLUMNS:
        for row in rows:
            while row and not row[-1]:
                row.pop()
        width = max(map(len, rows), default=0)
    if width > limits.COLUMNS:
        wrong = f"has {width:,} columns; {limits.COLUMNS:,} can be read"
        raise Unreadable(file, wrong, _SMALLER)
    if width * len(rows) > limits.CELLS:
        wrong = f"has {len(rows):,} rows of up to {width:,} cells; {limits.CELLS:,} cells"
        raise Unreadable(file, f"{wrong} can be read", _SMALLER)
    return rows


def _some_rows(sample: str, separator: str) -> list[list[str]]:
    """The rows of a part of a file, as far as they can be told."""
    rows = []
    try:
        for row in csv.reader(
            io.StringIO(sample.replace("\x00", ""), newline=""), delimiter=separator
        ):
            rows.append(row)  # noqa: PERF402 - those before a fault are kept
    except csv.Error:
        pass  # a cell longer than any may be: told when the whole file is read
    return rows


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
    widths = Counter(len(row) for row in _some_rows(sample, separator) if len(row) > 1)
    if not widths:
        return (0, 0)
    width, lines = widths.most_common(1)[0]
    return (lines, width)


def _regular(rows: list[list[str]]) -> bool:
    widths = {len(row) for row in rows}
    return len(rows) > 1 and len(widths) == 1 and max(widths) <= limits.COLUMNS


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
        coded = [_coded(read.column(name)) for name in wanted]
        for column, one in zip(columns, coded, strict=True):
            if max(map(len, one.distinct), default=0) > limits.CHARACTERS:
                wrong = f"has a cell of more than {limits.CHARACTERS:,} characters in column "
                raise Unreadable(
                    self._file,
                    wrong + column_letters(column + 1),
                    "Shorten it and drop the file again.",
                )
        return coded


def _coded(column: pa.ChunkedArray) -> Coded:
    if not column.num_chunks:
        return Coded(np.empty(0, np.int32), [])
    codes = [chunk.indices.to_numpy(zero_copy_only=False) for chunk in column.chunks]
    return Coded(np.concatenate(codes).astype(np.int32), column.chunk(0).dictionary.to_pylist())
