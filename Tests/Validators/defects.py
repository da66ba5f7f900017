"""One defect each: the 36 that the judges were measured with, and our own. Each edits a good file in place.

A defect that is made of bytes, not of objects, has a function on the saved file instead (`BYTES`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator, String

import edit
from content import read_page
from edit import NotApplicable, begin, edit_sequence, every, first, first_link, first_widget, kids
from tree import Element, StructureTree

Edit = Callable[[pikepdf.Pdf], None]


@dataclass(frozen=True)
class Defect:
    """A row of the table."""

    name: str
    edit: Edit
    #: Which good file it is made from.
    base: str = "2a"
    #: What is done to the bytes after saving.
    spoil: Callable[[bytes], bytes] | None = None
    encrypt: bool = False


def nothing(pdf: pikepdf.Pdf) -> None:
    """The defect is in the bytes."""


# The document


def no_lang(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def no_xmp(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def untagged(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot
    del pdf.Root.MarkInfo


def no_output_intent(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def no_display_title(pdf: pikepdf.Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def no_title(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info.Title
    _edit_xmp(pdf, r"<dc:title>.*?</dc:title>", "")


def titles_differ(pdf: pikepdf.Pdf) -> None:
    pdf.trailer.Info.Title = String("別の題名")


def no_tabs(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        del page.obj.Tabs


def script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def suspects(pdf: pikepdf.Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def form_field(pdf: pikepdf.Pdf) -> None:
    field = pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("field"), Rect=Array([100, 100, 200, 120]), F=4,
        P=pdf.pages[0].obj))
    pdf.pages[0].obj.Annots = Array([*pdf.pages[0].obj.get("/Annots", Array()), field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def no_page_labels(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.PageLabels


def lost_outline(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Dest[0] = pdf.make_indirect(Dictionary(Type=Name.Page))


def idle_group(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


def four_colours(pdf: pikepdf.Pdf) -> None:
    _recolour(pdf, [0, 0, 0, 1], "k")


# Fonts


def _font(pdf: pikepdf.Pdf, *, composite: bool = True) -> pikepdf.Object:
    fonts = pdf.pages[0].obj.Resources.Font
    for key in fonts.keys():
        if not composite or fonts[key].Subtype == "/Type0":
            return fonts[key]
    raise NotApplicable("no composite font")


def font_outside(pdf: pikepdf.Pdf) -> None:
    descriptor = _font(pdf).DescendantFonts[0].FontDescriptor
    for key in ("/FontFile", "/FontFile2", "/FontFile3"):
        if key in descriptor:
            del descriptor[key]


def _retarget(pdf: pikepdf.Pdf, character: str) -> None:
    stream = _font(pdf).ToUnicode
    text = re.sub(rb"(<[0-9a-fA-F]+>)\s*<[0-9a-fA-F]+>\n", rb"\1 <%s>\n" % character.encode(), stream.read_bytes())
    # The range of codes is written like an entry: it stays as it was.
    stream.write(text.replace(b"<0000> <%s>" % character.encode(), b"<0000> <ffff>"))


def wrong_unicode(pdf: pikepdf.Pdf) -> None:
    _retarget(pdf, "3042")


def no_unicode(pdf: pikepdf.Pdf) -> None:
    del _font(pdf).ToUnicode


def private_unicode(pdf: pikepdf.Pdf) -> None:
    _retarget(pdf, "e000")


def no_glyph(pdf: pikepdf.Pdf) -> None:
    fonts = pdf.pages[0].obj.Resources.Font

    def edit_content(instructions: list[edit.Instruction]) -> list[edit.Instruction]:
        font, marks = None, 0
        for operands, operator in instructions:
            marks += str(operator) in ("BDC", "BMC")
            if str(operator) == "Tf":
                font = fonts[str(operands[0])]
            if str(operator) == "Tj" and font is not None and font.Subtype == "/Type0" and marks > 1:
                operands[0] = String(b"\0\0" + bytes(operands[0])[2:])
                return instructions
        raise NotApplicable("no text in a composite font")

    edit.rewrite(pdf, 0, edit_content)


def wrong_widths(pdf: pikepdf.Pdf) -> None:
    font = _font(pdf).DescendantFonts[0]
    font.DW = 300
    if "/W" in font:
        del font.W


# The tree and the content


def _plain(pdf: pikepdf.Pdf) -> Element:
    """A paragraph of one sequence, alone in its element, without replacement text."""
    for element in every(pdf, "P"):
        if len(element.kids) == 1 and element.contents and element.contents[0][0] == 0:
            return element
    raise NotApplicable("no plain paragraph")


def loose_text(pdf: pikepdf.Pdf) -> None:
    element = _plain(pdf)
    _unhold(pdf, element)
    edit_sequence(pdf, element.contents[0], lambda sequence: edit.without_spans(sequence)[1:-1])


def hidden_text(pdf: pikepdf.Pdf) -> None:
    element = _plain(pdf)
    _unhold(pdf, element)
    head = begin("/Artifact", {"/Type": Name.Pagination})
    edit_sequence(pdf, element.contents[0], lambda sequence: [head, *edit.without_spans(sequence)[1:]])


def _unhold(pdf: pikepdf.Pdf, element: Element) -> None:
    """Takes an element out of the tree, and its content out of the parent tree."""
    page, mcid = element.contents[0]
    edit.page_parents(pdf, page)[mcid] = pikepdf.Object.parse(b"null")
    parent = element.parent.obj
    parent.K = Array([kid for kid in kids(parent) if not isinstance(kid, Dictionary) or kid.objgen != element.obj.objgen])


def _figure(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return first(pdf, "Figure").obj


def no_alternative(pdf: pikepdf.Pdf) -> None:
    del _figure(pdf).Alt


def empty_alternative(pdf: pikepdf.Pdf) -> None:
    _figure(pdf).Alt = String("")


def _replaced(pdf: pikepdf.Pdf, *types: str) -> tuple[Element, tuple[int, int]]:
    """The first sequence with replacement text in an element of these types."""
    marks = {
        (number, mark.mcid): mark
        for number, page in enumerate(pdf.pages) for mark in read_page(page).all_marks() if mark.mcid is not None
    }
    for element in every(pdf, *types):
        for place in element.contents:
            if any(inner.actual_text is not None for inner in marks[place].marks()):
                return element, place
    raise NotApplicable("no replacement text")


def other_words(pdf: pikepdf.Pdf) -> None:
    _, place = _replaced(pdf, "H1", "H2", "P", "TH")
    edit_sequence(pdf, place, lambda sequence: edit.with_span(sequence, "別の言葉"))


def words_twice(pdf: pikepdf.Pdf) -> None:
    element, place = _replaced(pdf, "H1", "H2", "TH")
    mark = next(mark for mark in read_page(pdf.pages[place[0]]).all_marks() if mark.mcid == place[1])
    element.obj.ActualText = String(mark.text)


def words_apart(pdf: pikepdf.Pdf) -> None:
    _, place = _replaced(pdf, "H1")
    edit_sequence(pdf, place, edit.without_spans)


def wrong_page_key(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.StructParents = 77


def swapped_parents(pdf: pikepdf.Pdf) -> None:
    row = edit.page_parents(pdf, 0)
    for place in range(len(row) - 1):
        if row[place].objgen != row[place + 1].objgen and row[place].S == row[place + 1].S:
            row[place], row[place + 1] = row[place + 1], row[place]
            return
    raise NotApplicable("no two neighbours of one type")


def wrong_parent(pdf: pikepdf.Pdf) -> None:
    cells = list(every(pdf, "TD"))
    cells[0].obj.P = cells[-1].obj.P


def held_twice(pdf: pikepdf.Pdf) -> None:
    element = _plain(pdf).obj
    element.K = Array([*kids(element), *kids(element)])


def no_scope(pdf: pikepdf.Pdf) -> None:
    for header in every(pdf, "TH"):
        del header.obj.A


def skipped_level(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").obj.S = Name.H4


def reversed_order(pdf: pikepdf.Pdf) -> None:
    document = first(pdf, "Document").obj
    document.K = Array(reversed(kids(document)))


def odd_type(pdf: pikepdf.Pdf) -> None:
    _plain(pdf).obj.S = Name("/Foo")


def short_row(pdf: pikepdf.Pdf) -> None:
    """The last cell's content moves into the cell before: all is wired well, one cell is missing."""
    for row in every(pdf, "TR"):
        if len(row.elements) >= 3 and len(row.elements[-2].contents) == len(row.elements[-1].contents) == 1:
            kept, gone = row.elements[-2], row.elements[-1]
            kept.obj.K = Array([kept.contents[0][1], gone.contents[0][1]])
            edit.page_parents(pdf, gone.contents[0][0])[gone.contents[0][1]] = kept.obj
            row.obj.K = Array(kids(row.obj)[:-1])
            return
    raise NotApplicable("no row of three cells")


