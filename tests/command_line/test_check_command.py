"""``python -m csp_core check``: a text's claims held against workbooks."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest

from csp_core.reading import limits
from csp_core.reading.faults import Unreadable
from csp_core.reading.written import documents
from csp_core.reading.written.documents import document_text
from tests.command_line.running import run

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"


def written(folder: Path, text: str, name: str = "report.md") -> str:
    """A text file with these words."""
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def word_document(*paragraphs: tuple[str, str]) -> bytes:
    """A Word document of paragraphs, each with its style."""
    document = docx.Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def test_what_differs_is_printed_first_with_the_true_figure(tmp_path: Path) -> None:
    text = (
        "## Burglary\n\nIt rose by 34%. Theft fell by 19%.\n\nCrime is below the national average."
    )
    result = run("check", written(tmp_path, text), SAMPLE)

    assert (result.code, result.err) == (1, "")
    assert result.out == (
        "Differs (1)\n"
        "  “19%” is +19% (South Ribble, All theft: change, April 2017 to January 2018) in: Theft "
        "fell by 19%.\n"
        "No figure bears it out (1)\n"
        "  “below the national average” in: Crime is below the national average.\n"
        "Agrees (1)\n"
        "  “34%” is +34% (South Ribble, All burglary: change, April 2017 to January 2018) in: It "
        "rose by 34%.\n"
    )


def test_a_claim_is_printed_whole_as_json(tmp_path: Path) -> None:
    text = "Crime is up 20.4%. It is one of the safest boroughs."
    result = run("check", written(tmp_path, text, "report.txt"), SAMPLE, "--json")

    assert result.code == 0
    assert json.loads(result.out) == {
        "claims": [
            {
                "text": "20.4%",
                "sentence": "Crime is up 20.4%.",
                "claimed": "20.4%",
                "figure": {
                    "area": "South Ribble",
                    "crime_type": "All crime",
                    "measure": "change",
                    "span": "April 2017 to January 2018",
                },
                "actual": "+20.4%",
                "verdict": "agrees",
            },
            {
                "text": "one of the safest boroughs",
                "sentence": "It is one of the safest boroughs.",
                "claimed": "one of the safest boroughs",
                "figure": None,
                "actual": None,
                "verdict": "unknown",
            },
        ]
    }


def test_the_area_says_what_here_means(tmp_path: Path) -> None:
    text = written(tmp_path, "Crime here is up 19.3%.")

    assert run("check", text, SAMPLE, "--area", "chorley").code == 0
    assert run("check", text, SAMPLE).code == 1


def test_a_text_that_claims_nothing_says_so(tmp_path: Path) -> None:
    result = run("check", written(tmp_path, "Thank you all."), SAMPLE)

    assert (result.code, result.out) == (0, "Nothing in this text claims a figure.\n")


def test_a_word_document_is_read_with_its_headings(tmp_path: Path) -> None:
    report = tmp_path / "report.docx"
    report.write_bytes(
        word_document(
            ("Heading 1", "All theft"),
            ("Normal", "It rose by 24%."),
            ("List Bullet", "Burglary +34%"),
        )
    )

    answer = json.loads(run("check", str(report), SAMPLE, "--json").out)

    assert [(one["claimed"], one["actual"], one["verdict"]) for one in answer["claims"]] == [
        ("24%", "+19%", "differs"),
        ("+34%", "+34%", "agrees"),
    ]


def test_a_text_that_is_not_there_is_one_sentence() -> None:
    result = run("check", "gone.md", SAMPLE)

    wrong = "gone.md is not there. Check the name and the folder.\n"
    assert (result.code, result.out, result.err) == (2, "", wrong)


def test_a_workbook_that_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    text = written(tmp_path, "Crime is up 20.4%.")

    assert run("check", text, "gone.xlsx").code == 2


def zipped(**parts: bytes) -> bytes:
    """A zip with these parts, an underscore in a name for its slash."""
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name.replace("_", "/") + ".xml", data)
    return kept.getvalue()


ENTITIES = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document>&a;</w:document>'
REFUSED = [
    (b"", "x holds no text. Check that it is the file you mean."),
    (b" \n", "x holds no text. Check that it is the file you mean."),
    (
        b"%PDF-1.7",
        "x is a PDF. Save it as .docx or .txt and try that file.",
    ),
    (
        b"PK\x03\x04 and no more",
        "x is damaged or was not saved whole. Open it in Word, save it again as .docx, and try "
        "that file.",
    ),
    (
        zipped(xl_workbook=b"<x/>"),
        "x is not a Word (.docx) document. Save it as .docx or .txt.",
    ),
    (
        zipped(word_document=ENTITIES),
        "x could not be read as a Word document. Open it in Word, save it again as .docx, and try "
        "that file.",
    ),
    (
        b"a" * (documents.CHARACTERS + 1),
        "x holds 1,000,001 characters; a document may hold 1,000,000. Save only the part you need "
        "and try that.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "sentence"), REFUSED)
def test_what_is_no_document_is_refused_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(Unreadable) as refused:
        document_text("x", data)

    assert str(refused.value) == sentence


def test_a_document_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_UNPACKED_MEGABYTES", 2)
    bomb = zipped(word_document=b" " * (3 * 1024 * 1024))

    with pytest.raises(Unreadable, match="x unpacks to more than 2 MB"):
        document_text("x", bomb)


def test_a_document_over_twenty_megabytes_is_refused_unread(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(documents, "DOCUMENT_MEGABYTES", 0)
    with pytest.raises(Unreadable, match="a document may be 0 MB"):
        document_text("x", b"words")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_encodings_offices_use(encoding: str) -> None:
    assert document_text("x", "£24K, café".encode(encoding)) == "£24K, café"
