"""Dropping files on the page: asked about personal data, told what changed, every name as safe."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata

import pytest
from streamlit.testing.v1 import AppTest

from csp_core.store import Store
from csp_core.store.names import UNSEEN
from pages.parts import data, drop_zone
from pages.parts.taking import Dropped
from tests.charts.specs import words_in
from tests.pages.conftest import PAGES, Opened
from tests.reading.drawing import Cell, workbook

SAMPLE = 1
APRIL = """
    Area    | Crime type | Apr 2016 | Apr 2017
    Preston | All crime  | 100      | 120
    Preston | Burglary   | 60       | 90
"""
MAY = """
    Area    | Crime type | Apr 2016 | Apr 2017 | May 2016 | May 2017
    Preston | All crime  | 100      | 150      | 100      | 110
    Preston | Burglary   | 60       | 90       | 70       | 80
"""
PEOPLE = """
    Area    | Surname | Crime type | Apr 2016 | Apr 2017
    Preston | Canary  | All crime  | 100      | 120
"""
QUESTION = (
    "People.xlsx has columns that look like personal data: “Surname” (Crime › B1). "
    "It is not kept until you decide."
)
WITHOUT, WHOLE, NOT = "Keep it without these columns", "Keep it as it is", "Do not keep it"
TYPE = "application/octet-stream"


def drop(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    """The files dropped together, and the page run."""
    return app.file_uploader[0].set_value([(*file, TYPE) for file in files]).run()


def drawn(name: str, drawing: str) -> tuple[str, bytes]:
    return name, workbook({"Crime": drawing})


def plainly(text: str) -> str:
    """What a reader sees of escaped Markdown."""
    return text.replace("\\", "")


def boxes(app: AppTest) -> list[str]:
    """The sentences in coloured boxes, from the top of each colour."""
    return [plainly(one.value) for one in (*app.error, *app.warning, *app.success)]


def buttons(app: AppTest) -> list[str]:
    return [one.label for one in app.button if one.label in (WITHOUT, WHOLE, NOT)]


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def counts(app: AppTest) -> list[str]:
    """Both counts of each change in the page's first chart."""
    words = words_in(json.loads(app.get("vega_lite_chart")[0].proto.spec))
    return [word for word in words if "→" in word]


def kept(store: Store) -> list[tuple[str, str]]:
    """Report and file of everything kept but the sample's."""
    return [
        (report.name, upload.name)
        for report in store.reports()
        if not report.sample
        for upload in store.uploads(report.id)
    ]


def told(store: Store, report: int) -> list[tuple[str, str]]:
    return [(act.deed, act.detail) for act in store.history(report)]


def test_a_file_that_looks_like_personal_data_is_not_kept_until_it_is_decided(
    store: Store, opened: Opened
) -> None:
    """The file dropped with it is taken as usual; the question is still there on another page."""
    app = opened("Upload", SAMPLE)

    drop(app, drawn("People.xlsx", PEOPLE), drawn("April.xlsx", APRIL))

    assert boxes(app) == [QUESTION, "April.xlsx: 4 figures read."]
    assert buttons(app) == [WITHOUT, WHOLE, NOT]
    assert kept(store) == [("April", "April.xlsx")]

    app.switch_page(PAGES["At a glance"]).run()
    assert (buttons(app), QUESTION in boxes(app)) == ([WITHOUT, WHOLE, NOT], True)

    press(app, WITHOUT)
    said = "People.xlsx is kept without the cells under “Surname” (Crime › B1)"
    assert boxes(app) == [f"{said}: 2 figures read. It added nothing new and changed no figure."]
    assert kept(store) == [("April", "April.xlsx"), ("April", "People.xlsx")]
    report = store.reports()[0].id
    assert told(store, report)[-2:] == [("added", "People.xlsx"), ("decided", said)]
    assert b"Canary" not in store.content(store.uploads(report)[1].sha256)
    assert counts(app) == ["100 → 120", "60 → 90"]


@pytest.mark.parametrize(
    ("way", "files", "said"),
    [
        (WHOLE, [("Spring", "People.xlsx")], "People.xlsx is kept with “Surname” (Crime › B1)"),
        (NOT, [], "People.xlsx is not kept, because of “Surname” (Crime › B1)"),
    ],
)
def test_a_file_is_kept_as_it_is_or_not_at_all_and_the_history_says_which(
    store: Store, opened: Opened, way: str, files: list[tuple[str, str]], said: str
) -> None:
    report = store.new_report("Spring").id
    file = drawn("People.xlsx", PEOPLE)
    app = drop(opened("Upload", report), file)

    press(app, way)

    ending = ": 2 figures read." if files else "."
    assert (boxes(app), buttons(app)) == ([f"{said}{ending}"], [])
    assert (kept(store), told(store, report)[-1]) == (files, ("decided", said))

    drop(app, file)
    assert (buttons(app) == []) is bool(files), "asked again, unless it is kept already"


