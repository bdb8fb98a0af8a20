"""What the Upload page hands out: under which name, and what is in the file."""

from __future__ import annotations

import base64
import datetime as dt
import io
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
import streamlit as st

from csp_core.outputs.pictures import PictureFault
from csp_core.outputs.template import blank_template
from pages.parts import copying
from tests.pages.conftest import Opened

SAMPLE = 1


@pytest.fixture
def handed_out(monkeypatch: pytest.MonkeyPatch) -> dict[str, tuple[str, Callable[[], bytes]]]:
    """What stands behind each download button a page has shown: a file's name and its maker."""
    behind: dict[str, tuple[str, Callable[[], bytes]]] = {}
    shown = st.download_button

    def noted(label: str, data: Callable[[], bytes], file_name: str, **rest: Any) -> bool:
        behind[label] = (file_name, data)
        return shown(label, data, file_name, **rest)

    monkeypatch.setattr(st, "download_button", noted)
    return behind


def test_the_blank_template_is_handed_out_beside_the_worked_sample(
    opened: Opened, handed_out: dict[str, tuple[str, Callable[[], bytes]]]
) -> None:
    app = opened("Upload", SAMPLE)

    assert [button.proto.label for button in app.get("download_button")][-2:] == [
        "Download the worked sample",
        "Download the blank template",
    ]
    name, make = handed_out["Download the blank template"]
    assert (name, make()) == ("csp-figures-template.xlsx", blank_template(dt.date.today()))
    assert openpyxl.load_workbook(io.BytesIO(make())).sheetnames == [
        "Figures", "Funding", "Domestic abuse", "Activity", "Survey", "Notes", "Lists",
    ]  # fmt: skip


def test_a_chart_can_be_taken_as_three_kinds_of_picture_and_copied(opened: Opened) -> None:
    app = opened("At a glance", SAMPLE)

    assert [one.proto.label for one in app.get("download_button")] == ["PNG", "SVG", "PDF", "Data"]
    assert len(app.get("bidi_component")) == 1


def test_a_picture_to_copy_is_drawn_when_it_is_asked_for_and_a_fault_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def drawn(spec: str, kind: str) -> bytes:
        if spec == "too large":
            raise PictureFault("It holds too much.")
        return kind.encode()

    monkeypatch.setattr(copying, "draw_chart", drawn)
    fine: Any = SimpleNamespace(spec="fine")
    large: Any = SimpleNamespace(spec="too large")

    assert [copying.answer(fine, 0), copying.answer(fine, 3), copying.answer(large, 4)] == [
        None,
        {"id": 3, "png": base64.b64encode(b"png").decode()},
        {"id": 4, "trouble": "It holds too much."},
    ]


def test_a_page_that_offers_the_template_makes_none_before_it_is_asked_for(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(today: dt.date) -> bytes:
        raise AssertionError("nobody has asked for the template")

    monkeypatch.setattr("csp_core.outputs.template.blank_template", made)

    app = opened("Upload", SAMPLE)

    assert list(app.exception) == []
