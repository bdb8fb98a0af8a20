"""Everything taken away opens in LibreOffice, which is not the program it was written for."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from pathlib import Path

import pytest

from csp_core.command_line.files import read_files
from csp_core.command_line.keeping import NOTHING_KEPT
from csp_core.command_line.reporting import material_of
from csp_core.outputs.everything import everything
from csp_core.outputs.packing import unpacked
from csp_core.outputs.template import blank_template
from csp_core.outputs.tidy import figures_csv
from csp_core.outputs.values import values_csv

SAMPLE = "sample_data/south-ribble-and-chorley.xlsx"
OFFICE = shutil.which("soffice") or shutil.which("libreoffice") or ""
ENDINGS = ["csv", "docx", "html", "pptx", "svg", "xlsx"]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of all that is made of the sample."""
    read = read_files([SAMPLE])
    material = material_of(read, NOTHING_KEPT, (), {})
    made = everything(material)
    assert made.faults == ()
    files = {Path(name).name: data for name, data in unpacked(made.data).items()}
    drawings = material.contents.drawings
    files |= {f"values-{at}.csv": values_csv(one) for at, one in enumerate(drawings)}
    files |= {
        "figures.csv": figures_csv(read.figures),
        "template.xlsx": blank_template(dt.date(2018, 3, 1)),
    }
    folder = tmp_path_factory.mktemp("taken")
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_file_of_each_kind_opens(ending: str, taken: Path, tmp_path: Path) -> None:
    """T30: opened, and printed as PDF, which a file that could not be read is not."""
    given = sorted(taken.glob(f"*.{ending}"))

    subprocess.run(
        [
            OFFICE, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to", "pdf", "--outdir", tmp_path, *given,
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip

    assert given
    printed = {one.stem: one.read_bytes()[:5] for one in tmp_path.glob("*.pdf")}
    assert printed == {one.stem: b"%PDF-" for one in given}