def test_nothing_of_a_file_that_is_not_kept_stays_in_memory(
    store: Store, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its reading holds the first rows, names and all."""
    name, content = drawn("People.xlsx", PEOPLE)
    key = data.FileKey(hashlib.sha256(content).hexdigest(), name)
    read: list[str] = []
    app = drop(opened("Upload", store.new_report("Spring").id), (name, content))
    monkeypatch.setattr(data, "read_upload", lambda file, *_: read.append(file))
    data.reading_of(key, content)
    assert read == []

    press(app, NOT)

    data.reading_of(key, content)
    assert read == [name]
    assert (app.session_state["undecided"], app.session_state["without"]) == ({}, {})


def test_a_file_whose_figures_would_change_is_offered_whole_or_not_at_all(
    store: Store, opened: Opened
) -> None:
    """A second table stands below the names."""
    drawing = f"""
        Crime type | Victim name | Count
        Burglary   | Ann Canary  | 57
        {MAY}
    """
    app = opened("Upload", store.new_report("Spring").id)

    drop(app, drawn("Two tables.xlsx", drawing))

    assert buttons(app) == [WHOLE, NOT]
    assert plainly(app.main.markdown[0].value) == (
        "It cannot be kept without them: written again, it would not give the same figures. Take "
        "the columns out in Excel and drop that file."
    )


def test_a_newer_file_says_what_it_changed_and_taken_out_the_old_figures_are_back(
    store: Store, opened: Opened
) -> None:
    app = opened("Upload", store.new_report("Spring").id)
    drop(app, drawn("April.xlsx", APRIL))
    assert counts(app) == ["100 → 120", "60 → 90"]

    drop(app, drawn("May.xlsx", MAY))

    did = "It added May 2016 and May 2017 for 2 crime types in Preston and changed 1 figure."
    assert boxes(app)[-1].splitlines()[-1] == f"May.xlsx: 8 figures read. {did}"
    openers = [plainly(one.label) for one in app.expander if "changed by" in one.label]
    assert openers == ["1 figure changed by May.xlsx"] * 2
    rows = next(one.value for one in app.dataframe if "before" in one.value.columns)
    assert rows.to_numpy().tolist() == [
        ["Preston", "All crime", "April 2017", "120", "150", "April.xlsx › Crime › D2",
         "May.xlsx › Crime › D2"],
    ]  # fmt: skip
    beside = [plainly(one.value) for one in app.markdown if one.value.startswith("May")]
    assert [line.endswith(f":small[{did}]") for line in beside] == [True]
    assert counts(app) == ["200 → 260", "130 → 170"]

    press(app, "Take out")
    assert counts(app) == ["100 → 120", "60 → 90"]
    assert [one for one in app.expander if "changed by" in one.label] == []

    press(app, "Put back")
    assert counts(app) == ["200 → 260", "130 → 170"]


def test_a_second_drop_before_the_browser_knew_of_the_new_report_goes_into_the_same(
    store: Store, opened: Opened
) -> None:
    """As a browser sends it: the uploader's whole list again, and still the sample's name."""
    app = opened("Upload", SAMPLE)
    drop(app, drawn("April.xlsx", APRIL))

    app.selectbox(key="report_choice").set_value(SAMPLE)
    drop(app, drawn("May.xlsx", MAY))

    assert kept(store) == [("April", "April.xlsx"), ("April", "May.xlsx")]
    assert app.selectbox(key="report_choice").value == store.reports()[0].id
    assert [one.splitlines()[0] for one in boxes(app)] == ["April.xlsx: 4 figures read.  "]


def test_large_files_are_read_one_after_another_and_each_is_taken_once(
    store: Store, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where reading takes time it is done on the page, which says how far it is."""
    monkeypatch.setattr("pages.parts.drop_zone._AT_ONCE", 0)
    shown: list[str] = []
    said = drop_zone._how_far

    def how_far(file: Dropped, number: int, files: int) -> str:
        shown.append(said(file, number, files))
        return shown[-1]

    monkeypatch.setattr("pages.parts.drop_zone._how_far", how_far)
    app = opened("Upload", store.new_report("Spring").id)

    drop(app, drawn("April.xlsx", APRIL), drawn("May.xlsx", MAY))

    assert shown == [
        "Reading April.xlsx, 1 MB (file 1 of 2)",
        "Reading May.xlsx, 1 MB (file 2 of 2)",
    ]
    assert kept(store) == [("Spring", "April.xlsx"), ("Spring", "May.xlsx")]
    assert [line.split(":")[0] for line in boxes(app)[0].splitlines()] == ["April.xlsx", "May.xlsx"]
    app.run()
    assert len(store.uploads(store.reports()[0].id)) == 2


def test_the_limits_of_files_are_said_as_they_are(opened: Opened) -> None:
    app = opened("Upload", SAMPLE)

    assert app.file_uploader[0].label == (
        "Drop the spreadsheets the police sent you: Excel or OpenDocument up to 50 MB, CSV up to "
        "250 MB"
    )


HOSTILE_NAMES = {
    "../../x.xlsx": "x.xlsx",
    "..\\..\\y.xlsx": "y.xlsx",
    "nul\x00 byte.xlsx": "nul byte.xlsx",
    "x" * 5000 + ".xlsx": "x" * 194 + "….xlsx",
    "right\u202excod.xlsx": "rightxcod.xlsx",
    "half\ud800.xlsx".encode("utf-8", "replace").decode() + "\u2066": "half?.xlsx",
}


def test_names_from_hostile_computers_are_kept_shown_and_given_away_safely(
    store: Store, opened: Opened
) -> None:
    """T20: through upload, store, every page, and the names of what is taken away."""
    app = opened("Upload", SAMPLE)

    drop(app, *((name, workbook({"Crime": APRIL})) for name in HOSTILE_NAMES))
    drop(app, *((name, b"%PDF-1.7") for name in HOSTILE_NAMES))

    report = store.reports()[0]
    assert [upload.name for upload in store.uploads(report.id)] == list(HOSTILE_NAMES.values())
    refused = "is a PDF, not a spreadsheet. Ask for the figures as a spreadsheet, or copy its table"
    assert [one.split(" into")[0] for one in boxes(app)[: len(HOSTILE_NAMES)]] == [
        f"{name} {refused}" for name in HOSTILE_NAMES.values()
    ]
    for page in PAGES.values():
        app.switch_page(page).run()
        assert list(app.exception) == []
        assert [text for text in markdown_of(app) if unseen(text)] == []
        assert max(map(len, markdown_of(app))) < 2000


def markdown_of(app: AppTest) -> list[str]:
    """Every text on the page that Streamlit takes for Markdown."""
    bodies = (app.markdown, app.caption, app.error, app.warning, app.success, app.info, app.title)
    named = (app.expander, app.button, app.metric)
    return [
        *(str(one.value) for each in bodies for one in each),
        *(str(one.label) for each in named for one in each),
        *(str(one.help or "") for one in app.metric),
    ]


TYPED = ("$5 and $10", "_x_", "# 1", "1. one", "<b>x</b>", ":smile:", "[a](http://b.example)")


def test_what_stands_in_cells_and_names_is_shown_as_typed_on_every_page(
    store: Store, opened: Opened
) -> None:
    """T27: once the escaped signs are taken away, nothing of Markdown is left of it."""
    name = "$5 and $10 _x_ # 1. one.xlsx"
    head: list[Cell] = ["Area", "Crime type", "Apr 2016", "Apr 2017"]
    right, wrong = [head], [head]
    for one in TYPED:
        right.append([one, one, 90, 99])
        wrong.append([one, one, 91, 99])
    wrong += [["_x_", "other", "~~n/k~~", 3], ["_x_", "again", 5, 6], ["_x_", "again", 5, 7]]
    app = opened("Upload", store.new_report("_Spring_ $1$").id)
    drop(app, (name, workbook({"_s_ $1$": right})), (name, workbook({"_s_ $1$": wrong})))
    assert len(app.error) == 2

    for page in PAGES.values():
        app.switch_page(page).run()
        assert list(app.exception) == []
        shown = [
            text.replace("[Say which is right](#which-is-right)", "") for text in markdown_of(app)
        ]
        loose = [re.sub(r"\\[^a-z0-9\s]", "", text) for text in shown]
        assert [text for text in loose if re.search(r"\$|_|#|<b|smile:|~|\]\(", text)] == []


def unseen(text: str) -> bool:
    return any(unicodedata.category(character) in UNSEEN - {"Cc"} for character in text)


def test_a_report_takes_two_hundred_files_and_says_so_of_the_next(
    store: Store, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """T21: three here."""
    monkeypatch.setattr("csp_core.store.uploads.MOST_ACTIVE_UPLOADS", 3)
    app = opened("Upload", store.new_report("Spring").id)

    drop(app, *((f"{number}.xlsx", workbook({f"S{number}": APRIL})) for number in range(5)))

    assert [name for _, name in kept(store)] == ["0.xlsx", "1.xlsx", "2.xlsx"]
    assert boxes(app)[:2] == [
        f"{number}.xlsx was not added: this report already has 3 uploads, the most it may have. "
        "Take out one it no longer needs, then try again."
        for number in (3, 4)
    ]
