"""How many came, in the words of officers."""

from __future__ import annotations

import pytest

from csp_core.attendance_words import Attendance, parse_attendance

READ = {
    50: (50, ""), "50": (50, ""), "1,200": (1_200, ""), "fifty": (50, ""),
    "about fifty": (50, "about fifty"), "About 50 people": (50, "About 50 people"),
    "c. 50": (50, "c. 50"), "c50": (50, "c50"), "circa 50": (50, "circa 50"), "50+": (50, "50+"),
    "~50": (50, "~50"), "over 100": (100, "over 100"), "approx. 60": (60, "approx. 60"),
    "twenty-five": (25, ""), "a hundred": (100, ""), "50 delegates": (50, "50 delegates"),
    "one hundred and twenty attended": (120, "one hundred and twenty attended"),
    "nearly 80": (80, "nearly 80"), "n/a": (None, ""), "": (None, ""), None: (None, ""),
}  # fmt: skip
NOT_READ = ["20-30", "50 or 60", "many", "fifty sixty", "12.5", 12.5, True, -3, "10 tables of 8"]


@pytest.mark.parametrize(("cell", "wanted"), READ.items())
def test_a_number_of_people_is_read_and_what_more_is_said_is_kept(
    cell: object, wanted: tuple[int | None, str]
) -> None:
    assert parse_attendance(cell) == Attendance(*wanted)


@pytest.mark.parametrize("cell", NOT_READ)
def test_what_is_not_one_number_of_people_is_a_fault(cell: object) -> None:
    read = parse_attendance(cell)

    assert read.number is None
    assert read.fault is not None
