"""A child process whose handler does on demand what the tests of limits need it to do."""

import json
import os
import re
import sys
import time

from csp_core.workers.serving import Answer, serve


class Panic(BaseException):
    """Like the panics of a Rust library: not an Exception."""


def answer(header: dict[str, object], body: bytes) -> Answer:
    """Does the job named in the header; most come back with the header as it was."""
    match header:
        case {"job": "sleep", "seconds": float(seconds)}:
            time.sleep(seconds)
        case {"job": "spin"}:
            while True:
                pass
        case {"job": "hold the interpreter's lock"}:
            # As native code does: no other thread of this process runs meanwhile.
            re.match("(a+)+$", "a" * 60 + "b")
        case {"job": "eat slowly"}:
            eaten = []
            while True:
                eaten.append(b"x" * (4 << 20))
                time.sleep(0.01)
        case {"job": "eat", "bytes": int(size)}:
            eaten_at_once = b"x" * size
            time.sleep(0.1)
            return {"eaten": len(eaten_at_once)}, b""
        case {"job": "reserve", "bytes": int(size)}:
            import numpy as np  # only here: the other jobs' children start the sooner

            return {"reserved": np.empty(size, "u1").size}, b""
        case {"job": "keep", "bytes": int(size)}:
            KEPT.append(b"x" * size)
        case {"job": "abort"}:
            os.abort()
        case {"job": "exit", "code": int(code)}:
            os._exit(code)
        case {"job": "leave"}:
            sys.exit("no more")
        case {"job": "raise"}:
            raise ValueError("a wrong cell")
        case {"job": "panic"}:
            raise Panic("index out of bounds")
        case {"job": "say", "text": str(text)}:
            print(text, flush=True)  # noqa: T201  # noise is what this job is for
            os.write(1, text.encode())
        case {"job": "die of memory"}:
            os.write(2, b"memory allocation of 5900000000 bytes failed\n")
            os.abort()
        case {"job": "unsayable"}:
            return {"answer": object()}, b""
        case {"job": "surroundings"}:
            return {"path": sys.path, "names": sorted(os.environ)}, json.dumps(sys.argv).encode()
    return header | {"pid": os.getpid()}, body


KEPT: list[bytes] = []

if __name__ == "__main__":
    serve(answer)
