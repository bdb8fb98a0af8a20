"""A copy of the project small enough to be set up for real in a second, and what it says."""

import base64
import hashlib
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]

SETTING_UP = "Setting up. This is done once, needs the internet and takes a minute or two.\n"
MADE = "Making the folder .venv ... done.\n"
INSTALLED = "Installing the packages of requirements.txt ... done.\n"
STARTED = "streamlit 1: run app.py\n"
# An address of this computer where nothing listens: port 9, which no system uses any more.
NOWHERE = "http://127.0.0.1:9/simple"

# Stand in for Streamlit and pytest: they say how they were called, and end when and how told.
PROGRAM = """
import os, signal, sys, time
if "--until-stopped" in sys.argv:
    signal.signal(signal.SIGINT, lambda *_: sys.exit(7))
print("{name}", *sys.argv[1:], flush=True)
if "--where" in sys.argv:
    print(os.getcwd(), flush=True)
if "--keeps-what-it-compiles" in sys.argv:
    print(not sys.dont_write_bytecode, flush=True)
if "--until-stopped" in sys.argv:
    time.sleep(60)
sys.exit(3 if "--fail" in sys.argv else 0)
"""


@dataclass(frozen=True)
class Outcome:
    """What a run of start.py left behind: its exit code and what it printed."""

    code: int
    said: str
    complained: str


def without_waiting(outcome: Outcome) -> Outcome:
    """The same outcome with three dots in every line, however long the installer took."""
    return Outcome(outcome.code, re.sub(r"\.{3,}", "...", outcome.said), outcome.complained)


@dataclass(frozen=True)
class TinyProject:
    """start.py in a folder of its own, whose requirements install without a network."""

    root: Path

    @classmethod
    def at(cls, root: Path) -> "TinyProject":
        """Write the project: start.py and starting/ as they are, the programs as stand-ins."""
        root.mkdir(parents=True, exist_ok=True)
        shutil.copy(PROJECT / "start.py", root)
        shutil.copytree(
            PROJECT / "starting", root / "starting", ignore=shutil.ignore_patterns("__pycache__")
        )
        project = cls(root)
        project.require("requirements.txt", "streamlit")
        project.require("requirements-dev.txt", "pytest")
        return project

    def require(self, requirements: str, name: str, *, version: int = 1) -> None:
        """Make a requirements file list one stand-in program."""
        wheel = _wheel(self.root / "wheels", name, version)
        (self.root / requirements).write_text(f"{wheel.as_posix()}\n", encoding="utf-8")

    def start(
        self, *arguments: str, variables: Mapping[str, str] | None = None, uv: bool = True
    ) -> Outcome:
        """Run `start.py` to its end, from another folder, as an officer may."""
        done = subprocess.run(
            [sys.executable, str(self.root / "start.py"), *arguments],
            cwd=self.root.parent,
            env=surroundings(uv=uv) | dict(variables or {}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    @property
    def python(self) -> Path:
        """The Python of the project's own environment."""
        return self.root / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def surroundings(*, uv: bool) -> dict[str, str]:
    """The variables of this process, less what a tester's own set-up adds, with or without uv."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "UV_", "STREAMLIT_", "PYTEST_", "PYTHON"))
    }
    return kept | {"PATH": os.pathsep.join(_path(uv=uv)), "PIP_CONFIG_FILE": os.devnull}


def old_python(version: str) -> str | None:
    """Where pyenv keeps an old Python on this computer; None where it keeps none."""
    kept = sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"))
    return str(kept[0]) if kept else None


def _path(*, uv: bool) -> list[str]:
    """The folders of the path: those that hold uv left out, or the one beside this Python first."""
    folders = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if folder]
    if uv:
        return [str(Path(sys.executable).parent), *folders]
    return [folder for folder in folders if not shutil.which("uv", path=folder)]


def _wheel(folder: Path, name: str, version: int) -> Path:
    folder.mkdir(exist_ok=True)
    details = f"{name}-{version}.dist-info"
    contents = {
        f"{name}/__init__.py": "",
        f"{name}/__main__.py": PROGRAM.format(name=f"{name} {version}:"),
        f"{details}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{details}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\n"
        "Tag: py3-none-any\n",
    }
    record = "".join(
        f"{path},sha256={_digest(text)},{len(text)}\n" for path, text in contents.items()
    )
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for path, text in contents.items():
            packed.writestr(path, text)
        packed.writestr(f"{details}/RECORD", record + f"{details}/RECORD,,\n")
    return wheel


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
