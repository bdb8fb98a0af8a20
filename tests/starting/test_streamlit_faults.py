"""What is mended of Streamlit before it runs."""

from __future__ import annotations

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from starting import streamlit_faults


def waiting(*, fragments: list[str] | None) -> list[str]:
    """What waits to be sent after a run has begun that found a drawing and an answer waiting."""
    drawing, answer = ForwardMsg(), ForwardMsg()
    drawing.delta.new_element.text.body = "as it was"
    drawing.delta.fragment_id = "one"
    answer.file_urls_response.response_id = "where to send it"
    queue = ForwardMsgQueue()
    for message in (drawing, answer):
        queue.enqueue(message)

    queue.clear(retain_lifecycle_msgs=True, fragment_ids_this_run=fragments)

    return [str(message.WhichOneof("type")) for message in queue.flush()]


@pytest.mark.parametrize("fragments", [None, ["one"]])
def test_the_answer_to_a_drop_outlives_the_beginning_of_a_run(
    fragments: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ForwardMsgQueue, "clear", ForwardMsgQueue.clear)  # put back afterwards

    streamlit_faults.drops_are_answered()

    assert waiting(fragments=fragments) == ["file_urls_response"]


def test_a_streamlit_that_keeps_its_parts_elsewhere_starts_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(ForwardMsgQueue, "clear")

    streamlit_faults.mend()

    assert not hasattr(ForwardMsgQueue, "clear")
