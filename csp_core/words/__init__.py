"""Numbers and results as words."""
