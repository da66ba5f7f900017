"""The good files that mutants are made from: what `hanmen` writes, and what it does not write yet supplied by hand.

Each repair looks first whether it is needed; it is named in the mutants' table, and falls away when the engine does it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, String

import jobs
import xmp
from content import Mark, read_page
from edit import add_parent, begin, edit_sequence, every, first_link, NotApplicable, rewrite, with_span
from tool import HERE
from tree import StructureTree
from variations import without_space

FIXTURE = HERE / "Fixture" / "mutants.md"
LINK = "緑野市のホームページ"
#: Types that are set with air between their letters.
SPREAD = ("H1", "TH")


def prepare(pdf: pikepdf.Pdf) -> list[str]:
    """Supplies what is missing, and says what."""
    repairs = {
        "/Pg of elements that hold elements": _name_pages(pdf),
        "Pagination artifacts": _name_artifacts(pdf),
        "one span around spread words, and around lines with spans inside": _name_words(pdf),
        "the Link annotation": _add_link(pdf),
    }
    return [name for name, done in repairs.items() if done]


def _name_pages(pdf: pikepdf.Pdf) -> bool:
    done = False
    for element in StructureTree(pdf).elements:
        place = next(element.all_contents(), None)
        if place and "/Pg" not in element.obj:
            element.obj.Pg = pdf.pages[place[0]].obj
            done = True
    return done


def _name_artifacts(pdf: pikepdf.Pdf) -> bool:
    done = False
    for number, page in enumerate(pdf.pages):
        texts = [mark.glyph_text.strip() for mark in read_page(page).all_marks() if mark.is_artifact]
        bare = [mark.properties is None for mark in read_page(page).all_marks() if mark.is_artifact]
        if not any(text and is_bare for text, is_bare in zip(texts, bare)):
            continue
        done = True

        def name(instructions: list, texts: list[str] = texts, bare: list[bool] = bare) -> list:
            waiting = iter(zip(texts, bare))
            return [
                begin("/Artifact", {"/Type": Name.Pagination, "/Subtype": Name.Footer})
                if str(instruction[1]) in ("BMC", "BDC") and instruction[0][0] == "/Artifact"
                and all(next(waiting)) else instruction
                for instruction in instructions
            ]

        rewrite(pdf, number, name)
    return done


def _marks(pdf: pikepdf.Pdf) -> dict[tuple[int, int], Mark]:
    return {
        (number, mark.mcid): mark
        for number, page in enumerate(pdf.pages) for mark in read_page(page).all_marks() if mark.mcid is not None
    }


def _name_words(pdf: pikepdf.Pdf) -> bool:
    """Words that are spread, and sequences with spans in their middle, get one span around all."""
    done = False
    for place, mark in _marks(pdf).items():
        spans = [inner for inner in mark.marks() if inner.actual_text is not None]
        is_whole = len(spans) == 1 and len(mark.items) == 1
        if not is_whole and (spans or mark.tag[1:] in SPREAD):
            edit_sequence(pdf, place, lambda sequence, text=mark.text: with_span(sequence, text))
            done = True
    return done


def _add_link(pdf: pikepdf.Pdf) -> bool:
    try:
        first_link(pdf)
    except NotApplicable:
        pass
    else:
        return False
    marks = _marks(pdf)
    holder = next(
        element for element in every(pdf, "P")
        if without_space("".join(marks[place].text for place in element.contents)) == LINK)
    place = holder.contents[0]
    link = pdf.make_indirect(Dictionary(
        Type=Name.StructElem, S=Name.Link, P=holder.obj, Pg=pdf.pages[place[0]].obj))
    note = pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=Array(_link_rect(pdf, place)), Border=Array([0, 0, 0]), F=4,
        Contents=String(LINK), StructParent=add_parent(pdf, link),
        A=Dictionary(Type=Name.Action, S=Name.URI, URI=String("https://example.jp/"))))
    link.K = Array([place[1], Dictionary(Type=Name.OBJR, Obj=note, Pg=pdf.pages[place[0]].obj)])
    holder.obj.K = Array([link])
    pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)[place[0]][place[1]] = link
    pdf.pages[place[0]].obj.Annots = Array([note])
    edit_sequence(pdf, place, lambda sequence: [begin("/Link", {"/MCID": place[1]}), *sequence[1:]])
    return True


def _link_rect(pdf: pikepdf.Pdf, place: tuple[int, int]) -> list[float]:
    """Where the words stand: Cairo counts downwards from the top of the page."""
    found: list[float] = []

    def look(sequence: list) -> list:
        operands = next(operands for operands, operator in sequence if str(operator) == "Tm")
        size, left, down = (float(operands[i]) for i in (0, 4, 5))
        bottom = float(pdf.pages[place[0]].obj.MediaBox[3]) - down
        found.extend([left, bottom - 0.2 * size, left + size * len(LINK), bottom + 0.9 * size])
        return sequence

    edit_sequence(pdf, place, look)
    return [round(edge, 3) for edge in found]


def make(folder: Path) -> tuple[Path, Path, list[str]]:
    """The base of PDF/A-2a, its source, and what was supplied."""
    case = jobs.render(jobs.Job("base", str(FIXTURE)), 0, folder)
    with pikepdf.open(case.pdf) as pdf:
        supplied = prepare(pdf)
        path = folder / "base-2a.pdf"
        pdf.save(path)
    return path, case.source or FIXTURE, supplied


def make_attached(base: Path, folder: Path) -> tuple[Path, str]:
    """A base of PDF/A-3a: made by `hanmen` where it can, else from that of PDF/A-2a."""
    path = folder / "base-3a.pdf"
    try:
        case = jobs.render(jobs.Job("base 3a", str(FIXTURE), options=jobs.PDFA3, standard="pdfa-3a"), 90, folder)
        with pikepdf.open(case.pdf) as pdf:
            if "/AF" in pdf.Root:
                prepare(pdf)
                pdf.save(path)
                return path, ""
    except jobs.JobSkipped:
        pass
    with pikepdf.open(base) as pdf:
        stream = pdf.make_stream(
            "品目,円\n鉄道,1200\n".encode(), Type=Name.EmbeddedFile, Subtype=Name("/text/csv"),
            Params=Dictionary(ModDate=pdf.trailer.Info.ModDate))
        spec = pdf.make_indirect(Dictionary(
            Type=Name.Filespec, F=String("keihi.csv"), UF=String("keihi.csv"), Desc=String("経費の内訳"),
            AFRelationship=Name.Data, EF=Dictionary(F=stream, UF=stream)))
        pdf.Root.AF = Array([spec])
        pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array([String("keihi.csv"), spec])))
        _edit_xmp(pdf, "<pdfaid:part>2<", "<pdfaid:part>3<")
        pdf.save(path)
    return path, "the whole of PDF/A-3a"


def make_printed(base: Path, folder: Path) -> tuple[Path, str]:
    """A base of PDF/X-4: made by `hanmen` where it can, else from that of PDF/A-2a."""
    path = folder / "base-x4.pdf"
    try:
        case = jobs.render(jobs.Job("base X-4", str(FIXTURE), options=jobs.PDFX, standard="pdfx-4"), 91, folder)
        with pikepdf.open(case.pdf) as pdf:
            pdf.save(path)
        return path, ""
    except jobs.JobSkipped:
        pass
    with pikepdf.open(base) as pdf:
        _make_printed(pdf)
        pdf.save(path)
    return path, "the whole of PDF/X-4"


def _make_printed(pdf: pikepdf.Pdf) -> None:
    profile = pdf.make_stream(jobs.press_profile().read_bytes(), N=4)
    pdf.Root.OutputIntents = Array([Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"),
        Info=String("ISO Coated v2 300% (basICColor)"), DestOutputProfile=profile)])
    pdf.trailer.Info.Trapped = Name("/False")
    for page in pdf.pages:
        if "/Annots" in page.obj:
            del page.obj.Annots
        drawings = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
        for key in drawings.keys():
            if drawings[key].get("/Subtype") == "/Image":
                _make_gray(drawings[key])
    claims = "".join(
        f"<{name}>{text}</{name}>"
        for name, text in {
            "pdfxid:GTS_PDFXVersion": "PDF/X-4", "pdf:Trapped": "False", "xmpMM:DocumentID": "uuid:hanmen-mutants",
            "xmpMM:RenditionClass": "default", "xmpMM:VersionID": "1"}.items())
    spaces = " ".join(
        f'xmlns:{prefix}="{space}"' for space, prefix in xmp.SPACES.items() if prefix in ("pdfxid", "xmpMM", "pdf"))
    packet = pdf.Root.Metadata.read_bytes().decode()
    packet = re.sub(r"<pdf(a|ua)id:\w+>.*?</pdf(a|ua)id:\w+>\n?", "", packet)
    description = f'<rdf:Description rdf:about="" {spaces}>{claims}</rdf:Description></rdf:RDF>'
    pdf.Root.Metadata.write(packet.replace("</rdf:RDF>", description).encode())


def _make_gray(image: pikepdf.Object) -> None:
    data = image.read_bytes()
    image.write(bytes(data[i] for i in range(0, len(data), 3)))
    image.ColorSpace = Name.DeviceGray
    for key in ("/SMask", "/Intent"):
        if key in image:
            del image[key]


def _edit_xmp(pdf: pikepdf.Pdf, old: str, new: str) -> None:
    packet = pdf.Root.Metadata.read_bytes().decode()
    pdf.Root.Metadata.write(packet.replace(old, new).encode())
