"""Bytes to tables: what a spreadsheet holds, with the cell each number came from."""
