"""Hostile words carried the whole way: from a file's cells to everything that is taken away."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

import docx
import openpyxl
import pytest
from defusedxml.ElementTree import fromstring
from pptx import Presentation

from csp_core.charts.changes import changes_chart
from csp_core.command_line.files import FilesRead, read_files
from csp_core.command_line.keeping import NOTHING_KEPT
from csp_core.command_line.reporting import material_of
from csp_core.figures import unite
from csp_core.measures.changes import compare
from csp_core.outline import Cover
from csp_core.outputs import pictures
from csp_core.outputs.kinds_of_output import OUTPUTS, Material, Output
from csp_core.outputs.packing import unpacked
from csp_core.outputs.pictures import draw_chart
from csp_core.outputs.pictures_zip import untold
from csp_core.outputs.tidy import figures_csv
from csp_core.outputs.values import values_csv
from csp_core.reading import client
from csp_core.reading.reading import read_file
from tests.charts.cases import hostile
from tests.outputs.test_pictures import FORBIDDEN
from tests.reading.drawing import Cell, workbook

SVG = "{http://www.w3.org/2000/svg}"
# Line ends and tabs may stay where they end lines and part words.
_BAD = "".join(one for one in FORBIDDEN if one not in "\t\n\r")
_GONE = re.compile(f"[{re.escape(_BAD)}]")
# As Excel writes in a cell what XML cannot hold; a heading with halves of characters is no heading.
_ESCAPED = [one if "\x7f" <= one < "\ud800" else f"_x{ord(one):04X}_" for one in FORBIDDEN]
_IN_A_NAME = "".join(_ESCAPED)
_IN_A_HEADING = "".join(one for one in _ESCAPED if not one.startswith(("_xD", "_xF")))
_OF_A_FORMULA = "@SUM(A1)"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> FilesRead:
    """Every forbidden character in headings and names, read in the child process as uploads are."""
    bad, months = f"x{_IN_A_NAME}y", ["Apr 2016", "May 2016", "Apr 2017", "May 2017"]
    rows: list[list[Cell]] = [
        [f"Area{_IN_A_HEADING}", f"Crime type{_IN_A_HEADING}", *months],
        [f"Wy{bad}re", f"All {bad}crime", 500, 500, 600, 600],
        [f"Wy{bad}re", _OF_A_FORMULA, 60, 70, 60, 65],
    ]
    path = tmp_path_factory.mktemp("hostile") / "figures.xlsx"
    path.write_bytes(workbook({"Crime": rows}))
    return read_files([str(path)])


@pytest.fixture(scope="module")
def material(read: FilesRead) -> Material:
    """A report of it with the same words in its name, its cover and each of its sections."""
    bad = f"a{FORBIDDEN}b"
    outline = replace(NOTHING_KEPT.outline, cover=Cover(bad, bad, bad, bad, bad))
    texts = dict.fromkeys(("background", "crime-figures", "conclusion"), f"# {bad}\n\n- {bad}")
    return material_of(read, replace(NOTHING_KEPT, name=bad, outline=outline, texts=texts), (), {})


def texts_in(name: str, data: bytes) -> Iterator[str]:
    """Every text in a file, those in zips within it too; none of a raster picture's."""
    if data.startswith(b"PK"):
        for inner, content in unpacked(data).items():
            yield from texts_in(inner, content)
    elif name.endswith((".xml", ".rels", ".svg", ".html", ".csv", ".txt")):
        yield data.decode("utf-8-sig")


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda one: one.title)
def test_every_file_is_made_of_whatever_was_typed_and_no_process_dies(
    output: Output, material: Material
) -> None:
    """T22."""
    draw_chart(material.contents.drawings[0].spec, "svg")
    drawing, reading = pictures._POOL.pids, client._pool.pids

    data = output.made(material, untold).data

    # A second process may have been started beside the first; none may have gone.
    assert (set(drawing) - set(pictures._POOL.pids), client._pool.pids) == (set(), reading)
    found = [text for text in texts_in(f"report.{output.ending}", data) if _GONE.search(text)]
    assert found == []
    match output.ending:
        case "docx":
            assert docx.Document(io.BytesIO(data)).paragraphs
        case "pptx":
            assert len(Presentation(io.BytesIO(data)).slides) > 2
        case "xlsx":
            assert "Crime changes" in openpyxl.load_workbook(io.BytesIO(data)).sheetnames
        case "zip":
            kinds = [name.rpartition(".")[2] for name in unpacked(data)]
            assert kinds == ["png", "svg", "pdf"] * len(material.contents.drawings)


