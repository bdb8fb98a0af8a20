"""Changes in how crime is recorded, as an officer has noted them: from which month, and what."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from csp_core.periods import Span, month_key, month_label, parse_month_key

# Each note is a setting of its own, so that two officers who add one at once lose neither.
_SETTING = "recording changed "


@dataclass(frozen=True, order=True)
class RecordingBreak:
    """From the first day of ``month`` figures are recorded in another way; ``text`` says how.

    An empty ``area`` or ``crime_type`` means every one.
    """

    month: int
    text: str
    area: str = ""
    crime_type: str = ""

    def concerns(self, areas: Collection[str], crime_type: str) -> bool:
        """Whether it touches the figures of this crime type in any of these areas."""
        return self.area in ("", *areas) and self.crime_type in ("", crime_type)

    def divides(self, spans: Iterable[Span]) -> bool:
        """Whether months of the spans lie on both sides of it."""
        months = [month for span in spans for month in (span.first, span.last)]
        return min(months) < self.month <= max(months)

    @property
    def sentence(self) -> str:
        """``Recording changed in April 2017: rape is counted by victim.``, for any caveat."""
        text = " ".join(self.text.split()).rstrip(".")
        return f"Recording changed in {month_label(self.month)}{f': {text}' if text else ''}."

    @property
    def setting(self) -> str:
        """The name of the setting it is kept as, the same for the same note."""
        said = f"{self.text}\n{self.area}\n{self.crime_type}"
        return f"{_SETTING}{month_key(self.month)} {hashlib.sha256(said.encode()).hexdigest()[:8]}"

    @property
    def as_setting(self) -> dict[str, str]:
        """What is kept of it, as JSON holds it."""
        return {
            "month": month_key(self.month),
            "text": self.text,
            "area": self.area,
            "crime_type": self.crime_type,
        }


def breaks_in(settings: Mapping[str, object]) -> tuple[RecordingBreak, ...]:
    """The notes among a report's settings, oldest month first; what cannot be read is left out."""
    found = (_read(kept) for name, kept in settings.items() if name.startswith(_SETTING))
    return tuple(sorted(one for one in found if one is not None))


def _read(kept: object) -> RecordingBreak | None:
    """One note; None for one that was removed, or that a later version writes otherwise."""
    if not isinstance(kept, dict):
        return None
    words = {name: str(kept.get(name, "")) for name in ("month", "text", "area", "crime_type")}
    try:
        month = parse_month_key(words.pop("month"))
    except ValueError:
        return None
    return RecordingBreak(month, **words)
