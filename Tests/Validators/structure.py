"""Our own rules of tagging: what no general tool sees (docs/validation.md).

`structure.py FILE.pdf…` prints JSON.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pikepdf

import attachments
import document
from content import Mark, PageContent, read_page
from finding import Case, Finding, run_judge
from tree import Element, StructureTree
from variations import folded, without_space

#: Where replacement text may stand: on words and lines, never on what holds other elements.
REPLACEABLE = {"Span", "P", "H1", "H2", "H3", "H4", "H5", "H6", "TH", "TD", "Lbl", "LBody", "RB", "RT", "Link", "Caption"}
PARENTS = {
    "LI": {"L"}, "Lbl": {"LI", "Note"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "RB": {"Ruby"}, "RT": {"Ruby"}, "RP": {"Ruby"},
}


class StructureJudge:
    """Judges the tagging of one file."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.tree = StructureTree(pdf)
        self.pages: list[PageContent] = [read_page(page) for page in pdf.pages]
        self.marks: dict[tuple[int, int], Mark] = {
            (number, mark.mcid): mark
            for number, page in enumerate(self.pages)
            for mark in page.all_marks()
            if mark.mcid is not None
        }

    def findings(self) -> Iterator[Finding]:
        if not self.tree.tops:
            yield Finding("tree-missing", "no structure tree")
        for problem in self.tree.broken:
            yield Finding("tree-broken", problem)
        yield from self.links_back()
        yield from self.parent_tree()
        yield from self.references()
        yield from self.order()
        yield from self.page_marks()
        yield from self.replacement_texts()
        yield from self.annotations()
        yield from self.headings()
        yield from self.nesting()
        yield from self.tables()
        yield from self.types()

    def links_back(self) -> Iterator[Finding]:
        for element in self.tree.elements:
            expected = element.parent.obj if element.parent else self.tree.root
            if element.obj.get("/P") is None or element.obj.P.objgen != expected.objgen:
                yield Finding("parent", f"/P of {element} does not lead to the element that holds it")

    def parent_tree(self) -> Iterator[Finding]:
        entries = self.tree.parent_tree()
        owners = {content: element for element in self.tree.elements for content in element.contents}
        keys = []
        for number, page in enumerate(self.pdf.pages):
            if "/StructParents" not in page.obj:
                if any(place[0] == number for place in self.marks):
                    yield Finding("parent-tree", f"page {number + 1} has marked content but no StructParents")
                continue
            key = int(page.obj.StructParents)
            keys.append(key)
            row = entries.get(key)
            if not isinstance(row, pikepdf.Array):
                yield Finding("parent-tree", f"no entry {key} for page {number + 1}")
                continue
            yield from self._parent_row(number, row, owners)
        keys += [int(note.StructParent) for _, note in self._notes() if "/StructParent" in note]
        for key, count in Counter(keys).items():
            if count > 1:
                yield Finding("parent-tree", f"key {key} is used {count} times")
        for key in sorted(set(entries) - set(keys)):
            yield Finding("parent-tree", f"entry {key} belongs to nothing")
        following = int(self.tree.root.get("/ParentTreeNextKey", -1)) if self.tree.root is not None else -1
        if entries and following <= max(entries):
            yield Finding("parent-tree", f"ParentTreeNextKey {following} is not above the keys in use")

    def _parent_row(self, number: int, row: pikepdf.Array, owners: dict[tuple[int, int], Element]) -> Iterator[Finding]:
        used = [mcid for page, mcid in self.marks if page == number]
        for mcid in range(max([len(row), *(mcid + 1 for mcid in used)])):
            entry = row[mcid] if mcid < len(row) else None
            owner = owners.get((number, mcid))
            if owner is None:
                if isinstance(entry, pikepdf.Dictionary):
                    yield Finding("parent-tree", f"page {number + 1} MCID {mcid} leads to an element that does not hold it")
            elif not isinstance(entry, pikepdf.Dictionary) or entry.objgen != owner.obj.objgen:
                yield Finding("parent-tree", f"page {number + 1} MCID {mcid} does not lead back to {owner}")

    def references(self) -> Iterator[Finding]:
        held = Counter(content for element in self.tree.elements for content in element.contents)
        for (page, mcid), count in held.items():
            if count > 1:
                yield Finding("mcid-held-twice", f"page {page + 1} MCID {mcid} is held {count} times")
            if (page, mcid) not in self.marks:
                yield Finding("mcid-absent", f"page {page + 1} has no MCID {mcid} that the tree holds")
        drawn = Counter(
            (number, mark.mcid) for number, page in enumerate(self.pages)
            for mark in page.all_marks() if mark.mcid is not None)
        for (page, mcid), count in drawn.items():
            if count > 1:
                yield Finding("mcid-drawn-twice", f"page {page + 1} MCID {mcid} is drawn {count} times")
            if (page, mcid) not in held:
                yield Finding("mcid-unheld", f"page {page + 1} MCID {mcid} belongs to no element")

    def order(self) -> Iterator[Finding]:
        """A page draws its content in the order of the tree."""
        drawn = {place: rank for rank, place in enumerate(self.marks)}
        for number in out_of_order(self.tree, drawn):
            yield Finding("order", f"page {number + 1} is drawn in another order than that of the tree")

    def page_marks(self) -> Iterator[Finding]:
        for number, page in enumerate(self.pages, start=1):
            if not page.balanced:
                yield Finding("marks-unbalanced", f"page {number}: BDC and EMC do not match")
            for what in page.unmarked:
                yield Finding("unmarked", f"page {number} draws outside of marked content: {what[:40]}")
            for mark in page.all_marks():
                yield from self._mark(number, mark)

    def _mark(self, number: int, mark: Mark) -> Iterator[Finding]:
        tagged = mark.mcid is not None or any(outer.mcid is not None for outer in mark.ancestors())
        hidden = mark.is_artifact or any(outer.is_artifact for outer in mark.ancestors())
        if tagged and hidden:
            yield Finding("artifact-nested", f"page {number}: artifact and content lie in each other")
        if not tagged and not hidden and mark.paints:
            yield Finding("unmarked", f"page {number}: {mark.tag} draws {mark.glyph_text[:20]!r} without an MCID")
        if mark.is_artifact and mark.glyph_text.strip():
            yield from self._text_artifact(number, mark)

    def _text_artifact(self, number: int, mark: Mark) -> Iterator[Finding]:
        """Text that is no content is a running head, a folio or a repeated head of a table: pagination (ISO 14289-1, 7.8)."""
        properties = mark.properties if isinstance(mark.properties, pikepdf.Dictionary) else pikepdf.Dictionary()
        what = f"page {number}: the artifact {mark.glyph_text.strip()[:20]!r}"
        if properties.get("/Type") != "/Pagination":
            yield Finding("artifact-type", f"{what} is not of /Type /Pagination")
        elif "/Subtype" in properties and properties.Subtype not in ("/Header", "/Footer", "/Watermark"):
            yield Finding("artifact-type", f"{what} is of /Subtype {properties.Subtype}")

    def replacement_texts(self) -> Iterator[Finding]:
        for number, page in enumerate(self.pages, start=1):
            for mark in page.all_marks():
                if mark.actual_text is None:
                    continue
                place = f"page {number}, {mark.tag}"
                if mark.tag != "/Span":
                    yield Finding("actual-text-place", f"{place}: replacement text stands on a Span only")
                if any(outer.actual_text is not None for outer in mark.ancestors()):
                    yield Finding("actual-text-twice", f"{place}: replacement text inside replacement text")
                yield from self._same(place, mark.actual_text, mark.glyph_text)
        for element in self.tree.elements:
            if "/ActualText" not in element.obj:
                continue
            if element.type not in REPLACEABLE or element.elements:
                yield Finding("actual-text-place", f"{element} holds more than words")
            marks = [self.marks[content] for content in element.contents if content in self.marks]
            if any(inner.actual_text is not None for mark in marks for inner in mark.marks()):
                yield Finding("actual-text-twice", f"{element}: replacement text inside replacement text")
            yield from self._same(str(element), str(element.obj.ActualText), "".join(mark.glyph_text for mark in marks))

    @staticmethod
    def _same(place: str, replacement: str, glyphs: str) -> Iterator[Finding]:
        if "\ufffd" in glyphs:
            yield Finding("glyph-text", f"{place}: glyphs of {replacement[:30]!r} have no text of their own: {without_space(glyphs)[:40]!r}")
        shown = folded(glyphs)
        if len(folded(replacement)) != len(shown) or any(
            a != b and b != "\ufffd" for a, b in zip(folded(replacement), shown)):
            yield Finding("actual-text", f"{place}: {replacement[:40]!r} replaces {glyphs[:40]!r}")

    def _notes(self) -> list[tuple[int, pikepdf.Object]]:
        return [
            (number, note) for number, page in enumerate(self.pdf.pages)
            for note in page.obj.get("/Annots", pikepdf.Array())]

    def annotations(self) -> Iterator[Finding]:
        holders = {note.objgen: element for element in self.tree.elements for note in element.annotations}
        entries = self.tree.parent_tree()
        for number, note in self._notes():
            place = f"page {number + 1}, {note.get('/Subtype')} annotation"
            holder = holders.pop(note.objgen, None)
            key = note.get("/StructParent")
            if holder is None:
                yield Finding("annotation-outside", f"{place} is in no element")
            elif note.get("/Subtype") == "/Link" and holder.type != "Link":
                yield Finding("annotation-element", f"{place} is in {holder}")
            if key is None or int(key) not in entries:
                yield Finding("annotation-parent", f"{place} has no StructParent in the parent tree")
            elif holder is not None and entries[int(key)].objgen != holder.obj.objgen:
                yield Finding("annotation-parent", f"{place} does not lead back to {holder}")
            if note.get("/Subtype") == "/Widget":
                yield from self._widget(place, note, holder)
            if note.get("/Subtype") == "/Link" and not str(note.get("/Contents", "")).strip():
                yield Finding("link-contents", f"{place} has no Contents")
        for holder in holders.values():
            yield Finding("annotation-absent", f"{holder} holds an annotation that is on no page")
        for element in self.tree.elements:
            if element.type == "Link" and not element.annotations:
                yield Finding("link-empty", f"{element} holds no annotation")

    @staticmethod
    def _widget(place: str, note: pikepdf.Object, holder: Element | None) -> Iterator[Finding]:
        if holder is not None and holder.type != "Form":
            yield Finding("annotation-element", f"{place} is in {holder}")
        if "/N" not in note.get("/AP", {}):
            yield Finding("widget-look", f"{place} has no appearance")
        if int(note.get("/F", 0)) & 7 != 4:
            yield Finding("widget-print", f"{place} is not printed")
        if "/A" in note or "/AA" in note:
            yield Finding("widget-action", f"{place} does something")

    def headings(self) -> Iterator[Finding]:
        level = 0
        for element in self.tree.elements:
            if len(element.type) == 2 and element.type[0] == "H" and element.type[1].isdigit():
                if int(element.type[1]) > level + 1:
                    yield Finding("heading-skipped", f"{element} follows level {level}")
                level = int(element.type[1])

    def nesting(self) -> Iterator[Finding]:
        for element in self.tree.elements:
            allowed = PARENTS.get(element.type)
            if allowed and (element.parent is None or element.parent.type not in allowed):
                yield Finding("nesting", f"{element} stands outside of {' or '.join(sorted(allowed))}")
            if element.type == "L" and any(kid.type not in ("LI", "L", "Caption") for kid in element.elements):
                yield Finding("nesting", f"{element} holds something that is no item")
            if element.type == "Figure" and not str(element.obj.get("/Alt", "")).strip():
                yield Finding("figure-alt", f"{element} has no alternative text")

    def tables(self) -> Iterator[Finding]:
        for table in self.tree.elements:
            if table.type != "Table":
                continue
            rows = [row for row in table.walk() if row.type == "TR" and next(row.ancestors()) in (table, *table.elements)]
            yield from self._rows(table, rows)
            for cell in (cell for row in rows for cell in row.elements):
                if cell.type == "TH" and str(cell.attribute("/Scope")) not in ("/Row", "/Column", "/Both"):
                    yield Finding("th-scope", f"{cell} has no Scope")

    @staticmethod
    def _rows(table: Element, rows: list[Element]) -> Iterator[Finding]:
        """Every row is as wide as the others, cells that reach down from rows above counted."""
        widths, reaching = [], Counter[int]()
        for number, row in enumerate(rows):
            width = reaching[number]
            for cell in row.elements:
                columns, down = int(cell.attribute("/ColSpan") or 1), int(cell.attribute("/RowSpan") or 1)
                width += columns
                for below in range(number + 1, number + down):
                    reaching[below] += columns
            widths.append(width)
        if len(set(widths)) > 1:
            yield Finding("table-rows", f"{table} has rows of {widths} cells")

    def types(self) -> Iterator[Finding]:
        roles = self.tree.root.get("/RoleMap", pikepdf.Dictionary()) if self.tree.root is not None else {}
        for element in self.tree.elements:
            if element.type not in STANDARD and f"/{element.type}" not in roles:
                yield Finding("type", f"{element} is of no standard type")
            for key in ("/Alt", "/ActualText", "/Lang"):
                if key in element.obj and not str(element.obj[key]).strip():
                    yield Finding("empty-text", f"{key} of {element} is empty")


def out_of_order(tree: StructureTree, drawn: dict[tuple[int, int], int]) -> list[int]:
    """The pages whose content is drawn in another order than the tree's."""
    last: dict[int, int] = {}
    pages = []
    for place in (place for top in tree.tops for place in top.all_contents()):
        rank = drawn.get(place, -1)
        if rank < last.get(place[0], -1) and place[0] not in pages:
            pages.append(place[0])
        last[place[0]] = rank
    return pages


STANDARD = set(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody "
    "Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP "
    "Figure Formula Form".split())


def judge(case: Case) -> Iterator[Finding]:
    with pikepdf.open(case.pdf) as pdf:
        yield from StructureJudge(pdf).findings()
        yield from document.findings(pdf, case.pdf.read_bytes())
        yield from attachments.findings(pdf)


if __name__ == "__main__":
    run_judge(judge)