def test_tables_are_made_too_and_nothing_in_them_is_computed(
    read: FilesRead, material: Material
) -> None:
    """T22, T28: a negative number stays a number."""
    tables = [figures_csv(read.figures), *map(values_csv, material.contents.drawings)]

    cells = [
        cell
        for table in tables
        for row in csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""))
        for cell in row
    ]
    assert [cell for cell in cells if _GONE.search(cell)] == []
    computed = [one for one in cells if one.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert [one for one in computed if not re.fullmatch(r"-\d+(\.\d+)?", one)] == []
    assert f"'{_OF_A_FORMULA}" in cells
    assert any(computed)


def test_no_workbook_holds_a_formula(material: Material) -> None:
    """T28: neither the one behind the report nor those behind the slides' charts."""
    made = [one.made(material, untold).data for one in OUTPUTS if one.ending in ("xlsx", "pptx")]
    sheets = [text for data in made for text in texts_in("report.zip", data)]

    assert any(_OF_A_FORMULA in one for one in sheets)
    assert [one for one in sheets if "<f>" in one or "<f " in one] == []


HEADINGS = ("All crime", "a.b", "it's", "a:Q", "constructor", '"two\nlines"', "__proto__")
NEITHER_READ = ("count()", "")


def test_a_chart_says_what_its_table_says_whatever_the_columns_are_named() -> None:
    """T24: headings that mislead a chart's own language, each the name of a crime type."""
    headings = (*HEADINGS, *NEITHER_READ)
    months = (("Apr 2016", 0), ("May 2016", 0), ("Apr 2017", 10), ("May 2017", 12))
    lines = [
        f"Wyre,{month},{','.join(str(100 + 7 * at + more) for at in range(len(headings)))}"
        for month, more in months
    ]
    sheet = "\n".join([f"Area,Month,{','.join(headings)}", *lines])
    found = compare(unite([read_file("Figures.csv", sheet.encode()).figures]))
    assert found is not None

    drawing = changes_chart(found.changes, source="F")

    said = [
        bar.replace("\u200b", "").replace("  ", " ")
        for bar in bars(draw_chart(drawing.spec, "svg"))
    ]
    table = [dict(zip(drawing.table.columns, row, strict=True)) for row in
             drawing.table.formatted()]  # fmt: skip
    assert [row["Crime type"] for row in table] == [
        "All crime", "a.b", "it's", "a:Q", "constructor", "two lines", "__proto__",
    ]  # fmt: skip
    assert said == [
        f"{row['Area']}, {row['Crime type']}: {row['Change, %']} "
        f"{row['April 2016 to May 2016']} → {row['April 2017 to May 2017']}, {row['Chance']}"
        for row in table
    ]


@pytest.mark.parametrize("name", ["a.b", "a[0]", "count()", "it's", "a:Q", "__proto__", "toString"])
def test_a_chart_of_one_name_draws_the_one_bar_of_its_table(name: str) -> None:
    """T24: the name of the area, of the crime type, and of the file."""
    sheet = f'Area,Crime type,Apr 2016,Apr 2017\n{name},All crime,500,600\nWyre,"{name}",60,90'
    found = compare(unite([read_file(f"{name}.csv", sheet.encode()).figures]))
    assert found is not None

    drawing = changes_chart(found.changes, source=name)

    assert len(bars(draw_chart(drawing.spec, "svg"))) == len(drawing.table.rows) > 0


def bars(svg: bytes) -> list[str]:
    """What each bar of an SVG says of itself."""
    return [
        one.get("aria-label", "")
        for one in fromstring(svg).iter()
        if one.get("aria-roledescription") == "bar"
    ]


@pytest.mark.parametrize("number", range(4))
def test_an_svg_is_whole_and_runs_and_fetches_nothing(number: int) -> None:
    """T29: with hostile words in every place of its chart."""
    drawing = hostile()[number]
    svg = draw_chart(drawing.spec, "svg")

    root: Element = fromstring(svg)  # raises for what is not well-formed
    every = list(root.iter())
    assert {one.tag.removeprefix(SVG) for one in every} <= {
        "svg", "title", "desc", "g", "path", "rect", "line", "text", "tspan", "defs", "clipPath",
    }  # fmt: skip
    names = {name.rpartition("}")[2].lower() for one in every for name in one.attrib}
    assert [name for name in names if name.startswith("on") or name in ("href", "src")] == []
    addresses = [
        value for one in every for name, value in one.attrib.items()
        if re.search(r"url\(\s*['\"]?(?!#)", value) and not name.startswith("aria-")
    ]  # fmt: skip
    assert addresses == []
    assert b"<!" not in svg
    assert b"<?" not in svg
