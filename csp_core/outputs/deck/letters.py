"""The house font as a page can carry it within: the letters of western European writing."""

from __future__ import annotations

import base64
import io
from functools import cache

from csp_core.charts.fonts import TTF_BY_WEIGHT

FAMILY = "CSP Deck"
_WEIGHTS = (400, 600)
# Latin with its accents, then the dashes, quotation marks, ellipsis, minus, arrow and £ of the
# words; a character beyond these comes from the reader's own fonts.
_CHARACTERS = [*range(0x20, 0x180), *range(0x2010, 0x203B), 0x20AC, 0x2190, 0x2191, 0x2192]
_CHARACTERS += [0x2193, 0x2212, 0x2264, 0x2265]


@cache
def font_faces() -> str:
    """The ``@font-face`` rules, the fonts in them."""
    return "\n".join(map(_font_face, _WEIGHTS))


def _font_face(weight: int) -> str:
    return (
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; '
        f"src: url(data:font/woff;base64,{_font(weight)}) format('woff'); }}"
    )


def _font(weight: int) -> str:
    from fontTools import subset  # slow to import, and only a deck wants it

    options = subset.Options(flavor="woff", notdef_outline=True, recalc_timestamp=False)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=_CHARACTERS)
    written = io.BytesIO()
    with subset.load_font(str(TTF_BY_WEIGHT[weight]), options) as font:
        chosen.subset(font)
        subset.save_font(font, written, options)
    return base64.b64encode(written.getvalue()).decode()
