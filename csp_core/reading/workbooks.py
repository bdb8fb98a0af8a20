"""A workbook's bytes to its sheets, through calamine."""

from __future__ import annotations

import io

import python_calamine as calamine

from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.sheets import RowSheet, Sheet
from csp_core.reading.xlsx_facts import XlsxFacts
from csp_core.text import clean


def workbook_sheets(file: str, data: bytes | memoryview) -> list[Sheet]:
    """Every sheet that holds cells. Raises Unreadable for a workbook that cannot be opened."""
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        kind = calamine.SheetTypeEnum.WorkSheet
        names = [sheet for sheet in book.sheets_metadata if sheet.typ == kind]
        if len(names) > limits.SHEETS:
            raise Unreadable(
                file,
                f"has {len(names):,} sheets; a workbook may have {limits.SHEETS}",
                "Save only the sheets you need and drop that file.",
            )
        return [_sheet(book, one, data) for one in names]
    except calamine.PasswordError as fault:
        raise Unreadable(
            file,
            "is password-protected",
            limits.UNLOCKING,
        ) from fault
    except (calamine.CalamineError, OSError, ValueError) as fault:
        raise Unreadable(
            file,
            "is damaged or is no workbook",
            "Open it in Excel, save it again as .xlsx, and drop that file.",
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
