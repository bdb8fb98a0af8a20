"""What an officer says of one table on the page, as corrections to be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from csp_core.corrections import Corrections, Facts, Pairs
from csp_core.period_words import parse_period
from csp_core.reading.readings import TableReading
from csp_core.reading.shapes import sheet_key

NO_PERIOD = (
    "“{0}” is no period this program knows. Write a month (Apr 2017), a quarter (Q1 2017/18), a "
    "financial year (2017/18), or the first and last month (Apr 2017 - Jan 2018)."
)


@dataclass(frozen=True)
class SaidOfTable:
    """Everything said of one table; "" or empty leaves it as it is read.

    ``header`` is the heading row (from 1), 0 where that was not said. ``columns`` and ``periods``
    pair a column's key with its role and with its period.
    """

    header: int = 0
    columns: Pairs = ()
    area: str = ""
    crime_type: str = ""
    period: str = ""
    periods: Pairs = ()
    years: str = ""
    brackets: str = ""
    names: str = ""

    def not_understood(self) -> tuple[str, ...]:
        """A sentence for each period that is none."""
        written = (self.period, *(period for _, period in self.periods))
        return tuple(
            NO_PERIOD.format(one[:60]) for one in written if one and parse_period(one) is None
        )


def said_of(
    corrections: Corrections, table: TableReading, sheet: str, checksum: str
) -> SaidOfTable:
    """What was said of a table before."""
    structure = corrections.structure_of(table.shape)
    facts = corrections.facts_of(table.shape, sheet_key(sheet), table.number, checksum)
    return SaidOfTable(
        table.main if structure.header else 0,
        structure.columns,
        facts.area,
        facts.crime_type,
        facts.period,
        facts.periods,
        structure.years,
        structure.brackets,
        structure.names,
    )


def corrected(
    corrections: Corrections, table: TableReading, sheet: str, checksum: str, said: SaidOfTable
) -> Corrections:
    """The corrections with all that is said of one table in place of what was said before."""
    shape = table.shape
    if said.header and said.header != table.main:
        before = corrections.structure_of(shape)
        corrections = corrections.with_structure(replace(before, header=False))
        shape = next(row.shape for row in table.head_rows if row.row == said.header)
    structure = replace(
        corrections.structure_of(shape),
        header=bool(said.header),
        years=said.years,
        brackets=said.brackets,
        names=said.names,
    )
    # Another heading row has other columns.
    if shape == table.shape:
        structure = replace(structure, columns=said.columns)
    same = shape == table.shape
    about = Facts(shape, sheet_key(sheet), table.number if same else 0)
    always = replace(about, area=said.area.strip(), crime_type=said.crime_type.strip())
    here = replace(
        about,
        checksum=checksum,
        period=said.period.strip(),
        periods=said.periods if same else (),
    )
    return corrections.with_structure(structure).with_facts(always).with_facts(here)
