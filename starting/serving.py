"""`streamlit run`, with the old multipage mode switched off before the first visit.

Streamlit takes a `pages` folder beside app.py for its old multipage mode until app.py has run once.
A first visit to a deep link, a bookmark after a restart say, would be met with "Page not found".
"""

import runpy
import sys
from contextlib import suppress

if __name__ == "__main__":
    with suppress(ImportError):  # a later Streamlit may keep it elsewhere, and has to start
        from streamlit.runtime.pages_manager import PagesManager

        PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", *sys.argv[1:]]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
