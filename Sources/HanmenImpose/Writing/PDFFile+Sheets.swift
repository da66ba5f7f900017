import HanmenFinish
import HanmenReading

extension PDFFile {
    /// Whether pages follow each other from right to left, as those of vertical writing (ISO 32000-1, table 150).
    var readsRightToLeft: Bool { catalog["ViewerPreferences"]?["Direction"]?.isName("R2L") == true }

    /// Whether the appearances of its fields are not those of their values (NeedAppearances; ISO 32000-1, table 218).
    var wantsNewAppearances: Bool {
        guard let form = catalog["AcroForm"], form["Fields"]?.items.isEmpty == false else { return false }
        return form["NeedAppearances"]?.isTrue == true
    }

    /// Takes all out of the file that is no ink on paper, and says what it is for.
    func keepSheetsOnly(duplex: DuplexEdge, isTwoSided: Bool, at now: Int) {
        let information = trailer["Info"]
        let title = information?["Title"]?.textValue ?? ""
        let author = information?["Author"]?.textValue ?? ""
        // Which layers are printed, and what colours mean, is part of how pages look.
        let kept = ["Type", "Pages", "OCProperties", "OutputIntents"]
        for key in catalog.keys where !kept.contains(key) { catalog.remove(key) }
        for key in trailer.keys where !["Root", "Size", "ID"].contains(key) { trailer.remove(key) }
        PrintOnlyMark.write(title: title, author: author, created: now, to: self)
        let side = isTwoSided ? duplex == .long ? "DuplexFlipLongEdge" : "DuplexFlipShortEdge" : "Simplex"
        catalog.set(
            "ViewerPreferences",
            ["DisplayDocTitle": true, "PrintScaling": .name("None"), "Duplex": .name(side)])
    }
}
