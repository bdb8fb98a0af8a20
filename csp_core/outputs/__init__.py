"""Charts and tables to bytes an officer takes away."""
