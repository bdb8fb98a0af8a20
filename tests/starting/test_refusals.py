"""What stops the program from starting: one plain sentence each, never a trace."""

import ast
import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from starting import environment, packages
from starting.faults import CannotStart
from starting.refusals import DISK_FULL, IN_USE, INSPECTED, NO_NETWORK, sentence
from tests.starting.tiny import NOWHERE, PROJECT, TinyProject, old_python, surroundings

NOT_WRITABLE = (
    "The folder {folder} cannot be written to. Copy the program to a folder of your own, such as"
    " Documents, then run this again from there.\n"
)
TOO_OLD = (
    "This program needs Python 3.11 or newer, and this is Python {version}. Install a newer Python"
    " (or ask your IT for one), then run this again.\n"
)
THIRTY_TWO_BIT = (
    "This program needs a 64-bit Python, and this one is 32-bit. Install the 64-bit Python (or ask"
    " your IT for it), then run this again.\n"
)
CANNOT_MAKE = (
    "This Python cannot make an environment of its own. Run"
    " 'sudo apt install python{version}-venv', then run this again.\n"
)
MISSING = (
    "The file requirements.txt is missing from {folder}. Fetch the program again, then run this"
    " again.\n"
)
NOT_INSTALLED = (
    "The packages this program needs could not be installed; the installer's last words were"
    ' "{last}". Run this again, and if it says the same, send your IT the file {account}.\n'
)
BLOCKED = (
    "The Python in {python} was set up but may not run. Your organisation may block programs in"
    " this folder: ask your IT to allow it, then run this again.\n"
)
OLD_VERSIONS = ("2.7", "3.6", "3.7", "3.8", "3.9", "3.10")


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_a_real_python_that_is_too_old_is_refused_in_a_sentence(
    version: str, project: TinyProject
) -> None:
    python = old_python(version)
    if python is None:
        pytest.skip(f"no Python {version} on this computer to try it with")

    refused = subprocess.run([python, "start.py"], cwd=project.root, capture_output=True, text=True)

    assert (refused.returncode, refused.stdout, refused.stderr) == (
        1,
        "",
        TOO_OLD.format(version=version),
    )


@pytest.mark.parametrize(
    ("pretence", "said"),
    [
        ("sys.version_info = (3, 10, 13)", TOO_OLD.format(version="3.10")),
        ("sys.maxsize = 2**31 - 1", THIRTY_TWO_BIT),
    ],
)
def test_a_python_that_would_not_do_is_refused_before_anything_is_made(
    pretence: str, said: str, project: TinyProject
) -> None:
    pretended = f"import runpy, sys; {pretence}; runpy.run_path('start.py', run_name='__main__')"

    refused = subprocess.run(
        [sys.executable, "-c", pretended], cwd=project.root, capture_output=True, text=True
    )

    assert (refused.returncode, refused.stdout, refused.stderr) == (1, "", said)
    assert not (project.root / ".venv").exists()


def test_start_py_holds_nothing_an_old_python_cannot_read() -> None:
    source = (PROJECT / "start.py").read_text(encoding="ascii")

    tree = ast.parse(source, feature_version=(3, 4))

    newer = (ast.JoinedStr, ast.AnnAssign, ast.FunctionDef, ast.AsyncFunctionDef, ast.NamedExpr)
    assert [node for node in ast.walk(tree) if isinstance(node, newer)] == []


def test_no_network_is_said_in_a_sentence_and_mended_by_running_again(
    project: TinyProject, tmp_path: Path
) -> None:
    (project.root / "requirements.txt").write_text("streamlit==1\n", encoding="utf-8")
    unreachable = {
        "UV_DEFAULT_INDEX": NOWHERE,
        "UV_HTTP_RETRIES": "0",
        "UV_CACHE_DIR": str(tmp_path / "cache"),
    }

    refused = project.start(variables=unreachable)
    project.require("requirements.txt", "streamlit")
    again = project.start()

    assert (refused.code, refused.complained) == (1, NO_NETWORK + "\n")
    assert (again.code, again.said.splitlines()[-1]) == (0, "streamlit 1: run app.py")


def test_without_a_network_an_app_already_set_up_still_starts(project: TinyProject) -> None:
    project.start()
    (project.root / "requirements-dev.txt").write_text("pytest==1\n", encoding="utf-8")
    unreachable = {"UV_DEFAULT_INDEX": NOWHERE, "UV_HTTP_RETRIES": "0", "UV_NO_CACHE": "1"}

    assert project.start("test", variables=unreachable).complained == NO_NETWORK + "\n"
    assert project.start(variables=unreachable).said == "streamlit 1: run app.py\n"


