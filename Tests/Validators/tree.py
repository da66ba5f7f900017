"""The structure tree of a file, read once, with what each element holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

Content = tuple[int, int]  # page, MCID


@dataclass(eq=False)
class Element:
    """A structure element."""

    obj: pikepdf.Object
    parent: Element | None
    #: Elements, marked content and annotations it holds, in order.
    kids: list[Element | Content | pikepdf.Object] = field(default_factory=list)

    @property
    def type(self) -> str:
        return str(self.obj.get("/S", ""))[1:]

    @property
    def elements(self) -> list[Element]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def contents(self) -> list[Content]:
        return [kid for kid in self.kids if isinstance(kid, tuple)]

    @property
    def annotations(self) -> list[pikepdf.Object]:
        return [kid for kid in self.kids if isinstance(kid, pikepdf.Object)]

    def walk(self) -> Iterator[Element]:
        yield self
        for kid in self.elements:
            yield from kid.walk()

    def all_contents(self) -> Iterator[Content]:
        """All content of the element and those inside, in reading order."""
        for kid in self.kids:
            if isinstance(kid, tuple):
                yield kid
            elif isinstance(kid, Element):
                yield from kid.all_contents()

    def ancestors(self) -> Iterator[Element]:
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def attribute(self, name: str) -> pikepdf.Object | None:
        attributes = self.obj.get("/A")
        for owner in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            if isinstance(owner, pikepdf.Dictionary) and name in owner:
                return owner[name]
        return None

    def __str__(self) -> str:
        names = [self.type, *(element.type for element in self.ancestors())]
        return f"{'/'.join(reversed(names))} ({self.obj.objgen[0]} 0 R)"


class StructureTree:
    """All elements of a file; `broken` tells what could not be read as a tree."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.broken: list[str] = []
        self.root = pdf.Root.get("/StructTreeRoot")
        self.tops: list[Element] = []
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        self._seen: set[tuple[int, int]] = set()
        if self.root is not None:
            self.tops = [kid for kid in self._kids(self.root, None) if isinstance(kid, Element)]
        self.elements = [element for top in self.tops for element in top.walk()]

    def page_number(self, page: pikepdf.Object | None) -> int | None:
        return self._pages.get(page.objgen) if page is not None else None

    def parent_tree(self) -> dict[int, pikepdf.Object]:
        """The parent tree's entries by key."""
        if self.root is None or "/ParentTree" not in self.root:
            return {}
        return dict(pikepdf.NumberTree(self.root.ParentTree).items())

    def _kids(self, owner: pikepdf.Object, parent: Element | None) -> list[Element | Content | pikepdf.Object]:
        kids = owner.get("/K")
        if kids is None:
            return []
        read = (self._kid(kid, parent) for kid in (kids if isinstance(kids, pikepdf.Array) else [kids]))
        return [kid for kid in read if kid is not None]

    def _kid(self, kid: object, parent: Element | None) -> Element | Content | pikepdf.Object | None:
        if isinstance(kid, int):
            return self._content(parent, kid, None)
        if not isinstance(kid, pikepdf.Dictionary):
            self.broken.append(f"{parent} holds {kid!r}")
            return None
        match str(kid.get("/Type", "/StructElem")):
            case "/MCR":
                return self._content(parent, int(kid.MCID), kid.get("/Pg"))
            case "/OBJR":
                return kid.Obj
            case _:
                return self._element(kid, parent)

    def _content(self, parent: Element | None, mcid: int, page: pikepdf.Object | None) -> Content | None:
        owner = parent.obj.get("/Pg") if page is None and parent else page
        number = self.page_number(owner)
        if number is None:
            self.broken.append(f"{parent} holds MCID {mcid} without a page")
            return None
        return number, mcid

    def _element(self, obj: pikepdf.Object, parent: Element | None) -> Element | None:
        if obj.objgen in self._seen:
            self.broken.append(f"element {obj.objgen[0]} stands in the tree twice")
            return None
        self._seen.add(obj.objgen)
        element = Element(obj, parent)
        element.kids = self._kids(obj, element)
        return element
