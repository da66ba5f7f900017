"""What the judges find and we have looked at: false alarms with their proof, and defects that wait for their repair.

A finding that fits is shown as `k` and does not fail the run. An entry that fits nothing any more is named, so that it
is taken out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pikepdf
from fontTools.ttLib import TTFont

from content import read_page
from finding import Finding
from tool import run
from tree import StructureTree


@dataclass(frozen=True)
class Known:
    """Findings of a judge by rule and message, and why they are let pass."""

    judge: str
    rule: str
    reason: str
    message: str = ""
    #: For a false alarm: looks at the file itself, and says whether the alarm is false there.
    proof: Callable[[Path, Finding], bool] | None = None

    def fits(self, pdf: Path, judge: str, finding: Finding) -> bool:
        return (
            judge == self.judge
            and finding.rule == self.rule
            and re.search(self.message, finding.message) is not None
            and (self.proof is None or self.proof(pdf, finding)))


@cache
def _drawn_in_order(pdf: Path) -> bool:
    from structure import out_of_order

    with pikepdf.open(pdf) as file:
        pages = [read_page(page) for page in file.pages]
        places = ((number, mark.mcid) for number, page in enumerate(pages) for mark in page.all_marks())
        drawn = {place: rank for rank, place in enumerate(place for place in places if place[1] is not None)}
        return not out_of_order(StructureTree(file), drawn)


@cache
def _continued_pages(pdf: Path) -> frozenset[int]:
    """Pages that hold rows of a table which began on a page before."""
    with pikepdf.open(pdf) as file:
        tree = StructureTree(file)
        return frozenset(
            page + 1
            for table in tree.elements if table.type == "Table"
            for page, _ in table.all_contents()
            if (first := tree.page_number(table.obj.get("/Pg"))) is not None and page > first)


@cache
def _tables(pdf: Path) -> list[set[int]]:
    """The pages of each table."""
    with pikepdf.open(pdf) as file:
        return [
            {page + 1 for page, _ in table.all_contents()}
            for table in StructureTree(file).elements if table.type == "Table"
        ]


@cache
def _pages_of_tables(pdf: Path) -> frozenset[int]:
    return frozenset().union(*_tables(pdf))


@cache
def _pages_of_several_tables(pdf: Path) -> frozenset[int]:
    tables = _tables(pdf)
    return frozenset(page for pages in tables for page in pages if sum(page in other for other in tables) > 1)


def _page(finding: Finding) -> int:
    match = re.match(r"page (\d+)", finding.message)
    return int(match[1]) if match else 0


def _words_of_fields(pdf: Path, finding: Finding) -> bool:
    """Whether all words that are complained of stand in fields."""
    from text import field_values

    words = finding.message.partition("—")[2].split(";")
    values = "".join(field_values(pdf))
    return bool(values) and all(word.strip().rstrip("…") in values for word in words)


@cache
def _glyphs_are_there(pdf: Path) -> bool:
    """Whether every code that simple fonts of the file show has a glyph in their own cmap."""
    with pikepdf.open(pdf) as file:
        for page in file.pages:
            for font in page.obj.get("/Resources", {}).get("/Font", {}).values():
                if font.get("/Subtype") != "/TrueType":
                    continue
                names = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()), lazy=True)["cmap"].getcmap(3, 1).cmap
                codes = [font.FirstChar + index for index, width in enumerate(font.Widths) if width]
                if any(ord(bytes([code]).decode("cp1252")) not in names for code in codes):
                    return False
    return True


def _are_headings(pdf: Path, finding: Finding) -> bool:
    """Whether all lines that are complained of stand on pages where a part of a volume has its first heading."""
    lines = [line.strip().rstrip("…").replace(" ", "") for line in finding.message.partition("—")[2].split(";")]
    with pikepdf.open(pdf) as file:
        elements = StructureTree(file).elements
        if sum(element.type == "Part" for element in elements) < 3:
            return False
        heads = {page for element in elements if re.fullmatch(r"H[1-6]", element.type) for page, _ in element.all_contents()}
    texts = run(["pdftotext", str(pdf), "-"]).output.split("\f")
    pages = {page for page, text in enumerate(texts) for line in lines if line in re.sub(r"\s", "", text)[: len(line) + 40]}
    return bool(lines) and pages <= heads


#: Files that are made of made-up reports by `hanmen template check`, by what they try.
EMPTY = ("白紙", "記入", "空の様式", "画面で書く様式", "最も少ないとき")
FULLEST = ("最も多いとき",)


def _is_made(pdf: Path, kinds: tuple[str, ...]) -> bool:
    return pdf.stem.endswith(kinds)


KNOWN: list[Known] = [
    Known(
        "outloud", "PAG-001", "the reports of a volume begin with the same title: each is a heading of its own part",
        proof=_are_headings),
    Known(
        "outloud", "TXT-005",
        "outloud looks for superscript figures under another name; the fonts' own tables have every code that is shown",
        proof=lambda pdf, _: _glyphs_are_there(pdf)),
    Known(
        "outloud", "TBL-012", "the cells of a form that is still to be filled in are empty, and so are the rows that fill a sheet",
        proof=lambda pdf, _: _is_made(pdf, EMPTY) or pdf.stem.startswith("支払証明書")),
    Known(
        "outloud", "TBL-010", "a table in a cell has its heads before it has rows",
        proof=lambda pdf, _: _is_made(pdf, EMPTY)),
    Known(
        "outloud", "TBL-013",
        "the tables stand under each other, one for each of sixty places; none begins beside another",
        proof=lambda pdf, finding: _is_made(pdf, FULLEST) and _page(finding) in _pages_of_several_tables(pdf)),
    Known(
        "outloud", "PAG-001", "sixty made-up rows say the same, and one of them begins each page",
        proof=lambda pdf, _: _is_made(pdf, FULLEST)),
    Known(
        "outloud", "TAG-003",
        "outloud looks for the words of a field in the structure; readers take them from the field's value",
        proof=_words_of_fields),
    Known(
        "outloud", "TAG-020",
        "the body of a list item that is still to be written with a pen: there is nothing to read in it",
        message="empty /LBody",
        proof=lambda pdf, finding: "empty /LBody element" in finding.message and _is_made(pdf, EMPTY)),
    Known(
        "outloud", "ORD-001",
        "outloud counts an element's own content before that of the elements between it (a paragraph with ruby); "
        "our exact comparison of both orders finds none that differs",
        proof=lambda pdf, _: _drawn_in_order(pdf)),
    Known(
        "outloud", "TBL-014",
        "outloud looks for a table on its first page only; these are pages that continue one",
        proof=lambda pdf, finding: _page(finding) in _continued_pages(pdf)),
    Known(
        "outloud", "TBL-014",
        "outloud takes tables under each other for one grid, of which none covers half; these pages hold several",
        proof=lambda pdf, finding: _page(finding) in _pages_of_several_tables(pdf)),
    Known(
        "outloud", "TBL-014",
        "outloud measures a table by its letters, and cells of one character do not cover half of the grid",
        proof=lambda pdf, finding: _is_made(pdf, EMPTY) and _page(finding) in _pages_of_tables(pdf)),
]


def is_known(pdf: Path, judge: str, finding: Finding) -> bool:
    return any(known.fits(pdf, judge, finding) for known in KNOWN)


def unused(found: Iterable[tuple[Path, str, Finding]]) -> list[Known]:
    """Defects that fit none of the findings: they are repaired. False alarms come and go with the reports."""
    findings = list(found)
    return [known for known in KNOWN if not known.proof and not any(known.fits(*one) for one in findings)]
