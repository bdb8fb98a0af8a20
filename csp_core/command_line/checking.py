"""``check``: a text's claims against the figures of workbooks."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from csp_core.command_line.comparing import named_area
from csp_core.command_line.files import CannotRead, FilesRead, bytes_of, read_files
from csp_core.command_line.printing import print_json, print_problems
from csp_core.reading.faults import Unreadable
from csp_core.reading.limits import DOCUMENT_MEGABYTES, MEGABYTE
from csp_core.reading.written.documents import document_text
from csp_core.words.claims import Claim, check_text

_HEADINGS = {"differs": "Differs", "unknown": "No figure bears it out", "agrees": "Agrees"}


@click.command("check")
@click.argument("text")
@click.argument("files", nargs=-1, required=True)
@click.option("--area", help='What "here" and "the borough" mean; by default the first area.')
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def check(text: str, files: tuple[str, ...], area: str | None, as_json: bool) -> None:
    """What a text (.txt, .md or .docx) claims, held against the figures of the files."""
    prose = _prose(text)
    read = read_files(files)
    claims = checked(prose, read, area)
    if as_json:
        print_json({"claims": [as_contract(claim) for claim in claims]})
    else:
        _print(claims)
        print_problems(read.problems)
    sys.exit(1 if any(claim.verdict == "differs" for claim in claims) else 0)


def _prose(name: str) -> str:
    path = Path(name)
    try:
        too_large = path.stat().st_size > DOCUMENT_MEGABYTES * MEGABYTE
    except OSError:
        too_large = False  # said in words when its bytes are asked for
    if too_large:
        raise CannotRead(
            f"{name} is larger than {DOCUMENT_MEGABYTES} MB. Save only the part to be checked."
        )
    try:
        return document_text(path.name, bytes_of(name))
    except Unreadable as fault:
        raise CannotRead(str(fault)) from fault


def checked(prose: str, read: FilesRead, area: str | None) -> tuple[Claim, ...]:
    """The claims of a text. Raises UsageError for an area that the figures do not have."""
    own = named_area(read.figures, area) if area else ""
    return check_text(prose, read.figures, area=own)


def as_contract(claim: Claim) -> dict[str, Any]:
    """One claim as ``check --json`` prints it."""
    figure = claim.figure
    return {
        "text": claim.text[claim.start : claim.end],
        "sentence": claim.sentence,
        "claimed": claim.claimed,
        "figure": {
            "area": figure.area,
            "crime_type": figure.crime_type,
            "measure": figure.measure,
            "span": figure.span,
        }
        if figure
        else None,
        "actual": claim.actual,
        "verdict": claim.verdict,
    }


def _print(claims: Sequence[Claim]) -> None:
    """What differs first, as that is what somebody has to do something about."""
    if not claims:
        click.echo("Nothing in this text claims a figure.")
    for verdict, heading in _HEADINGS.items():
        ones = [claim for claim in claims if claim.verdict == verdict]
        if ones:
            click.echo(f"{heading} ({len(ones):,})")
        for claim in ones:
            click.echo(f"  {_line(claim)}")


def _line(claim: Claim) -> str:
    sentence = " ".join(claim.sentence.split())
    if claim.actual is None or claim.figure is None:
        return f"“{claim.claimed}” in: {sentence}"
    name = ", ".join(filter(None, (claim.figure.area, claim.figure.crime_type)))
    of = f"{name}: {claim.figure.measure}, {claim.figure.span}"
    return f"“{claim.claimed}” is {claim.actual} ({of}) in: {sentence}"
