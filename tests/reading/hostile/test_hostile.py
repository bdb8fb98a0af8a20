"""Whatever is dropped: a table or one sentence, in bounds, and nobody else notices."""

import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from csp_core.reading import client, limits
from csp_core.reading.faults import Unreadable
from tests.reading.hostile.bombs import MEMORY, ods, ods_cell, ods_row
from tests.reading.hostile.every import EVERY
from tests.reading.hostile.outcomes import PLAIN_READ, Hostile, dropped, plainly_read
from tests.reading.hostile.texts import behind
from tests.reading.hostile.workbooks import ENTITIES, entity

PROMISED_SECONDS = 10
PROMISED_MEMORY = 500 * limits.MEGABYTE
# The child is looked at forty times a second; so much may come on top between two looks.
BETWEEN_TWO_LOOKS = 100 * limits.MEGABYTE


@pytest.fixture(scope="module", autouse=True)
def _the_children_end() -> Iterator[None]:
    yield
    client._pool.end()


@pytest.mark.parametrize(
    "hostile",
    [pytest.param(one, id=one.file, marks=[pytest.mark.slow] if one.slow else []) for one in EVERY],
)
def test_a_hostile_file_comes_to_what_it_should_and_nobody_else_notices(hostile: Hostile) -> None:
    ours, data = os.getpid(), hostile.make()

    came = dropped(hostile.file, data)

    assert came.outcome == hostile.expected
    assert came.seconds < PROMISED_SECONDS
    assert came.memory < PROMISED_MEMORY + 2 * len(data) + BETWEEN_TWO_LOOKS
    assert (os.getpid(), plainly_read()) == (ours, PLAIN_READ)


def test_the_files_have_names_of_their_own() -> None:
    assert len({one.file for one in EVERY}) == len(EVERY)


def test_others_are_read_while_a_bomb_is_met() -> None:
    """Two sessions at once: one drops a bomb that has to be killed, the other drops plain files."""
    bomb = ods(ods_row(ods_cell(1, 'table:number-columns-repeated="100"'), repeated=300_000))
    with ThreadPoolExecutor(2) as sessions:
        meeting = sessions.submit(dropped, "bomb.ods", bomb)
        readings = [plainly_read() for _ in range(5)]

        assert meeting.result().outcome == f"bomb.ods {MEMORY}"
    assert readings == [PLAIN_READ] * 5


def test_a_file_that_takes_too_long_is_given_up_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 2)
    wrong_counts = behind("".join(f"Wyre,Type {at},bad{at},58\n" for at in range(200_000)))

    came = dropped("wrong.csv", wrong_counts)

    assert came.outcome == (
        "wrong.csv takes longer than 2 seconds to read. "
        "Save only the sheets or the months you need as a new file and drop that."
    )
    assert plainly_read() == PLAIN_READ


@pytest.mark.parametrize("part", ["sheet", "styles", "texts"])
def test_an_entity_on_the_network_is_never_asked_for(part: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/entity"

        came = dropped("entity.xlsx", entity(address, part))

        assert came.outcome == f"entity.xlsx {ENTITIES}"
        with pytest.raises(TimeoutError):
            server.accept()


LONG = "n" * 5000


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd.xlsx", "passwd.xlsx"),
        ("C:\\Users\\me\\figures.xlsx", "figures.xlsx"),
        ("figures\x00.xlsx", "figures.xlsx"),
        ("figures\u202excod.xlsx", "figuresxcod.xlsx"),
        ("figures\r\nSet-Cookie: a.xlsx", "figures Set-Cookie: a.xlsx"),
        (f"{LONG}.xlsx", f"{'n' * 194}….xlsx"),
        (f"../{LONG}", f"{'n' * 199}…"),
        ("\x00", "unnamed file"),
        ("", "unnamed file"),
    ],
)
def test_a_file_s_name_is_safe_in_a_sentence(given: str, shown: str) -> None:
    with pytest.raises(Unreadable) as refused:
        client.read_upload(given, b"")

    assert str(refused.value) == (
        f"{shown} is empty. Check that it was saved and downloaded whole, then drop it again."
    )
