"""The one font of every chart: Adobe's Source Sans 3, under a name that charts can ask for."""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent

# On screen Streamlit's own web font, in a picture ours: the same design and the same widths.
# Without quotes and digits, or the drawing library measures every label wrong (see rename.py).
FONT_STACK: Final = "Source Sans, CSP Sans, sans-serif"

TTF_BY_WEIGHT: Final = {
    400: FOLDER / "CSPSans-Regular.ttf",
    600: FOLDER / "CSPSans-Semibold.ttf",
    700: FOLDER / "CSPSans-Bold.ttf",
}
