"""Makes the folder ready to run and hands over to Streamlit or pytest; standard library only."""
