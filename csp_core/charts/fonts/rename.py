"""Makes the shipped TTFs from Adobe's release of Source Sans 3, under names a chart can ask for.

Run by hand, once for each release of the font, with fontTools installed:

    python csp_core/charts/fonts/rename.py FOLDER_WITH_ADOBES_TTF_FILES

The drawing library strips the quotes from a font's name before it measures a text, and an unquoted
name may not have a word that starts with a digit: "Source Sans 3" is never found, and every label
is measured wrong. The font's licence keeps the name "Source" for unchanged files, so ours are
called "CSP Sans Whole", of which nothing but the names is changed, and "CSP Sans", which has the
Latin letters of Europe alone: the library reads a face anew for every letter it draws, and draws
from the smaller ones in half the time. A letter they lack it takes from the whole ones.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

WEIGHTS = ("Regular", "Semibold", "Bold")
REGULAR_AND_BOLD_ARE_ONE_FAMILY = ("Regular", "Bold")
KEPT = (
    *range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x218, 0x21C),  # Latin, to Romanian's
    *range(0x1E80, 0x1E86), 0x1EF2, 0x1EF3,  # Welsh
    *range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x20AC,  # dashes, quotation marks, euro
    *range(0x2190, 0x2194), 0x2212, 0x2260, 0x2264, 0x2265,  # arrows, minus, comparison
)  # fmt: skip


def renamed(source: Path, family: str, weight: str) -> TTFont:
    """The font at `source`, its names changed to the family's; `weight` is one of `WEIGHTS`."""
    font = TTFont(source)
    version = font["name"].getDebugName(5).split(";")[0].removeprefix("Version ")
    file = f"{family.replace(' ', '')}-{weight}"
    names = {
        1: family if weight in REGULAR_AND_BOLD_ARE_ONE_FAMILY else f"{family} {weight}",
        3: f"{version};{file};from Source Sans 3",
        4: family if weight == "Regular" else f"{family} {weight}",
        6: file,
        16: family,
    }
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
    font.recalcTimestamp = False
    return font


def with_fewer_letters(font: TTFont) -> TTFont:
    """The same font with the letters of `KEPT` alone."""
    cutter = Subsetter(Options(name_IDs=["*"], notdef_outline=True, recalc_timestamp=False))
    cutter.populate(unicodes=KEPT)
    cutter.subset(font)
    return font


def main(folder: Path) -> None:
    """Writes two TTFs a weight beside this file."""
    here = Path(__file__).parent
    for weight in WEIGHTS:
        source = folder / f"SourceSans3-{weight}.ttf"
        whole = renamed(source, "CSP Sans Whole", weight)
        whole.save(here / f"CSPSansWhole-{weight}.ttf")
        with_fewer_letters(renamed(source, "CSP Sans", weight)).save(here / f"CSPSans-{weight}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
