import HanmenCore

/// What is printed on a page, in order of drawing and without spaces, each character with its place in the source.
struct PageText {
    /// The text.
    private(set) var text = ""
    private var pieces: [(end: Int, span: SourceSpan?)] = []

    init(_ page: Page) {
        add(page.frame.items)
    }

    /// Where the run with a character was written.
    func span(at index: String.Index) -> SourceSpan? {
        let offset = text.utf8.distance(from: text.startIndex, to: index)
        return pieces.first { offset < $0.end }?.span
    }

    private mutating func add(_ items: [FrameItem]) {
        for item in items {
            switch item {
            case .glyphs(let run):
                text += run.text.filter { !$0.isWhitespace }
                pieces.append((text.utf8.count, run.span))
            case .marked(_, let inner): add(inner)
            case .frame(let frame, _): add(frame.items)
            case .outlines, .rule, .box, .image, .link, .field: break
            }
        }
    }
}
