"""What other readers get: pdftotext and pdfinfo -struct-text against the source, and pdffonts.

`text.py FILE.pdf[=SOURCE.md]…` prints JSON. Even without a source three readings must say the same: that of each page
(pdftotext -raw), that of the structure tree as poppler reads it, and that of the tree as it is meant. Between pages the tree
may go back: a row that is broken over pages is read cell by cell.
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
        reader = TreeReader(pdf)
        _drop_artifacts(pdf)
        pdf.save(bare)
        page_text = _output(["pdftotext", "-raw", "-enc", "UTF-8", str(bare), "-"])
    texts = {
        "page": without_space(page_text),
        "tree": without_space(reader.text),
        "poppler-tree": without_space(_tree_text(case.pdf)),
    }
    pages = page_text.split("\f")
    for number, on_page in enumerate(reader.pages):
        texts_of_page = {"page": without_space(pages[number]), "tree": without_space(on_page)}
        yield from _agreement("page", "tree", texts_of_page)
    yield from _agreement("tree", "poppler-tree", texts)
    yield from _spread(reader.titles, page_text)
    yield from _form_looks(case.pdf)
    if case.source:
        expected = source.read(case.source)
        for name, text in texts.items():
            yield from _against(expected, name, text)


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
    outcome = run(command, timeout=240)
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
        # What a field says is read from its value, not from the page (form_looks compares the two).
        notes = page.obj.get("/Annots", pikepdf.Array())
        page.obj.Annots = pikepdf.Array([note for note in notes if note.get("/Subtype") != "/Widget"])


def _form_looks(pdf: Path) -> Iterator[Finding]:
    """What fields say already is what their areas show."""
    values = field_values(pdf)
    if not values:
        return
    shown = without_space(_output(["pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-"]))
    for value in values:
        if folded(without_space(value)) not in folded(shown):
            yield Finding("field-look", f"no area shows the value of a field: {value[:40]!r}")


def field_values(pdf: Path) -> list[str]:
    """The texts that fields of a form say."""
    with pikepdf.open(pdf) as file:
        waiting = list(file.Root.get("/AcroForm", {}).get("/Fields", []))
        values = []
        while waiting:
            field = waiting.pop()
            waiting += [kid for kid in field.get("/Kids", []) if "/T" in kid]
            if isinstance(field.get("/V"), pikepdf.String):
                values.append(str(field.V))
    return [value for value in values if value.strip()]


def _tree_text(pdf: Path) -> str:
    """The quoted lines of the tree; its attributes come in no fixed order and are left out."""
    lines = _output(["pdfinfo", "-struct-text", str(pdf)]).splitlines()
    return "".join(match[1] for line in lines if (match := re.fullmatch(r'\s*"(.*)"', line)))


def _agreement(first: str, second: str, texts: dict[str, str]) -> Iterator[Finding]:
    # poppler does not heed replacement text in the tree: forms of one character count as the same.
    if folded(texts[first]) != folded(texts[second]):
        difference = _difference(folded(texts[first]), folded(texts[second]))
        yield Finding(f"{first}-{second}", f"{first} and {second} do not say the same: {difference}")


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


class TreeReader:
    """Our own reading of the tree: what a reader that heeds replacement text says, in the order of the elements."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._marks: dict[tuple[int, int], Mark] = {
            (number, mark.mcid): mark
            for number, page in enumerate(pdf.pages)
            for mark in read_page(page).all_marks()
            if mark.mcid is not None
        }
        tree = StructureTree(pdf)
        self.text = "".join(self._read(top) for top in tree.tops)
        #: The same, of each page what stands on it.
        self.pages = ["".join(self._read(top, number) for top in tree.tops) for number in range(len(pdf.pages))]
        #: Headings, head cells and labels.
        self.titles = [self._read(element) for element in tree.elements if element.type in ("H1", "H2", "H3", "TH")]

    def _read(self, element: Element, page: int | None = None) -> str:
        if "/ActualText" in element.obj:
            stands = page is None or any(number == page for number, _ in element.all_contents())
            return str(element.obj.ActualText) if stands else ""
        return "".join(
            self._read(kid, page) if isinstance(kid, Element) else self._marks[kid].text
            for kid in element.kids
            if isinstance(kid, Element)
            or (isinstance(kid, tuple) and kid in self._marks and page in (None, kid[0])))


def _spread(titles: list[str], text: str) -> Iterator[Finding]:
    """A title set with air between its letters is still one word: a search for it must find it."""
    line = text.replace("\n", "").replace("\f", "")
    for title in dict.fromkeys(titles):
        if line.count("".join(title.split())) >= titles.count(title):
            # The same letters with air between them are something else: 年　月　日, to be written in.
            continue
        letters = [re.escape(character) for character in title if not character.isspace()]
        match = re.search(r"\s*".join(letters), line) if letters else None
        # One gap behind the first letter is that of a mark: ア 取組の概要.
        gaps = len(re.findall(f"{CJK}\\s+(?={CJK})", match[0])) if match else 0
        if gaps > (len(letters) > 2) and not re.search(f"{CJK}\\s+{CJK}", title):
            yield Finding("spread", f"the words of a title fall apart: {match[0][:40]!r}")


if __name__ == "__main__":
    run_judge(judge)
