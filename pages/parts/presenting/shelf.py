"""Files made once: the newest of them, by all that decides what they say."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from functools import cache

_MOST = 24


class _Shelf:
    """What was made, the last used last."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._made: OrderedDict[str, bytes] = OrderedDict()

    def take(self, key: str) -> bytes | None:
        with self._turn:
            if key in self._made:
                self._made.move_to_end(key)
            return self._made.get(key)

    def put(self, key: str, made: bytes) -> None:
        with self._turn:
            self._made[key] = made
            while len(self._made) > _MOST:
                self._made.popitem(last=False)


@cache
def _shelf() -> _Shelf:
    return _Shelf()


def made_once(key: tuple[object, ...], make: Callable[[], bytes]) -> bytes:
    """What ``make`` made under this key, told whole by its repr, or makes now.

    Streamlit's own cache would play the progress again that is shown while something is made.
    """
    name = repr(key)
    found = _shelf().take(name)
    if found is None:
        found = make()
        _shelf().put(name, found)
    return found
