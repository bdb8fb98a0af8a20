"""What PostgreSQL is asked to do that SQLite does by itself."""

from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import InternalError

from csp_core.store import Store
from csp_core.store.faults import ReadOnly

pytestmark = pytest.mark.postgresql


def test_whoever_reads_sees_one_moment_throughout(empty_schema: str) -> None:
    """A report made meanwhile is seen by the next who asks."""
    count = text("SELECT count(*) FROM report")
    with Store.open(empty_schema) as store:
        with store.database.read() as reading:
            assert reading.scalar(count) == 0
            store.new_report("Chorley")
            assert reading.scalar(count) == 0
        with store.database.read() as reading:
            assert reading.scalar(count) == 1


def test_whoever_only_reads_cannot_write(empty_schema: str) -> None:
    """A mistake of ours would otherwise pass the others' turn by."""
    with Store.open(empty_schema) as store:
        with pytest.raises(ReadOnly) as fault, store.database.read() as reading:
            reading.execute(text("DELETE FROM report"))
        assert isinstance(fault.value.__cause__, InternalError)
