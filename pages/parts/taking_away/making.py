"""One file being made in a thread of its own, so that nobody's page waits for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Thread

from csp_core.outputs.kinds_of_output import Made
from csp_core.outputs.pictures_zip import OnDone
from csp_core.store import StoreFault
from csp_core.words.faults_said import not_made

_Make = Callable[[OnDone], Made]
_log = logging.getLogger(__name__)


class Making:
    """Begun when it is built; ``made`` or ``fault``, a sentence, is there once it is ``finished``.

    ``done`` of ``total`` parts are made so far; ``total`` is 0 where that is not told. ``then`` is
    called when the file is made, and what it raises is a fault as well: neither function may touch
    Streamlit, which knows only the threads of its pages.
    """

    def __init__(
        self, title: str, make: Callable[[OnDone], Made], then: Callable[[], None]
    ) -> None:
        self.done = self.total = 0
        self.made: Made | None = None
        self.fault = ""
        self._thread = Thread(target=self._run, args=(title, make, then), daemon=True)
        self._thread.start()

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to wait for."""
        return self.made is not None or bool(self.fault)

    @property
    def share(self) -> float:
        """How much is done, from 0 to 1."""
        return self.done / self.total if self.total else 0.0

    def wait(self, seconds: float) -> None:
        """Wait until it is finished, so long at the most."""
        self._thread.join(seconds)

    def _run(self, title: str, make: _Make, then: Callable[[], None]) -> None:
        try:
            made = make(self._told)
            then()
        except StoreFault as fault:
            self.fault = f"{title}: {fault}"
        except Exception as fault:  # noqa: BLE001 -- nobody else would tell the page of it
            _log.warning("%s was not made", title, exc_info=fault)
            self.fault = not_made(title, fault)
        else:
            self.made = made

    def _told(self, done: int, total: int) -> None:
        self.done, self.total = done, total
