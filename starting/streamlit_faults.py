"""Faults of Streamlit that are mended before it runs; a later one may keep its parts elsewhere."""

from contextlib import suppress
from typing import Any


def mend() -> None:
    """Mend each fault whose place in Streamlit is still the same."""
    for one in (no_old_multipage_mode, drops_are_answered):
        with suppress(ImportError, AttributeError):  # the app has to start all the same
            one()


def no_old_multipage_mode() -> None:
    """A first visit to a deep link, a bookmark after a restart say, is met with its page.

    Streamlit takes a `pages` folder beside app.py for its old multipage mode until app.py has run
    once, and would say "Page not found".
    """
    from streamlit.runtime.pages_manager import PagesManager

    PagesManager.uses_pages_directory = False


def drops_are_answered() -> None:
    """A file dropped just as the page begins to run is taken in.

    The browser asks where to send it. When a run begins Streamlit forgets what it has not sent
    yet, that answer too: the file would never come, and nobody would be told.
    """
    from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

    queues: Any = ForwardMsgQueue
    clear = queues.clear

    def clear_but_for_answers(queue: Any, *args: Any, **kwargs: Any) -> None:
        answers = [one for one in queue._queue if one.WhichOneof("type") == "file_urls_response"]
        clear(queue, *args, **kwargs)
        others = [one for one in queue._queue if all(one is not kept for kept in answers)]
        queue._queue = [*answers, *others]

    queues.clear = clear_but_for_answers
