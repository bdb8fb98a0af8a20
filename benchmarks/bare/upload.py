"""A bare Streamlit page: a workbook dropped, grouped by crime type, its change in bars."""

import pandas as pd
import streamlit as st

st.title("Upload")
file = st.file_uploader("Workbook")
if file is not None:
    frame = pd.read_excel(file, engine="openpyxl")  # the engine pandas takes of itself
    months = frame.groupby("Crime type")[list(frame.columns[2:])].sum()
    previous, current = months.iloc[:, :12].sum(axis=1), months.iloc[:, 12:24].sum(axis=1)
    st.bar_chart(100 * (current - previous) / previous)
