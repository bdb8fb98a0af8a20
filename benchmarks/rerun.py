"""A page run again with its data loaded, against a bare page that shows the same chart.

Measured over the websocket that the browser uses, from the wish sent to the word that the run is
finished, so that every message of the page is made, packed and sent, and the browser's own work,
which is the same chart's on both sides, is left out.
"""

from __future__ import annotations

import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Final

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.measured import Measured, NotHere, ratio
from benchmarks.promises import RERUN
from benchmarks.servers import bare_page, our_app
from benchmarks.timing import Effort, medians

_SECONDS_TO_ANSWER: Final = 30
_RUNS_FOR_ONE: Final = 5  # a run takes milliseconds


def measure(effort: Effort) -> list[Measured]:
    """At a glance with the sample, and a bare page that is given the very chart it shows."""
    with tempfile.TemporaryDirectory() as folder, our_app(Path(folder)) as ours:
        spec = Path(folder) / "chart.json"
        with _session(ours) as our_session:
            spec.write_text(_chart_in(_run(our_session)), encoding="utf-8")
            with bare_page("chart.py", Path(folder), str(spec)) as bare, _session(bare) as theirs:
                our_seconds, bare_seconds = medians(
                    effort.times * _RUNS_FOR_ONE,
                    partial(_seconds_of_a_run, our_session),
                    partial(_seconds_of_a_run, theirs),
                )
    return [ratio(RERUN, our_seconds, bare_seconds)]


def _session(address: str) -> ClientConnection:
    stream = address.replace("http", "ws", 1) + "/_stcore/stream"
    return connect(stream, subprotocols=[Subprotocol("streamlit")], max_size=None)


def _seconds_of_a_run(session: ClientConnection) -> float:
    began = time.perf_counter()
    _run(session)
    return time.perf_counter() - began


def _run(session: ClientConnection) -> list[ForwardMsg]:
    """Asks for a run with nothing changed; every message up to the one that it is finished."""
    wish = BackMsg()
    wish.rerun_script.query_string = ""
    session.send(wish.SerializeToString())
    messages: list[ForwardMsg] = []
    while not messages or messages[-1].WhichOneof("type") != "script_finished":
        message = ForwardMsg()
        message.ParseFromString(session.recv(timeout=_SECONDS_TO_ANSWER))
        messages.append(message)
    return messages


def _chart_in(messages: list[ForwardMsg]) -> str:
    for message in messages:
        spec: str = message.delta.new_element.vega_lite_chart.spec
        if spec:
            return spec
    raise NotHere("At a glance showed no chart")
