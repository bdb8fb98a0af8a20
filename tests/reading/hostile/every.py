"""Every hostile file there is, in the order of the tests they belong to."""

from __future__ import annotations

from tests.reading.hostile.bombs import BOMBS
from tests.reading.hostile.kinds import KINDS
from tests.reading.hostile.texts import TEXTS
from tests.reading.hostile.workbooks import WORKBOOKS

EVERY = tuple(sorted((*BOMBS, *WORKBOOKS, *KINDS, *TEXTS), key=lambda one: one.number))
