"""The pinned lists agree with what the project asks for and imports, and hold no address."""

import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions

from tests.structure.sources import PROJECT, packages_of, sources

OUR_OWN = {"app", "pages", "csp_core", "starting", "sample_data", "benchmarks", "docs", "tests"}
# `name==1.2.3`, and for a package that differs from Python to Python a condition after it.
PINNED = re.compile(r"([a-z0-9-]+)==([0-9][0-9a-z.]*)( ; [a-z_]+ [<>=!]+ '[^']+')?")


def project() -> dict[str, object]:
    """What pyproject.toml says."""
    return tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))


def lines_of(requirements: str) -> list[str]:
    """What a requirements file lists, its comments left out."""
    lines = (PROJECT / requirements).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.strip().startswith("#")]


def names(asked: Iterable[str]) -> set[str]:
    """The package names of requirements such as `pandas>=3.1`, spelt as the lists spell them."""
    return {re.split(r"[<>=!~\[; ]", one)[0].lower().replace("_", "-") for one in asked}


def test_every_line_is_one_pinned_package_and_nothing_else() -> None:
    lines = lines_of("requirements.txt") + lines_of("requirements-dev.txt")

    assert [line for line in lines if not PINNED.fullmatch(line)] == []


def test_the_lists_hold_no_address_no_path_and_no_hash() -> None:
    for requirements in ("requirements.txt", "requirements-dev.txt"):
        text = (PROJECT / requirements).read_text(encoding="utf-8")
        assert re.findall(r"://|--\w+|sha256|(?<![\w.])/\w+|\\", text) == []


def test_testing_changes_no_version_that_runs() -> None:
    running, testing = lines_of("requirements.txt"), lines_of("requirements-dev.txt")
    shared = names(running) & names(testing)

    assert [line for line in testing if names([line]) <= shared and line not in running] == []


def test_everything_the_project_asks_for_is_pinned() -> None:
    asked = project()
    running, testing = asked["project"], asked["dependency-groups"]
    assert isinstance(running, dict)
    assert isinstance(testing, dict)

    assert names(running["dependencies"]) - names(lines_of("requirements.txt")) == set()
    assert names(testing["dev"]) - names(lines_of("requirements-dev.txt")) == set()


def test_the_program_imports_only_what_it_asks_for() -> None:
    """A package that comes along with another may go with it, too."""
    running = project()["project"]
    assert isinstance(running, dict)
    imported = set[str]().union(*map(packages_of, sources("app.py", "pages", "csp_core")))
    outside = imported - sys.stdlib_module_names - OUR_OWN
    carriers = packages_distributions()

    asked = names(running["dependencies"])
    assert {name for name in outside if not names(carriers.get(name, [name])) & asked} == set()
