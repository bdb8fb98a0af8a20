"""Makes the shipped TTFs from Adobe's release of Source Sans 3, under a name a chart can ask for.

Run by hand, once for each release of the font, with fontTools installed:

    python csp_core/charts/fonts/rename.py FOLDER_WITH_ADOBES_TTF_FILES

The drawing library strips the quotes from a font's name before it measures a text, and an unquoted
name may not have a word that starts with a digit: "Source Sans 3" is never found, and every label
is measured wrong. The font's licence keeps the name "Source" for unchanged files, so the renamed
ones are called "CSP Sans". Nothing but the names is changed.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

FAMILY = "CSP Sans"
WEIGHTS = ("Regular", "Semibold", "Bold")
REGULAR_AND_BOLD_ARE_ONE_FAMILY = {"Regular": FAMILY, "Bold": FAMILY}


def renamed(source: Path, weight: str) -> TTFont:
    """The font at `source`, its names changed to the family's; `weight` is one of `WEIGHTS`."""
    font = TTFont(source)
    version = font["name"].getDebugName(5).split(";")[0].removeprefix("Version ")
    names = {
        1: REGULAR_AND_BOLD_ARE_ONE_FAMILY.get(weight, f"{FAMILY} {weight}"),
        3: f"{version};CSPSans-{weight};from Source Sans 3",
        4: FAMILY if weight == "Regular" else f"{FAMILY} {weight}",
        6: f"CSPSans-{weight}",
        16: FAMILY,
    }
    for record in list(font["name"].names):
        if record.nameID in names:
            record.string = names[record.nameID]
    font.recalcTimestamp = False
    return font


def main(folder: Path) -> None:
    """Writes one TTF a weight beside this file."""
    for weight in WEIGHTS:
        target = Path(__file__).with_name(f"CSPSans-{weight}.ttf")
        renamed(folder / f"SourceSans3-{weight}.ttf", weight).save(target)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
