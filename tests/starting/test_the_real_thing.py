"""A clean copy, the real packages and the real Streamlit: one command, and it serves."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.starting.tiny import surroundings

pytestmark = pytest.mark.slow


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a group")
@pytest.mark.parametrize("uv", [True, False], ids=["uv", "pip"])
def test_a_clean_copy_serves_after_one_command_and_ends_on_ctrl_c(
    uv: bool, clean_copy: Path
) -> None:
    port = _free_port()
    said = clean_copy / "said.txt"
    with said.open("w") as words:
        running = subprocess.Popen(
            [sys.executable, "start.py", "--server.headless", "true", "--server.port", str(port)],
            cwd=clean_copy,
            env=surroundings(uv=uv),
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    healthy = _healthy_within(300, port, running)
    os.killpg(running.pid, signal.SIGINT)

    assert (healthy, running.wait(timeout=30)) == (True, 0), said.read_text()
    assert "Traceback" not in said.read_text()


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _healthy_within(seconds: float, port: int, running: subprocess.Popen[bytes]) -> bool:
    ends = time.monotonic() + seconds
    while time.monotonic() < ends and running.poll() is None:
        try:
            with urllib.request.urlopen(f"http://localhost:{port}/_stcore/health") as answer:
                return bool(answer.read() == b"ok")
        except OSError:
            time.sleep(0.2)
    return False
