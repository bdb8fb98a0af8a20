"""Starts the app, or its tests, on a computer that has nothing but Python.

    python3 start.py [arguments for Streamlit]
    python3 start.py test [arguments for pytest]

Written so that any Python since 2.7 can read it: one that is too old then says so in a sentence,
where newer syntax would end in a SyntaxError. The work is done in starting/.
"""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "This program needs Python 3.11 or newer, and this is Python %d.%d. Install a newer"
        " Python (or ask your IT for one), then run this again." % sys.version_info[:2]
    )
if sys.maxsize < 2**32:
    sys.exit(
        "This program needs a 64-bit Python, and this one is 32-bit. Install the 64-bit Python"
        " (or ask your IT for it), then run this again."
    )

from starting.command import run

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
