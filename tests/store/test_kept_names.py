"""Names as they are kept, whatever a browser or an attacker sends."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csp_core.store import Store
from csp_core.store.names import UNSEEN, file_name, report_name, who_name


@pytest.mark.parametrize(
    ("given_name", "kept", "reason"),
    [
        ("Crime figures Jan 2018.xlsx", "Crime figures Jan 2018.xlsx", "as it is"),
        ("../../etc/passwd", "passwd", "no folders"),
        ("..\\..\\Windows\\win.ini", "win.ini", "no Windows folders"),
        ("C:\\Users\\officer\\crime.xlsx", "crime.xlsx", "old browsers send the whole path"),
        ("crime\x00.xlsx", "crime.xlsx", "NUL"),
        ("crime\r\nfigures\t.xlsx", "crime figures .xlsx", "one line"),
        ("crime\u202excod.xlsx", "crimexcod.xlsx", "text that would be read backwards"),
        ("\u2066crime\u2069\u200b\ufeff.csv", "crime.csv", "other unseen marks"),
        ("crime\ud800.csv", "crime.csv", "half a character"),
        ("crime\uffff\x0b.csv", "crime .csv", "what kills a picture"),
        ("  crime  2018 .csv ", "crime 2018 .csv", "spaces single"),
        ("cafe\u0301.csv", "caf\u00e9.csv", "as a Mac writes it, as Windows writes it"),
        ("<b>$5 & $10</b>.csv", "b>.csv", "a slash is a folder, the rest is only text"),
        ("x" * 5000, "x" * 199 + "…", "too long, no ending"),
        ("x" * 5000 + ".xlsx", "x" * 194 + "….xlsx", "too long, the ending kept"),
        ("x." + "y" * 5000, "x." + "y" * 197 + "…", "too long an ending is no file type"),
        ("crime_x00\u200b0B_2018.csv", "crime 2018.csv", "Excel's way of writing a control"),
        ("", "unnamed file", "nothing"),
        ("..", "unnamed file", "only a folder"),
        ("a/b/", "unnamed file", "only folders"),
        ("\u202e \x00", "unnamed file", "nothing that can be seen"),
        (".csv", ".csv", "only an ending"),
    ],
)
def test_an_uploads_name_is_kept_without_what_could_mislead(
    store: Store, given_name: str, kept: str, reason: str
) -> None:
    """Through the store, and read back from it."""
    report = store.new_report("Chorley")
    upload = store.add_upload(report.id, given_name, b"1")
    assert upload.name == kept, reason
    assert store.uploads(report.id) == (upload,)


@given(st.text(st.characters(), max_size=300))
def test_a_kept_name_is_short_seen_and_the_same_when_kept_again(text: str) -> None:
    """Whatever characters there are, for files, reports and people."""
    for keep in (file_name, report_name, who_name):
        kept = keep(text)
        assert len(kept) <= 200
        assert not any(unicodedata.category(character) in UNSEEN for character in kept)
        assert keep(kept) == kept
    assert "/" not in file_name(text)
    assert "\\" not in file_name(text)


def test_a_report_and_a_person_keep_their_slashes() -> None:
    """Only a file's name has folders in it."""
    assert report_name(" Crime 2017/18 ") == "Crime 2017/18"
    assert report_name("x" * 201) == "x" * 199 + "…"
    assert who_name("Officer / Analyst") == "Officer / Analyst"
    assert who_name(" \n") == "this computer"
