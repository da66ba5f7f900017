import HanmenCore

/// Makes appearance streams (ISO 32000-1, 12.5.5) of pages that were drawn for them: what a field shows has the fonts and the painter of the pages themselves.
struct AppearanceWriter {
    let body: FileBody
    let contents: ContentWriter

    /// Turns a drawn page into a form XObject.
    func appearance(of page: DrawnPage, size: Size) throws(FinishingError) -> PDFReference {
        let content = try contents.content(of: page)
        var entries = Self.entries(size: size) + [("Resources", .dictionary(content.resources))]
        if let group = content.group { entries.append(("Group", .dictionary(group))) }
        return body.addStream(.compressed(content.bytes), entries)
    }

    /// The appearance of a field that says nothing.
    func empty(size: Size) -> PDFReference { stream("/Tx BMC EMC\n", size: size) }

    /// The appearance of a signature that nobody made yet: the page shows the room for it.
    func unsigned(size: Size) -> PDFReference { stream("", size: size) }

    /// A tick in the middle of a box.
    func tick(size: Size) -> PDFReference {
        let (width, height) = (size.width.points, size.height.points)
        let points = [(0.2, 0.5), (0.42, 0.25), (0.8, 0.78)].map { (width * $0.0, height * $0.1) }
        let path = points.enumerated().map { index, point in
            "\(Self.number(point.0)) \(Self.number(point.1)) \(index == 0 ? "m" : "l")"
        }
        return stream("q 0 G \(Self.number(height * 0.1)) w \(path.joined(separator: " ")) S Q\n", size: size)
    }

    private func stream(_ content: String, size: Size) -> PDFReference {
        body.addStream(.plain(Array(content.utf8)), Self.entries(size: size) + [("Resources", [:])])
    }

    private static func entries(size: Size) -> PDFDictionary {
        [
            ("Type", .name("XObject")), ("Subtype", .name("Form")),
            ("BBox", [0, 0, .real(size.width.points), .real(size.height.points)]),
        ]
    }

    /// With two decimals.
    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let fraction = hundredths % 100
        return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}
