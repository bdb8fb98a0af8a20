"""Finds a port nobody listens on, before Streamlit is started on one that is taken."""

import errno
import os
import socket
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from starting.faults import CannotStart

STREAMLITS_OWN = 8501
PORTS_TO_TRY = 100
TAKEN = frozenset({errno.EADDRINUSE, errno.EACCES})  # EACCES: Windows keeps ranges of ports back


def chosen(arguments: Sequence[str], variables: Mapping[str, str], settings: Path) -> list[str]:
    """The arguments to add so that Streamlit finds a free port; none where its own is free.

    A port asked for (on the command line, in the environment or in `settings`) is kept: raises
    CannotStart where it is taken. Otherwise the next free port after 8501 is used, and said.
    """
    address = _setting("address", arguments, variables, settings) or "localhost"
    if address.startswith("unix:"):
        return []
    asked = _setting("port", arguments, variables, settings)
    if asked is not None:
        _refuse_if_taken(address, asked)
        return []
    if is_free(address, STREAMLITS_OWN):
        return []
    port = _next_free(address)
    print(
        f"Port {STREAMLITS_OWN} is in use, perhaps by this program in another window"
        f" (look at http://localhost:{STREAMLITS_OWN}). Starting on port {port} instead."
    )
    return ["--server.port", str(port)]


def is_free(address: str, port: int) -> bool:
    """Whether a server could listen on this port of this address, by trying it for a moment."""
    try:
        places = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)
    except OSError:
        return True  # an address that does not exist is for Streamlit to name
    return not any(_taken(family, place) for family, _, _, _, place in places)


def _taken(family: int, place: tuple[object, ...]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if os.name != "nt":
            # A port that was closed a moment ago is free; without this it looks taken. On Windows
            # the same option would let two programs share a port.
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(place)
        except OSError as fault:
            return fault.errno in TAKEN
    return False


def _next_free(address: str) -> int:
    for port in range(STREAMLITS_OWN + 1, STREAMLITS_OWN + PORTS_TO_TRY):
        if is_free(address, port):
            return port
    raise CannotStart(
        f"Every port from {STREAMLITS_OWN} to {STREAMLITS_OWN + PORTS_TO_TRY - 1} is in use."
        " Close programs that are open, or name a port: python3 start.py --server.port 9000."
    )


def _refuse_if_taken(address: str, asked: str) -> None:
    # What is not a port number is left for Streamlit to refuse in its own words.
    if asked.isdecimal() and 0 < int(asked) < 2**16 and not is_free(address, int(asked)):
        raise CannotStart(
            f"Port {asked} is in use by another program. Close that program, or choose another"
            f" port: python3 start.py --server.port {int(asked) + 1}."
        )


def _setting(
    name: str, arguments: Sequence[str], variables: Mapping[str, str], settings: Path
) -> str | None:
    """One of Streamlit's server settings as it will see it: command line, environment, file."""
    flag = f"--server.{name}"
    for place, argument in enumerate(arguments):
        if argument == flag and place + 1 < len(arguments):
            return arguments[place + 1]
        if argument.startswith(flag + "="):
            return argument.removeprefix(flag + "=")
    from_variable = variables.get(f"STREAMLIT_SERVER_{name.upper()}")
    return from_variable or _from_file(name, settings)


def _from_file(name: str, settings: Path) -> str | None:
    try:
        server = tomllib.loads(settings.read_text(encoding="utf-8")).get("server", {})
    except (OSError, ValueError):
        return None  # a missing or broken file is for Streamlit to name
    return str(server[name]) if name in server else None
