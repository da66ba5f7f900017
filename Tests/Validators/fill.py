"""Fills every form of every layout as a reader of PDF files would (pikepdf), reads it back with `hanmen import`, and looks
for every value in the report that comes of it.

Usage: fill.py (no arguments); ends with 1 where a value is lost or changed.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import yaml

from jobs import hanmen
from tool import REPOSITORY, run


def layouts() -> Iterator[tuple[str, list[str]]]:
    """The layouts as `hanmen form` is asked for them; vertical forms cannot be filled in on a screen."""
    for line in run([str(hanmen()), "template", "list", "--json"], cwd=REPOSITORY).output.splitlines():
        entry = json.loads(line)
        file = Path(entry["file"])
        asked = [entry["form"]]
        if "councils" in file.parts:
            asked += ["--council", file.parent.name]
            asked += ["--faction", file.stem] if file.stem != "council" else []
        if entry["form"] not in ("決議文", "賞状"):
            yield " ".join(asked), asked


def fill(pdf: pikepdf.Pdf) -> list[str]:
    """Gives every field a value of its own, with all that YAML and Markdown could take for something else."""
    values: list[str] = []
    waiting = list(pdf.Root.AcroForm.Fields)
    while waiting:
        field = waiting.pop()
        inner = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        waiting += inner
        if inner or field.get("/FT") == "/Sig":
            continue
        choices = field.get("/Opt")
        values.append(str(choices[0]) if choices else f"{len(values)}: #「髙﨑」- '{field.T}\" | ---")
        field.V = pikepdf.String(values[-1])
    return values


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    else:
        yield str(value).strip()


def lost(asked: list[str], folder: Path) -> list[str]:
    """What was filled in and does not come back."""
    form, filled, report = (folder / name for name in ("form.pdf", "filled.pdf", "report.md"))
    made = run([str(hanmen()), "form", *asked, "--fillable", "-o", str(form)], cwd=REPOSITORY)
    if made.status != 0:
        return [made.errors.strip()]
    with pikepdf.open(form) as pdf:
        values = fill(pdf)
        pdf.save(filled)
    read = run([str(hanmen()), "import", str(filled), "-o", str(report)], cwd=REPOSITORY)
    if read.status != 0:
        return [read.errors.strip()]
    _, head, body = report.read_text(encoding="utf-8").split("---\n", 2)
    found = list(texts(yaml.load(head, Loader=yaml.BaseLoader)))
    # The narrative is Markdown: its marks are escaped there.
    plain = body.replace("\\", "")
    return [value for value in values if value.strip() not in found and value.strip() not in plain]


def main() -> int:
    count, failures = 0, []
    with tempfile.TemporaryDirectory(prefix="hanmen-fill-") as folder:
        for name, asked in layouts():
            count += 1
            failures += [f"{name}: {what}" for what in lost(asked, Path(folder))]
    print("\n".join(failures) if failures else f"fill: {count} forms filled in, every value came back")
    return 1 if failures or not count else 0


if __name__ == "__main__":
    sys.exit(main())
