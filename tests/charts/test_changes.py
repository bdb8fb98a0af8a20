"""The chart of changes: every row is there, with its counts, and says what it is."""

from __future__ import annotations

from typing import Any

from csp_core.charts import theme
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Table
from tests.charts.specs import rows_of, words_in
from tests.words.results import change, judged

RISE = "A rise can mean that more was reported or found, not that more happened: Domestic abuse."
SOURCE = "figures.xlsx, extracted 12 February 2018"


def _layers(spec: dict[str, Any]) -> list[dict[str, Any]]:
    layers: list[dict[str, Any]] = spec["layer"]
    return layers


def _layer(spec: dict[str, Any], name: str) -> dict[str, Any]:
    """The layer of the data so named."""
    found: dict[str, Any] = next(at for at in _layers(spec) if at["data"]["name"] == name)
    return found


def bars_of(spec: dict[str, Any]) -> list[tuple[float, str, str]]:
    """Each bar's value, outline and fill."""
    return [
        (r["value"], r["colour"], r["fill"]) for r in rows_of(spec) if "zero" in r and "value" in r
    ]


def test_a_drawing_carries_its_words_values_and_caveats() -> None:
    drawing = changes_chart(
        [
            change("All crime", 5123, 6168, statuses=("illustrative",)),
            change("Anti-social behaviour", 3150, 2961),
        ],
        source=SOURCE,
    )
    assert (
        drawing.name,
        drawing.title,
        drawing.subtitle,
        drawing.source,
        drawing.marks,
        drawing.caveats,
        drawing.alt,
        drawing.table,
    ) == (
        ("South Ribble", "crime changes", "2017-04-to-2018-01"),
        "All crime up 20.4%; the other down",
        (
            "Percentage change in counts by crime type, South Ribble, "
            "April 2017 to January 2018 compared with April 2016 to January 2017"
        ),
        SOURCE,
        ("Illustrative figures: made up as an example, not recorded by the police.",),
        ("Counted as incidents, which are not crimes: Anti-social behaviour.",),
        (
            "Horizontal bar chart: All crime up 20.4%; the other down. "
            "Percentage change in counts by crime type, South Ribble, "
            "April 2017 to January 2018 compared with April 2016 to January 2017. "
            "South Ribble, All crime: +20.4% 5,123 → 6,168; "
            "South Ribble, Anti-social behaviour: −6% 3,150 → 2,961. "
            "2 caveats printed on the chart."
        ),
        Table(
            columns=(
                "Area",
                "Crime type",
                "April 2016 to January 2017",
                "April 2017 to January 2018",
                "Difference",
                "Change, %",
                "Chance",
                "Range from, %",
                "Range to, %",
                "Note",
            ),
            kinds=(
                "words",
                "words",
                "count",
                "count",
                "count",
                "percent",
                "words",
                "percent",
                "percent",
                "words",
            ),
            rows=(
                (
                    "South Ribble",
                    "All crime",
                    5123,
                    6168,
                    1045,
                    20.398204177239897,
                    "",
                    None,
                    None,
                    "",
                ),
                (
                    "South Ribble",
                    "Anti-social behaviour",
                    3150,
                    2961,
                    -189,
                    -6.0,
                    "",
                    None,
                    None,
                    "",
                ),
            ),
        ),
    )


def test_the_picture_itself_holds_title_subtitle_mark_rows_caveats_and_source() -> None:
    drawing = changes_chart(
        [change("Domestic abuse", 1031, 1264, statuses=("illustrative",))], source=SOURCE
    )
    assert (
        drawing.spec["title"]["text"],
        drawing.spec["title"]["subtitle"],
        words_in(drawing.spec),
    ) == (
        ["Domestic abuse up 22.6%"],
        [
            "Percentage change in counts by crime type, South Ribble",
            "April 2017 to January 2018 compared with April 2016 to January 2017",
        ],
        [
            "Illustrative figures: made up as an example, not recorded by the police.",
            "Domestic abuse",
            "+22.6%",
            "1,031 → 1,264",
            RISE,
            "Source: figures.xlsx, extracted 12 February 2018",
        ],
    )


