"""Streamlit servers that are measured: ours, bare ones, and Streamlit's own hello."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

import psutil

from benchmarks.measured import NotHere

PROJECT: Final = Path(__file__).resolve().parents[1]
_BARE: Final = Path(__file__).resolve().parent / "bare"
_SECONDS_TO_START: Final = 60.0
_SECONDS_BETWEEN_LOOKS: Final = 0.02


@contextmanager
def our_app(data: Path) -> Iterator[str]:
    """The app with its store in ``data``; gives its address once it answers."""
    command = ["-m", "starting.serving", "app.py"]
    with _running(command, cwd=PROJECT, own={"CSP_DATA_DIR": str(data)}) as address:
        yield address


@contextmanager
def bare_page(name: str, folder: Path, *arguments: str) -> Iterator[str]:
    """The script ``bare/name``, served from ``folder`` with Streamlit's own settings."""
    command = ["-m", "streamlit", "run", str(_BARE / name)]
    with _running([*command, *_QUIET], cwd=folder, after=["--", *arguments]) as address:
        yield address


@contextmanager
def hello(folder: Path) -> Iterator[str]:
    """``streamlit hello``, served from ``folder``."""
    with _running(["-m", "streamlit", "hello", *_QUIET], cwd=folder) as address:
        yield address


# What ours sets for itself and would not be fair to leave on: nothing is looked up or reported.
_QUIET: Final = (
    "--server.address=localhost",
    "--browser.gatherUsageStats=false",
    "--server.fileWatcherType=none",
)


@contextmanager
def _running(
    command: Sequence[str],
    *,
    cwd: Path,
    own: Mapping[str, str] | None = None,
    after: Sequence[str] = (),
) -> Iterator[str]:
    port = _free_port()
    options = ["--server.headless=true", f"--server.port={port}"]
    process = subprocess.Popen(
        [sys.executable, *command, *options, *after],
        cwd=cwd,
        env=_surroundings() | dict(own or {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_answers(process, f"http://localhost:{port}")
        yield f"http://localhost:{port}"
    finally:
        _end(process)


def _wait_until_it_answers(process: subprocess.Popen[bytes], address: str) -> None:
    ends = time.monotonic() + _SECONDS_TO_START
    while not _answers(address):
        if process.poll() is not None or time.monotonic() > ends:
            raise NotHere("a Streamlit server did not start")
        time.sleep(_SECONDS_BETWEEN_LOOKS)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:  # noqa: S310  # our own server
            return bool(answer.read() == b"ok")
    except OSError:
        return False


def _surroundings() -> dict[str, str]:
    ours = ("STREAMLIT_", "CSP_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends it and the processes it started."""
    with suppress(psutil.NoSuchProcess):
        for child in psutil.Process(process.pid).children(recursive=True):
            with suppress(psutil.NoSuchProcess):
                child.kill()
    process.kill()
    process.wait()
