"""Written reports: the bytes of a Word or text document to its headings and words."""