def test_each_row_is_written_out_whether_or_not_it_has_a_bar() -> None:
    drawing = changes_chart(
        [
            change("All crime", stated=20.4),
            change("Robbery", 49, 52, "[u]"),
            change("Arson", 0, 3, "[z]"),
            change("Shoplifting", None, 6168, "[x]"),
            change("Homicide", None, None, "[c]"),
            change("All theft", 5000, 4000),
        ],
        source="",
    )
    figures = [
        (r["words"], r["colour"]) for r in rows_of(drawing.spec) if "reach" in r and "colour" in r
    ]
    details = [r["words"] for r in rows_of(drawing.spec) if "shift" in r]
    assert (figures, details, bars_of(drawing.spec)) == (
        [(figure, theme.IN_FOCUS) for figure in ("+20.4%", "", "", "", "", "−20%")],
        [
            ["as stated, no counts"],
            ["49 → 52, too few to give a percentage"],
            ["0 → 3, no percentage from zero"],
            ["not available → 6,168, months missing, no change given"],
            ["a count is withheld, no change given"],
            ["5,000 → 4,000"],
        ],
        [(20.4, theme.IN_FOCUS, theme.PAPER), (-20.0, theme.IN_FOCUS, theme.IN_FOCUS)],
    )


def test_the_table_says_why_a_percentage_is_not_there() -> None:
    drawing = changes_chart(
        [change("All crime", stated=20.4), change("Robbery", 49, 52, "[u]")], source=SOURCE
    )
    assert drawing.table.formatted() == (
        (
            "South Ribble", "All crime", "not available", "not available", "not available",
            "+20.4%", "", "not available", "not available", "as stated, no counts",
        ),
        (
            "South Ribble", "Robbery", "49", "52", "3",
            "not available", "", "not available", "not available",
            "[u] too few to give a percentage",
        ),
    )  # fmt: skip


def test_another_area_is_a_mark_on_the_same_row_named_in_a_key() -> None:
    drawing = changes_chart(
        [change("All crime", 5123, 6168), change("Robbery", 100, 120)],
        beside=[
            change("All crime", 6000, 7158, area="Chorley"),
            change("Robbery", 9, 8, "[u]", area="Chorley"),
            change("Arson", 100, 120, area="Chorley"),
        ],
        source=SOURCE,
    )
    marks = _layer(drawing.spec, "marks")["data"]["values"]
    assert (marks, words_in(drawing.spec)) == (
        [
            {
                "value": 100 * 1158 / 6000,
                "middle": 53.0,
                "said": "Chorley, All crime: +19.3%  6,000 → 7,158",
                "shape": "diamond",
                "fill": theme.MARK,
            }
        ],
        [
            "South Ribble", "Chorley", "South Ribble", "All crime", "Robbery",
            "+20.4%", "+20%", "5,123 → 6,168", "100 → 120",
            "A count is too small for a percentage (Robbery (Chorley)).",
            "Some of these crime types overlap, so they must not be added together.",
            "Chorley has no percentage, and so no mark, for Robbery.",
            "Source: figures.xlsx, extracted 12 February 2018",
        ],
    )  # fmt: skip


def test_figures_stand_in_a_column_of_their_own_where_marks_could_be_taken_for_theirs() -> None:
    alone = changes_chart([change("Robbery", 100, 120)], source="")
    beside = changes_chart(
        [change("Robbery", 100, 120)],
        beside=[change("Robbery", 100, 190, area="Chorley")],
        source="",
    )

    def ends_of(spec: dict[str, Any]) -> tuple[int, int]:
        bars, details = _layer(spec, "bars"), _layer(spec, "details")
        ends = bars["encoding"]["x"]["scale"]["range"][1], details["mark"]["x"]
        furthest_bar, figures_start = (int(end["expr"].removeprefix("width - ")) for end in ends)
        return furthest_bar, figures_start

    figures_alone = _layer(alone.spec, "details")["encoding"]["x"]["field"]
    furthest_bar, figures_start = ends_of(beside.spec)
    # A mark's own half width and some paper lie between the furthest mark and the figures.
    assert (figures_alone, furthest_bar - figures_start >= 20) == ("reach", True)


def test_several_areas_make_a_row_each_named_by_what_tells_them_apart() -> None:
    changes = [change("All crime", 100, 120), change("All crime", 100, 90, area="Chorley")]
    one_type = changes_chart(changes, source="")
    two_types = changes_chart([*changes, change("Robbery", 100, 110)], source="")
    assert (one_type.subtitle, words_in(one_type.spec)[:2], words_in(two_types.spec)[:3]) == (
        (
            "Percentage change in counts by area, All crime, "
            "April 2017 to January 2018 compared with April 2016 to January 2017"
        ),
        ["South Ribble", "Chorley"],
        ["All crime, South Ribble", "All crime, Chorley", "Robbery, South Ribble"],
    )


