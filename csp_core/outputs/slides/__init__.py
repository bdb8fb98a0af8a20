"""A report as PowerPoint slides whose charts are PowerPoint's own and can be edited."""
