"""Every module says its one responsibility in its first line and by its name."""

import ast
from pathlib import Path

from tests.structure.sources import OF_THE_APP, PROJECT, sources, tree_of

SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "process_data"}


def test_a_modules_first_line_says_its_one_responsibility_in_a_sentence() -> None:
    assert [str(source) for source in sources(*OF_THE_APP) if not says_what_it_does(source)] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    everything = sources(*OF_THE_APP, "tests", "benchmarks", "docs", "sample_data")

    vague = {str(path) for path in everything if {*path.parent.parts, path.stem} & SAY_NOTHING}

    assert vague == set()


def says_what_it_does(source: Path) -> bool:
    """Whether the first line of the file is the first line of its docstring, and a sentence."""
    said = (ast.get_docstring(tree_of(source)) or "").partition("\n")[0]
    first_line = (PROJECT / source).read_text(encoding="utf-8").partition("\n")[0]
    return said.endswith(".") and said in first_line
