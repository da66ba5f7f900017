// MARK: - What a printing house reads (ISO 15930-7)

extension XMPPacket {
    var pressNamespaces: String {
        guard options.standard == .press else { return "" }
        return """

             xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
             xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
            """
    }

    /// The claim, the document's identity, and that nothing was trapped.
    var press: [String] {
        guard options.standard == .press else { return [] }
        return [
            "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
            "<pdf:Trapped>False</pdf:Trapped>", "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
            "<xmpMM:VersionID>1</xmpMM:VersionID>",
        ] + (identity.map { ["<xmpMM:DocumentID>uuid:\($0.uuid)</xmpMM:DocumentID>"] } ?? [])
    }
}
