"""A workbook's bytes to its sheets, through calamine."""

from __future__ import annotations

import io
from collections import Counter

import python_calamine as calamine

from csp_core.reading import limits
from csp_core.reading.faults import DAMAGED_ZIP, SAVE_AGAIN, Unreadable
from csp_core.reading.files.sheets import RowSheet, Sheet
from csp_core.reading.files.wild_dates import wild_dates_as_text
from csp_core.reading.files.xlsx_facts import XlsxFacts
from csp_core.text import clean


def workbook_sheets(file: str, data: bytes | memoryview) -> list[Sheet]:
    """Every sheet that holds cells. Raises Unreadable for a workbook that cannot be opened."""
    try:
        return _sheets(file, data)
    except calamine.PasswordError as fault:
        raise Unreadable(
            file,
            "is password-protected",
            limits.UNLOCKING,
        ) from fault
    except (calamine.CalamineError, *DAMAGED_ZIP) as fault:
        raise Unreadable(
            file,
            "is damaged or is no workbook",
            SAVE_AGAIN,
        ) from fault


def _sheet(
    book: calamine.CalamineWorkbook, one: calamine.SheetMetadata, data: bytes | memoryview
) -> RowSheet:
    held = book.get_sheet_by_name(one.name)
    merges = (held.merged_cell_ranges or ())[: limits.MERGES]
    return RowSheet(
        clean(one.name),
        held.to_python(skip_empty_area=False),
        hidden=one.visible != calamine.SheetVisibleEnum.Visible,
        facts=XlsxFacts(data, one.name),
        merges=[(*first, *last) for first, last in merges],
    )


def _sheets(file: str, data: bytes | memoryview) -> list[Sheet]:
    try:
        return _parsed(file, data)
    except BaseException as fault:  # Rust's panics are no Exception
        if type(fault).__name__ != "PanicException" or bytes(data[:2]) != b"PK":
            raise
    return _parsed(file, wild_dates_as_text(data))


def _parsed(file: str, data: bytes | memoryview) -> list[Sheet]:
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    kind = calamine.SheetTypeEnum.WorkSheet
    names = [sheet for sheet in book.sheets_metadata if sheet.typ == kind]
    if len(names) > limits.SHEETS:
        raise Unreadable(
            file,
            f"has {len(names):,} sheets; a workbook may have {limits.SHEETS}",
            "Save only the sheets you need and drop that file.",
        )
    # Sheets are fetched by name: of two of one name the first would be read twice.
    name, times = Counter(one.name for one in names).most_common(1)[0] if names else ("", 0)
    if times > 1:
        raise Unreadable(
            file,
            f"has {times} sheets named “{clean(name)}”, so that one hides the other",
            "Give each sheet a name of its own, save, and drop it again.",
        )
    return [_sheet(book, one, data) for one in names]
