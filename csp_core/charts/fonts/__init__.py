"""The one font of every chart: Adobe's Source Sans 3, under a name that charts can ask for."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent

# On screen Streamlit's own web font, in a picture ours: the same design and the same widths.
# Without quotes and digits, or the drawing library measures every label wrong (see rename.py).
FONT_STACK: Final = "Source Sans, CSP Sans, sans-serif"

# Every letter the design has. What draws pictures takes the few of CSPSans-*.ttf, which is twice as
# fast, and the rest of these (see rename.py).
TTF_BY_WEIGHT: Final = {
    400: FOLDER / "CSPSansWhole-Regular.ttf",
    600: FOLDER / "CSPSansWhole-Semibold.ttf",
    700: FOLDER / "CSPSansWhole-Bold.ttf",
}
