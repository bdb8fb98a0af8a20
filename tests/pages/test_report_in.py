"""Last year's report is dropped on the Narrative page, looked through, put in and taken out."""

from __future__ import annotations

import io

import docx
from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from tests.pages.conftest import FIRST, Opened

HEADINGS = (
    "1. Background", "2. Progress", "a) Overall position", "b) Areas of significant progress",
    "c) Areas for further action", "3. Progress against key actions", "3.1 Crime figures",
    "3.2 MARAC", "3.3 IDVA service", "3.4 Specialist courts (SDVC)", "3.5 The sanctuary scheme",
    "3.6 Child sex exploitation", "3.7 Multi agency meetings", "3.8 Operations",
    "3.9 PCC funded projects", "3.10 Hate crime", "4.0 Funding position",
    "5.0 Partnership annual conference", "6.0 Counter Terrorism and Security Act 2015",
    "7.0 Customer survey", "8.0 Conclusion",
)  # fmt: skip

SAMPLE = 1


def last_years() -> bytes:
    """A report laid out as partnerships do, its headings no styles."""
    document = docx.Document()
    document.add_paragraph("Scrutiny Committee")
    for heading in HEADINGS:
        document.add_paragraph(heading)
        document.add_paragraph(f"What there is to say of this. All of it in {heading}.")
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def drop(opened: Opened, report: int, name: str, content: bytes) -> AppTest:
    """The Narrative page of a report, the file dropped on it."""
    app = opened(FIRST, report).switch_page("pages/report/narrative.py").run()
    return app.file_uploader[0].set_value([(name, content, "application/octet-stream")]).run()


def said(app: AppTest) -> list[str]:
    boxes = (*app.error, *app.success, *app.main.markdown)
    return [one.value.replace("\\", "") for one in boxes]


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def texts(store: Store, report: int) -> dict[str, str]:
    kept = store.documents(report, "section/")
    return {name: str(one.body["text"]) for name, one in kept.items() if isinstance(one.body, dict)}


def test_a_report_is_put_in_its_sections_once_somebody_says_so_and_taken_out_again(
    store: Store, opened: Opened
) -> None:
    report = store.new_report("Spring").id
    store.save_document(report, "section/background", {"text": "Mine."}, based_on=0)
    app = drop(opened, report, "last-year.docx", last_years())

    assert not app.exception
    assert "20 headings matched and 1 new section." in said(app)
    assert texts(store, report) == {"section/background": "Mine."}

    press(app, "Put it in the report")

    assert "last-year.docx is brought in: 21 sections changed." in said(app)
    placed = texts(store, report)
    assert len(placed) == 21
    assert placed["section/background"] == (
        "Mine.\n\nWhat there is to say of this. All of it in 1. Background."
    )
    assert (
        placed["section/hate-crime"]
        == "What there is to say of this. All of it in 3.10 Hate crime."
    )

    press(app, "Take it out again")

    assert "last-year.docx is taken out again." in said(app)
    assert texts(store, report) == {"section/background": "Mine."}


def test_what_cannot_be_read_is_said_in_a_sentence(store: Store, opened: Opened) -> None:
    app = drop(opened, store.new_report("Spring").id, "r.docx", b"%PDF-1.7")

    assert "r.docx is a PDF. Save it as .docx or .txt and try that file." in said(app)


def test_the_figures_that_agree_are_made_live_at_one_click(store: Store, opened: Opened) -> None:
    name = "section/crime-figures"
    kept = store.document(SAMPLE, name)
    store.save_document(
        SAMPLE, name, {"text": "All crime rose by 20.4%, burglary by 34% and theft by 21%."},
        based_on=kept.number if kept else 0,
    )  # fmt: skip
    app = opened(FIRST, SAMPLE)
    app.query_params["section"] = "crime-figures"
    app.switch_page("pages/report/narrative.py").run()

    press(app, "Make 2 figures live")

    assert texts(store, SAMPLE)[name] == (
        "All crime rose by [[South Ribble | All crime | size of change]], burglary by "
        "[[South Ribble | All burglary | size of change]] and theft by 21%."
    )
