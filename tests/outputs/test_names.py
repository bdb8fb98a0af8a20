"""File names are readable, safe on every system, and never a path."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from csp_core.outputs.names import LONGEST, file_name


@pytest.mark.parametrize(
    ("parts", "ending", "name"),
    [
        (
            ("South Ribble", "Crime changes", "2017-04 to 2018-01"),
            "png",
            "south-ribble-crime-changes-2017-04-to-2018-01.png",
        ),
        (("Chorley & South Ribble",), ".SVG", "chorley-and-south-ribble.svg"),
        (("King’s Lynn", "Ynys Môn", "Łódź"), "csv", "kings-lynn-ynys-mon-lodz.csv"),
        (("20.4% up, £24,000",), "xlsx", "20-4-percent-up-pounds-24-000.xlsx"),
        (("../../etc/passwd",), "png", "etc-passwd.png"),
        (("C:\\Windows\\win.ini\x00",), "png", "c-windows-win-ini.png"),
        (("\u202egnp.exe",), "png", "gnp-exe.png"),
        (("CON",), "png", "file-con.png"),
        (("com1",), "csv", "file-com1.csv"),
        (("con", "2017"), "csv", "con-2017.csv"),
        (("", "日本", "---"), "zip", "file.zip"),
        ((), "docx", "file.docx"),
    ],
)
def test_a_name_says_what_the_file_is(parts: tuple[str, ...], ending: str, name: str) -> None:
    assert file_name(*parts, ending=ending) == name


def test_a_long_name_keeps_its_span() -> None:
    name = file_name("South Ribble", "anti-social " * 500, "2017-04-to-2018-01", ending="png")

    assert len(name) <= LONGEST
    assert name.startswith("south-ribble-anti-social-anti-social-")
    assert name.endswith("-2017-04-to-2018-01.png")


@pytest.mark.parametrize("ending", ["", ".", "p/ng", "tar.gz", "png ", "abcdefghi"])
def test_what_is_no_ending_is_refused(ending: str) -> None:
    with pytest.raises(ValueError, match="is not the ending of a file name"):
        file_name("Chorley", ending=ending)


@example(["a " * 100, "b" * 30])
@example(["a " * 100, "b" * 31])
@given(st.lists(st.text(max_size=300), max_size=100))
def test_every_name_is_safe_on_every_system(parts: list[str]) -> None:
    name = file_name(*parts, ending="png")

    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.png", name)
    assert len(name) <= LONGEST
    assert not re.fullmatch(r"(con|prn|aux|nul|com\d|lpt\d)\.png", name)
