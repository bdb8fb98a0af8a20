"""The folder `.venv`: made when missing, made again when broken, brought up to date when asked."""

import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from starting import packages, refusals
from starting.faults import CannotStart

RUNS = "import sys; sys.exit(sys.version_info < (3, 11))"


def made_ready(root: Path, lists: Sequence[str]) -> Path:
    """The Python of `root`/.venv, with the packages of each requirements file installed.

    A list is installed when its checksum is not the one stamped in `.venv`; the first list's stamp
    also says that `.venv` was once finished. Raises CannotStart with a sentence for the officer.
    """
    venv = root / ".venv"
    try:
        if not _finished(venv, lists[0]):
            _make_again(venv)
        for name in lists:
            _bring_up_to_date(venv, root / name)
    except OSError as fault:
        raise CannotStart(_why_not_written(venv, fault)) from fault
    return python_of(venv)


def python_of(venv: Path) -> Path:
    """Where the Python of an environment lies on this system."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def stamp_of(venv: Path, requirements: str) -> Path:
    """The file that holds the checksum of the requirements last installed in full."""
    return venv / f"{requirements}.sha256"


def _finished(venv: Path, first: str) -> bool:
    return stamp_of(venv, first).is_file() and _runs(venv)


def _runs(venv: Path) -> bool:
    """Whether its Python still starts: not after Python itself was removed or replaced."""
    try:
        trial = subprocess.run([python_of(venv), "-IS", "-c", RUNS], capture_output=True)
    except OSError:
        return False
    return trial.returncode == 0


def _make_again(venv: Path) -> None:
    if venv.exists():
        print("The folder .venv is unfinished or no longer works, so it is made again.")
    else:
        print("Setting up. This is done once, needs the internet and takes a minute or two.")
    _refuse_without_ensurepip()
    _remove(venv)
    venv.mkdir()
    packages.make(venv, _base_python())
    if not _runs(venv):
        raise CannotStart(
            f"The Python in {python_of(venv)} was set up but may not run. Your organisation may"
            " block programs in this folder: ask your IT to allow it, then run this again."
        )


def _remove(venv: Path) -> None:
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        shutil.rmtree(venv)


def _refuse_without_ensurepip() -> None:
    """Debian and Ubuntu keep what makes environments in a package of its own."""
    if packages.uv() is None and importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise CannotStart(
            "This Python cannot make an environment of its own. Run"
            f" 'sudo apt install python{version}-venv', then run this again."
        )


def _base_python() -> str:
    """The Python to make the environment from: never the one inside the folder being replaced."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def _why_not_written(venv: Path, fault: OSError) -> str:
    if fault.errno == errno.ENOSPC:
        return refusals.DISK_FULL
    if os.name == "nt" and venv.exists():
        return refusals.IN_USE
    return (
        f"The folder {venv.parent} cannot be written to. Copy the program to a folder of your own,"
        " such as Documents, then run this again from there."
    )


def _bring_up_to_date(venv: Path, requirements: Path) -> None:
    if not requirements.is_file():
        raise CannotStart(
            f"The file {requirements.name} is missing from {requirements.parent}. Fetch the program"
            " again, then run this again."
        )
    wanted = hashlib.sha256(requirements.read_bytes()).hexdigest()
    stamp = stamp_of(venv, requirements.name)
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    # Without its stamp the list counts as not installed, should this be interrupted.
    stamp.unlink(missing_ok=True)
    packages.install(venv, python_of(venv), requirements)
    stamp.write_text(wanted, encoding="ascii")
