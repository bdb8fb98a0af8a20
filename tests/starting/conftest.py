"""A project small enough to start for real in every test."""

from pathlib import Path

import pytest

from tests.starting.tiny import TinyProject


@pytest.fixture
def project(tmp_path: Path) -> TinyProject:
    """start.py in an empty folder whose name has a space in it, as an officer's may."""
    return TinyProject.at(tmp_path / "Crime figures")
