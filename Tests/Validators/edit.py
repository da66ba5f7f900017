"""Edits of a finished PDF that the mutants and their base are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

from tree import Element, StructureTree

Instruction = tuple[list[pikepdf.Object], Operator]


class NotApplicable(Exception):
    """Why a defect cannot be made in a file."""


def first(pdf: pikepdf.Pdf, *types: str) -> Element:
    """The first element of one of these types."""
    return next(every(pdf, *types), None) or _missing(f"no {'/'.join(types)} element")


def every(pdf: pikepdf.Pdf, *types: str) -> Iterator[Element]:
    return (element for element in StructureTree(pdf).elements if element.type in types)


def _missing(reason: str) -> Element:
    raise NotApplicable(reason)


def first_link(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The first Link annotation."""
    for page in pdf.pages:
        for note in page.obj.get("/Annots", Array()):
            if note.get("/Subtype") == "/Link":
                return note
    raise NotApplicable("no Link annotation")


def first_widget(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The first area of a field of a form."""
    for page in pdf.pages:
        for note in page.obj.get("/Annots", Array()):
            if note.get("/Subtype") == "/Widget":
                return note
    raise NotApplicable("no Widget annotation")


def rewrite(pdf: pikepdf.Pdf, page: int, edit: Callable[[list[Instruction]], list[Instruction]]) -> None:
    """Replaces a page's content."""
    instructions = [(list(operands), operator) for operands, operator in pikepdf.parse_content_stream(pdf.pages[page])]
    pdf.pages[page].obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(edit(instructions)))


def is_begin(instruction: Instruction, mcid: int | None = None) -> bool:
    """Whether marked content begins there: any, or one of that number."""
    operands, operator = instruction
    if str(operator) not in ("BDC", "BMC"):
        return False
    if mcid is None:
        return True
    properties = operands[1] if len(operands) > 1 else None
    return isinstance(properties, Dictionary) and int(properties.get("/MCID", -1)) == mcid


def extent(instructions: list[Instruction], start: int) -> int:
    """Where the sequence that begins at an instruction has its EMC."""
    depth = 0
    for place in range(start, len(instructions)):
        depth += is_begin(instructions[place])
        if str(instructions[place][1]) == "EMC":
            depth -= 1
            if depth == 0:
                return place
    raise ValueError("marked content without its end")


def edit_sequence(
    pdf: pikepdf.Pdf, place: tuple[int, int], edit: Callable[[list[Instruction]], list[Instruction]]
) -> None:
    """Replaces one marked sequence, from its BDC to its EMC."""

    def apply(instructions: list[Instruction]) -> list[Instruction]:
        start = next(i for i, instruction in enumerate(instructions) if is_begin(instruction, place[1]))
        end = extent(instructions, start) + 1
        return instructions[:start] + edit(instructions[start:end]) + instructions[end:]

    rewrite(pdf, place[0], apply)


def begin(tag: str, properties: dict[str, object] | None = None) -> Instruction:
    if properties is None:
        return ([Name(tag)], Operator("BMC"))
    return ([Name(tag), Dictionary(properties)], Operator("BDC"))


END: Instruction = ([], Operator("EMC"))


def without_spans(sequence: list[Instruction]) -> list[Instruction]:
    """The sequence with the spans inside it taken away, their content kept."""
    kept, open_spans = sequence[:1], 0
    for instruction in sequence[1:-1]:
        if is_begin(instruction):
            open_spans += 1
        elif str(instruction[1]) == "EMC":
            open_spans -= 1
        else:
            kept.append(instruction)
    return kept + sequence[-1:]


def with_span(sequence: list[Instruction], text: str) -> list[Instruction]:
    """The sequence with one span and its replacement text around all that it holds."""
    bare = without_spans(sequence)
    return [bare[0], begin("/Span", {"/ActualText": String(text)}), *bare[1:-1], END, bare[-1]]


def parents(pdf: pikepdf.Pdf) -> pikepdf.NumberTree:
    return pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)


def page_parents(pdf: pikepdf.Pdf, page: int) -> pikepdf.Object:
    """The parent tree's row of a page."""
    return parents(pdf)[int(pdf.pages[page].obj.StructParents)]


def kids(element: pikepdf.Object) -> list[pikepdf.Object]:
    held = element.get("/K")
    return [] if held is None else list(held) if isinstance(held, Array) else [held]


def add_parent(pdf: pikepdf.Pdf, element: pikepdf.Object) -> int:
    """A new key of the parent tree that leads to an element."""
    root = pdf.Root.StructTreeRoot
    tree = parents(pdf)
    key = max(int(root.get("/ParentTreeNextKey", 0)), max(tree.keys(), default=-1) + 1)
    tree[key] = element
    root.ParentTreeNextKey = key + 1
    return key
