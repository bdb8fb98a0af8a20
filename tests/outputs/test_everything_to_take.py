"""Pictures and files put into zips: one that cannot be made leaves the others."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from typing import Any

import pytest

from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.measures.months import month_by_month
from csp_core.outline import Outline
from csp_core.outputs import pictures_zip
from csp_core.outputs.everything import EVERYTHING, everything
from csp_core.outputs.kinds_of_output import OUTPUTS, Made, Material, Output
from csp_core.outputs.packing import packed, unpacked
from csp_core.outputs.pictures import Kind, PictureFault
from csp_core.outputs.report_contents import report_contents
from csp_core.outputs.style_templates import template_fault
from csp_core.words.faults_said import SaidPlainly
from tests.reading.drawing import read_sheet

SHEET = """
    Area | Crime type | Apr 2016 | May 2016 | Apr 2017 | May 2017
    Wyre | All crime  | 500      | 500      | 600      | 600
    Wyre | Robbery    | 60       | 70       | 60       | 65
"""
MATERIAL = Material(report_contents("Wyre", Outline(()), {}, {"": ""}.get, {}, dt.date(2018, 3, 1)))


@pytest.fixture(scope="module")
def drawings() -> list[Drawing]:
    """The changes, and the months of one crime type."""
    figures = unite([read_sheet(SHEET).figures])
    found = compare(figures)
    assert found is not None
    months = month_by_month(figures, ("Wyre",), "Robbery", found.current, found.previous)
    assert months is not None
    return [changes_chart(found.changes, source="F"), months_chart(months, source="F")]


def test_every_picture_is_there_as_each_kind_under_its_own_name(drawings: list[Drawing]) -> None:
    told: list[tuple[int, int]] = []

    data = pictures_zip.pictures_zip(drawings, lambda done, total: told.append((done, total)))

    files = unpacked(data)
    assert list(files) == [
        "wyre-crime-changes-2017-04-to-2017-05.png",
        "wyre-crime-changes-2017-04-to-2017-05.svg",
        "wyre-crime-changes-2017-04-to-2017-05.pdf",
        "wyre-robbery-by-month-2017-04-to-2017-05.png",
        "wyre-robbery-by-month-2017-04-to-2017-05.svg",
        "wyre-robbery-by-month-2017-04-to-2017-05.pdf",
    ]
    assert [one[:5] for one in files.values()] == [b"\x89PNG\r", b"<svg ", b"%PDF-"] * 2
    assert told == [(done, 6) for done in range(1, 7)]
    assert data == pictures_zip.pictures_zip(drawings)


def test_a_picture_that_cannot_be_made_leaves_the_others_and_is_named(
    drawings: list[Drawing], monkeypatch: pytest.MonkeyPatch
) -> None:
    def drawn(spec: Any, kind: Kind) -> bytes:
        if kind == "png":
            raise PictureFault("The chart is too large.")
        return b"picture"

    monkeypatch.setattr(pictures_zip, "draw_chart", drawn)

    files = unpacked(pictures_zip.pictures_zip(drawings[:1]))

    assert [name.rpartition(".")[2] for name in files] == ["svg", "pdf", "txt"]
    assert files["not-made.txt"].decode("utf-8-sig") == (
        "These pictures could not be made.\r\n\r\n"
        f"wyre-crime-changes-2017-04-to-2017-05.png ({drawings[0].title}): "
        "The chart is too large.\r\n"
    )


def test_of_two_files_of_one_name_both_are_kept_and_bytes_do_not_tell_the_hour() -> None:
    files = [("a.txt", b"1"), ("b/a.txt", b"2"), ("a.txt", b"3")]

    data = packed(files)

    assert unpacked(data) == {"a.txt": b"1", "b/a.txt": b"2", "a-2.txt": b"3"}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_everything_is_made_in_turn_and_what_fails_is_said_in_words() -> None:
    def plainly(*_: Any) -> bytes:
        raise SaidPlainly("There is nothing to say.")

    def mistaken(*_: Any) -> bytes:
        raise KeyError("secret")

    outputs = (
        Output("docx", "Word", "", lambda *_: b"word", "report"),
        Output("pptx", "Slides", "", plainly, "slides"),
        Output("html", "Deck", "", mistaken, "deck"),
        Output("zip", "All pictures", "", lambda *_: packed([("a.png", b"p")]), "pictures"),
    )
    told: list[tuple[int, int]] = []

    made = everything(MATERIAL, lambda done, total: told.append((done, total)), outputs)

    faults = (
        "Slides: There is nothing to say.",
        "Deck: it could not be made. Try again; if it fails once more, tell whoever looks after "
        "this program that it was this file.",
    )
    said = "\r\n".join(("These could not be made.", "", *faults, "")).encode("utf-8-sig")
    files = {"wyre-report.docx": b"word", "pictures/a.png": b"p", "not-made.txt": said}
    assert made == Made(packed(files.items()), faults)
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_report_without_anything_still_has_its_zip() -> None:
    """The spreadsheet says why it is not there; there are no pictures to lack."""
    files = unpacked(EVERYTHING.make(MATERIAL, lambda *_: None))

    assert list(files) == ["wyre-report.docx", "wyre-slides.pptx", "wyre-deck.html", "not-made.txt"]
    assert files["not-made.txt"].decode("utf-8-sig").splitlines()[2:] == [
        "Spreadsheet: There are no figures yet. Drop a spreadsheet on the Upload page first."
    ]


def test_each_output_has_a_key_and_a_file_name_of_its_own() -> None:
    every = (*OUTPUTS, EVERYTHING)

    assert len({one.key for one in every}) == len(every)
    assert [one.file_name(MATERIAL.contents) for one in every][-3:] == [
        "wyre-figures.xlsx", "wyre-pictures.zip", "wyre-everything.zip",
    ]  # fmt: skip


def office(*names: str) -> bytes:
    """A zip of empty parts."""
    return packed((name, b"") for name in names)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("A.docx", office("word/document.xml"), ""),
        ("A.PPTX", office("ppt/presentation.xml"), ""),
        ("A.doc", b"", "A.doc is no template: choose a file that ends in .docx or .pptx."),
        ("A.docx", b"text", "A.docx is no Word document. Open it, save it as one, and try again."),
        (
            "A.pptx", office("word/document.xml"),
            "A.pptx is no PowerPoint presentation. Open it, save it as one, and try again.",
        ),
        (
            "A.docx", office("word/document.xml", "word/vbaProject.bin"),
            "A.docx holds macros. Save it without them and try again.",
        ),
        (
            "A.docx", bytes((20 << 20) + 1),
            "A.docx is larger than 20 MB. Take pictures out of it and try again.",
        ),
        (
            "A.docx", packed([("word/document.xml", bytes((20 << 20) + 1))]),
            "A.docx unpacks to more than 20 MB. Take pictures out of it and try again.",
        ),
    ],
)  # fmt: skip
def test_a_template_of_the_officers_own_is_looked_at_before_it_is_used(
    name: str, content: bytes, fault: str
) -> None:
    assert template_fault(name, content) == fault
