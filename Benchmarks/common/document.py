"""docs/performance.md: what a benchmark writes stands between two marks, all else is written by people."""

from __future__ import annotations

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/performance.md"


def put(name: str, text: str) -> None:
    """Writes the section of a benchmark anew."""
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    page = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(f"{re.escape(start)}.*?{re.escape(end)}", re.DOTALL)
    if not pattern.search(page):
        raise SystemExit(f"{PAGE}: {start} … {end} is missing")
    PAGE.write_text(pattern.sub(lambda _: f"{start}\n{text.strip()}\n{end}", page), encoding="utf-8")


def table(head: list[str], rows: list[list]) -> str:
    """A table of Markdown."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)
