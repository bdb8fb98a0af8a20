"""Workbooks that hold what no officer typed: entities, wild dates, errors, macros (T13 to T18)."""

from __future__ import annotations

from tests.reading.hostile.bombs import SAVE_AGAIN, SHORTEN, one_sheet
from tests.reading.hostile.outcomes import Hostile, Read, read
from tests.reading.hostile.pieces import (
    FIGURES,
    GOOD,
    GOOD_FIGURES,
    GOOD_READ,
    GOOD_SAID,
    HEADINGS,
    row,
    sheet,
    strings,
    styles,
    xlsx,
)

ENTITIES = f"declares XML entities, as no spreadsheet program does. {SAVE_AGAIN}"
_WORK_OUT = "Open the file in Excel and save it, which works the formula out, then drop it again."
_MEND = (
    "expected a whole number of offences. Mend the formula in Excel, or leave the cell empty if "
    "the figure is not known."
)


def doctype(*entities: str) -> str:
    return f"<!DOCTYPE worksheet [{''.join(f'<!ENTITY {one}>' for one in entities)}]>"


def many_laughs() -> bytes:
    tenfold = (f'{chr(98 + at)} "{f"&{chr(97 + at)};" * 10}"' for at in range(9))
    laughed = FIGURES + row(3, "&j;", "Arson", 1, 2)
    return one_sheet(sheet(laughed, doctype=doctype('a "ha"', *tenfold)))


def entity(address: str, part: str = "sheet") -> bytes:
    """A workbook one part of which asks for what lies at an address."""
    asked = doctype(f'e SYSTEM "{address}"')
    if part == "sheet":
        return one_sheet(sheet(FIGURES + row(3, "&e;", "Arson", 1, 2), doctype=asked))
    if part == "styles":
        return one_sheet(GOOD, styles=asked + styles())
    return one_sheet(GOOD, sharedStrings=asked + strings("&e;"))


def dated(serial: str) -> bytes:
    """A month that no calendar has, above one that it has."""
    table = (
        row(1, "Area", "Crime type", "Month", "Count")
        + row(2, "Chorley", "Arson", f'<c r="@" s="1"><v>{serial}</v></c>', 5)
        + row(3, "Chorley", "Arson", '<c r="@" s="1"><v>42826</v></c>', 6)
    )
    return one_sheet(sheet(table), styles=styles("dd/mm/yyyy"))


def dated_read(file: str, found: str) -> Read:
    told = (
        f'{file} › Crime › C2: found "{found}"; expected a month such as Apr 2017. '
        "The row is not used; write it in and drop the file again."
    )
    return read(
        (("Chorley", "Arson", "2017-04", 1, 6, "", "D3"),),
        "Sheet “Crime”: one row a count; 1 crime type; 1 area; April 2017; row 1 is the header.",
        messages=(told,),
    )


def counts(first: str, second: str) -> bytes:
    """Below the good row a row whose first count is given as XML, and one whose second is."""
    below = row(3, "Wyre", "Arson", first, 5) + row(4, "Fylde", "Arson", 6, second)
    return one_sheet(sheet(FIGURES + below))


def counts_read(*messages: str) -> Read:
    return read(
        (
            *GOOD_FIGURES,
            ("Wyre", "Arson", "2017-05", 1, 5, "", "D3"),
            ("Fylde", "Arson", "2017-04", 1, 6, "", "C4"),
        ),
        GOOD_SAID.replace("1 area", "3 areas"),
        messages=messages,
    )


WORKBOOKS = (
    Hostile("T13", "a thousand million laughs", "laughs.xlsx", many_laughs, ENTITIES),
    Hostile(
        "T13",
        "an entity that asks for a file of this computer",
        "entity-file.xlsx",
        lambda: entity("file:///etc/passwd"),
        ENTITIES,
    ),
    Hostile(
        "T13",
        "an entity that asks for an address on the network, in the styles",
        "entity-styles.xlsx",
        lambda: entity("http://127.0.0.1:9/", "styles"),
        ENTITIES,
    ),
    Hostile(
        "T13",
        "the same, in the shared texts",
        "entity-texts.xlsx",
        lambda: entity("http://127.0.0.1:9/", "texts"),
        ENTITIES,
    ),
    *(
        Hostile("T14", f"a date of {serial} days", file, make, dated_read(file, found))
        for serial, file, make, found in (
            ("-1e18", "date-before-time.xlsx", lambda: dated("-1e18"), "-1e18"),
            ("1e300", "date-after-time.xlsx", lambda: dated("1e300"), "1e+300"),
            ("99,999,999", "date-far.xlsx", lambda: dated("99999999"), "1e+08"),
            ("-1", "date-negative.xlsx", lambda: dated("-1"), "00:00:00"),
            ("60", "date-never.xlsx", lambda: dated("60"), "28 February 1900"),
        )
    ),
    Hostile(
        "T17",
        "formulas whose values were never saved",
        "formulas.xlsx",
        lambda: counts('<c r="@"><f>SUM(A1:A2)</f></c>', '<c r="@" t="str"><f>B1</f><v></v></c>'),
        counts_read(
            "formulas.xlsx › Crime › C3 (also D4): found a formula with no saved value; expected a "
            f"whole number of offences. {_WORK_OUT}"
        ),
    ),
    Hostile(
        "T17",
        "error cells",
        "errors.xlsx",
        lambda: counts(
            '<c r="@" t="e"><v>#REF!</v></c>', '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        ),
        counts_read(
            f"errors.xlsx › Crime › C3: found #REF!; {_MEND}",
            f"errors.xlsx › Crime › D4: found #DIV/0!; {_MEND}",
        ),
    ),
    Hostile(
        "T18",
        "two sheets of one name",
        "same-named.xlsx",
        lambda: xlsx(
            [("Crime", GOOD), ("Crime", sheet(row(1, *HEADINGS) + row(2, "Wyre", "Arson", 5, 6)))]
        ),
        "has 2 sheets named “Crime”, so that one hides the other. "
        "Give each sheet a name of its own, save, and drop it again.",
    ),
    Hostile(
        "T18",
        "a hidden sheet",
        "hidden.xlsx",
        lambda: xlsx({"Crime": GOOD}, state="veryHidden"),
        read(GOOD_FIGURES, GOOD_SAID.replace(":", " (hidden):", 1)),
    ),
    Hostile(
        "T18",
        "5,000 sheets",
        "five-thousand-sheets.xlsx",
        lambda: xlsx([(f"S{at}", GOOD) for at in range(5000)]),
        "has 5,000 sheets; a workbook may have 500. "
        "Save only the sheets you need and drop that file.",
    ),
    Hostile(
        "T18",
        "macros, which are never run",
        "macros.xlsm",
        lambda: xlsx({"Crime": GOOD}, macros=True, extra={"xl/vbaProject.bin": b"Auto_Open" * 99}),
        GOOD_READ,
    ),
    Hostile(
        "T18",
        "a cell of ten megabytes",
        "large-cell.xlsx",
        lambda: one_sheet(sheet(FIGURES + row(3, "x" * 10_000_000, "Arson", 1, 2))),
        f"holds a text of more than 32,767 characters, Excel's most. {SHORTEN}",
        slow=True,
    ),
)
