"""An officer's own deck: opened within bounds, its slides and what points to them taken out."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from csp_core.reading.faults import DAMAGED_ZIP, Unreadable
from csp_core.reading.files.office_parts import UnpacksToTooMuch, office_parts, xml_part
from csp_core.reading.limits import DOCUMENT_MEGABYTES, MEGABYTE, TEMPLATE_PARSED_MEGABYTES

_FILE = "The slide template"
_TYPES, _DECK = "[Content_Types].xml", "ppt/presentation.xml"
_MACROS = "ppt/vbaProject.bin"
# How a .potx names its main part, and how a .pptx does.
_AS_TEMPLATE = b"presentationml.template.main+xml"
_AS_DECK = b"presentationml.presentation.main+xml"
_SAVE_AGAIN = "Open it in PowerPoint, save it again as .pptx, and choose that file."
_SMALLER = "Take out its pictures and slides, save it again, and choose that file."
_MOST_LAYOUTS = 500


def template_deck(data: bytes) -> Any:
    """The presentation without its slides, with masters, layouts and theme as they were.

    Raises Unreadable for what is no presentation, is damaged, locked, has macros or no layout with
    a title, is over 20 MB or unpacks to too much.
    """
    if len(data) > DOCUMENT_MEGABYTES * MEGABYTE:
        size = f"{len(data) / MEGABYTE:,.0f} MB"
        raise Unreadable(_FILE, f"is {size}; it may be {DOCUMENT_MEGABYTES} MB", _SMALLER)
    if not data.startswith(b"PK"):
        raise Unreadable(_FILE, "is not a PowerPoint (.pptx) file", _SAVE_AGAIN)
    try:
        deck = Presentation(io.BytesIO(_as_deck(data)))
        if len(deck.slide_layouts) > _MOST_LAYOUTS:
            raise Unreadable(_FILE, f"has more than {_MOST_LAYOUTS} layouts", _SAVE_AGAIN)
        _empty(deck)
    except Unreadable:
        raise
    except Exception as fault:
        raise Unreadable(_FILE, "could not be read as a PowerPoint file", _SAVE_AGAIN) from fault
    return deck


def _as_deck(data: bytes) -> bytes:
    """The same bytes; of a .potx those of a .pptx, which is what the library opens."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            _check(packed)
            types = packed.read(_TYPES)
            if _AS_TEMPLATE not in types:
                return data
            stream = io.BytesIO()
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as renamed:
                for name in dict.fromkeys(packed.namelist()):
                    part = types.replace(_AS_TEMPLATE, _AS_DECK) if name == _TYPES else None
                    renamed.writestr(name, packed.read(name) if part is None else part)
            return stream.getvalue()
    except DAMAGED_ZIP as fault:
        raise Unreadable(_FILE, "is damaged or was not saved whole", _SAVE_AGAIN) from fault


def _check(packed: zipfile.ZipFile) -> None:
    names = {member.filename for member in packed.infolist()}
    if not names >= {_TYPES, _DECK}:
        raise Unreadable(_FILE, "is not a PowerPoint (.pptx) file", _SAVE_AGAIN)
    if _MACROS in names:
        raise Unreadable(_FILE, "holds macros", _SAVE_AGAIN)
    try:
        for _ in office_parts(packed, xml_part, TEMPLATE_PARSED_MEGABYTES):
            pass  # only for its bounds
    except UnpacksToTooMuch as fault:
        raise Unreadable(_FILE, str(fault), _SMALLER) from fault


def _empty(deck: Any) -> None:
    root = deck.part._element
    slides = root.find(qn("p:sldIdLst"))
    for slide in list(slides) if slides is not None else ():
        deck.part.drop_rel(slide.rId)
        slides.remove(slide)
    # Shows and sections name slides that are gone, and PowerPoint would call the file damaged.
    for name in ("p:custShowLst", "p:extLst"):
        for part in root.findall(qn(name)):
            root.remove(part)
