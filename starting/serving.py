"""`streamlit run`, with Streamlit's own faults mended first."""

import runpy
import sys

from starting import streamlit_faults

if __name__ == "__main__":
    streamlit_faults.mend()
    sys.argv = ["streamlit", "run", *sys.argv[1:]]
    runpy.run_module("streamlit", run_name="__main__", alter_sys=True)
