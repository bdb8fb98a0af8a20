"""T03: CSV files whose every cell is known, after the cases of csv-spectrum and RFC 4180."""

import pytest

from csp_core.reading.files.delimited import delimited_sheet


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("a,b,c\n1,2,3\n", [["a", "b", "c"], ["1", "2", "3"]]),
        ("a,b,c\r\n1,2,3", [["a", "b", "c"], ["1", "2", "3"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ('a,b\n"1, and",2\n', [["a", "b"], ["1, and", "2"]]),
        ('a,b\n1,"ha ""ha"" ha"\n', [["a", "b"], ["1", 'ha "ha" ha']]),
        ('a,b\n1,""""\n', [["a", "b"], ["1", '"']]),
        ('a,b\n1,""\n2,\n', [["a", "b"], ["1", ""], ["2", ""]]),
        ('a,b\n"once\nupon",2\n3,4\n', [["a", "b"], ["once\nupon", "2"], ["3", "4"]]),
        ('a,b\r\n"once\r\nupon",2\r\n', [["a", "b"], ["once\r\nupon", "2"]]),
        ('a,b\n"once ""upon""\na time",2\n', [["a", "b"], ['once "upon"\na time', "2"]]),
        (
            'key,val\n1,"{""type"": ""Point"", ""at"": [102.0, 0.5]}"\n',
            [["key", "val"], ["1", '{"type": "Point", "at": [102.0, 0.5]}']],
        ),
        ('a,b\n5 foot 6",2\n', [["a", "b"], ['5 foot 6"', "2"]]),
        ("a,b\n1,ʤ £ – €\n", [["a", "b"], ["1", "ʤ £ – €"]]),
        ("a,b,c\n1\n\n1,2,3,4\n", [["a", "b", "c", ""], ["1"] + [""] * 3, [""] * 4, list("1234")]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1, 2\t3\n", [["a", "b"], ["1, 2", "3"]]),
        ("a|b\n1|2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2\n\n\n", [["a", "b"], ["1", "2"]]),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_cell_of_a_csv_file_is_known(
    text: str, cells: list[list[str]], encoding: str
) -> None:
    sheet = delimited_sheet("figures.csv", text.encode(encoding))

    assert sheet.head() == cells
