"""How large a file may be, and how long reading it may take."""

MEGABYTE = 1024 * 1024
WORKBOOK_MEGABYTES = 50
DELIMITED_MEGABYTES = 250
DOCUMENT_MEGABYTES = 20
# A report's words unpack to a few megabytes; its pictures are packed already.
DOCUMENT_UNPACKED_MEGABYTES = 100
# Of that, what may be parsed of a template, which holds styles and few words.
TEMPLATE_PARSED_MEGABYTES = 20
# What a workbook may unpack to: Excel files of real figures unpack to 5-15 times their size.
UNPACKED_MEGABYTES = 400
# A member this much larger than its packed size is not figures but an attack or an accident.
UNPACKED_RATIO = 500
SHARED_STRINGS = 5_000_000
# The promise is a table or a sentence within ten; ending the work, and saying so, takes time too.
SECONDS = 9
MEMORY_MEGABYTES = 500
SHEETS = 500
# A sheet is held as every cell from A1 to the last one used, empty ones too: some 45 bytes each.
CELLS = 8_000_000
# Excel's own: the last cell of a sheet is XFD1048576, and a cell holds so many characters.
ROWS, COLUMNS = 1_048_576, 16_384
CHARACTERS = 32_767
# So many bytes of sheets and texts are looked through before parsing; it costs 5 ms a megabyte.
LOOKED_THROUGH = 2 * MEGABYTE
UNLOCKING = (
    "Open it in Excel, choose File, Info, Protect Workbook, remove the password, save, and drop it "
    "again."
)
# Rows looked at to recognise a layout; every row is read once it is recognised.
HEAD_ROWS = 80
# Merged ranges looked at in a sheet; a table's headings and labels need far fewer.
MERGES = 10_000


def memory(size: int) -> int:
    """The bytes that reading a file of so many bytes may take, above what the child holds idle.

    The file's own are in it twice: as they came through the pipe, and as they are taken apart.
    """
    return MEMORY_MEGABYTES * MEGABYTE + 2 * size
