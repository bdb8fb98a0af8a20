"""Reports and their uploads, kept in a database."""
