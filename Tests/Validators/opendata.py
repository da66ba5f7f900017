"""Reads what `hanmen opendata` writes as others do: Python's csv and json, html5lib as browsers parse.

Usage: opendata.py (no arguments); ends with 1 where a file of the examples or of a layout's sample is not what it must be.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
import tempfile
from pathlib import Path

import html5lib

import tool

HANMEN = tool.REPOSITORY / ".build/debug/hanmen"
HTML = "{http://www.w3.org/1999/xhtml}"


def table(path: Path) -> list[str]:
    """One head row, unique names, every row as wide, no line end in a cell, the same records as in the JSON file."""
    data = path.read_bytes()
    if not data.startswith(b"\xef\xbb\xbf"):
        return ["no byte order mark"]
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    head, faults = rows[0], []
    if len(set(head)) != len(head) or not all(head):
        faults.append("names are missing or twice")
    for number, row in enumerate(rows, 1):
        if len(row) != len(head):
            faults.append(f"row {number} has {len(row)} cells, not {len(head)}")
        for cell in row:
            if cell != " ".join(cell.split()) or "\u3000" in cell:
                faults.append(f"row {number}: spaces in {cell!r}")
    twin = path.with_suffix(".json")
    if twin.exists() and path.stem not in ("目録", "項目定義"):
        records = json.loads(twin.read_text(encoding="utf-8"))
        written = [{k: "" if v is None else str(v) for k, v in record.items()} for record in records]
        # A text that a spreadsheet would compute has a ' in front.
        plain = [[re.sub("^'(?=[=+@＝＋－＠-].)", "", cell) for cell in row] for row in rows[1:]]
        if written != [dict(zip(head, row)) for row in plain]:
            faults.append("CSV and JSON differ")
    return faults


def page(path: Path) -> list[str]:
    """No error of parsing, Japanese, one h1, headings that go in one by one, tables with caption and scope."""
    parser = html5lib.HTMLParser(strict=False)
    root = parser.parse(path.read_bytes())
    faults = [f"parser: {error[1]} at {error[0]}" for error in parser.errors]
    if root.get("lang") != "ja":
        faults.append("not in Japanese")
    levels = [int(e.tag[-1]) for e in root.iter() if str(e.tag).removeprefix(HTML) in ("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels.count(1) != 1 or levels[0] != 1:
        faults.append("not one h1 at the beginning")
    faults += [f"h{a} then h{b}" for a, b in zip(levels, levels[1:]) if b > a + 1]
    for element in root.iter(f"{HTML}table"):
        if element.find(f"{HTML}caption") is None:
            faults.append("a table without caption")
    faults += ["th without scope" for e in root.iter(f"{HTML}th") if not e.get("scope")]
    for name in ("script", "img", "iframe", "link", "object"):
        faults += [name for _ in root.iter(HTML + name)]
    return faults


def catalogue(folder: Path) -> list[str]:
    """Every file is listed, and every column of every table defined."""
    def read(name: str) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO((folder / name).read_bytes().decode("utf-8-sig"), newline="")))

    listed = {row["ファイル名"] for row in read("目録.csv")}
    there = {path.name for path in folder.iterdir()} - {"目録.csv", "目録.json", "項目定義.csv"}
    faults = [f"not listed or not there: {name}" for name in sorted(listed ^ there)]
    defined: dict[str, list[str]] = {}
    for row in read("項目定義.csv"):
        defined.setdefault(row["ファイル名"], []).append(row["列名"])
    for name in sorted(name for name in there if name.endswith(".csv")):
        head = next(csv.reader(io.StringIO((folder / name).read_bytes().decode("utf-8-sig"), newline="")))
        if defined.get(name) != head:
            faults.append(f"columns of {name} are defined otherwise")
    return faults


def judged(folder: Path) -> list[str]:
    faults = [f"目録: {fault}" for fault in catalogue(folder)]
    for path in sorted(folder.iterdir()):
        judge = {".csv": table, ".html": page}.get(path.suffix)
        faults += [f"{path.name}: {fault}" for fault in (judge(path) if judge else [])]
        if path.suffix == ".json":
            json.loads(path.read_text(encoding="utf-8"))
    return faults


def main() -> int:
    reports = sorted(tool.REPOSITORY.glob("Layouts/forms/*.sample.md"))
    reports += sorted(tool.REPOSITORY.glob("Examples/*.md"))
    jobs = {path.name: [str(path)] for path in reports if path.read_text(encoding="utf-8").startswith("---")}
    for path in sorted(tool.REPOSITORY.glob("Examples/*/会派.yaml")):
        jobs[path.parent.name] = ["--year", str(path.parent)]
    bad = 0
    for name, arguments in jobs.items():
        with tempfile.TemporaryDirectory() as folder:
            made = tool.run([str(HANMEN), "opendata", *arguments, "-o", folder])
            faults = [made.errors] if made.status else judged(Path(folder))
        print(f"{name:45} {'ok' if not faults else 'BAD'}")
        for fault in faults:
            print(f"    {fault}")
        bad += bool(faults)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