def test_no_changes_make_a_drawing_that_says_so() -> None:
    drawing = changes_chart([], source=SOURCE)
    assert (
        drawing.name,
        drawing.title,
        drawing.alt,
        words_in(drawing.spec),
        drawing.table.rows,
    ) == (
        ("crime changes",),
        "No crime types to compare",
        (
            "Empty chart: No crime types to compare. "
            "There is no figure for the area and the span chosen."
        ),
        ["Nothing to draw", "Source: figures.xlsx, extracted 12 February 2018"],
        (),
    )


def test_all_bars_share_one_scale_that_holds_zero() -> None:
    drawing = changes_chart([change("Robbery", 100, 1000), change("Arson", 1000, 970)], source="")
    layers = _layers(drawing.spec)
    scales = [
        layer["encoding"]["x"]["scale"]["domain"]
        for layer in layers
        if layer["encoding"].get("x", {}).get("scale")
    ]
    assert (len(scales), {tuple(domain) for domain in scales}) == (6, {(-3.0, 900.0)})


def test_long_alternatives_and_notes_are_counted_where_they_are_cut() -> None:
    rows = [
        change(f"Type {at}", 100, 120, notes=(f"Note {at} " + "word " * 30,)) for at in range(40)
    ]
    drawing = changes_chart(rows, source="")
    notes = [row["words"] for row in _layer(drawing.spec, "notes")["data"]["values"]]
    assert (drawing.alt.split("; ")[-1], len(notes), notes[-1], len(drawing.caveats)) == (
        "and 26 more in the table. 40 caveats printed on the chart.",
        13,
        "And 34 more notes with the table.",
        40,
    )


def _ends(spec: dict[str, Any], name: str) -> list[tuple[float, float]]:
    return [(row["low"], row["high"]) for row in _layer(spec, name)["data"]["values"]]


def test_a_line_on_each_bar_shows_the_range_that_chance_could_give_and_is_explained() -> None:
    drawing = changes_chart(
        [
            judged("All crime", 5123, 6168, 13.1, 28.2),
            judged("Robbery", 583, 588, -13.9, 18.2),
            change("Arson", 9, 8, "[u]"),
            change("Rape", stated=20.0),
        ],
        source="",
    )
    names = [layer["data"]["name"] for layer in _layers(drawing.spec)]
    stops = [
        (row["end"], row["bottom"] - row["top"])
        for row in _layer(drawing.spec, "range ends")["data"]["values"]
    ]
    assert (
        drawing.spec["title"]["subtitle"][-1],
        _ends(drawing.spec, "ranges"),
        stops,
        names[names.index("ranges on paper") :][:4],
        names.index("bars") < names.index("ranges on paper"),
    ) == (
        "Lines show the range chance could give (95%)",
        [(13.1, 28.2), (-13.9, 18.2)],
        [(13.1, 10.0), (28.2, 10.0), (-13.9, 10.0), (18.2, 10.0)],
        ["ranges on paper", "range ends on paper", "ranges", "range ends"],
        True,
    )


def test_figures_stand_clear_of_the_line_on_their_bar_and_the_scale_holds_it_whole() -> None:
    drawing = changes_chart([judged("Robbery", 583, 588, -13.9, 18.2)], source="")
    reaches = {row["reach"] for row in rows_of(drawing.spec) if "reach" in row}
    domain = _layer(drawing.spec, "bars")["encoding"]["x"]["scale"]["domain"]
    assert (reaches, domain) == ({18.2}, [-13.9, 18.2])


def test_a_range_that_goes_far_beyond_every_bar_is_cut_with_an_arrow_that_is_explained() -> None:
    """Two months alone: t is so wide that the bars would be specks."""
    drawing = changes_chart(
        [judged("Robbery", 100, 134, -60.0, 900.0), judged("Arson", 100, 110, 2.0, 19.0)], source=""
    )
    arrows = _layer(drawing.spec, "range arrows")["data"]["values"]
    assert (
        _ends(drawing.spec, "ranges"),
        [(row["end"], row["turn"]) for row in arrows],
        drawing.caveats[0],
        drawing.table.rows[0][7:9],
    ) == (
        [(-60.0, 102.0), (2.0, 19.0)],
        [(102.0, 90)],
        "An arrow at the end of a line: the range goes further than the chart; see the table.",
        (-60.0, 900.0),
    )


