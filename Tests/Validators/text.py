"""What other readers get: pdftotext and pdfinfo -struct-text against the source, and pdffonts.

`text.py FILE.pdf[=SOURCE.md]…` prints JSON. Two orders are compared with one another even without a source: that of the
page (pdftotext -raw) and that of the structure tree.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

import source
from content import SHOWING, Mark, read_page
from finding import Case, Finding, run_judge
from tool import run
from tree import Element, StructureTree
from variations import folded, without_space

CJK = r"[\u3041-\u30fa\u30fc-\u30ff\u3400-\u9fff\uf900-\ufaff々〇]"


def judge(case: Case) -> Iterator[Finding]:
    with pikepdf.open(case.pdf) as pdf, tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.pdf"
        titles = _words_of_titles(pdf)
        _drop_artifacts(pdf)
        pdf.save(bare)
        page_text = _output(["pdftotext", "-raw", "-enc", "UTF-8", str(bare), "-"])
    tree_text = _tree_text(case.pdf)
    yield from _agreement(without_space(page_text), without_space(tree_text))
    yield from _spread(titles, page_text)
    if case.source:
        expected = source.read(case.source)
        yield from _against(expected, "page", without_space(page_text))
        yield from _against(expected, "tree", without_space(tree_text))


def fonts(case: Case) -> Iterator[Finding]:
    """Every font is embedded, a subset, and has text."""
    lines = _output(["pdffonts", str(case.pdf)]).splitlines()
    if len(lines) < 3:
        yield Finding("no-fonts", "pdffonts lists no font")
    for line in lines[2:]:
        match = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$", line)
        if not match:
            yield Finding("unreadable", f"pdffonts: {line}")
            continue
        for answer, rule in zip(match.groups(), ("embedded", "subset", "unicode")):
            if answer != "yes":
                yield Finding(f"font-{rule}", line.strip())


def _output(command: list[str]) -> str:
    outcome = run(command, timeout=60)
    if outcome.status != 0:
        raise RuntimeError(f"{command[0]} ended with {outcome.status}: {outcome.errors[:200]}")
    return outcome.output


def _drop_artifacts(pdf: pikepdf.Pdf) -> None:
    """Takes the text out of artifacts, so that running heads and folios do not stand between two pages' text."""
    for page in pdf.pages:
        kept, depth = [], 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if depth or (name in ("BMC", "BDC") and operands[0] == "/Artifact"):
                depth += {"BMC": 1, "BDC": 1, "EMC": -1}.get(name, 0)
                if name in SHOWING:
                    continue
            kept.append((operands, operator))
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def _tree_text(pdf: Path) -> str:
    """The quoted lines of the tree; its attributes come in no fixed order and are left out."""
    lines = _output(["pdfinfo", "-struct-text", str(pdf)]).splitlines()
    return "".join(match[1] for line in lines if (match := re.fullmatch(r'\s*"(.*)"', line)))


def _agreement(page: str, tree: str) -> Iterator[Finding]:
    # poppler does not heed replacement text in the tree: forms of one character count as the same.
    if folded(page) != folded(tree):
        yield Finding("page-tree", f"page and tree do not say the same: {_difference(folded(page), folded(tree))}")


def _against(expected: source.Expected, where: str, found: str) -> Iterator[Finding]:
    if expected.body and expected.body not in found and folded(expected.body) not in folded(found):
        tail = found[-len(expected.body):]
        start = found.find(expected.body[:12])
        if start >= 0:
            tail = found[start : start + len(expected.body)]
        yield Finding(f"text-{where}", f"the narrative differs: {_difference(expected.body, tail)}")
    for name, lines in expected.values.items():
        for line in lines:
            if folded(line) not in folded(found):
                yield Finding(f"value-{where}", f"{name} is not found: {line[:60]}")
                break


def _difference(first: str, second: str) -> str:
    """The first place where two texts part."""
    place = next((i for i, (a, b) in enumerate(zip(first, second)) if a != b), min(len(first), len(second)))
    start = max(0, place - 8)
    return f"at {place}: {first[start : place + 16]!r} / {second[start : place + 16]!r}"


def _words_of_titles(pdf: pikepdf.Pdf) -> list[str]:
    """The text of headings, head cells and labels, as its own marks have it."""
    marks: dict[tuple[int, int], Mark] = {
        (number, mark.mcid): mark
        for number, page in enumerate(pdf.pages)
        for mark in read_page(page).all_marks()
        if mark.mcid is not None
    }
    return [_words(element, marks) for element in StructureTree(pdf).elements if _is_title(element)]


def _is_title(element: Element) -> bool:
    return element.type in ("H1", "H2", "H3", "TH") and not element.elements


def _words(element: Element, marks: dict[tuple[int, int], Mark]) -> str:
    return "".join(marks[content].text for content in element.contents if content in marks)


def _spread(titles: list[str], text: str) -> Iterator[Finding]:
    """A title set with air between its letters is still one word: a search for it must find it."""
    line = text.replace("\n", "").replace("\f", "")
    for title in dict.fromkeys(titles):
        letters = [re.escape(character) for character in title if not character.isspace()]
        match = re.search(r"\s*".join(letters), line) if letters else None
        if match and re.search(f"{CJK}\\s+{CJK}", match[0]) and not re.search(f"{CJK}\\s+{CJK}", title):
            yield Finding("spread", f"the words of a title fall apart: {match[0][:40]!r}")


if __name__ == "__main__":
    run_judge(judge)
