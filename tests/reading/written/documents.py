"""Word documents made for a test, and the pieces python-docx has no call for."""

from __future__ import annotations

import io
import re
import zipfile

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def saved(document: Document) -> bytes:
    """The document's bytes."""
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def of_paragraphs(*paragraphs: tuple[str, str]) -> bytes:
    """A document of paragraphs, each with its style; ``bold`` is a plain one all in bold."""
    document = docx.Document()
    for style, text in paragraphs:
        if style == "bold":
            document.add_paragraph().add_run(text).bold = True
        else:
            document.add_paragraph(text, style=style)
    return saved(document)


def put(paragraph: Paragraph, xml: str) -> None:
    """Word's own XML at the end of a paragraph."""
    paragraph._p.append(parse_xml(re.sub(r"(?<=^<)[\w:]+", rf"\g<0> {W} {V}", xml)))


def with_parts(data: bytes, **parts: str) -> bytes:
    """The document with further parts in ``word/``, by name: ``comments``, ``footnotes``."""
    kept = io.BytesIO(data)
    with zipfile.ZipFile(kept, "a") as packed:
        for name, xml in parts.items():
            packed.writestr(f"word/{name}.xml", xml)
    return kept.getvalue()


def zipped(**parts: str) -> bytes:
    """A zip with these parts in ``word/``, and nothing else."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as made:
        for name, xml in parts.items():
            made.writestr(f"word/{name}.xml", xml)
    return kept.getvalue()


def in_body(xml: str) -> str:
    """The part that holds a document's text, with this in its body."""
    return f"<w:document {W}><w:body>{xml}</w:body></w:document>"
