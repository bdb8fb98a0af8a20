"""The project's own source files, and what each one imports."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
OF_THE_APP = ("app.py", "start.py", "pages", "csp_core", "starting")


def sources(*tops: str) -> list[Path]:
    """Every Python file at or under these places of the project, as a path from its root."""
    return sorted(path.relative_to(PROJECT) for top in tops for path in _under(PROJECT / top))


def _under(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    else:
        yield from place.rglob("*.py")


def tree_of(source: Path) -> ast.Module:
    """The syntax tree of a source file, named by its path from the project's root."""
    return ast.parse((PROJECT / source).read_text(encoding="utf-8"), filename=str(source))


@cache
def imports_of(source: Path) -> frozenset[str]:
    """The full name of every module a file imports, wherever in the file, `from` parts joined.

    `from csp_core import areas` gives `csp_core.areas`; `from csp_core.areas import Population`
    gives `csp_core.areas.Population`: the name a rule looks for is the beginning of it.
    """
    names: set[str] = set()
    for node in ast.walk(tree_of(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


def packages_of(source: Path) -> set[str]:
    """The outermost package of everything a file imports."""
    return {name.split(".")[0] for name in imports_of(source)}
