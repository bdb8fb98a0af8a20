"""A file's bytes to sheets: what a spreadsheet holds, with the place of every cell."""
