/// An area of a page that leads somewhere.
public struct LinkArea: Hashable, Sendable {
    /// The area.
    public var rect: Rect
    /// Where it leads.
    public var target: LinkTarget
    /// What it says to those who cannot see it.
    public var text: String
    /// Where it was written.
    public var span: SourceSpan?

    /// An area with its target.
    public init(rect: Rect, target: LinkTarget, text: String, span: SourceSpan? = nil) {
        self.rect = rect
        self.target = target
        self.text = text
        self.span = span
    }
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
    /// To an address outside, in ASCII.
    case address(String)
    /// To a place in the document; pages are counted from 0.
    case place(page: Int, Point)

    /// The target of an address as a writer gives it: letters beyond ASCII are encoded (RFC 3986, 2.1; RFC 3987, 3.1).
    ///
    /// Nil where it is no address that a document may lead to: `http`, `https`, `mailto` and `tel` are.
    public init?(written: String) {
        guard let colon = written.firstIndex(of: ":"), written.index(after: colon) < written.endIndex,
            ["http", "https", "mailto", "tel"].contains(written[..<colon].lowercased())
        else { return nil }
        let encoded = written.utf8.map { byte -> String in
            let isPlain = byte > 0x20 && byte < 0x7F && !Self.needEncoding.contains(byte)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + Self.hexadecimal(byte)
        }
        self = .address(encoded.joined())
    }

    private static let needEncoding = Set("\"<>\\^`{|}".utf8)

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}

/// A link and the leaf that holds its text.
public struct PageLink: Hashable, Sendable {
    /// The leaf of the structure tree; nil where the area stands in decoration.
    public var leaf: LeafID?
    /// The area, in page coordinates.
    public var area: LinkArea
}

extension Page {
    /// The links of the page in order.
    public var links: [PageLink] {
        areas { item in if case .link(let area) = item { area } else { nil } }.map { found in
            var area = found.area
            area.rect = area.rect.moved(by: found.offset)
            return PageLink(leaf: found.leaf, area: area)
        }
    }
}