def loose_item(pdf: pikepdf.Pdf) -> None:
    first(pdf, "L").obj.S = Name.Div


def nested_artifact(pdf: pikepdf.Pdf) -> None:
    rule = [([0, 0], Operator("m")), ([10, 0], Operator("l")), ([], Operator("S"))]
    place = _plain(pdf).contents[0]
    edit_sequence(pdf, place, lambda sequence: [*sequence[:-1], begin("/Artifact"), *rule, *sequence[-1:], sequence[-1]])


def bare_folio(pdf: pikepdf.Pdf) -> None:
    def unname(instructions: list[edit.Instruction]) -> list[edit.Instruction]:
        return [
            begin("/Artifact") if str(operator) == "BDC" and operands[0] == "/Artifact" else (operands, operator)
            for operands, operator in instructions
        ]

    edit.rewrite(pdf, 0, unname)


# Links


def no_contents(pdf: pikepdf.Pdf) -> None:
    del first_link(pdf).Contents


def link_outside(pdf: pikepdf.Pdf) -> None:
    note = first_link(pdf)
    del edit.parents(pdf)[int(note.StructParent)]
    del note.StructParent
    for element in every(pdf, "Link"):
        element.obj.K = Array([
            kid for kid in kids(element.obj)
            if not (isinstance(kid, Dictionary) and "/Obj" in kid and kid.Obj.objgen == note.objgen)
        ])