def test_debian_without_its_venv_package_is_told_which_one_to_install(
    project: TinyProject,
) -> None:
    # Debian's python3 has the module venv and lacks the module ensurepip.
    without = "import sys, runpy; sys.modules['ensurepip'] = None; sys.argv[:] = ['start.py']; "
    version = f"{sys.version_info.major}.{sys.version_info.minor}"

    refused = subprocess.run(
        [sys.executable, "-c", without + "runpy.run_path('start.py', run_name='__main__')"],
        cwd=project.root,
        env=surroundings(uv=False),
        capture_output=True,
        text=True,
    )

    assert (refused.returncode, refused.stderr) == (
        1,
        CANNOT_MAKE.format(version=version),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot run a script named uv")
def test_a_python_that_was_set_up_but_may_not_run_is_named(
    project: TinyProject, tmp_path: Path
) -> None:
    """As where an organisation lets programs run from some folders only."""
    uv = tmp_path / "tools" / "uv"
    uv.parent.mkdir()
    uv.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    uv.chmod(0o755)

    outcome = project.start(variables={"PATH": f"{uv.parent}{os.pathsep}/bin"})

    assert (outcome.code, outcome.complained) == (1, BLOCKED.format(python=project.python))


def test_a_disk_that_is_full_is_said(project: TinyProject, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(venv: Path, python: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(venv))

    monkeypatch.setattr(packages, "make", full)

    with pytest.raises(CannotStart) as refused:
        environment.made_ready(project.root, ["requirements.txt"])

    assert str(refused.value) == DISK_FULL


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights in another way")
def test_a_folder_that_cannot_be_written_to_is_named(project: TinyProject) -> None:
    python, nobody = sys.executable, None
    if os.geteuid() == 0:  # root may write anywhere, so somebody else has to try
        python, nobody = _python_for_everybody(), 65534
    project.root.chmod(0o555)
    for folder in project.root.parents:
        if Path(tempfile.gettempdir()) in folder.parents:
            folder.chmod(folder.stat().st_mode | 0o055)

    refused = subprocess.run(
        [python, "-B", "start.py"], cwd=project.root, user=nobody, capture_output=True, text=True
    )

    project.root.chmod(0o755)
    assert (refused.returncode, refused.stderr) == (1, NOT_WRITABLE.format(folder=project.root))


def _python_for_everybody() -> str:
    """A Python of the system's own, since root's lies where nobody else may look."""
    for version in ("3", "3.11", "3.12", "3.13"):
        python = Path(f"/usr/bin/python{version}")
        asked = "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))"
        if python.exists() and subprocess.run([python, "-c", asked]).returncode == 0:
            return str(python)
    pytest.skip("root may write anywhere, and nobody else has a Python 3.11 here to try with")


def test_a_missing_requirements_file_is_named(project: TinyProject) -> None:
    (project.root / "requirements.txt").unlink()

    outcome = project.start()

    assert (outcome.code, outcome.complained) == (
        1,
        MISSING.format(folder=project.root),
    )


def test_a_package_that_will_not_install_is_quoted_with_where_the_rest_is_kept(
    project: TinyProject,
) -> None:
    (project.root / "requirements.txt").write_text("not a == requirement\n", encoding="utf-8")
    account = project.root / ".venv" / "setting-up.txt"

    outcome = project.start()

    last = account.read_text(encoding="utf-8").strip().splitlines()[-1].strip()
    assert (outcome.code, outcome.complained) == (
        1,
        NOT_INSTALLED.format(last=last, account=account),
    )


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]'", INSPECTED),
        ("error: invalid peer certificate: UnknownIssuer", INSPECTED),
        ("Retrying after connection broken by 'SSLError: certificate verify failed'", INSPECTED),
        ("ERROR: Could not install packages: [Errno 28] No space left on device", DISK_FULL),
        ("OSError: [WinError 112] There is not enough space on the disk", DISK_FULL),
        ("[WinError 32] The process cannot access the file, being used by another process", IN_USE),
        ("dns error: failed to lookup address information", NO_NETWORK),
        ("[Errno 11001] getaddrinfo failed", NO_NETWORK),
        ("Tunnel connection failed: 407 Proxy Authentication Required", NO_NETWORK),
        ("ReadTimeoutError: Read timed out.", NO_NETWORK),
        # Of a pinned package not one version was found: nothing was reached, and pip kept quiet.
        ("ERROR: No version that satisfies streamlit==1 (from versions: none)", NO_NETWORK),
    ],
)
def test_an_installers_words_come_to_one_sentence(words: str, meaning: str) -> None:
    assert sentence(words, Path("setting-up.txt")) == meaning
