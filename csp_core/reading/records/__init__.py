"""Sheets of funding, casework, survey and activity, recognised by their content."""
