"""A worker does what it is asked, keeps to its limits, and is there again after any harm."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest

from csp_core.workers import AskedTooMuchMemory, Died, Failed, TookTooLong, Worker, WorkerFault

MB = 1 << 20
PROJECT = Path(__file__).parents[2]
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds this")
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")

AWorker = Callable[..., Worker]


def described(fault: WorkerFault) -> tuple[Any, ...]:
    """A fault's class and all it carries but the last words, which are a library's."""
    carried = {name: value for name, value in vars(fault).items() if name != "last_words"}
    return type(fault), carried


def fault_of(worker: Worker, job: dict[str, Any], seconds: float = 20.0) -> tuple[Any, ...]:
    """What the job comes to, after which the worker must answer again."""
    with pytest.raises(WorkerFault) as raised:
        worker.ask(job, seconds=seconds)
    assert worker.ask({"still": "there"}, seconds=20)[0]["still"] == "there"
    return described(raised.value)


def test_a_worker_answers_with_header_and_body(a_worker: AWorker) -> None:
    header, body = a_worker().ask({"area": "South Ribble £"}, b"\x00\xff", seconds=20)

    assert (header["area"], body) == ("South Ribble £", b"\x00\xff")


def test_one_process_answers_every_question(a_worker: AWorker) -> None:
    worker = a_worker()

    pids = {worker.ask({}, seconds=20)[0]["pid"] for _ in range(20)}

    assert pids == {worker.pid}
    assert os.getpid() not in pids


def test_a_body_of_any_kind_of_bytes_is_sent(a_worker: AWorker) -> None:
    worker = a_worker()
    kinds = (b"1,753", bytearray(b"1,753"), memoryview(b"-1,753-")[1:-1])

    assert [worker.ask({}, kind, seconds=20)[1] for kind in kinds] == [b"1,753"] * 3


def test_a_large_body_passes_both_ways_unchanged(a_worker: AWorker) -> None:
    body = os.urandom(MB) * 64

    _, answer = a_worker(memory=500 * MB).ask({}, memoryview(body), seconds=60)

    assert answer == body


def test_work_that_takes_too_long_is_stopped_and_told(a_worker: AWorker) -> None:
    worker = a_worker()
    worker.ask({}, seconds=20)
    begun = time.monotonic()

    fault = fault_of(worker, {"job": "spin"}, seconds=0.5)

    assert fault == (TookTooLong, {"seconds": 0.5})
    assert time.monotonic() - begun < 5


def test_a_question_may_be_held_to_less_memory_than_the_process(a_worker: AWorker) -> None:
    worker = a_worker(memory=1000 * MB)
    job = {"job": "eat slowly"}

    with pytest.raises(AskedTooMuchMemory) as raised:
        worker.ask(job, seconds=20, memory=50 * MB)
    with pytest.raises(AskedTooMuchMemory) as bounded:
        a_worker(memory=50 * MB).ask(job, seconds=20, memory=1000 * MB)

    assert (raised.value.limit, bounded.value.limit) == (50 * MB, 50 * MB)


def test_a_body_nobody_reads_is_given_up_in_time(a_worker: AWorker) -> None:
    worker = a_worker()
    worker.ask({}, seconds=20)
    assert worker.pid is not None
    child = psutil.Process(worker.pid)
    child.suspend()

    with pytest.raises(TookTooLong):
        worker.ask({}, bytes(8 * MB), seconds=0.3)


@pytest.mark.parametrize(
    "job",
    [
        {"job": "eat slowly"},
        {"job": "eat", "bytes": 700 * MB},
        # Reserved and not filled, so no look from outside sees it grow.
        pytest.param({"job": "reserve", "bytes": 3 << 30}, marks=on_linux),
    ],
    ids=["slowly", "fast", "in one bite"],
)
def test_work_that_asks_too_much_memory_is_stopped_and_told(
    a_worker: AWorker, job: dict[str, Any]
) -> None:
    fault = fault_of(a_worker(memory=150 * MB), job)

    assert fault == (AskedTooMuchMemory, {"limit": 150 * MB})


def test_a_library_that_aborts_for_want_of_memory_is_told_as_such(a_worker: AWorker) -> None:
    assert fault_of(a_worker(), {"job": "die of memory"}) == (
        AskedTooMuchMemory,
        {"limit": 150 * MB},
    )


def test_memory_kept_from_earlier_work_is_not_held_against_the_next(a_worker: AWorker) -> None:
    worker = a_worker(memory=150 * MB)
    worker.ask({"job": "keep", "bytes": 65 * MB}, seconds=20)

    header, _ = worker.ask({"job": "eat", "bytes": 120 * MB}, seconds=20)

    assert header == {"eaten": 120 * MB}


def test_a_process_that_keeps_too_much_of_its_work_is_replaced(a_worker: AWorker) -> None:
    worker = a_worker(memory=150 * MB)

    keep = {"job": "keep", "bytes": 50 * MB}
    pids = [worker.ask(keep, seconds=20)[0]["pid"] for _ in range(3)]

    assert pids[0] == pids[1] != pids[2]


@on_posix
def test_a_process_that_aborts_is_told_and_replaced(a_worker: AWorker) -> None:
    assert fault_of(a_worker(), {"job": "abort"}) == (Died, {"exit_code": -6})


def test_a_process_that_leaves_without_a_word_is_told_and_replaced(a_worker: AWorker) -> None:
    assert fault_of(a_worker(), {"job": "exit", "code": 3}) == (Died, {"exit_code": 3})


def test_a_process_killed_while_idle_is_replaced_without_a_word(a_worker: AWorker) -> None:
    worker = a_worker()
    first, _ = worker.ask({}, seconds=20)
    psutil.Process(first["pid"]).kill()
    psutil.wait_procs([psutil.Process(first["pid"])], timeout=5)

    second, _ = worker.ask({}, seconds=20)

    assert second["pid"] != first["pid"]


@pytest.mark.parametrize(
    ("job", "class_name", "message", "replaced"),
    [
        ("raise", "ValueError", "a wrong cell", False),
        ("panic", "Panic", "index out of bounds", True),
        ("leave", "SystemExit", "no more", True),
        ("unsayable", "TypeError", "Object of type object is not JSON serializable", False),
    ],
)
def test_what_the_work_raises_is_told_by_class_and_message(
    a_worker: AWorker, job: str, class_name: str, message: str, replaced: bool
) -> None:
    worker = a_worker()
    before, _ = worker.ask({}, seconds=20)

    fault = fault_of(worker, {"job": job})

    assert fault == (Failed, {"class_name": class_name, "message": message})
    assert (worker.pid != before["pid"]) is replaced


def test_what_is_printed_is_not_taken_for_an_answer(a_worker: AWorker) -> None:
    header, body = a_worker().ask({"job": "say", "text": "{}" * 50_000}, b"42", seconds=20)

    assert (header["job"], body) == ("say", b"42")


def test_a_module_that_cannot_start_is_told_with_its_last_words() -> None:
    with pytest.raises(Died) as raised:
        Worker("no_such_module").ask({}, seconds=20)

    assert (raised.value.exit_code, "no_such_module" in raised.value.last_words) == (1, True)


def test_a_child_that_does_not_become_ready_is_given_up(a_worker: AWorker) -> None:
    worker = a_worker(start=0.0)

    with pytest.raises(TookTooLong):
        worker.ask({}, seconds=20)


def test_two_threads_may_ask_one_worker_at_once(a_worker: AWorker) -> None:
    worker = a_worker()

    def ask(number: int) -> tuple[int, bytes]:
        header, body = worker.ask({"number": number}, str(number).encode(), seconds=20)
        return header["number"], body

    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(ask, range(100)))

    assert answers == [(number, str(number).encode()) for number in range(100)]


def test_a_child_is_given_no_secret_and_no_setting_of_the_server(
    a_worker: AWorker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CSP_DATABASE_URL", "postgresql://officer:secret@db/csp")
    monkeypatch.setenv("STREAMLIT_SERVER_PORT", "8501")
    monkeypatch.setenv("PYTHONSTARTUP", "app.py")
    monkeypatch.chdir(tmp_path)

    header, arguments = a_worker().ask({"job": "surroundings"}, seconds=20)

    given = {"CSP_DATABASE_URL", "STREAMLIT_SERVER_PORT", "PYTHONSTARTUP"} & set(header["names"])
    assert (given, header["path"][0]) == (set(), str(PROJECT))
    assert b"app.py" not in arguments


@pytest.mark.parametrize(
    "work",
    [
        "time.sleep(60)",
        "worker.ask({'job': 'sleep', 'seconds': 60.0}, seconds=60)",
        "worker.ask({'job': 'spin'}, seconds=60)",
        pytest.param(
            """worker.ask({'job': "hold the interpreter's lock"}, seconds=1)""",
            marks=[on_posix, pytest.mark.slow],  # five seconds
        ),
    ],
    ids=["no work", "waiting", "work", "native work"],
)
def test_no_child_outlives_a_parent_that_was_killed(work: str) -> None:
    program = f"""if True:
        import time
        from csp_core.workers import Worker
        worker = Worker("odd_jobs")
        print(worker.ask({{}}, seconds=20)[0]["pid"], flush=True)
        {work}
    """
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = psutil.Process(int(parent.stdout.readline()))
        time.sleep(0.3)
        parent.kill()

    gone, alive = psutil.wait_procs([child], timeout=8)

    assert ([process.pid for process in gone], alive) == ([child.pid], [])


def test_children_end_with_the_interpreter_and_without_delay() -> None:
    program = """if True:
        import time
        from csp_core.workers import Pool
        pool = Pool("odd_jobs")
        print(pool.ask({}, seconds=20)[0]["pid"])
        print(time.time(), flush=True)
    """
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    ended = time.time()

    pid, last_line_at = done.stdout.split()
    assert (psutil.pid_exists(int(pid)), ended - float(last_line_at) < 1.5) == (False, True)
    assert done.stderr == ""


def test_an_ask_of_a_warm_worker_takes_about_a_thousandth_of_a_second(a_worker: AWorker) -> None:
    worker = a_worker()
    worker.ask({}, seconds=20)
    taken = []
    for _ in range(200):
        begun = time.perf_counter()
        worker.ask({"area": "Chorley"}, b"1,753", seconds=20)
        taken.append(time.perf_counter() - begun)

    assert sorted(taken)[len(taken) // 2] < 0.003
