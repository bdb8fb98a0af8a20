"""How large a file may be, and how long reading it may take."""

MEGABYTE = 1024 * 1024
WORKBOOK_MEGABYTES = 50
DELIMITED_MEGABYTES = 250
# What a workbook may unpack to: Excel files of real figures unpack to 5-15 times their size.
UNPACKED_MEGABYTES = 400
# A member this much larger than its packed size is not figures but an attack or an accident.
UNPACKED_RATIO = 500
SHARED_STRINGS = 5_000_000
SECONDS = 10
MEMORY_MEGABYTES = 500
SHEETS = 500
UNLOCKING = (
    "Open it in Excel, choose File, Info, Protect Workbook, remove the password, save, and drop it "
    "again."
)
# Rows looked at to recognise a layout; every row is read once it is recognised.
HEAD_ROWS = 80
# Merged ranges looked at in a sheet; a table's headings and labels need far fewer.
MERGES = 10_000
