"""What was measured, as it is judged and printed."""

from benchmarks.measured import Measured, not_here, ratio, seconds
from benchmarks.promises import Promise
from benchmarks.table import table_lines

PICTURES = Promise("pictures", "a chart to PNG", "vl-convert alone", 1.2)
SWITCH = Promise("upload", "another page", "", 0.5, "seconds")
MEMORY = Promise("memory", "a large workbook", "calamine alone", 25, "bytes a cell")

TABLE = """\
what              against           ours     baseline  found              at most            verdict
----------------  ----------------  -------  --------  -----------------  -----------------  ------------
a chart to PNG    vl-convert alone  0.120 s  0.100 s   1.20×              1.20×              kept
a chart to PNG    vl-convert alone  0.121 s  0.100 s   1.21×              1.20×              over
another page                        0.345 s            0.34 s             0.50 s             kept
a large workbook  calamine alone    82.5 MB  51.1 MB   78.5 bytes a cell  25.0 bytes a cell  over
another page                                                              0.50 s             not measured

a chart to PNG: 15 charts
another page: no Chromium, Chrome or Edge was found
"""  # noqa: E501  # a table is as wide as it is


def test_a_measure_stands_beside_its_baseline_its_bound_and_its_verdict() -> None:
    found = [
        ratio(PICTURES, 0.12, 0.1, "15 charts"),
        ratio(PICTURES, 0.121, 0.1, "15 charts"),
        seconds(SWITCH, 0.345),
        Measured(MEMORY, 82.5e6, 51.1e6, 78.5),
        not_here(SWITCH, "no Chromium, Chrome or Edge was found"),
    ]

    assert "\n".join(table_lines(found)) + "\n" == TABLE


def test_without_remarks_nothing_stands_under_the_table() -> None:
    assert list(table_lines([seconds(SWITCH, 0.75)])) == [
        "what          against  ours     baseline  found   at most  verdict",
        "------------  -------  -------  --------  ------  -------  -------",
        "another page           0.750 s            0.75 s  0.50 s   over",
    ]
