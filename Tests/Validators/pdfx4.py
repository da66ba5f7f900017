"""Rules of PDF/X-4 (ISO 15930-7), as far as they can be judged without a press, and the ink that a page takes.

`pdfx4.py FILE.pdf…` prints JSON. No validator of PDF/X is to be had: these are our own rules, and Ghostscript's plates.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf

import xmp
from finding import Case, Finding, run_judge
from tool import run

#: Operators that set a colour, by the space they imply.
RGB = {"rg", "RG"}
GRAY = {"g", "G"}
CMYK = {"k", "K"}
#: The most ink that coated paper takes, in per cent.
INK_LIMIT = 300
BOXES = ("/MediaBox", "/BleedBox", "/TrimBox", "/ArtBox")


def judge(case: Case) -> Iterator[Finding]:
    with pikepdf.open(case.pdf) as pdf:
        yield from _file(pdf)
        yield from _metadata(pdf)
        channels = 0
        for finding, found in _intent(pdf):
            channels = max(channels, found)
            if finding:
                yield finding
        pictures = False
        for number, page in enumerate(pdf.pages, start=1):
            yield from _boxes(number, page.obj)
            yield from _annotations(number, page.obj)
            colours = Colours(number, channels)
            colours.read(page.obj, page.obj.get("/Resources", pikepdf.Dictionary()))
            yield from colours.findings
            pictures = pictures or colours.pictures
        yield from _fonts(pdf)
        pages = len(pdf.pages)
    yield from _ink(case.pdf, pages, only_black=not pictures)


def _file(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    if pdf.pdf_version < "1.6":
        yield Finding("version", f"PDF {pdf.pdf_version} is older than 1.6")
    if pdf.is_encrypted:
        yield Finding("encrypted", "the file is encrypted")
    if "/ID" not in pdf.trailer:
        yield Finding("trailer-id", "the trailer has no ID")
    for key in ("/OpenAction", "/AA"):
        if key in pdf.Root:
            yield Finding("active", f"the catalog has {key}")
    if "/XFA" in pdf.Root.get("/AcroForm", {}):
        yield Finding("active", "the form is XFA")
    for obj in pdf.objects:
        yield from _object(obj)


def _object(obj: pikepdf.Object) -> Iterator[Finding]:
    place = f"object {obj.objgen[0]}"
    if isinstance(obj, pikepdf.Stream):
        filters = obj.get("/Filter", pikepdf.Array())
        if "/LZWDecode" in ([filters] if isinstance(filters, pikepdf.Name) else list(filters)):
            yield Finding("lzw", f"{place} is compressed with LZW")
        if obj.get("/Subtype") == "/PS" or "/OPI" in obj or "/Alternates" in obj:
            yield Finding("postscript", f"{place} is PostScript, OPI or has alternates")
    if isinstance(obj, (pikepdf.Dictionary, pikepdf.Stream)):
        if obj.get("/S") == "/JavaScript":
            yield Finding("active", f"{place} is JavaScript")
        if any(key in obj for key in ("/TR", "/HTP")) or obj.get("/TR2", "/Default") != "/Default":
            if obj.get("/Type") == "/ExtGState" or "/TR2" in obj or "/HTP" in obj:
                yield Finding("transfer", f"{place} has a transfer function")


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    values = xmp.read(pdf)
    if values.get("pdfxid:GTS_PDFXVersion") != "PDF/X-4":
        yield Finding("xmp-version", f"GTS_PDFXVersion is {values.get('pdfxid:GTS_PDFXVersion')!r}")
    for name in ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate", "xmpMM:DocumentID", "xmpMM:RenditionClass",
                 "xmpMM:VersionID", "dc:title"):
        if not values.get(name):
            yield Finding("xmp-property", f"XMP has no {name}")
    trapped = pdf.trailer.get("/Info", pikepdf.Dictionary()).get("/Trapped")
    if trapped not in ("/True", "/False"):
        yield Finding("trapped", f"Trapped is {trapped}")
    elif values.get("pdf:Trapped") != str(trapped)[1:]:
        yield Finding("trapped", f"Trapped is {trapped}, in XMP {values.get('pdf:Trapped')!r}")


def _intent(pdf: pikepdf.Pdf) -> Iterator[tuple[Finding | None, int]]:
    intents = [intent for intent in pdf.Root.get("/OutputIntents", pikepdf.Array()) if intent.get("/S") == "/GTS_PDFX"]
    if len(intents) != 1:
        yield Finding("output-intent", f"{len(intents)} output intents of PDF/X"), 0
        return
    if not str(intents[0].get("/OutputConditionIdentifier", "")).strip():
        yield Finding("output-intent", "the output condition has no name"), 0
    profile = intents[0].get("/DestOutputProfile")
    if profile is None:
        yield Finding("output-intent", "no profile is embedded"), 0
        return
    data = profile.read_bytes()
    if data[12:16] != b"prtr" or data[36:40] != b"acsp":
        yield Finding("output-intent", f"the profile's class is {data[12:16]!r}"), 0
    channels = {b"CMYK": 4, b"RGB ": 3, b"GRAY": 1}.get(data[16:20], 0)
    wrong = channels == 0 or int(profile.get("/N", 0)) != channels
    yield (Finding("output-intent", f"/N is {profile.get('/N')}, the profile {data[16:20]!r}") if wrong else None), channels


def _boxes(number: int, page: pikepdf.Object) -> Iterator[Finding]:
    boxes = {key: [float(edge) for edge in page[key]] for key in BOXES if key in page}
    if ("/TrimBox" in boxes) == ("/ArtBox" in boxes):
        yield Finding("boxes", f"page {number}: not exactly one of TrimBox and ArtBox")
        return
    inner = boxes.get("/TrimBox", boxes.get("/ArtBox"))
    for outer in (boxes.get("/BleedBox"), boxes.get("/MediaBox")):
        if outer and not _inside(inner, outer):
            yield Finding("boxes", f"page {number}: {inner} does not lie in {outer}")
        inner = outer or inner


def _inside(inner: list[float], outer: list[float]) -> bool:
    return all(a >= b - 0.01 for a, b in zip(inner[:2], outer[:2])) and all(
        a <= b + 0.01 for a, b in zip(inner[2:], outer[2:]))


def _annotations(number: int, page: pikepdf.Object) -> Iterator[Finding]:
    """Nothing that only a screen shows may touch what is printed."""
    printed = [float(edge) for edge in page.get("/BleedBox", page.get("/TrimBox", page.get("/MediaBox")))]
    for note in page.get("/Annots", pikepdf.Array()):
        left, bottom, right, top = (float(edge) for edge in note.Rect)
        if left < printed[2] and right > printed[0] and bottom < printed[3] and top > printed[1]:
            yield Finding("annotation", f"page {number}: a {note.get('/Subtype')} annotation touches the printed page")


class Colours:
    """The colours that a page and the forms it draws are painted in."""

    def __init__(self, number: int, channels: int) -> None:
        self.number = number
        self.channels = channels
        self.pictures = False
        self.findings: list[Finding] = []
        self._seen: set[tuple[int, int]] = set()

    def read(self, stream: pikepdf.Object, resources: pikepdf.Object) -> None:
        for operands, operator in pikepdf.parse_content_stream(stream):
            name = str(operator)
            if name in RGB and self.channels != 3:
                self._add("device-rgb", f"paints in DeviceRGB: {' '.join(map(str, operands))} {name}")
            elif name in CMYK:
                self._black(operands, name)
            elif name in ("cs", "CS"):
                self._space(resources.get("/ColorSpace", {}).get(str(operands[0]), operands[0]))
            elif name == "sh":
                self._space(resources.Shading[str(operands[0])].get("/ColorSpace"))
            elif name == "INLINE IMAGE":
                self._add("inline-image", "has an inline image")
            elif name == "Do":
                self._draw(resources.XObject[str(operands[0])], resources)

    def _draw(self, drawing: pikepdf.Object, resources: pikepdf.Object) -> None:
        if drawing.get("/Subtype") == "/Form":
            if drawing.objgen not in self._seen:
                self._seen.add(drawing.objgen)
                self.read(drawing, drawing.get("/Resources", resources))
            return
        self.pictures = True
        if not drawing.get("/ImageMask", False):
            self._space(drawing.get("/ColorSpace"))
        if drawing.get("/Interpolate", False):
            self._add("interpolate", "a picture is interpolated")

    def _black(self, operands: list[pikepdf.Object], name: str) -> None:
        """Text and rules are of the black plate alone."""
        if self.channels != 4:
            self._add("device-cmyk", "paints in DeviceCMYK without a profile of CMYK")
        if any(float(ink) != 0 for ink in operands[:3]):
            self._add("k-only", f"text or rules take other inks than black: {' '.join(map(str, operands))} {name}")

    def _space(self, space: pikepdf.Object | None) -> None:
        if isinstance(space, pikepdf.Array) and space[0] in ("/Indexed", "/Pattern") and len(space) > 1:
            space = space[1]
        if isinstance(space, pikepdf.Array) and space[0] in ("/Separation", "/DeviceN"):
            space = space[2]
        if space == "/DeviceRGB" and self.channels != 3:
            self._add("device-rgb", "a picture or space is DeviceRGB")
        elif space == "/DeviceCMYK" and self.channels != 4:
            self._add("device-cmyk", "a picture or space is DeviceCMYK without a profile of CMYK")
        elif space in ("/CalRGB", "/CalGray"):
            pass

    def _add(self, rule: str, message: str) -> None:
        finding = Finding(rule, f"page {self.number} {message}")
        if finding not in self.findings:
            self.findings.append(finding)


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/FontDescriptor":
            if not any(key in obj for key in ("/FontFile", "/FontFile2", "/FontFile3")):
                yield Finding("font-embedded", f"{obj.get('/FontName')} is not embedded")


def _ink(pdf: Path, pages: int, *, only_black: bool) -> Iterator[Finding]:
    """Ghostscript's plates of the trimmed page: how much of each is inked, and the most ink on one place."""
    outcome = run(["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dUseTrimBox", "-sDEVICE=inkcov", "-o", "-", str(pdf)], timeout=120)
    lines = [line.split() for line in outcome.output.splitlines() if line.endswith("CMYK OK")]
    if outcome.status != 0 or len(lines) != pages:
        yield Finding("plates", f"Ghostscript ended with {outcome.status}, {len(lines)} pages of {pages}")
        return
    for number, line in enumerate(lines, start=1):
        if only_black and any(float(share) > 0 for share in line[:3]):
            yield Finding("plates", f"page {number} of text takes C M Y {' '.join(line[:3])}")
    with tempfile.TemporaryDirectory() as folder:
        yield from _total_ink(pdf, Path(folder))


def _total_ink(pdf: Path, folder: Path) -> Iterator[Finding]:
    from PIL import Image, ImageChops

    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-r36", "-dUseTrimBox", "-sDEVICE=tiffsep", "-o", str(folder / "p%03d.tif"), str(pdf)]
    if run(command, timeout=120).status != 0:
        yield Finding("ink", "Ghostscript makes no plates")
        return
    for page in sorted(folder.glob("p[0-9][0-9][0-9].tif")):
        # A plate is white where there is no ink; a quarter of each is added up, so that 400 % fits into a byte.
        total = None
        for plate in sorted(folder.glob(f"{page.stem}(*).tif")):
            with Image.open(plate) as image:
                ink = ImageChops.invert(image.convert("L")).point(lambda level: level // 4)
            total = ink if total is None else ImageChops.add(total, ink)
        if total is None:
            yield Finding("ink", f"{page.name} has no plates")
        elif (most := total.getextrema()[1] * 400 / 255) > INK_LIMIT + 4:
            yield Finding("ink", f"page {int(page.stem[1:])} takes {most:.0f} % ink on one place")


if __name__ == "__main__":
    run_judge(judge)
