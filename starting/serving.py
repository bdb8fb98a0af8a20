"""`streamlit run app.py`, with the old multipage mode switched off before the first visit.

Streamlit takes a `pages` folder beside app.py for its old multipage mode until app.py has run once.
A first visit to a deep link, a bookmark after a restart say, would be met with "Page not found".
"""

import sys

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web.cli import main

if __name__ == "__main__":
    PagesManager.uses_pages_directory = False
    sys.argv = ["streamlit", "run", *sys.argv[1:]]
    main(prog_name="streamlit")
