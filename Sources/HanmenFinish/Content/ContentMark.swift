import HanmenCore

/// What a marked sequence of a page becomes.
enum ContentMark: Hashable {
    /// `/Artifact BMC`: decoration; what stands on every page says so.
    case artifact(PaginationMark? = nil)
    /// `/P <</MCID 0>> BDC`: content of an element of that structure type; where it is one line of text, the line
    /// stands in a `/Span <</ActualText …>> BDC` inside (ISO 32000-1, 14.9.4).
    case content(type: String, identifier: Int, actualText: String? = nil)
    /// `/Tx BMC`: what a field says, in its appearance stream (ISO 32000-1, 12.7.3.3).
    case variableText

    /// Writes the operators before the sequence.
    func begin(in content: inout [UInt8]) {
        switch self {
        case .artifact(let pagination):
            content += (pagination?.rawValue ?? "/Artifact BMC").utf8
        case .content(let type, let identifier, let actualText):
            content.append(UInt8(ascii: "/"))
            content += type.utf8
            content += " <</MCID ".utf8
            content.append(digitsOf: identifier)
            content += ">> BDC".utf8
            if let actualText { content += "\n/Span <</ActualText \(actualText.pdfHexadecimal)>> BDC".utf8 }
        case .variableText: content += "/Tx BMC".utf8
        }
        content.append(UInt8(ascii: "\n"))
    }

    /// Writes the operators behind the sequence.
    func end(in content: inout [UInt8]) { content += (isLine ? "EMC EMC\n" : "EMC\n").utf8 }

    /// Whether the sequence is one line whose text is told before it.
    var isLine: Bool { if case .content(_, _, .some) = self { true } else { false } }
}

/// How a pagination artifact is marked (ISO 32000-1, table 330).
enum PaginationMark: String {
    case header = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"
    case footer = "/Artifact <</Type /Pagination /Subtype /Footer>> BDC"
    case watermark = "/Artifact <</Type /Pagination /Subtype /Watermark>> BDC"
    case other = "/Artifact <</Type /Pagination>> BDC"
}
