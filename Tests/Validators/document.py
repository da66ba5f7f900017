"""Our own rules of the document as a whole: what it says of itself, colours, navigation, bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

import pikepdf

import xmp
from finding import Finding

#: Entries of the information dictionary and their twins in XMP.
TWINS = {
    "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description", "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer", "/CreationDate": "xmp:CreateDate",
    "/ModDate": "xmp:ModifyDate",
}
ACTIVE = ("/OpenAction", "/AA", "/XFA")


def findings(pdf: pikepdf.Pdf, data: bytes) -> Iterator[Finding]:
    """What is wrong with an archival, accessible document."""
    yield from _metadata(pdf)
    yield from _catalog(pdf)
    yield from _colours(pdf)
    yield from _pages(pdf)
    yield from _navigation(pdf)
    yield from _active(pdf)
    yield from _bytes(pdf, data)


def _metadata(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    values = xmp.read(pdf)
    if not values:
        yield Finding("xmp-missing", "no XMP packet")
        return
    claims = xmp.standards(values)
    if "pdfua-1" not in claims or not claims & {"pdfa-2a", "pdfa-3a"}:
        yield Finding("xmp-claim", f"claims {sorted(claims)}")
    info = pdf.trailer.get("/Info", pikepdf.Dictionary())
    for key, twin in TWINS.items():
        ours, theirs = str(info.get(key, "")), values.get(twin, "")
        if key.endswith("Date"):
            same = _info_date(ours) == _xmp_date(theirs) and bool(ours)
        else:
            same = ours == theirs
        if not same:
            yield Finding("info-xmp", f"{key} is {ours!r}, {twin} is {theirs!r}")
    if not str(info.get("/Title", "")).strip():
        yield Finding("title", "no title")


def _info_date(text: str) -> datetime | None:
    match = re.fullmatch(r"D:(\d{14})(Z|[+-]\d\d'?\d\d'?)?", text)
    if not match:
        return None
    zone = (match[2] or "Z").replace("'", "").replace("Z", "+0000")
    return datetime.strptime(match[1] + zone, "%Y%m%d%H%M%S%z")


def _xmp_date(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _catalog(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    root = pdf.Root
    if not str(root.get("/Lang", "")).strip():
        yield Finding("lang", "no Lang")
    if not root.get("/ViewerPreferences", pikepdf.Dictionary()).get("/DisplayDocTitle", False):
        yield Finding("display-title", "DisplayDocTitle is not true")
    marks = root.get("/MarkInfo", pikepdf.Dictionary())
    if not marks.get("/Marked", False) or marks.get("/Suspects", False):
        yield Finding("mark-info", "MarkInfo is not Marked, or has Suspects")


def _colours(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    intents = list(pdf.Root.get("/OutputIntents", pikepdf.Array()))
    archival = [intent for intent in intents if intent.get("/S") == "/GTS_PDFA1"]
    if len(archival) != 1 or "/DestOutputProfile" not in archival[0]:
        yield Finding("output-intent", "not exactly one archival output intent with an embedded profile")
    else:
        profile = archival[0].DestOutputProfile.read_bytes()
        if profile[16:20] != b"RGB " or profile[36:40] != b"acsp" or int(archival[0].DestOutputProfile.get("/N", 0)) != 3:
            yield Finding("output-intent", "the profile is not one of RGB")
        elif "sRGB" not in str(archival[0].get("/OutputConditionIdentifier", "")):
            yield Finding("output-intent", "the output condition is not named sRGB")
    for number, page in enumerate(pdf.pages, start=1):
        for _, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("k", "K"):
                yield Finding("device-cmyk", f"page {number} paints in DeviceCMYK")
                break
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Stream) and obj.get("/ColorSpace") == "/DeviceCMYK":
            yield Finding("device-cmyk", f"object {obj.objgen[0]} is in DeviceCMYK")


def _pages(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for number, page in enumerate(pdf.pages, start=1):
        if page.obj.get("/Tabs") != "/S":
            yield Finding("tabs", f"page {number} has no Tabs /S")
        if "/Group" in page.obj and not _uses_alpha(page.obj):
            yield Finding("group", f"page {number} has a transparency group without transparency")


def _uses_alpha(page: pikepdf.Object) -> bool:
    resources = page.get("/Resources", pikepdf.Dictionary())
    drawings = [resources.XObject[key] for key in resources.get("/XObject", {}).keys()]
    states = [resources.ExtGState[key] for key in resources.get("/ExtGState", {}).keys()]
    return any("/SMask" in drawing or "/Group" in drawing for drawing in drawings) or any(
        float(state.get(key, 1)) < 1 or "/SMask" in state for state in states for key in ("/ca", "/CA"))


def _navigation(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    if "/PageLabels" not in pdf.Root or 0 not in pikepdf.NumberTree(pdf.Root.PageLabels):
        yield Finding("page-labels", "no labels of pages from the first one on")
    pages = {page.obj.objgen for page in pdf.pages}
    entry = pdf.Root.get("/Outlines", pikepdf.Dictionary()).get("/First")
    waiting = [entry] if entry is not None else []
    seen: set[tuple[int, int]] = set()
    while waiting:
        entry = waiting.pop()
        if entry.objgen in seen:
            yield Finding("outline", "the outline runs in a circle")
            return
        seen.add(entry.objgen)
        target = entry.get("/Dest")
        if not isinstance(target, pikepdf.Array) or target[0].objgen not in pages:
            yield Finding("outline", f"{entry.get('/Title')} leads to no page")
        if not str(entry.get("/Title", "")).strip():
            yield Finding("outline", "an entry has no title")
        waiting += [entry[key] for key in ("/Next", "/First") if key in entry]


def _active(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    for key in ACTIVE:
        if key in pdf.Root:
            yield Finding("active", f"the catalog has {key}")
    if "/JavaScript" in pdf.Root.get("/Names", {}):
        yield Finding("active", "the catalog has JavaScript")
    for obj in pdf.objects:
        if isinstance(obj, pikepdf.Dictionary) and obj.get("/S") in ("/JavaScript", "/Launch"):
            yield Finding("active", f"object {obj.objgen[0]} is {obj.S}")
    yield from _form(pdf)


def _form(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    if "/AcroForm" not in pdf.Root:
        return
    if pdf.Root.AcroForm.get("/NeedAppearances", False):
        yield Finding("form-looks", "the form wants its appearances to be made anew")
    waiting = [(field, "") for field in pdf.Root.AcroForm.get("/Fields", [])]
    while waiting:
        field, above = waiting.pop()
        words = str(field.get("/TU", "")).strip() or above
        named = [kid for kid in field.get("/Kids", []) if "/T" in kid]
        waiting += [(kid, words) for kid in named]
        if not named and not words:
            yield Finding("form-name", "a form field has no name for readers")


def _bytes(pdf: pikepdf.Pdf, data: bytes) -> Iterator[Finding]:
    if pdf.is_encrypted:
        yield Finding("encrypted", "the file is encrypted")
    if "/ID" not in pdf.trailer:
        yield Finding("trailer-id", "the trailer has no ID")
    if re.search(rb"[^\r\n]endstream", data):
        yield Finding("endstream", "an endstream does not stand on a line of its own")
    for problem in pdf.check_pdf_syntax() if hasattr(pdf, "check_pdf_syntax") else pdf.check():
        yield Finding("syntax", problem)
