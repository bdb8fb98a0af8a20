"""A file that looks like personal data is asked about in one sentence, and the answer is said."""

from csp_core.reading.personal import PersonalColumn
from csp_core.words.personal import kept_whole, kept_without, not_kept, personal_sentence

COLUMNS = (
    PersonalColumn("People", 4, 2, "Surname", "a name"),
    PersonalColumn("People", 4, 3, "DOB", "a date of birth"),
)


def test_the_question_names_the_file_the_sheet_and_the_headings_with_their_cells() -> None:
    assert personal_sentence("crime.xlsx", COLUMNS) == (
        "crime.xlsx has columns that look like personal data: “Surname” (People › B4) and “DOB” "
        "(People › C4). It is not kept until you decide."
    )


def test_a_csv_file_has_no_sheet_to_name_and_many_columns_are_counted() -> None:
    many = [PersonalColumn("", 1, at, f"Victim name {at}", "a name") for at in range(1, 11)]

    assert personal_sentence("crime.csv", many) == (
        "crime.csv has columns that look like personal data: “Victim name 1” (A1), “Victim name 2” "
        "(B1), “Victim name 3” (C1), “Victim name 4” (D1), “Victim name 5” (E1), “Victim name 6” "
        "(F1), “Victim name 7” (G1) and 3 more. It is not kept until you decide."
    )


def test_each_decision_is_said() -> None:
    assert [say("crime.xlsx", COLUMNS[:1]) for say in (kept_without, kept_whole, not_kept)] == [
        "crime.xlsx is kept without the cells under “Surname” (People › B4)",
        "crime.xlsx is kept with “Surname” (People › B4)",
        "crime.xlsx is not kept, because of “Surname” (People › B4)",
    ]
