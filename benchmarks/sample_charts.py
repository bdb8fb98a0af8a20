"""The sample report's figures, and its charts as specs that nobody has drawn before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

Spec = dict[str, Any]

SAMPLE: Final = (
    Path(__file__).resolve().parents[1] / "sample_data" / "south-ribble-and-chorley.xlsx"
)


def never_drawn(specs: Sequence[Spec], number: int) -> list[str]:
    """The specs as JSON, told apart from those of any other number: pictures are kept by spec."""
    return [json.dumps(spec | {"usermeta": {"round": number}}) for spec in specs]