def test_an_area_beside_has_a_thin_range_of_its_own_clear_of_the_bar_s_and_others() -> None:
    drawing = changes_chart(
        [judged("All crime", 5123, 6168, 13.1, 28.2)],
        beside=[
            judged("All crime", 583, 588, -13.9, 18.2, area="Chorley"),
            judged("All crime", 583, 700, -2.0, 950.0, area="England"),
            change("All crime", 583, 500, area="Wyre"),
        ],
        source="",
    )
    marks = _layer(drawing.spec, "marks")["data"]["values"]
    middle = _layer(drawing.spec, "ranges")["data"]["values"][0]["middle"]
    line = _layer(drawing.spec, "mark ranges")
    most = 3 * (100 * 1045 / 5123)  # three times the longest bar
    assert (
        _ends(drawing.spec, "mark ranges"),
        [row["middle"] - middle for row in line["data"]["values"]],
        [row["middle"] - middle for row in marks],
        (line["mark"]["color"], line["mark"]["strokeWidth"]),
        [row["end"] for row in _layer(drawing.spec, "mark range arrows")["data"]["values"]],
        drawing.caveats[0],
        [row[7:9] for row in drawing.table.rows[1:]],
    ) == (
        [(-13.9, 18.2), (-2.0, most)],
        [7.5, -7.5],
        [7.5, -7.5, 15.0],
        (theme.MARK, 1.5),
        [most],
        "An arrow at the end of a line: the range goes further than the chart; see the table.",
        [(-13.9, 18.2), (-2.0, 950.0), (None, None)],
    )


def test_marks_of_which_none_has_a_range_stay_in_the_middle_of_their_rows() -> None:
    drawing = changes_chart(
        [judged("Robbery", 583, 588, -13.9, 18.2)],
        beside=[change("Robbery", 100, 120, area="Chorley")],
        source="",
    )
    (mark,) = _layer(drawing.spec, "marks")["data"]["values"]
    (line,) = _layer(drawing.spec, "ranges")["data"]["values"]
    assert mark["middle"] == line["middle"]


def test_what_chance_has_to_do_with_a_change_is_in_the_alternative_and_the_table() -> None:
    drawing = changes_chart(
        [judged("All crime", 5123, 6168, 13.1, 28.2)],
        beside=[judged("All crime", 583, 588, -13.9, 18.2, area="Chorley")],
        source="",
    )
    assert (drawing.alt, [row[6] for row in drawing.table.rows]) == (
        (
            "Horizontal bar chart: All crime up 20.4%, more than chance alone. "
            "Percentage change in counts by crime type, South Ribble, "
            "April 2017 to January 2018 compared with April 2016 to January 2017. "
            "South Ribble, All crime: +20.4% 5,123 → 6,168, beyond chance; "
            "Chorley, All crime: +0.9% 583 → 588, within usual variation."
        ),
        ["beyond chance", "within usual variation"],
    )


def test_a_list_of_more_than_a_few_carries_the_reminder_of_luck_in_the_picture() -> None:
    six = [judged(f"Type {at}", 100, 120, 2, 40) for at in range(6)]
    reminder = (
        "With 6 changes in one list, about one in twenty will look beyond chance by luck alone."
    )
    assert reminder in words_in(changes_chart(six, source="").spec)


def test_a_list_is_drawn_in_parts_each_with_a_finding_of_its_own() -> None:
    rows = [change(f"Type {at}", 100, 110 + at) for at in range(1, 6)]
    beside = [change(one.crime_type, 100, 90, area="Chorley") for one in rows]
    drawing = changes_chart(rows, beside=beside, source="a.xlsx")
    assert drawing.in_parts is not None

    parts = drawing.in_parts(2)

    assert [[row[1] for row in part.table.rows if row[0] == "South Ribble"] for part in parts] == [
        ["Type 1", "Type 2"], ["Type 3", "Type 4", "Type 5"],
    ]  # fmt: skip
    assert [part.subtitle.removeprefix(drawing.subtitle) for part in parts] == [
        ". Rows 1 to 2 of 5", ". Rows 3 to 5 of 5",
    ]  # fmt: skip
    assert [part.title for part in parts] == [
        changes_chart(some, source="").title for some in (rows[:2], rows[2:])
    ]
    assert drawing.in_parts(9)[4].subtitle.endswith(". Row 5 of 5")
