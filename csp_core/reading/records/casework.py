"""Tables of casework: what MARAC and the services beside it counted, small counts withheld."""

from __future__ import annotations

from decimal import Decimal

from csp_core.casework import CASE_THRESHOLD, CaseworkRow, Unit
from csp_core.day_words import as_at_day, parse_day, parse_days
from csp_core.listing import many
from csp_core.reading.cells import parse_count, parse_percent
from csp_core.reading.records.record_tables import Extracted, Kind, RecordRow, RecordTable
from csp_core.records import Records
from csp_core.spelling import spelling_key
from csp_core.tables import NOT_AVAILABLE, WITHHELD

SHOWN_INSTEAD = f"Under {CASE_THRESHOLD}"
_HEADINGS = {
    "service": r"service|scheme|team",
    "area": r"areas?|districts?|csp|partnership",
    "measure": r"measures?|indicators?|what|figure",
    "value": r"values?|numbers?|counts?|figures?|totals?",
    "unit": r"units?",
    "period": r"periods?|for the period|months?|quarters?|years?",
    "start": r"starts?|from|first (?:day|month)",
    "end": r"ends?|to|last (?:day|month)",
    "as_at": r"as at|as of|date of (?:data|extract)|extracted(?: on)?",
    "note": r"notes?|comments?",
}
_UNITS: tuple[tuple[str, Unit], ...] = (
    (r"share", "share of cases"),
    (r"%", "share of cases"),
    (r"per ?cent", "share of cases"),
    (r"child", "children"),
    (r"referral", "referrals"),
    (r"case", "cases"),
    (r"people", "people"),
)


def _read(table: RecordTable) -> Extracted:
    rows: list[CaseworkRow] = []
    hidden: dict[tuple[int, int], str] = {}
    for row in table.rows:
        if not table.text(row, "measure") or table.cell(row, "value") is None:
            continue
        found = _row(table, row)
        if found.marker == WITHHELD:
            hidden[(row.number, table.columns["value"])] = SHOWN_INSTEAD
        rows.append(found)
    return Extracted(
        f"casework; {many(len(rows), 'figure')}; row {table.header + 1} is the header",
        Records(casework=tuple(rows)),
        hidden=hidden,
    )


def _row(table: RecordTable, row: RecordRow) -> CaseworkRow:
    measure = table.text(row, "measure")
    unit = _unit(f"{table.text(row, 'unit')} {measure}")
    value, marker = _value(table.cell(row, "value"), unit)
    first, last = (parse_days(table.cell(row, name)) for name in ("start", "end"))
    days = parse_days(table.cell(row, "period"))
    start = first[0] if first else days[0] if days else None
    end = last[1] if last else days[1] if days else None
    as_at = parse_day(table.cell(row, "as_at")) or as_at_day(" ".join(table.above))
    return CaseworkRow(
        table.text(row, "service") or "MARAC",
        table.text(row, "area"),
        measure,
        value,
        unit,
        start,
        end,
        as_at,
        marker,
        table.text(row, "note"),
        table.place(row, "value"),
    )


def _unit(words: str) -> Unit:
    key = spelling_key(words)
    return next((unit for word, unit in _UNITS if word in key), "other")


def _value(cell: object, unit: Unit) -> tuple[Decimal | None, str]:
    if unit == "share of cases":
        share = parse_percent(cell)
        return (None, NOT_AVAILABLE) if share is None else (Decimal(str(share)), "")
    count = parse_count(cell)
    if count.number is None:
        return None, count.marker or NOT_AVAILABLE
    if 0 < count.number < CASE_THRESHOLD:
        return None, WITHHELD
    return Decimal(count.number), ""


CASEWORK = Kind(
    "casework",
    _HEADINGS,
    (frozenset({"service", "measure", "value"}),),
    r"\bmarac\b|\bidva\b|\bcasework\b|\bdomestic (?:abuse|violence)\b|\bsdvc\b|\bsanctuary\b",
    _read,
)
