"""A pool hands each request to a free child and starts children only when they are needed."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from csp_core.workers import AllBusy, Pool


@pytest.fixture
def pool() -> Iterator[Pool]:
    pool = Pool("odd_jobs", size=2)
    yield pool
    pool.end()


def test_a_pool_starts_nothing_before_it_is_asked(pool: Pool) -> None:
    assert pool.pids == ()


def test_warming_starts_one_child_and_does_not_wait_for_it() -> None:
    pool = Pool("slow_start")
    begun = time.perf_counter()
    pool.warm()
    taken = time.perf_counter() - begun
    warming = pool.pids

    answer = pool.ask({"area": "Chorley"}, seconds=0.4)

    assert (answer, taken < 0.4) == (({"area": "Chorley"}, b""), True)
    assert pool.pids == warming
    pool.end()


def test_requests_one_after_another_use_one_child(pool: Pool) -> None:
    pids = {pool.ask({}, seconds=20)[0]["pid"] for _ in range(10)}

    assert pids == set(pool.pids)
    assert len(pids) == 1


def test_requests_at_once_use_two_children_side_by_side(pool: Pool) -> None:
    nap = {"job": "sleep", "seconds": 0.5}

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(lambda _: pool.ask(nap, seconds=20), range(2)))

    assert {header["pid"] for header, _ in answers} == set(pool.pids)
    assert len(pool.pids) == 2


def test_a_request_waits_for_a_child_to_come_free(pool: Pool) -> None:
    nap = {"job": "sleep", "seconds": 0.2}

    with ThreadPoolExecutor(6) as threads:
        answers = list(threads.map(lambda _: pool.ask(nap, b"x", seconds=20)[1], range(6)))

    assert answers == [b"x"] * 6


def test_a_request_no_child_comes_free_for_is_told_so() -> None:
    pool = Pool("odd_jobs", size=1)
    with ThreadPoolExecutor(1) as threads:
        busy = threads.submit(pool.ask, {"job": "sleep", "seconds": 1.0}, seconds=20)
        while not pool.pids:
            time.sleep(0.01)
        with pytest.raises(AllBusy) as raised:
            pool.ask({}, seconds=0.1)
        busy.result()
    pool.end()

    assert raised.value.seconds == 0.1


def test_a_pool_ended_leaves_no_process(pool: Pool) -> None:
    header, _ = pool.ask({}, seconds=20)

    pool.end()

    assert (pool.pids, psutil.pid_exists(header["pid"])) == ((), False)
