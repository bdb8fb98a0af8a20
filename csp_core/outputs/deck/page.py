"""A deck as one HTML file: it presents itself, runs nothing foreign and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Sequence
from functools import cache
from html import escape
from itertools import count
from pathlib import Path
from typing import Any

from csp_core.deck import brought_up_to_date, from_json
from csp_core.outputs.deck.choosing import offered_deck
from csp_core.outputs.deck.letters import FAMILY, font_faces
from csp_core.outputs.deck.sizes import is_long, large_picture
from csp_core.outputs.deck.slides import Face, FullSlide, chart_room, full_slides
from csp_core.outputs.report_contents import ReportContents
from csp_core.text import clean

Progress = Callable[[int, int], None]

_HERE = Path(__file__).parent
# What JSON may hold and a script element, or an old browser, would take for something else.
_ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def deck_report(contents: ReportContents, area: str = "", kept: object = None) -> bytes:
    """The slides of a report: as an officer chose them, else every one that is offered.

    ``area`` is the one its charts are of, "" where they are of several; ``kept`` is the body of
    the report's document ``deck``, None where there is none. Raises PictureFault.
    """
    deck = brought_up_to_date(from_json(kept), offered_deck(contents, area))
    return deck_html(contents.title, full_slides(deck, contents, area))


def deck_html(
    name: str,
    slides: Sequence[FullSlide],
    progress: Progress | None = None,
    number: tuple[int, int] | None = None,
) -> bytes:
    """The slides as one HTML file, named ``name``; every chart is drawn already.

    ``progress`` is told how many charts are drawn, of how many. ``number`` is what a single
    slide is numbered, 0 for one without a number, and of how many. Raises PictureFault.
    """
    charts = sum(face.drawing is not None for slide in slides for face in slide.faces)
    told = _told(progress, charts)
    data: dict[str, Any] = {"name": clean(name), "number": number}
    data["slides"] = [_slide(slide, told) for slide in slides]
    # By its id two windows know that they show the same deck.
    data["id"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]
    written = json.dumps(data).translate(_ESCAPES)
    script = _part("deck.js")
    policy = (
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{_digest(script)}'; base-uri 'none'; form-action 'none'"
    )
    style = f'{font_faces()}\n:root {{ --family: "{FAMILY}", sans-serif; }}\n{_part("deck.css")}'
    return f"""<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{escape(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(clean(name))}</title>
<style>{style}</style>
</head>
<body>
<noscript>The slides need a browser that runs scripts.</noscript>
<script type="application/json" id="deck">{written}</script>
<script>{script}</script>
</body>
</html>
""".encode()


def _told(progress: Progress | None, charts: int) -> Callable[[], None]:
    """What to call before each chart is drawn."""
    drawn = count()

    def tell() -> None:
        if progress:
            progress(next(drawn), charts)

    return tell


def _slide(slide: FullSlide, told: Callable[[], None]) -> dict[str, Any]:
    return {
        "kind": slide.kind,
        "notes": [clean(line) for line in slide.notes],
        "faces": [_face(face, told) for face in slide.faces],
    }


def _face(face: Face, told: Callable[[], None]) -> dict[str, Any]:
    words = {name: said for name, said in vars(face).items() if name != "drawing"}
    picture = ""
    if face.drawing:
        told()
        picture = large_picture(face.drawing.spec, chart_room(face))
    return {
        "long": is_long(face.title, face.badges if face.drawing else ()),
        "svg": picture,
        **{
            name: clean(said) if isinstance(said, str) else [clean(line) for line in said]
            for name, said in words.items()
        },
    }


@cache
def _part(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
