"""Reads what a page draws: its marked sequences, in order, with the text of their glyphs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

SHOWING = {"Tj", "TJ", "'", '"'}
PAINTING = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "INLINE IMAGE"}


@dataclass(eq=False)
class Mark:
    """A marked sequence, from BMC or BDC to its EMC."""

    tag: str
    properties: pikepdf.Object | None = None
    parent: Mark | None = None
    #: Glyph text and marks inside, in order of drawing.
    items: list[str | Mark] = field(default_factory=list)
    paints: bool = False

    @property
    def mcid(self) -> int | None:
        value = self._property("/MCID")
        return int(value) if value is not None else None

    @property
    def actual_text(self) -> str | None:
        value = self._property("/ActualText")
        return str(value) if value is not None else None

    @property
    def glyph_text(self) -> str:
        """What the glyphs say by their fonts' ToUnicode."""
        return "".join(item if isinstance(item, str) else item.glyph_text for item in self.items)

    @property
    def text(self) -> str:
        """What a reader takes: replacement text where there is some, else what the glyphs say."""
        if self.actual_text is not None:
            return self.actual_text
        return "".join(item if isinstance(item, str) else item.text for item in self.items)

    @property
    def is_artifact(self) -> bool:
        return self.tag == "/Artifact"

    def ancestors(self) -> Iterator[Mark]:
        mark = self.parent
        while mark is not None:
            yield mark
            mark = mark.parent

    def marks(self) -> Iterator[Mark]:
        """All marks inside, in order."""
        for item in self.items:
            if isinstance(item, Mark):
                yield item
                yield from item.marks()

    def _property(self, key: str) -> pikepdf.Object | None:
        if isinstance(self.properties, pikepdf.Dictionary):
            return self.properties.get(key)
        return None


@dataclass
class PageContent:
    """The marks of a page, and what it draws outside of any."""

    marks: list[Mark]
    unmarked: list[str]
    balanced: bool

    def all_marks(self) -> Iterator[Mark]:
        for mark in self.marks:
            yield mark
            yield from mark.marks()


class FontReader:
    """Codes of a font as text, by its ToUnicode map."""

    def __init__(self, font: pikepdf.Object) -> None:
        self._texts: dict[int, str] = {}
        self._width = 2 if font.get("/Subtype") == "/Type0" else 1
        if "/ToUnicode" in font:
            self._read(font.ToUnicode.read_bytes().decode("latin-1"))

    def text(self, string: bytes) -> str:
        codes = (
            int.from_bytes(string[i : i + self._width], "big") for i in range(0, len(string), self._width))
        return "".join(self._texts.get(code, "\ufffd") for code in codes)

    def _read(self, cmap: str) -> None:
        for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
                self._texts[int(code, 16)] = _utf16(text)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for first, last, start, several in re.findall(
                r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*(?:<([0-9a-fA-F]*)>|\[(.*?)\])", block, re.S):
                self._add_range(int(first, 16), int(last, 16), start, several)

    def _add_range(self, first: int, last: int, start: str, several: str) -> None:
        texts = re.findall(r"<([0-9a-fA-F]*)>", several)
        for code in range(first, last + 1):
            if texts:
                self._texts[code] = _utf16(texts[code - first])
            else:
                head, tail = start[:-4], int(start[-4:], 16)
                self._texts[code] = _utf16(f"{head}{tail + code - first:04x}")


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "replace")


class ContentReader:
    """Reads one page."""

    def __init__(self, page: pikepdf.Object) -> None:
        self._top = Mark("")
        self._open = [self._top]
        self._unmarked: list[str] = []
        self._balanced = True
        self._fonts: dict[tuple[int, int], FontReader] = {}
        self._font: FontReader | None = None
        self._read(page, page.get("/Resources", pikepdf.Dictionary()))
        marks = [item for item in self._top.items if isinstance(item, Mark)]
        self.content = PageContent(marks, self._unmarked, self._balanced and len(self._open) == 1)

    def _read(self, stream: pikepdf.Object, resources: pikepdf.Object) -> None:
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in ("BDC", "BMC"):
                self._begin(operands, resources)
            elif name == "EMC":
                self._end()
            elif name == "Tf":
                self._font = self._reader(resources.Font[str(operands[0])])
            elif name in SHOWING:
                self._show(operands[-1], name)
            elif name in PAINTING:
                self._paint(name)
            elif name == "Do":
                self._draw(resources.XObject[str(operands[0])], resources)

    def _begin(self, operands: list[pikepdf.Object], resources: pikepdf.Object) -> None:
        properties = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = resources.get("/Properties", pikepdf.Dictionary()).get(str(properties))
        mark = Mark(str(operands[0]), properties, self._open[-1] if len(self._open) > 1 else None)
        self._open[-1].items.append(mark)
        self._open.append(mark)

    def _end(self) -> None:
        if len(self._open) > 1:
            self._open.pop()
        else:
            self._balanced = False

    def _reader(self, font: pikepdf.Object) -> FontReader:
        if font.objgen not in self._fonts:
            self._fonts[font.objgen] = FontReader(font)
        return self._fonts[font.objgen]

    def _show(self, operand: pikepdf.Object, name: str) -> None:
        strings = operand if isinstance(operand, pikepdf.Array) else [operand]
        text = "".join(
            self._font.text(bytes(string)) if self._font else "\ufffd"
            for string in strings
            if isinstance(string, pikepdf.String))
        if text:
            self._open[-1].items.append(text)
            self._paint(f"{name} {text!r}")

    def _paint(self, what: str) -> None:
        self._open[-1].paints = True
        if len(self._open) == 1:
            self._unmarked.append(what)

    def _draw(self, drawing: pikepdf.Object, resources: pikepdf.Object) -> None:
        if drawing.get("/Subtype") == "/Form":
            self._read(drawing, drawing.get("/Resources", resources))
        else:
            self._paint("Do")


def read_page(page: pikepdf.Page) -> PageContent:
    """What a page draws."""
    return ContentReader(page.obj).content
