"""Makes copies of a PDF by pikepdf, each of which holds a value in one way, for `hanmen audit` to find.

Usage: leaks.py BASE.pdf VALUE FOLDER
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

Change = Callable[[Pdf, str], None]
CHANGES: dict[str, Change] = {}


def leak(change: Change) -> Change:
    """Registers a way to hold a value, under the function's name."""
    CHANGES[change.__name__] = change
    return change


@leak
def info(pdf: Pdf, value: str) -> None:
    pdf.docinfo[Name.Subject] = value


@leak
def xmp(pdf: Pdf, value: str) -> None:
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = [value]


@leak
def outline(pdf: Pdf, value: str) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(value, 0))


@leak
def alternative(pdf: Pdf, value: str) -> None:
    first = pdf.Root.StructTreeRoot.K
    element = first[0] if isinstance(first, Array) else first
    element.Alt = String(value)


@leak
def attachment(pdf: Pdf, value: str) -> None:
    pdf.attachments["meibo.txt"] = value.encode("cp932")


@leak
def attachment_name(pdf: Pdf, value: str) -> None:
    pdf.attachments[f"{value}.txt"] = b"-"


@leak
def annotation(pdf: Pdf, value: str) -> None:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9], Contents=String(value))
    pdf.pages[0].Annots = pdf.make_indirect(Array([pdf.make_indirect(note)]))


@leak
def script(pdf: Pdf, value: str) -> None:
    code = "".join(f"\\u{ord(letter):04x}" for letter in value)
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{code}')"))


@leak
def field(pdf: Pdf, value: str) -> None:
    entry = pdf.make_indirect(Dictionary(FT=Name.Tx, T=String("a"), V=String(value)))
    pdf.Root.AcroForm = Dictionary(Fields=Array([entry]))


@leak
def page_piece(pdf: Pdf, value: str) -> None:
    data = Dictionary(LastModified=String("D:2026"), Private=Dictionary(A=String(value.encode("utf-16-be"))))
    pdf.pages[0].PieceInfo = Dictionary(Editor=data)


@leak
def packed_twice(pdf: Pdf, value: str) -> None:
    packed = zlib.compress(zlib.compress(value.encode()))
    pdf.Root.Extra = Stream(pdf, packed, Filter=Array([Name.FlateDecode, Name.FlateDecode]))


@leak
def ascii85(pdf: Pdf, value: str) -> None:
    import base64

    packed = base64.a85encode(zlib.compress(value.encode("utf-16-le"))) + b"~>"
    pdf.Root.Extra = Stream(pdf, packed, Filter=Array([Name.ASCII85Decode, Name.FlateDecode]))


@leak
def invisible(pdf: Pdf, value: str) -> None:
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name("/HeiseiMin-W3"),
        Encoding=Name("/UniJIS-UTF16-H"),
        DescendantFonts=Array([Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType0,
            BaseFont=Name("/HeiseiMin-W3"),
            CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Japan1"), Supplement=2),
        )]),
    )
    page = pdf.pages[0]
    page.add_resource(font, Name.Font, Name("/Leak"))
    half = len(value) // 2
    parts = [part.encode("utf-16-be").hex() for part in (value[:half], value[half:])]
    page.contents_add(
        f"q BT /Leak 9 Tf 3 Tr 30 30 Td <{parts[0]}> Tj 0 -12 Td <{parts[1]}> Tj ET Q".encode())


@leak
def spoken(pdf: Pdf, value: str) -> None:
    text = ("\ufeff" + value).encode("utf-16-be").hex()
    pdf.pages[0].contents_add(f"/Span <</ActualText <{text}>>> BDC EMC".encode())


@leak
def picture(pdf: Pdf, value: str) -> None:
    text = b"Exif\0\0" + value.encode("utf-16-le")
    data = b"\xff\xd8\xff\xe1" + (len(text) + 2).to_bytes(2, "big") + text + b"\xff\xd9"
    image = Stream(pdf, data, Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1,
                   ColorSpace=Name.DeviceGray, BitsPerComponent=8, Filter=Name.DCTDecode)
    pdf.pages[0].add_resource(image, Name.XObject, Name("/Leak"))


@leak
def glyph_names(pdf: Pdf, value: str) -> None:
    names = [Name(f"/uni{ord(letter):04X}") for letter in value]
    encoding = Dictionary(Type=Name.Encoding, Differences=Array([1, *names]))
    pdf.Root.Extra = pdf.make_indirect(Dictionary(Type=Name.Font, Encoding=encoding))


def unreferenced(base: bytes, value: str) -> bytes:
    """An object behind the file that no table names."""
    text = ("\ufeff" + value).encode("utf-16-be").hex()
    return base + f"\n9999 0 obj\n<</A <{text}>>>\nendobj\n".encode()


def main() -> None:
    base, value, folder = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    for name, change in CHANGES.items():
        with Pdf.open(base) as pdf:
            change(pdf, value)
            pdf.save(folder / f"{name}.pdf", object_stream_mode=pikepdf.ObjectStreamMode.generate)
            pdf.save(folder / f"{name}-plain.pdf", object_stream_mode=pikepdf.ObjectStreamMode.disable,
                     compress_streams=False, linearize=True)
    (folder / "unreferenced.pdf").write_bytes(unreferenced(base.read_bytes(), value))


if __name__ == "__main__":
    main()
