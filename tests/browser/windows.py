"""Browser windows that note what no page may do: call another computer, or run foreign script."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Dialog, Error, Page, Request, WebSocket

PATIENCE = 20_000  # milliseconds; a cold first chart takes four seconds on a slow computer
LAPTOP = (1366, 768)
INSIDE_THE_BROWSER = ("data", "blob", "about")


@dataclass
class Windows:
    """Opens windows, and holds what went wrong in any of them.

    ``profile`` is the browser's memory that windows share, warm as an officer's is on the second
    day; ``elsewhere`` is that of another computer; ``host`` is the app's own. ``outside`` are the
    addresses asked for on any other host; ``faults`` are the errors no script caught and the
    dialogs a script opened.
    """

    profile: BrowserContext
    elsewhere: BrowserContext
    host: str
    outside: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _pages: list[Page] = field(default_factory=list)

    def open(self, *, scheme: Literal["light", "dark"] = "light", height: int = LAPTOP[1]) -> Page:
        """A new window as wide as a laptop's."""
        return self._watched(self.profile.new_page(), scheme, height)

    def open_apart(self) -> Page:
        """A new window on another computer, which remembers nothing of this one's."""
        return self._watched(self.elsewhere.new_page(), "light", LAPTOP[1])

    def close(self) -> None:
        """Close them all, and what they opened."""
        for page in reversed(self._pages):
            close(page)

    def _watched(self, page: Page, scheme: Literal["light", "dark"], height: int) -> Page:
        page.set_default_timeout(PATIENCE)
        page.set_viewport_size({"width": LAPTOP[0], "height": height})
        page.emulate_media(color_scheme=scheme)
        page.on("request", self._asked)
        page.on("websocket", self._asked)
        page.on("pageerror", self._failed)
        page.on("dialog", self._dialog)
        page.on("popup", self._opened)
        self._pages.append(page)
        return page

    def _opened(self, page: Page) -> None:
        self._pages.append(page)

    def _asked(self, call: Request | WebSocket) -> None:
        parts = urlsplit(call.url)
        if parts.scheme not in INSIDE_THE_BROWSER and parts.netloc != self.host:
            self.outside.append(call.url)

    def _failed(self, fault: Error) -> None:
        self.faults.append(str(fault))

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"a dialog: {dialog.message}")
        dialog.dismiss()


def close(page: Page) -> None:
    """Close a window once it stands still.

    Chromium says it closed one that is just going somewhere, and does not; Playwright then waits
    for ever. https://github.com/microsoft/playwright/issues/42366
    """
    if not page.is_closed():
        page.goto("about:blank", timeout=PATIENCE)
        page.close()
