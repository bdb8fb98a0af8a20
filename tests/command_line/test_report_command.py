"""``report`` makes the whole report of workbooks, with the text and settings kept for one."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from csp_core.outline import DOCUMENT, Cover, section_document, starting_outline
from csp_core.outline_edits import with_cover
from csp_core.outputs import kinds_of_output
from csp_core.store import Store
from tests.command_line.running import Ran, run
from tests.outputs.word.reports import png

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"


@pytest.fixture(autouse=True)
def _no_waiting_for_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds_of_output, "draw_chart", lambda *_: png())


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with one report, which has a cover, a section's words and priorities of its own."""
    monkeypatch.setenv("CSP_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("CSP_DATABASE_URL", raising=False)
    outline = with_cover(starting_outline(), Cover(partnership="Our partnership"))
    with Store.open() as store:
        report = store.new_report("Spring", {"priorities": ["All theft", "All crime"]})
        text = {"text": "Theft: [[South Ribble | All theft | change]]."}
        for name, body in ((DOCUMENT, outline.as_json()), (section_document("background"), text)):
            store.save_document(report.id, name, body, based_on=0)


def figures_in(path: Path) -> list[str]:
    """The captions of a report's figures."""
    return [
        one.text
        for one in docx.Document(str(path)).paragraphs
        if one.text.startswith("Figure ") and one.style is not None and one.style.name == "Caption"
    ]


def test_a_report_of_files_alone_is_the_outline_with_their_charts(tmp_path: Path) -> None:
    out = tmp_path / "report.docx"

    assert run("report", SAMPLE, "--area", "chorley", "--out", str(out)) == Ran(0, f"{out}\n", "")
    assert docx.Document(str(out)).paragraphs[0].text == "Community safety report: Chorley"
    assert figures_in(out) == [
        "Figure 1: All crime up 19.3%, more than chance alone",
        "Figure 2: All crime higher than last year in all 10 months",
        "Figure 3: 346 cases discussed, 454 children",
        "Figure 4: Declared a disability: 8% of cases",
        "Figure 5: Busiest for operations: October to December, two of five",
        "Figure 6: 3 pots of funding, each on its own",
        "Figure 7: £6,666.67 of £24,000 had fallen due by 31 January 2018",
    ]


@pytest.mark.usefixtures("kept")
def test_a_kept_reports_words_and_settings_are_taken(tmp_path: Path) -> None:
    out = tmp_path / "report.docx"

    ran = run("report", SAMPLE, "--area", "South Ribble", "--report", "spring", "--out", str(out))

    document = docx.Document(str(out))
    assert ran == Ran(0, f"{out}\n", "")
    assert [one.text for one in document.paragraphs[:2]] == ["Our partnership", "Spring"]
    assert "Theft: +19%." in [one.text for one in document.paragraphs]
    assert figures_in(out)[1:3] == [
        "Figure 2: All theft higher in 9 of 10 months",
        "Figure 3: All crime higher than last year in all 10 months",
    ]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            (SAMPLE, "--out", "report.txt"),
            "report.txt does not say what to make; end it in .docx, .pptx, .html, .xlsx or .zip.",
        ),
        (
            ("none.xlsx", "--out", "x.docx"),
            "none.xlsx is not there. Check the name and the folder.",
        ),
        (
            (SAMPLE, "--report", "Autumn", "--out", "x.docx"),
            "There is no report named “Autumn”; there is “Spring”.",
        ),
        (
            (SAMPLE, "--area", "Wyre", "--out", "x.docx"),
            "No figures for the area “Wyre”; the files have South Ribble, Chorley.",
        ),
        (
            (SAMPLE, "--template", SAMPLE, "--area", "Chorley", "--out", "x.docx"),
            "The template is not a Word (.docx) document. Save it as .docx.",
        ),
        (
            (SAMPLE, "--area", "Chorley", "--out", "no such folder/x.docx"),
            "no such folder/x.docx could not be written (No such file or directory).",
        ),
    ],
    ids=["ending", "file", "report", "area", "template", "folder"],
)
def test_what_cannot_be_done_is_one_sentence(arguments: tuple[str, ...], sentence: str) -> None:
    assert run("report", *arguments) == Ran(2, "", f"{sentence}\n")


def test_a_report_of_files_with_errors_is_made_and_says_so(tmp_path: Path) -> None:
    given, out = tmp_path / "figures.csv", tmp_path / "report.docx"
    given.write_text(
        "Area,Offence,Month,Count\nWyre,Burglary,2016-04,50\nWyre,Burglary,2017-04,n/k\n"
        "Wyre,Burglary,2017-05,60\nWyre,Burglary,2016-05,60\n"
    )

    ran = run("report", str(given), "--out", str(out))

    assert (ran.code, ran.out, ran.err.count("error: ")) == (1, f"{out}\n", 1)
    assert out.exists()
