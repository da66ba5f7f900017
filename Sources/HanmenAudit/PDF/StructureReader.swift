import HanmenReading

/// Reads the text in the order of the structure tree (ISO 32000-1, 14.7), with what elements say in place of or
/// beside their content.
struct StructureReader {
    /// A text whose pages are known.
    struct Text {
        var scalars: [UInt32] = []
        /// Where text of a page begins.
        var starts: [(offset: Int, page: Int)] = []

        /// The page at an offset; nil before the first.
        func page(at offset: Int) -> Int? { starts.last { $0.offset <= offset }?.page }
    }

    private let contents: PDFContents
    private let drawn: DrawnText
    private let pageNumbers: [Int: Int]
    private var visited: Set<Int> = []
    /// With glyphs, with ActualText in their place, and the latter without readings over characters (ruby).
    private(set) var texts = [Text(), Text(), Text()]
    private var rubyDepth = 0
    private(set) var isExhausted = false
    private static let deepest = 256
    private static let mostScalars = 20_000_000

    static func run(_ contents: PDFContents, _ drawn: DrawnText) -> StructureReader {
        var reader = StructureReader(contents, drawn)
        if let root = contents.entries(contents.catalog["StructTreeRoot"]), let kids = root["K"] {
            reader.walk(kids, page: nil, depth: 0)
        }
        return reader
    }

    private init(_ contents: PDFContents, _ drawn: DrawnText) {
        self.contents = contents
        self.drawn = drawn
        pageNumbers = Dictionary(
            contents.pages.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func walk(_ node: PDFNode, page: Int?, depth: Int) {
        guard depth < Self.deepest, texts[0].scalars.count < Self.mostScalars else {
            isExhausted = true
            return
        }
        if case .reference(let number) = node, !visited.insert(number).inserted { return }
        switch contents.resolved(node) {
        case .number(let number): content(Int(number), of: page)
        case .array(let items): for item in items { walk(item, page: page, depth: depth + 1) }
        case .dictionary(let entries): element(entries, page: page, depth: depth)
        default: break
        }
    }

    private mutating func element(_ entries: [String: PDFNode], page inherited: Int?, depth: Int) {
        var page = inherited
        if case .reference(let number) = entries["Pg"] { page = number }
        if contents.resolved(entries["Type"])?.nameText == "MCR" {
            var owner = page
            if case .reference(let number) = entries["Stm"] { owner = number }
            return content(contents.resolved(entries["MCID"])?.integer ?? -1, of: owner, on: page)
        }
        let isRuby = ["RT", "RP", "WP"].contains(contents.resolved(entries["S"])?.nameText ?? "")
        rubyDepth += isRuby ? 1 : 0
        defer { rubyDepth -= isRuby ? 1 : 0 }
        for key in ["ActualText", "Alt", "E"] {
            guard let bytes = contents.resolved(entries[key])?.stringBytes else { continue }
            let scalars = TextString.text(bytes).unicodeScalars.map(\.value)
            append(.init(drawn: scalars, spoken: scalars), on: page)
        }
        if let kids = entries["K"] { walk(kids, page: page, depth: depth + 1) }
    }

    private mutating func content(_ number: Int, of owner: Int?, on page: Int? = nil) {
        guard let owner, let both = drawn.marks[.init(owner: owner, number: number)] else { return }
        append(both, on: page ?? owner)
    }

    private mutating func append(_ both: DrawnText.Both, on page: Int?) {
        for (index, scalars) in [both.drawn, both.spoken, rubyDepth > 0 ? [] : both.spoken].enumerated() {
            if let page = page.flatMap({ pageNumbers[$0] }) {
                texts[index].starts.append((texts[index].scalars.count, page))
            }
            texts[index].scalars += scalars
            texts[index].scalars.append(0x2029)
        }
    }
}
