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

    /// The operators before the sequence.
    var beginning: String {
        switch self {
        case .artifact(let pagination): "\(pagination?.rawValue ?? "/Artifact BMC")\n"
        case .content(let type, let identifier, let actualText):
            "/\(type) <</MCID \(identifier)>> BDC\n"
                + (actualText.map { "/Span <</ActualText \($0.pdfHexadecimal)>> BDC\n" } ?? "")
        case .variableText: "/Tx BMC\n"
        }
    }

    /// The operators behind the sequence.
    var end: String { isLine ? "EMC EMC\n" : "EMC\n" }

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
