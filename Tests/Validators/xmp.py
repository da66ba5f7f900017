"""The XMP packet of a file as plain values."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pikepdf

SPACES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://ns.adobe.com/xap/1.0/": "xmp",
    "http://ns.adobe.com/xap/1.0/mm/": "xmpMM",
    "http://ns.adobe.com/pdf/1.3/": "pdf",
    "http://www.aiim.org/pdfa/ns/id/": "pdfaid",
    "http://www.aiim.org/pdfua/ns/id/": "pdfuaid",
    "http://www.npes.org/pdfx/ns/id/": "pdfxid",
}
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


def read(pdf: pikepdf.Pdf) -> dict[str, str]:
    """Properties by prefixed name; lists joined by ", "; nothing where there is no packet."""
    if "/Metadata" not in pdf.Root:
        return {}
    root = ElementTree.fromstring(pdf.Root.Metadata.read_bytes().decode("utf-8"))
    values: dict[str, str] = {}
    for description in root.iter(f"{RDF}Description"):
        for name, text in description.attrib.items():
            _add(values, name, text)
        for child in description:
            items = [item.text or "" for item in child.iter(f"{RDF}li")]
            _add(values, child.tag, ", ".join(items) if items else (child.text or "").strip())
    return values


def _add(values: dict[str, str], name: str, text: str) -> None:
    match = re.fullmatch(r"\{(.*)\}(.*)", name)
    if match and match[1] in SPACES:
        values.setdefault(f"{SPACES[match[1]]}:{match[2]}", text)


def standards(values: dict[str, str]) -> set[str]:
    """What the packet claims: pdfa-2a, pdfa-3a, pdfua-1, pdfx-4 …"""
    claims = set()
    if "pdfaid:part" in values:
        claims.add(f"pdfa-{values['pdfaid:part']}{values.get('pdfaid:conformance', '').lower()}")
    if "pdfuaid:part" in values:
        claims.add(f"pdfua-{values['pdfuaid:part']}")
    if values.get("pdfxid:GTS_PDFXVersion", "").startswith("PDF/X-4"):
        claims.add("pdfx-4")
    return claims
