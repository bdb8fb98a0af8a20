"""A port that is taken is said in a sentence, and stepped over where none was asked for."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from starting import ports
from starting.faults import CannotStart
from tests.starting.tiny import Outcome, TinyProject


@contextmanager
def listening(port: int = 0) -> Iterator[int]:
    """Another program that listens on this computer; gives its port."""
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        yield other.getsockname()[1]


def test_where_streamlits_port_is_taken_the_next_free_one_is_used_and_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with listening() as taken:
        monkeypatch.setattr(ports, "STREAMLITS_OWN", taken)

        added = ports.chosen([], {}, tmp_path / "config.toml")

        free = int(added[1])
        assert (added, free > taken) == (["--server.port", str(free)], True)
        assert ports.is_free("localhost", free)
        assert capsys.readouterr().out == (
            f"Port {taken} is in use, perhaps by this program in another window (look at"
            f" http://localhost:{taken}). Starting on port {free} instead.\n"
        )


def test_where_streamlits_port_is_free_nothing_is_added_or_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with listening() as port:
        pass
    monkeypatch.setattr(ports, "STREAMLITS_OWN", port)

    assert ports.chosen([], {}, tmp_path / "config.toml") == []
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("arguments", "variables", "settings"),
    [
        (["--server.port", "{port}"], {}, ""),
        (["--server.headless", "true", "--server.port={port}"], {}, ""),
        ([], {"STREAMLIT_SERVER_PORT": "{port}"}, ""),
        ([], {}, "[server]\nport = {port}\n"),
        # A variable outranks the file,
        ([], {"STREAMLIT_SERVER_PORT": "{port}"}, "[server]\nport = 2\n"),
        # and the command line outranks both, as in Streamlit.
        (["--server.port={port}"], {"STREAMLIT_SERVER_PORT": "1"}, "[server]\nport = 2\n"),
    ],
    ids=["two words", "one word", "environment", "settings", "two", "all three"],
)
def test_a_port_that_was_asked_for_and_is_taken_is_named_with_what_to_do(
    arguments: list[str], variables: dict[str, str], settings: str, tmp_path: Path
) -> None:
    with listening() as port:
        (tmp_path / "config.toml").write_text(settings.format(port=port), encoding="utf-8")

        with pytest.raises(CannotStart) as refused:
            ports.chosen(
                [argument.format(port=port) for argument in arguments],
                {name: value.format(port=port) for name, value in variables.items()},
                tmp_path / "config.toml",
            )

    assert str(refused.value) == (
        f"Port {port} is in use by another program. Close that program, or choose another port:"
        f" python3 start.py --server.port {port + 1}."
    )


@pytest.mark.parametrize("asked", ["eighty", "-1", "0", "70000", ""])
def test_what_is_no_port_is_left_for_streamlit_to_refuse(asked: str, tmp_path: Path) -> None:
    assert ports.chosen([f"--server.port={asked}"], {}, tmp_path / "config.toml") == []


def test_settings_that_cannot_be_read_are_left_for_streamlit_to_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "config.toml").write_text("[server\nport = eighty", encoding="utf-8")
    with listening() as port:
        pass
    monkeypatch.setattr(ports, "STREAMLITS_OWN", port)

    assert ports.chosen([], {}, tmp_path / "config.toml") == []


def test_a_taken_port_stops_the_start_with_one_sentence_and_no_trace(
    project: TinyProject,
) -> None:
    project.start()
    with listening() as port:
        outcome = project.start("--server.port", str(port))

    assert outcome == Outcome(
        1,
        "",
        f"Port {port} is in use by another program. Close that program, or choose another port:"
        f" python3 start.py --server.port {port + 1}.\n",
    )
