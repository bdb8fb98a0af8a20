"""Everything that computes: figures read, compared and said. Knows nothing of Streamlit."""