def link_elsewhere(pdf: pikepdf.Pdf) -> None:
    edit.parents(pdf)[int(first_link(pdf).StructParent)] = _plain(pdf).obj


# Bytes


def truncated(data: bytes) -> bytes:
    return data[: len(data) * 6 // 10]


def wrong_offset(data: bytes) -> bytes:
    """One entry of the cross-reference table is off by seven."""
    table = data.rindex(b"xref\n0 ")
    entries = list(re.finditer(rb"(\d{10}) 00000 n", data[table:]))
    entry = entries[len(entries) // 2]
    place = table + entry.start()
    return data[:place] + b"%010d" % (int(entry[1]) + 7) + data[place + 10 :]


def glued_endstream(data: bytes) -> bytes:
    """A stream that ends without a line of its own for `endstream`; a byte goes elsewhere to keep all in place."""
    return re.sub(rb"([^\r\n])\nendstream\nendobj\n", rb"\1endstream \nendobj\n", data, count=1)


def no_identifier(data: bytes) -> bytes:
    place = data.rindex(b"/ID [")
    return data[:place] + b"/Xx [" + data[place + 5 :]


# Attachments


def _attachment(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(pikepdf.NameTree(pdf.Root.Names.EmbeddedFiles).values()))


def no_relation(pdf: pikepdf.Pdf) -> None:
    del _attachment(pdf).AFRelationship


def not_associated(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AF


def no_media_type(pdf: pikepdf.Pdf) -> None:
    del _attachment(pdf).EF.F.Subtype


# Print


def _recolour(pdf: pikepdf.Pdf, operands: list[float], operator: str) -> None:
    """Text of the first page is painted in another colour."""

    def paint(instructions: list[edit.Instruction]) -> list[edit.Instruction]:
        place = next(i for i, (_, name) in enumerate(instructions) if str(name) == "BT")
        return [*instructions[:place], (list(operands), Operator(operator)), *instructions[place:]]

    edit.rewrite(pdf, 0, paint)


def rgb_black(pdf: pikepdf.Pdf) -> None:
    _recolour(pdf, [0, 0, 0], "rg")


def rich_black(pdf: pikepdf.Pdf) -> None:
    _recolour(pdf, [0.6, 0.4, 0.4, 1], "k")


def hidden_rgb(pdf: pikepdf.Pdf) -> None:
    """Colour in a form that the page draws."""
    page = pdf.pages[0].obj
    form = pdf.make_stream(
        b"/Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
    drawings = page.Resources.get("/XObject", Dictionary())
    drawings["/HiddenForm"] = form
    page.Resources.XObject = drawings
    edit.rewrite(pdf, 0, lambda instructions: [*instructions, ([Name.HiddenForm], Operator("Do"))])


# Forms


def field_without_words(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.AcroForm.Fields[0].TU


def widget_without_parent_key(pdf: pikepdf.Pdf) -> None:
    del first_widget(pdf).StructParent


def widget_outside(pdf: pikepdf.Pdf) -> None:
    element = first(pdf, "Form")
    del element.obj.K


def widget_in_paragraph(pdf: pikepdf.Pdf) -> None:
    first(pdf, "Form").obj.S = Name.P


def widget_without_look(pdf: pikepdf.Pdf) -> None:
    del first_widget(pdf).AP


def widget_not_printed(pdf: pikepdf.Pdf) -> None:
    first_widget(pdf).F = 0


def form_without_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def looks_wanted(pdf: pikepdf.Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


def widget_with_action(pdf: pikepdf.Pdf) -> None:
    first_widget(pdf).A = Dictionary(S=Name.URI, URI=String("https://example.jp/"))


def field_nowhere(pdf: pikepdf.Pdf) -> None:
    field = pdf.Root.AcroForm.Fields[0]
    for page in pdf.pages:
        page.obj.Annots = Array([note for note in page.obj.Annots if note.objgen != field.objgen])


def no_trim(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.TrimBox


def link_in_print(pdf: pikepdf.Pdf) -> None:
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([99, 99, 199, 120]), F=4))
    pdf.pages[0].obj.Annots = Array([note])


def no_profile(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents[0].DestOutputProfile


def no_version(pdf: pikepdf.Pdf) -> None:
    _edit_xmp(pdf, "PDF/X-4", "PDF/X-3")


def too_much_ink(pdf: pikepdf.Pdf) -> None:
    edit.rewrite(pdf, 0, lambda instructions: [
        *instructions, begin("/Artifact"), ([1, 1, 1, 1], Operator("k")), ([0, 0, 200, 200], Operator("re")),
        ([], Operator("f")), edit.END])


def untrapped(pdf: pikepdf.Pdf) -> None:
    del pdf.trailer.Info.Trapped


def _edit_xmp(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    packet = pdf.Root.Metadata.read_bytes().decode()
    pdf.Root.Metadata.write(re.sub(old, new, packet, flags=re.S).encode())


DEFECTS = [
    Defect("01 no Lang", no_lang),
    Defect("02 no XMP", no_xmp),
    Defect("03 untagged", untagged),
    Defect("04 one run of text untagged", loose_text),
    Defect("05 Figure without Alt", no_alternative),
    Defect("06 font not embedded", font_outside),
    Defect("07 no OutputIntent, DeviceRGB used", no_output_intent),
    Defect("08 ToUnicode wrong (all あ)", wrong_unicode),
    Defect("09 ToUnicode missing", no_unicode),
    Defect("10 ToUnicode to private use", private_unicode),
    Defect("11 ActualText with other words", other_words),
    Defect("12 page StructParents wrong", wrong_page_key),
    Defect("13 ParentTree entries swapped", swapped_parents),
    Defect("14 no DisplayDocTitle", no_display_title),
    Defect("15 no title", no_title),
    Defect("16 TH without Scope", no_scope),
    Defect("17 heading level skipped", skipped_level),
    Defect("18 Info and XMP title differ", titles_differ),
    Defect("19 tag order reversed", reversed_order),
    Defect("20 link without Contents", no_contents),
    Defect("21 link not in the tree", link_outside),
    Defect("22 no Tabs /S", no_tabs),
    Defect("23 .notdef glyph shown", no_glyph),
    Defect("24 non-standard tag, no role map", odd_type),
    Defect("25 font widths wrong", wrong_widths),
    Defect("26 JavaScript OpenAction", script),
    Defect("27 table row short", short_row),
    Defect("28 LI outside L", loose_item),
    Defect("29 artifact nested in tag", nested_artifact),
    Defect("30 real text marked artifact", hidden_text),
    Defect("31 empty Alt", empty_alternative),
    Defect("32 Suspects true", suspects),
    Defect("33 form field, no name, untagged", form_field),
    Defect("34 encrypted", nothing, encrypt=True),
    Defect("35 truncated file", nothing, spoil=truncated),
    Defect("36 one xref offset wrong", nothing, spoil=wrong_offset),
    Defect("folio artifact without type", bare_folio),
    Defect("ActualText twice", words_twice),
    Defect("spread title without ActualText", words_apart),
    Defect("P leads to another element", wrong_parent),
    Defect("MCID held twice", held_twice),
    Defect("link's StructParent elsewhere", link_elsewhere),
    Defect("DeviceCMYK in an archival file", four_colours),
    Defect("group without transparency", idle_group),
    Defect("outline leads to no page", lost_outline),
    Defect("no page labels", no_page_labels),
    Defect("no newline before endstream", nothing, spoil=glued_endstream),
    Defect("no trailer ID", nothing, spoil=no_identifier),
    Defect("attachment without AFRelationship", no_relation, "3a"),
    Defect("attachment not in AF", not_associated, "3a"),
    Defect("attachment without media type", no_media_type, "3a"),
    Defect("field without TU", field_without_words, "form"),
    Defect("widget without StructParent", widget_without_parent_key, "form"),
    Defect("widget without OBJR", widget_outside, "form"),
    Defect("widget in a paragraph", widget_in_paragraph, "form"),
    Defect("widget without AP", widget_without_look, "form"),
    Defect("widget that is not printed", widget_not_printed, "form"),
    Defect("page of fields without Tabs", form_without_tabs, "form"),
    Defect("NeedAppearances", looks_wanted, "form"),
    Defect("widget with an action", widget_with_action, "form"),
    Defect("field without a widget on a page", field_nowhere, "form"),
    Defect("X-4: RGB black", rgb_black, "x4"),
    Defect("X-4: black of four inks", rich_black, "x4"),
    Defect("X-4: RGB in a form", hidden_rgb, "x4"),
    Defect("X-4: too much ink", too_much_ink, "x4"),
    Defect("X-4: no TrimBox", no_trim, "x4"),
    Defect("X-4: link on the page", link_in_print, "x4"),
    Defect("X-4: no embedded profile", no_profile, "x4"),
    Defect("X-4: version not in XMP", no_version, "x4"),
    Defect("X-4: no Trapped", untrapped, "x4"),
    Defect("X-4: JavaScript", script, "x4"),
    Defect("X-4: font not embedded", font_outside, "x4"),
]
