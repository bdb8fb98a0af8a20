"""What a spec shows, read back from it, and how it comes out when it is drawn."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from PIL import Image, ImageChops

from csp_core.charts.fonts import FOLDER

# The drawing library can end the process it runs in, so it never runs in the tests' own.
_PROGRAM = """
import json, struct, sys
import vl_convert
vl_convert.register_font_directory(sys.argv[1])
for spec in json.load(sys.stdin):
    png = vl_convert.vegalite_to_png(spec, vl_version="6.1", scale=1)
    sys.stdout.buffer.write(struct.pack(">I", len(png)) + png)
"""


def rows_of(spec: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every row of data of every layer, in the order they are drawn."""
    for layer in spec["layer"]:
        yield from layer["data"]["values"]


def words_in(spec: dict[str, Any]) -> list[str]:
    """Every text drawn but the ticks and the title, in the order drawn, its lines joined."""
    found = (row["words"] for row in rows_of(spec) if row.get("words"))
    return [words if isinstance(words, str) else " ".join(words) for words in found if any(words)]


def drawn(specs: Sequence[dict[str, Any]]) -> list[Image.Image]:
    """Each spec as a picture, one pixel a pixel."""
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(FOLDER)],
        input=json.dumps(list(specs)).encode(),
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr.decode()
    rest, pictures = done.stdout, []
    while rest:
        length = int.from_bytes(rest[:4], "big")
        pictures.append(Image.open(io.BytesIO(rest[4 : 4 + length])).convert("RGB"))
        rest = rest[4 + length :]
    return pictures


def lines_down(picture: Image.Image, columns: int) -> int:
    """How many lines of words stand clear one under another in the leftmost columns."""
    paper = Image.new("RGB", (columns, 1), "white")
    inked = [
        picture.crop((0, y, columns, y + 1)).tobytes() != paper.tobytes()
        for y in range(picture.height)
    ]
    return sum(now and not before for before, now in pairwise([False, *inked]))


def margin(picture: Image.Image) -> int:
    """How many pixels all around are paper: 0 where something is cut off at an edge."""
    paper = Image.new("RGB", picture.size, "white")
    box = ImageChops.difference(picture, paper).getbbox()
    assert box is not None, "nothing was drawn"
    left, top, right, bottom = box
    return min(left, top, picture.width - right, picture.height - bottom)
