"""The Take away page: each file made when asked for, kept until the report changes."""

from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from csp_core.outputs import kinds_of_output
from csp_core.outputs.kinds_of_output import Material, Output
from csp_core.outputs.pictures_zip import OnDone
from csp_core.store import Store
from pages.parts.taking_away import rows
from pages.parts.taking_away.making import Making
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults

SAMPLE, SECONDS = 1, 60.0


def words(_material: Material, _on_done: OnDone) -> bytes:
    """A quick file."""
    return b"Up by 20.4%"


def broken(_material: Material, _on_done: OnDone) -> bytes:
    """A mistake of ours."""
    raise ValueError("list index out of range")


@pytest.fixture
def outputs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Besides the spreadsheet, one that is made at once and one that fails."""
    some = (
        next(one for one in kinds_of_output.OUTPUTS if one.ending == "xlsx"),
        Output("txt", "Words", "In short.", words, "words"),
        Output("docx", "Word", "The whole report.", broken, "report", styled=True),
    )
    for module in (kinds_of_output, rows):
        monkeypatch.setattr(module, "OUTPUTS", some)


def makings(app: AppTest) -> dict[tuple[str, str], Making]:
    """What this session is making or has made."""
    kept: dict[tuple[str, str], Making] = app.session_state["makings"]
    return kept


def after_making(app: AppTest, key: str) -> AppTest:
    """The page once that file has been asked for and is there."""
    app.button(key=f"make_{key}").click()
    app.run()
    for making in makings(app).values():
        making.wait(SECONDS)
    return app.run()


def test_a_file_is_made_when_asked_for_and_noted_in_the_history(
    outputs: None, opened: Opened, store: Store
) -> None:
    app = opened("Take away", SAMPLE)
    assert (faults(app), makings(app), len(app.get("download_button"))) == ([], {}, 0)
    assert [one.value.replace("\\", "") for one in app.warning] == [
        "1 sentence differs from the figures; 9 sections are drafts."
    ]

    app = after_making(app, "figures.xlsx")

    assert faults(app) == []
    assert [one.proto.label for one in app.get("download_button")] == ["Download: Spreadsheet"]
    (making,) = makings(app).values()
    assert making.made is not None
    book = openpyxl.load_workbook(io.BytesIO(making.made.data))
    assert book["Crime changes"]["F6"].value == pytest.approx(0.20398, abs=1e-5)
    last = store.history(SAMPLE)[-1]
    assert (last.deed, last.detail, last.who) == ("took away", "Spreadsheet", "this computer")


def test_what_cannot_be_made_is_said_and_the_rest_is_in_the_zip(
    outputs: None, opened: Opened, store: Store
) -> None:
    app = after_making(opened("Take away", SAMPLE), "report.docx")

    sentence = (
        "Word: it could not be made. Try again; if it fails once more, tell whoever looks after "
        "this program that it was this file."
    )
    assert [one.value.replace("\\", "") for one in app.error] == [sentence]
    assert "took away" not in {one.deed for one in store.history(SAMPLE)}

    app = after_making(app, "everything.zip")

    assert sentence in [one.value.replace("\\", "") for one in app.warning]
    (made,) = (one.made for (_, key), one in makings(app).items() if key == "everything.zip")
    assert made is not None
    with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
        assert [name.rpartition("-")[2] for name in archive.namelist()] == [
            "figures.xlsx", "words.txt", "made.txt",
        ]  # fmt: skip
        assert sentence in archive.read("not-made.txt").decode("utf-8-sig")


def test_a_file_is_let_go_when_the_reports_words_change(
    outputs: None, opened: Opened, store: Store
) -> None:
    app = after_making(opened("Take away", SAMPLE), "words.txt")
    assert len(makings(app)) == 1

    newest = store.document(SAMPLE, "section/background")
    store.save_document(
        SAMPLE, "section/background", {"text": "Other words."},
        based_on=newest.number if newest else 0,
    )  # fmt: skip
    app.run()

    assert (faults(app), makings(app), len(app.get("download_button"))) == ([], {}, 0)
