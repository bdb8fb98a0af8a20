"""Pages ask and show: where they may stand, and what they may not do."""

import ast
from pathlib import Path

from tests.structure.sources import OF_THE_APP, PROJECT, packages_of, sources, tree_of

COMPUTING = {"pandas", "numpy", "altair", "pyarrow"}


def test_no_page_stands_directly_in_pages() -> None:
    """Streamlit's old multipage mode finds `pages/*.py`, and a deep link then bypasses app.py."""
    assert [path.name for path in (PROJECT / "pages").glob("*.py")] == []


def test_a_page_computes_nothing() -> None:
    pages = [source for source in sources("app.py", "pages") if not in_parts(source)]

    assert {str(page) for page in pages if packages_of(page) & COMPUTING} == set()


def test_nothing_is_shown_as_raw_html() -> None:
    """What an officer uploads may hold a script; Streamlit escapes it unless told not to."""
    assert {str(source) for source in sources(*OF_THE_APP) if shows_raw_html(source)} == set()


def in_parts(source: Path) -> bool:
    """Whether a file is one of the pieces that pages share, which may hold a table."""
    return source.parts[:2] == ("pages", "parts")


def shows_raw_html(source: Path) -> bool:
    """Whether any call in a file names the argument that lets HTML through."""
    return any(
        isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"
        for node in ast.walk(tree_of(source))
    )
