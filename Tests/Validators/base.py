"""The good files that mutants are made from: what `hanmen` writes from one fixture, under each standard."""

from __future__ import annotations

from pathlib import Path

import pikepdf

import jobs
from finding import Case
from tool import HERE

FIXTURE = HERE / "Fixture" / "mutants.md"
OPTIONS = {"2a": (), "3a": jobs.PDFA3, "x4": jobs.PDFX}
STANDARDS = {"2a": "pdfa-2a", "3a": "pdfa-3a", "x4": "pdfx-4", "form": "pdfa-2a"}
#: A form to fill in, made without the fixture.
FORM = jobs.Job("base form", form="研修参加報告書", options=jobs.FILLABLE)


def make(name: str, folder: Path) -> Case:
    """The good file of a standard, saved as mutants are saved, so that only the defect differs."""
    number = 90 + list(STANDARDS).index(name)
    job = FORM if name == "form" else jobs.Job(
        f"base {name}", str(FIXTURE), options=OPTIONS[name], standard=STANDARDS[name])
    case = jobs.render(job, number, folder)
    path = folder / f"base-{name}.pdf"
    with pikepdf.open(case.pdf) as pdf:
        pdf.save(path)
    return Case(path, None if name == "form" else case.source or FIXTURE)
