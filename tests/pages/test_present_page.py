"""The Present page: slides are chosen, ordered and worded beforehand, and kept with the report."""

from __future__ import annotations

from dataclasses import asdict

from streamlit.testing.v1 import AppTest

from csp_core.deck import DOCUMENT, Deck, Slide, from_json
from csp_core.store import Store
from tests.pages.conftest import Opened
from tests.pages.test_pages_run import faults

SAMPLE = 1
OF_CHANGES = "chart/crime changes"


def slide(app: AppTest, name: str) -> AppTest:
    """The page once that slide has been chosen."""
    app.radio(key="slide_chosen").set_value(name)
    return app.run()


def press(app: AppTest, label: str) -> AppTest:
    next(one for one in app.button if one.label == label).click()
    return app.run()


def kept(store: Store) -> Deck:
    version = store.document(SAMPLE, DOCUMENT)
    return from_json(version.body if version else None)


def test_every_priority_has_a_slide_and_nothing_is_kept_until_something_is_changed(
    opened: Opened, store: Store
) -> None:
    app = opened("Present", SAMPLE)

    assert faults(app) == []
    shown = app.radio(key="slide_chosen").options
    assert [name for name in shown if "month" in name] == [
        "All crime higher than last year in all 10 months",
        "Alcohol related crime higher in 6 of 10 months",
        "Anti\\-social behaviour higher in 5 of 10 months",
        "Domestic abuse higher in 8 of 10 months",
        "All burglary higher in 8 of 10 months",
        "All theft higher in 9 of 10 months",
    ]
    assert store.document(SAMPLE, DOCUMENT) is None


def test_an_officer_orders_and_leaves_out_slides(opened: Opened, store: Store) -> None:
    app = slide(opened("Present", SAMPLE), OF_CHANGES)

    app = press(app, "Down")
    app = press(app, "Leave out")

    assert faults(app) == []
    ids = [one.id for one in kept(store).slides]
    assert ids.index(OF_CHANGES) == ids.index("chart/All crime, by month") + 1
    assert kept(store).slide(OF_CHANGES).shown is False
    assert app.radio(key="slide_chosen").value == OF_CHANGES


def test_own_notes_give_way_to_the_sections_and_can_be_put_back(
    opened: Opened, store: Store
) -> None:
    app = opened("Present", SAMPLE)
    deck = from_json([asdict(Slide(OF_CHANGES, "chart", sentence="Ours", notes="Pause here."))])
    store.change_document(SAMPLE, DOCUMENT, lambda _: deck.as_json())

    app = press(slide(app, OF_CHANGES), "Take the section's words for notes")
    assert kept(store).slide(OF_CHANGES).notes is None
    app = press(app, "Put your own notes back")

    own = kept(store).slide(OF_CHANGES)
    assert (own.sentence, own.notes) == ("Ours", "Pause here.")
    assert "Ours" in app.radio(key="slide_chosen").options


def test_with_every_slide_left_out_there_is_nothing_to_present(
    opened: Opened, store: Store
) -> None:
    app = opened("Present", store.new_report("Nothing yet").id)
    for name in ("title", "closing"):
        app = press(slide(app, name), "Leave out")

    assert faults(app) == []
    assert "Every slide is left out. Show at least one to present." in [
        one.value for one in app.info
    ]
