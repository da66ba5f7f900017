"""Rules of files carried inside: what each is to the document must be said (ISO 19005-3, 6.8)."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

from finding import Finding

RELATIONS = ("/Source", "/Data", "/Alternative", "/Supplement", "/Unspecified")


def findings(pdf: pikepdf.Pdf) -> Iterator[Finding]:
    """What is wrong with the attachments of a file; nothing where it carries none."""
    names = pdf.Root.get("/Names", pikepdf.Dictionary())
    if "/EmbeddedFiles" not in names:
        return
    associated = {spec.objgen for spec in pdf.Root.get("/AF", pikepdf.Array())}
    for name, spec in pikepdf.NameTree(names.EmbeddedFiles).items():
        if spec.get("/AFRelationship") not in RELATIONS:
            yield Finding("attachment-relation", f"{name} has no AFRelationship")
        if spec.objgen not in associated:
            yield Finding("attachment-associated", f"{name} is not in the catalog's AF")
        if "/F" not in spec or "/UF" not in spec:
            yield Finding("attachment-name", f"{name} lacks F or UF")
        if not str(spec.get("/Desc", "")).strip():
            yield Finding("attachment-description", f"{name} has no Desc")
        stream = spec.get("/EF", pikepdf.Dictionary()).get("/F")
        if stream is None:
            yield Finding("attachment-file", f"{name} has no embedded file")
            continue
        if "/Subtype" not in stream:
            yield Finding("attachment-type", f"{name} has no media type")
        if "/ModDate" not in stream.get("/Params", pikepdf.Dictionary()):
            yield Finding("attachment-date", f"{name} has no ModDate")
