"""Who may know whom in csp_core: one direction through the house and no way back."""

from pathlib import Path

from tests.structure.sources import PROJECT, imports_of, packages_of, sources

VALUES = frozenset(
    path.stem for path in (PROJECT / "csp_core").glob("*.py") if not path.stem.startswith("__")
)
# What each room may import besides itself: values <- reading, measures <- charts, words <- outputs.
# The store knows only values, the worker processes nothing of what is done in them. The command
# line is the door to them all, and no room knows it.
MAY_KNOW = {
    "values": VALUES,
    "workers": VALUES,
    "reading": VALUES | {"workers"},
    "measures": VALUES,
    "words": VALUES | {"measures", "reading"},
    "charts": VALUES | {"measures", "reading", "words"},
    "attention": VALUES | {"measures", "words"},
    "outputs": VALUES | {"measures", "reading", "words", "charts", "workers"},
    "store": VALUES,
    "command_line": VALUES | {"reading", "measures", "words", "charts", "outputs", "store"},
}


def room_of(source: Path) -> str:
    """The package of csp_core a file stands in; `values` for the single files beside them."""
    return source.parts[1] if len(source.parts) > 2 else "values"


def known_by(source: Path) -> set[str]:
    """The rooms and single files of csp_core that a file imports."""
    names = [name.split(".") for name in imports_of(source)]
    return {name[1] for name in names if name[0] == "csp_core" and len(name) > 1}


def test_a_file_of_the_core_knows_only_the_layers_below_it() -> None:
    inside = [source for source in sources("csp_core") if source.name != "__main__.py"]

    too_much = {
        str(source): known_by(source) - MAY_KNOW.get(room_of(source), VALUES) - {room_of(source)}
        for source in inside
    }

    assert {source: rooms for source, rooms in too_much.items() if rooms} == {}


def test_the_core_knows_no_streamlit_and_nothing_outside_itself() -> None:
    outside = {"streamlit", "pages", "app", "starting", "tests"}

    too_much = {str(source): packages_of(source) & outside for source in sources("csp_core")}

    assert {source: packages for source, packages in too_much.items() if packages} == {}


def test_what_knows_a_files_bytes_knows_nothing_of_its_figures() -> None:
    inside = sources("csp_core/reading/files")
    beside = {"files", "faults", "limits"}

    known = {
        name.split(".")[2]
        for source in inside
        for name in imports_of(source)
        if name.startswith("csp_core.reading.")
    }

    assert inside
    assert known - beside == set()
