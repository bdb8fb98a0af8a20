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


def test_whatever_is_taken_away_has_an_address_of_its_own() -> None:
    """T33: two large files of one size and name would be given away one for the other."""
    calls = [call for source in sources("pages") for call in calls_of(source, {"download_button"})]
    types = [keyword.value for call in calls for keyword in call.keywords if keyword.arg == "mime"]

    assert len(types) == len(calls) > 0
    assert [ast.unparse(one) for one in types if called(one) != "own_mime"] == []


# What each of these shows is Markdown to Streamlit, at these places of the call.
MARKDOWN = {
    "markdown", "caption", "error", "success", "warning", "info", "expander", "subheader", "title",
    "popover", "button", "spinner", "progress", "metric", "write", "page_link", "header", "toast",
}  # fmt: skip
# Text that holds nothing of an officer's: numbers and words of our own.
OUR_OWN_WORDS = {
    "about": "a page's own words",
    "act": "Take out, or Put back",
    "label": "a button's own words",
    "title": "a page's own title",
    "file": "a page of our own",
    "kind.upper()": "PNG, SVG or PDF",
    "spans": "two spans, which are months in our own words",
    "problem_count(problems)": "a number with our own words",
    "problem_count(notes)": "the same",
    "said.value": "a percentage",
    "making.share": "a number",
    "_ANSWERED[answer]": "a link of our own to a place on the page",
}


def test_text_from_files_is_never_taken_for_markdown() -> None:
    """T27: every text that is not our own goes through `plain`, on every page."""
    shown = {
        f"{source}: {ast.unparse(text)}"
        for source in sources("app.py", "pages")
        for call in calls_of(source, MARKDOWN)
        for text in texts_of(call)
        if not is_plain(text, source)
    }

    assert shown == set()


def calls_of(source: Path, names: set[str]) -> list[ast.Call]:
    """Every call in a file of a function with one of these names."""
    return [
        node
        for node in ast.walk(tree_of(source))
        if isinstance(node, ast.Call) and called(node) in names
    ]


def called(node: ast.AST) -> str:
    """The last name of what is called; empty for what is no call."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


def texts_of(call: ast.Call) -> list[ast.expr]:
    """The arguments of a call that Streamlit shows as Markdown."""
    named = {"body", "label", "text", "help", "delta"}
    return [
        *call.args[: 3 if called(call) == "metric" else 1],
        *(keyword.value for keyword in call.keywords if keyword.arg in named),
    ]


def is_plain(text: ast.expr, source: Path) -> bool:
    """Whether nothing in the text can be Markdown that an officer's file brought along."""
    if isinstance(text, ast.Constant) or called(text) == "plain":
        return True
    if isinstance(text, ast.BinOp):
        return isinstance(text.op, ast.Sub | ast.Div)  # a number
    if isinstance(text, ast.JoinedStr):
        return all(is_plain(part, source) for part in text.values)
    if isinstance(text, ast.FormattedValue):
        number = text.format_spec is not None or called(text.value) == "len"
        return number or is_plain(text.value, source)
    if isinstance(text, ast.IfExp):
        return is_plain(text.body, source) and is_plain(text.orelse, source)
    if called(text) == "join" and isinstance(text, ast.Call):
        return all(is_plain(one, source) for one in text.args)
    if isinstance(text, ast.GeneratorExp | ast.ListComp):
        return is_plain(text.elt, source)
    return ast.unparse(text) in OUR_OWN_WORDS


def in_parts(source: Path) -> bool:
    """Whether a file is one of the pieces that pages share, which may hold a table."""
    return source.parts[:2] == ("pages", "parts")


def shows_raw_html(source: Path) -> bool:
    """Whether any call in a file names the argument that lets HTML through."""
    return any(
        isinstance(node, ast.keyword) and node.arg == "unsafe_allow_html"
        for node in ast.walk(tree_of(source))
    )
