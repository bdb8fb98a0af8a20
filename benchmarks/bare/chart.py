"""A bare Streamlit page: one chart from the spec in the file named, and nothing else."""

import json
import sys
from pathlib import Path

import streamlit as st

spec = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
st.vega_lite_chart(spec=spec, theme=None, width="stretch")
