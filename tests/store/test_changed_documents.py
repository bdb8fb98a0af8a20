"""A document changed as it is by now: two who change different things of it never conflict."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial

from csp_core.store import Store


def with_one_more(word: str, body: object) -> object:
    """The list kept, and one more word."""
    return [*(body if isinstance(body, list) else []), word]


def test_changes_made_at_once_are_all_made(store: Store) -> None:
    """Each of what the other has just made, and none kept aside."""
    report = store.new_report("Report")
    words = [f"word {number}" for number in range(12)]

    with ThreadPoolExecutor(4) as threads:
        list(
            threads.map(
                lambda word: store.change_document(
                    report.id, "list", partial(with_one_more, word), summary=word
                ),
                words,
            )
        )

    kept = store.document(report.id, "list")
    assert kept is not None
    assert sorted(kept.body) == sorted(words)  # type: ignore[call-overload]
    assert (kept.number, store.rivals(report.id, "list")) == (len(words), ())


def test_a_change_that_changes_nothing_makes_no_version(store: Store) -> None:
    """Nor does it begin a document that was not there, unless it makes one of it."""
    report = store.new_report("Report")
    store.change_document(report.id, "list", lambda _: ["a"])

    again = store.change_document(report.id, "list", lambda body: body)

    assert again.number == 1
