"""The pages' caches never show a figure of another file, report or choice."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest
import streamlit as st
from streamlit.runtime.media_file_storage import MediaFileKind
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from csp_core.measures.results import Change
from csp_core.store import Store
from pages.parts import data
from tests.pages.conftest import Opened

AREAS, TYPES = 50, 20
SPOT = b"Area 12,Type 10,2017-06,"
YEAR_BEFORE, SPAN = (2016 * 12 + 5, 2016 * 12 + 5), (2017 * 12 + 5, 2017 * 12 + 5)


def tidy(months: int) -> bytes:
    """A tidy CSV file of so many months, whose every count is 100000."""
    lines = [
        f"Area {area},Type {kind},{2013 + at // 12}-{at % 12 + 1:02d},100000"
        for area in range(AREAS)
        for kind in range(TYPES)
        for at in range(months)
    ]
    return "\n".join(["Area,Crime type,Month,Count", *lines, ""]).encode()


def corrected(content: bytes, count: int) -> bytes:
    """The file with one count changed, and of the same length."""
    at = content.index(SPOT) + len(SPOT)
    return content[:at] + b"%06d" % count + content[at + 6 :]


def changes(keys: tuple[data.FileKey, ...], area: str) -> dict[str, Change]:
    comparison = data.comparison_of(keys, SPAN, YEAR_BEFORE, 50, (area,), ())
    assert comparison is not None
    return {change.crime_type: change for change in comparison.changes}


@pytest.mark.parametrize(
    ("months", "times"), [(60, 20), pytest.param(1000, 20, marks=pytest.mark.slow)]
)
def test_one_corrected_cell_of_a_large_file_is_right_every_time(
    store: Store, months: int, times: int
) -> None:
    """T31: 60,000 rows (slow: 1,000,000), of which Streamlit would look at a sample."""
    content = tidy(months)
    report = store.new_report("Spring").id
    found = []
    for number in range(times):
        upload = store.add_upload(report, "figures.csv", corrected(content, 100_000 + number))
        read = changes(data.file_keys(store.uploads(report)), "Area 12")
        found.append((read["Type 10"].current, read["Type 11"].current))
        store.withdraw(upload.id)

    assert found == [(100_000 + number, 100_000) for number in range(times)]


SMALL = b"Area,Crime type,Month,Count\nPreston,Arson,2016-06,60\nPreston,Arson,2017-06,%d\n"


def test_two_reports_with_the_same_file_and_crafted_names_never_show_each_others_figures(
    store: Store,
) -> None:
    """T32: names that run into the checksum beside them, and one file under two names."""
    sha256 = hashlib.sha256(SMALL % 70).hexdigest()
    names = ["a.csv", f"a.csvstr:{sha256}", f"{sha256}", "str:a.csv", "a.csv", "('a', 'b').csv"]
    found = []
    for number, name in enumerate(names):
        report = store.new_report("Spring").id
        store.add_upload(report, name, SMALL % 70)
        store.add_upload(report, f"{name}.2.csv", SMALL % (80 + number))
        keys = data.file_keys(store.uploads(report))
        change = changes(keys, "Preston")["Arson"]
        revisions = data.figures_of(keys).revisions
        found.append((change.current, change.files, [one.earlier_place.file for one in revisions]))

    assert found == [(80 + number, (f"{name}.2.csv",), [name]) for number, name in enumerate(names)]


def test_two_areas_and_one_crafted_area_are_never_one_choice(store: Store) -> None:
    """Streamlit joins a tuple's items without a mark between them before it hashes them."""
    crafted = "Prestonstr:Wyre"
    content = "Area,Crime type,Month,Count\n" + "".join(
        f"{area},Arson,{year}-06,{count}\n"
        for area, count in (("Preston", 100), ("Wyre", 200), (crafted, 350))
        for year in (2016, 2017)
    )
    upload = store.add_upload(store.new_report("Spring").id, "a.csv", content.encode())
    keys = data.file_keys((upload,))

    found = [
        data.comparison_of(keys, SPAN, YEAR_BEFORE, 50, areas, ())
        for areas in (("Preston", "Wyre"), (crafted,))
    ]

    assert [[one.area for one in each.changes] for each in found if each] == [
        ["Preston", "Wyre"],
        [crafted],
    ]


def test_a_corrected_file_of_equal_length_gives_the_new_bytes_away(
    store: Store, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    """T33: above 1 MiB Streamlit's address of a download rests on samples of it, name and type."""
    asked: dict[str, dict[str, Any]] = {}
    monkeypatch.setattr(st, "download_button", lambda label, **said: asked.update({label: said}))
    content, report = tidy(60), store.new_report("Spring").id
    storage, given = MemoryMediaFileStorage("/media"), []
    for count in (100_000, 100_001):
        store.add_upload(report, "figures.csv", corrected(content, count))
        opened("Upload", report)
        button = asked["Download all figures as one table"]
        taken = button["data"]()
        address = storage.load_and_get_id(
            taken, button["mime"], MediaFileKind.DOWNLOADABLE, button["file_name"]
        )
        given.append((len(taken), storage.get_file(address).content.count(b",100001,")))
        store.withdraw(store.uploads(report)[0].id)

    assert given[0][0] == given[1][0] > 1024**2
    assert [found for _, found in given] == [0, 1]
