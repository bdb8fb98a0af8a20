"""Every case a chart may have to draw: the ordinary ones, and whatever officers have written."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from csp_core.charts.area_rates import area_rates_chart
from csp_core.charts.changes import changes_chart
from csp_core.charts.drawing import Drawing
from csp_core.charts.months import months_chart
from csp_core.charts.timeline import timeline_chart
from csp_core.charts.trends import trend_chart
from csp_core.crime_types import vocabulary
from csp_core.measures.results import Change
from csp_core.recording import RecordingBreak
from tests.words import timeline as years
from tests.words.area_rates import area_rates, many
from tests.words.results import change, judged, months
from tests.words.trends import FIRST, trend

HOSTILE = [
    "constructor", "toString", "__proto__", "valueOf", "count()", "a.b", "a[0]", "a:Q", "it's",
    "datum", "width", "line\nbreak", "", " ", "x" * 5000, "word " * 1000, "<b>x</b>", "\u202eabc",
    "bad\x07bell", "\ufffe", "\ud800", "_x000B_", "0", "null", "£5 & $6", "犯罪",
]  # fmt: skip
SOURCE = "figures.xlsx, extracted 12 February 2018"


@cache
def ordinary() -> tuple[Drawing, ...]:
    """One to forty rows, with and without another area; one to sixty months; nothing at all."""
    six = [
        change(name, 1000 + at, 1200 - at * 90) for at, name in enumerate(list(vocabulary())[:6])
    ]
    reasons = [
        change("Robbery", 49, 52, "[u]"), change("Arson", 0, 3, "[z]"),
        change("Rape", None, 8, "[x]"),
        change("Homicide", None, None, "[c]"), change("All crime", stated=20.4),
    ]  # fmt: skip
    forty = [change(name, 100, 60 + at * 2) for at, name in enumerate(list(vocabulary())[:40])]
    ranged = [
        judged(name, 1000, 950 + at * 30, -5 * at - 20.0, 9.0 * at + 4)
        for at, name in enumerate(vocabulary())
    ]
    far = [judged(one.crime_type, 100, 134, -99.0, 4000.0) for one in ranged[:3]]
    chorley = [change(one.crime_type, 100, 190, area="Chorley") for one in six]
    return (
        changes_chart(six[:1], source=SOURCE),
        changes_chart(six, beside=chorley, source=SOURCE),
        changes_chart(reasons, beside=reasons, source=SOURCE),
        changes_chart(forty[:14], source=SOURCE),
        changes_chart(forty, source=SOURCE),
        changes_chart([change("Robbery", 100, 1000), change("Arson", 1000, 970)], source=SOURCE),
        changes_chart([change("Robbery", 100, 60), change("Arson", 100, 90)], source=SOURCE),
        changes_chart([change("Robbery", 100, 100)], source=SOURCE),
        changes_chart(reasons[:1], source=SOURCE),
        changes_chart(ranged[:3], source=SOURCE),
        changes_chart(ranged[:14], beside=chorley, source=SOURCE),
        changes_chart(far, source=SOURCE),
        changes_chart(far, beside=chorley, source=SOURCE),
        changes_chart(ranged[:14], beside=_three_beside(ranged[:14]), source=SOURCE),
        changes_chart([], source=SOURCE),
        *(
            months_chart(months("All crime", [400] * length, [500_000] * length), source=SOURCE)
            for length in (1, 2, 3, 10, 12, 24, 60)
        ),
        months_chart(
            months("Arson", [1, None, -3], [None, None, 2], statuses=("illustrative",)),
            source=SOURCE,
        ),
        months_chart(months("Arson", [None], [None]), source=SOURCE),
        months_chart(months("Arson", [0, 0], [0, 0]), source=SOURCE),
        *trends(),
        *rates(),
        *(timeline_chart(years.many(n), source=SOURCE) for n in (0, 1, 5, 14, 40)),
    )


def _three_beside(changes: list[Change]) -> list[Change]:
    """The same crime types in three more areas, each change with a range of its own."""
    areas = (("Chorley", 9.0), ("Lancashire police force area", 3.0), ("England", 1.0))
    return [
        judged(one.crime_type, 1000, 1080 - at * 20, 8.0 - at * 2 - wide, 8.0 - at * 2 + wide,
               area=area)
        for area, wide in areas
        for at, one in enumerate(changes)
    ]  # fmt: skip


def trends() -> list[Drawing]:
    """One to 120 months, gaps, changes of recording, long names, counts below zero."""
    waves = [500_000 + (at * 7919) % 90_000 + (at > 80) * 200_000 for at in range(120)]
    changes = [
        RecordingBreak(FIRST + at, f"{at} months in, recording changed in a way told at length")
        for at in (1, 2, 60, 118)
    ]
    spike = [20, 22, None, 21, 19, 24, 20, 18, 22, 60, 21, None, 20, 22, 19, 20, 21, 2, 20, 22, 61]
    return [
        *(trend_chart(trend("All crime", waves[:n]), source=SOURCE) for n in (1, 3)),
        trend_chart(trend("Arson", waves, breaks=changes), source=SOURCE),
        trend_chart(
            trend(
                "Violence with injury " * 6,
                spike,
                area="Ward " * 40,
                withheld=[2],
                statuses=[*[""] * 19, "provisional", "revised"],
            ),
            source=SOURCE,
        ),
        trend_chart(trend("Arson", [-3, 0, 2, 1]), source=SOURCE),
    ]


def rates() -> list[Drawing]:
    """Two to three hundred areas, long names, no crime, rates far up and below one."""
    long = "A partnership of several districts and what lies between them"
    few = area_rates(
        [(f"{long} {at}", 900 + at * 400, 100_000) for at in range(8)]
        + [("constructor", 0, 90_000)],
        own=(f"{long} 0", f"{long} 1"),
        statuses=("illustrative",),
        without=(long, "York"),
    )
    rare = [(f"Area {at}", at % 3, 30_000 + at * 9_000) for at in range(60)]
    return [
        area_rates_chart(area_rates([("Wyre", 30, 9_000), ("York", 9, 9_000)]), (), source=SOURCE),
        area_rates_chart(few, (f"{long} 0",), source=SOURCE),
        area_rates_chart(few, ("Both",), source=SOURCE),
        area_rates_chart(many(10, groups=[(long, 900, 9_000)] * 5), (long,), source=SOURCE),
        area_rates_chart(
            area_rates(
                [("Wyre", 30, 9_000), ("York", 9, 9_000)],
                groups=[(f"{long} {at}", 90_000, 9_000_000) for at in range(4)],
                groups_without=(long,),
            ),
            ("Wyre",),
            source=SOURCE,
        ),
        area_rates_chart(many(10), ("South Ribble",), source=SOURCE),
        area_rates_chart(many(14, first=long), ("Both",), source=SOURCE),
        area_rates_chart(many(300), ("Both",), source=SOURCE),
        area_rates_chart(many(300, high=90_000), ("Area 7",), source=SOURCE),
        area_rates_chart(area_rates(rare, crime_type="Homicide"), ("Area 1",), source=SOURCE),
        area_rates_chart(
            area_rates([(f"Area {at}", 900 + at, 100_000) for at in range(12)]),
            [f"Area {at}" for at in range(12)],
            source=SOURCE,
        ),
    ]


@cache
def hostile() -> tuple[Drawing, ...]:
    """Hostile words in every place where an officer's words stand.

    Alone in its chart each stands once, by turns in one of two kinds: what stands around bars and
    around lines is put there by the same code.
    """
    rows = [
        change(name, 1000, 1100 + at * 9, statuses=("illustrative",))
        for at, name in enumerate(HOSTILE)
    ]
    beside = [change(name, 1000, 1200, area="constructor") for name in HOSTILE]
    operations = [years.operation(name, name) for name in HOSTILE]
    events = [replace(years.CONFERENCE, name=name) for name in HOSTILE]
    return (
        changes_chart(rows, beside=beside, source="constructor"),
        timeline_chart(years.year(*operations, *events), source="constructor"),
        *(
            timeline_chart(
                years.year(years.operation(name, f"Easter {name}"), replace(events[0], name=name)),
                source=name,
            )
            for name in HOSTILE[::6]
        ),
        *(
            changes_chart([change(name, 100, 120, area=name, notes=(name,))], source=name)
            for name in HOSTILE[::2]
        ),
        *(
            months_chart(months(name, [4, 5], [6, 7], area=name, notes=(name,)), source=name)
            for name in HOSTILE[1::2]
        ),
        *(
            trend_chart(
                trend(
                    HOSTILE[at],
                    [4, 5, 6],
                    area=HOSTILE[at + 1],
                    breaks=[RecordingBreak(FIRST + 1, name) for name in HOSTILE[at : at + 6]],
                ),
                source=HOSTILE[at],
            )
            for at in range(0, len(HOSTILE), 6)
        ),
        *(
            area_rates_chart(
                area_rates(
                    [(name, 900 + at * 9, 90_000) for at, name in enumerate(some)],
                    groups=[(name, 90_000, 9_000_000) for name in some[3:7]],
                    without=(some[0],),
                ),
                some[:3],
                source=some[1],
            )
            for some in (HOSTILE[:9], HOSTILE[9:18], HOSTILE)
        ),
    )
