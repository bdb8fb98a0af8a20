"""Makes every sample file: ``python -m sample_data.make [FOLDER]``, by default where this lies."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_data import incidents, odd_layouts, published, year_sheets


def sample_files() -> dict[str, bytes]:
    """Each sample's path inside the folder, with ``/`` between parts, and its bytes."""
    return {
        "south-ribble-and-chorley.xlsx": published.south_ribble_and_chorley(),
        "as-published.xlsx": published.as_published(),
        "layouts/one-row-a-count.csv": odd_layouts.one_row_a_count(),
        "layouts/months-across.xlsx": odd_layouts.months_across(),
        "layouts/a-sheet-an-area.xlsx": odd_layouts.a_sheet_an_area(),
        "layouts/year-sheets.xlsx": year_sheets.year_sheets(),
        **{f"layouts/{name}": data for name, data in incidents.incident_files().items()},
    }


def make(folder: Path) -> None:
    """Write every sample file under ``folder``, making the folders it needs."""
    for name, data in sample_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
