"""Browser windows that note what a page may never do: call another computer, or run foreign script."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, Request, WebSocket

PATIENCE = 20_000  # milliseconds; a cold first chart takes four seconds on a slow computer
INSIDE_THE_BROWSER = ("data", "blob", "about")


@dataclass
class Windows:
    """Opens windows that share nothing, and holds what went wrong in any of them.

    ``outside`` are the addresses asked for on any other host; ``faults`` are the errors no script
    caught and the dialogs a script opened.
    """

    browser: Browser
    host: str
    outside: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    _open: list[BrowserContext] = field(default_factory=list)

    def open(
        self,
        *,
        scheme: Literal["light", "dark"] = "light",
        width: int = 1366,
        height: int = 768,
    ) -> Page:
        """A new window with no memory of the others."""
        window = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        self._open.append(window)
        window.on("request", self._asked)
        window.on("weberror", lambda fault: self.faults.append(str(fault.error)))
        window.on("dialog", self._dialog)
        window.set_default_timeout(PATIENCE)
        page = window.new_page()
        page.on("websocket", self._asked)
        return page

    def close(self) -> None:
        """Close them all."""
        for window in self._open:
            window.close()

    def _asked(self, call: Request | WebSocket) -> None:
        parts = urlsplit(call.url)
        if parts.scheme not in INSIDE_THE_BROWSER and parts.netloc != self.host:
            self.outside.append(call.url)

    def _dialog(self, dialog: Dialog) -> None:
        self.faults.append(f"a dialog: {dialog.message}")
        dialog.dismiss()
