"""docs/speed.md explains every measure that is taken, with the bound it is held to."""

from benchmarks.promises import PROMISES
from benchmarks.table import held
from tests.structure.sources import PROJECT


def test_the_paper_explains_every_measure_and_states_its_bound() -> None:
    text = (PROJECT / "docs" / "speed.md").read_text(encoding="utf-8")
    section = text.partition("## What each row means")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("|")][2:]

    explained = [tuple(cell.strip() for cell in row.split("|")[1:5]) for row in rows]

    assert explained == [
        (one.subject, one.what, one.against, held(one.at_most, one.unit)) for one in PROMISES
    ]
