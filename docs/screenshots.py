"""Pictures of every page, light and dark, as a laptop and a projector show them.

    python -m docs.screenshots [FOLDER]

The README's picture goes to docs/pictures/, all others to FOLDER (build/pictures).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from tests.browser.serving import PROJECT, Server
from tests.browser.visiting import visit
from tests.conftest import BROWSER_ARGUMENTS, browsers

IN_THE_README = PROJECT / "docs" / "pictures" / "at-a-glance.png"
PAGES = {
    "at-a-glance": "/",
    "upload": "/upload",
    "crime-changes": "/crime-changes",
    "trends": "/trends",
    "domestic-abuse": "/domestic-abuse",
    "activity": "/activity",
    "funding": "/funding",
    "survey": "/survey",
    "narrative": "/narrative",
    "present": "/present",
    "take-away": "/take-away",
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# Half a laptop's width and height is the laptop at 200% zoom.
SIZES = {
    "1366x768": (1366, 768),
    "1280x720": (1280, 720),
    "zoomed": (683, 384),
    "whole": (1366, 1800),
}


@dataclass(frozen=True)
class Shot:
    """One picture to take: the page, its colours, and the size of the window."""

    page: str
    scheme: Literal["light", "dark"]
    size: str

    @property
    def file_name(self) -> str:
        """``upload-dark-1280x720.png``."""
        return f"{self.page}-{self.scheme}-{self.size}.png"


README_SHOT = Shot("at-a-glance", "light", "1366x768")


def shots() -> Iterator[Shot]:
    """Every picture, those of one window together."""
    for scheme in SCHEMES:
        for size in SIZES:
            for page in PAGES:
                yield Shot(page, scheme, size)


def take(browser: Browser, address: str, shot: Shot, file: Path) -> None:
    """Open the page in a window of its own and keep what it shows."""
    width, height = SIZES[shot.size]
    zoom = 2 if shot.size == "zoomed" else 1
    window = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme=shot.scheme,
        device_scale_factor=zoom,
        reduced_motion="reduce",
    )
    page = window.new_page()
    visit(page, address + PAGES[shot.page])
    page.wait_for_timeout(500)  # the sidebar slides in, and letters arrive
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, animations="disabled")
    window.close()


def main(folder: Path) -> int:
    """Take every picture of the sample. Returns the exit code: 2 where there is no browser."""
    program = next(browsers(), None)
    if program is None:
        print("No Chromium, Chrome or Edge was found to take pictures with.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=BROWSER_ARGUMENTS)
        server = Server(Path(data)).start()
        try:
            for shot in shots():
                take(browser, server.address, shot, folder / shot.file_name)
                print(folder / shot.file_name)
        finally:
            server.kill()
            browser.close()
    IN_THE_README.parent.mkdir(parents=True, exist_ok=True)
    IN_THE_README.write_bytes((folder / README_SHOT.file_name).read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "build" / "pictures"))
