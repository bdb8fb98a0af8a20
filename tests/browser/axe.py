"""What axe-core finds serious on a page, in the light theme and in the dark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.windows import PATIENCE

Scheme = Literal["light", "dark"]
Faults = dict[Scheme, list[str]]

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
NOTHING: Faults = {"light": [], "dark": []}

_SCRIPT = Axe().axe_script
_RUN = """
async (rules) => {
  const only = rules.length ? { runOnly: rules } : {};
  const found = await axe.run(document, { resultTypes: ['violations'], ...only });
  const serious = found.violations.filter((one) => ['serious', 'critical'].includes(one.impact));
  return serious.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.html}`));
}
"""
# Streamlit names the scheme of the theme it has put on in the style of the app.
_WEARS = """
(scheme) => {
  const app = document.querySelector('[data-testid="stApp"]');
  return getComputedStyle(app).colorScheme === scheme
    && document.getAnimations().every((each) => each.playState !== 'running');
}
"""
_A_MOMENT = 1_000  # milliseconds
_EVERY_RULE: tuple[str, ...] = ()
_OF_COLOURS = ("color-contrast", "link-in-text-block")


def serious_in_both(page: Page) -> Faults:
    """What is serious or critical in each theme; the page is left in the other one than it wore.

    Each is the rule, and the markup it is found in. The page itself stays as it is, so what is
    open stays open.
    """
    worn = "dark" if page.evaluate(_WEARS, "dark") else "light"
    found: Faults = {}
    for scheme in sorted(SCHEMES, key=lambda each: each != worn):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_function(_WEARS, arg=scheme, timeout=PATIENCE)
        # Another theme has other colours, and nothing else.
        found[scheme] = _serious(page, _EVERY_RULE if scheme == worn else _OF_COLOURS)
    return found


def _serious(page: Page, rules: Sequence[str]) -> list[str]:
    found = _found(page, rules)
    if found:
        # A colour may begin to fade only once another has, and a table is drawn anew in the other
        # theme: it is looked at again when it stands.
        page.wait_for_timeout(_A_MOMENT)
        found = _found(page, rules)
    return found


def _found(page: Page, rules: Sequence[str]) -> list[str]:
    if page.evaluate("() => typeof axe === 'undefined'"):
        page.evaluate(_SCRIPT)
    found: list[str] = page.evaluate(_RUN, rules)
    return found
