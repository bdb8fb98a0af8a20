"""A child process that takes half a second to become warm."""

import time

from csp_core.workers.serving import Answer, serve


def answer(header: dict[str, object], body: bytes) -> Answer:
    """Hands back what it was given."""
    return header, body


if __name__ == "__main__":
    serve(answer, warm=lambda: time.sleep(0.5))
