"""Makes an environment and installs into it, with uv where there is one, else venv and pip."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from starting.faults import CannotStart
from starting.refusals import sentence

SECONDS_BETWEEN_DOTS = 2


def uv() -> str | None:
    """Where uv lies; None where it is not on the path."""
    return shutil.which("uv")


def make(venv: Path, python: str) -> None:
    """Make `venv`, an empty folder, an environment of the given Python. Raises CannotStart."""
    tool = uv()
    # Not quite empty: what the installer says is kept in it, which uv has to be told to allow.
    with_uv = [str(tool), "venv", "--allow-existing", "--python", python]
    command = with_uv if tool else [python, "-m", "venv"]
    _carry_out("Making the folder .venv", [*command, str(venv)], venv)


def install(venv: Path, python: Path, requirements: Path) -> None:
    """Install everything a requirements file lists. Raises CannotStart with what went wrong."""
    doing = f"Installing the packages of {requirements.name}"
    tool = uv()
    if tool:
        command = [tool, "pip", "install", "--python", str(python)]
    else:
        _add_pip(venv, python)
        command = [str(python), "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
    _carry_out(doing, [*command, "--requirement", str(requirements)], venv)


def _add_pip(venv: Path, python: Path) -> None:
    """Give pip to an environment that uv made, since uv leaves it out."""
    asked = subprocess.run([python, "-m", "pip", "--version"], capture_output=True)
    if asked.returncode != 0:
        _carry_out("Adding pip to .venv", [str(python), "-m", "ensurepip"], venv)


def _carry_out(doing: str, command: Sequence[str], venv: Path) -> None:
    """Run an installer, its words kept in a file, with a dot on the terminal while it works."""
    account = venv / "setting-up.txt"
    print(doing, end=" ...", flush=True)
    with (
        account.open("w", encoding="utf-8") as words,
        subprocess.Popen(command, stdout=words, stderr=subprocess.STDOUT) as installer,
    ):
        while _still_working(installer):
            print(".", end="", flush=True)
    if installer.returncode == 0:
        print(" done.", flush=True)
        return
    print(" not done.", flush=True)
    raise CannotStart(sentence(account.read_text(encoding="utf-8", errors="replace"), account))


def _still_working(installer: subprocess.Popen[bytes]) -> bool:
    try:
        installer.wait(timeout=SECONDS_BETWEEN_DOTS)
    except subprocess.TimeoutExpired:
        return True
    return False
