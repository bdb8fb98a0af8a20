"""The app as start.py serves it: on a port of its own, with a data folder of its own."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import psutil

PROJECT = Path(__file__).resolve().parents[2]
SECONDS_TO_START = 60


class Server:
    """A running app; ``address`` ends without a slash. Stops when told, or dies when killed."""

    def __init__(self, data: Path, *, port: int | None = None) -> None:
        self.data = data
        self.port = port or free_port()
        self.address = f"http://localhost:{self.port}"
        self._said = data / "server.txt"
        self._running: subprocess.Popen[bytes] | None = None

    def start(self) -> Server:
        """Start it and wait until it answers. Raises RuntimeError with its words if it does not."""
        self.data.mkdir(parents=True, exist_ok=True)
        with self._said.open("ab") as words:
            self._running = subprocess.Popen(
                [sys.executable, "-m", "starting.serving", "app.py", *self._options()],
                cwd=PROJECT,
                env=self._surroundings(),
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=subprocess.STDOUT,
            )
        ends = time.monotonic() + SECONDS_TO_START
        while not self.answers():
            if time.monotonic() > ends or self._running.poll() is not None:
                self.kill()
                raise RuntimeError(f"The app did not start:\n{self.said}")
            time.sleep(0.1)
        return self

    def answers(self) -> bool:
        """Whether it says it is healthy."""
        try:
            health = f"{self.address}/_stcore/health"
            with urllib.request.urlopen(health, timeout=5) as answer:  # noqa: S310 -- our own
                return bool(answer.read() == b"ok")
        except OSError:
            return False

    def kill(self) -> None:
        """End it without a word of warning (kill -9), and whatever it started."""
        if self._running is None:
            return
        for child in _children(self._running.pid):
            with contextlib.suppress(psutil.NoSuchProcess):
                child.kill()
        self._running.kill()
        self._running.wait()
        self._running = None

    @property
    def said(self) -> str:
        """Everything it printed, of every start."""
        return self._said.read_text(encoding="utf-8", errors="replace")

    def _options(self) -> list[str]:
        return ["--server.headless", "true", "--server.port", str(self.port)]

    def _surroundings(self) -> dict[str, str]:
        own = {"CSP_DATA_DIR": str(self.data), "PYTHONIOENCODING": "utf-8"}
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("STREAMLIT_", "CSP_DATABASE"))
        }
        return kept | own


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _children(pid: int) -> list[psutil.Process]:
    try:
        return psutil.Process(pid).children(recursive=True)
    except psutil.NoSuchProcess:
        return []
