"""The good files that mutants are made from: what `hanmen` writes from one fixture, under each standard."""

from __future__ import annotations

from pathlib import Path

import pikepdf

import jobs
from finding import Case
from tool import HERE

FIXTURE = HERE / "Fixture" / "mutants.md"
OPTIONS = {"2a": (), "3a": jobs.PDFA3, "x4": jobs.PDFX}
STANDARDS = {"2a": "pdfa-2a", "3a": "pdfa-3a", "x4": "pdfx-4"}


def make(name: str, folder: Path) -> Case:
    """The good file of a standard, saved as mutants are saved, so that only the defect differs."""
    number = 90 + list(OPTIONS).index(name)
    job = jobs.Job(f"base {name}", str(FIXTURE), options=OPTIONS[name], standard=STANDARDS[name])
    case = jobs.render(job, number, folder)
    path = folder / f"base-{name}.pdf"
    with pikepdf.open(case.pdf) as pdf:
        pdf.save(path)
    return Case(path, case.source or FIXTURE)
