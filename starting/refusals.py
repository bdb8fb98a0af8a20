"""Turns what an installer printed when it gave up into one plain sentence."""

from pathlib import Path

DISK_FULL = "The disk is full. Free about 1 GB of it, then run this again."
IN_USE = (
    "A file that must be replaced is in use. Close other windows of this program, then run this"
    " again."
)
INSPECTED = (
    "The connection could not be trusted: your organisation's network probably inspects it. Ask"
    " your IT which certificate file Python should use (PIP_CERT, or SSL_CERT_FILE for uv), then"
    " run this again."
)
NO_NETWORK = (
    "The packages this program needs could not be downloaded. Check the internet connection (or ask"
    " your IT about the proxy), then run this again."
)

# What pip and uv print, in lower case, and what it comes to. The first that fits is said: a
# refused certificate and a full disk show up as connection errors too.
SIGNS = (
    (
        ("certificate_verify_failed", "certificate verify failed", "invalid peer certificate"),
        INSPECTED,
    ),
    (("no space left on device", "not enough space on the disk", "os error 28"), DISK_FULL),
    (("being used by another process", "winerror 32", "os error 32"), IN_USE),
    (
        (
            "connection",
            "client error (connect)",
            "dns error",
            "error sending request",
            "failed to fetch",
            "from versions: none",
            "getaddrinfo",
            "name resolution",
            "network is unreachable",
            "proxy",
            "timed out",
        ),
        NO_NETWORK,
    ),
)


def sentence(said: str, account: Path) -> str:
    """What an installer's words come to, in one sentence; `account` is where they are kept."""
    lowered = said.lower()
    for signs, meaning in SIGNS:
        if any(sign in lowered for sign in signs):
            return meaning
    last = next((line.strip() for line in reversed(said.splitlines()) if line.strip()), "nothing")
    return (
        f"The packages this program needs could not be installed; the installer's last words were"
        f' "{last}". Run this again, and if it says the same, send your IT the file {account}.'
    )
