"""When a text was saved and by whom, in words. Moments are shown in this computer's own time."""

from __future__ import annotations

import datetime as dt

from csp_core.listing import joined


def clock(at: dt.datetime) -> str:
    """``14:02``."""
    return f"{at.astimezone():%H:%M}"


def moment(at: dt.datetime) -> str:
    """``3 March 2018, 14:02``."""
    local = at.astimezone()
    return f"{local.day} {local:%B %Y}, {local:%H:%M}"


def saved_said(at: dt.datetime | None) -> str:
    """``Saved 14:02``; with the day where that is not today's; nothing for a text never saved."""
    if at is None:
        return ""
    local = at.astimezone()
    today = local.date() == dt.datetime.now().astimezone().date()
    return f"Saved {clock(at)}" if today else f"Saved {local.day} {local:%B %Y}"


def version_said(number: int, at: dt.datetime, who: str, summary: str = "") -> str:
    """``Version 3, 3 March 2018, 14:02, this computer``, and what it was for."""
    said = f"Version {number}, {moment(at)}, {who}"
    return f"{said}: {summary}" if summary else said


def here_said(who: list[str]) -> str:
    """Who else is in a section; nothing where nobody is."""
    if not who:
        return ""
    verb = "is" if len(who) == 1 else "are"
    return (
        f"{joined(sorted(set(who)))} {verb} in this section too. "
        "Nothing either of you types overwrites the other."
    )
