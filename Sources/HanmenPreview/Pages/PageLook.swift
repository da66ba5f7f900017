import HanmenCore

/// What a page looks like: two pages with the same look show the same pixels, whatever line their text was written on
/// and whatever number its leaves have.
struct PageLook: Hashable {
    private let boxes: PageBoxes
    private let fonts: [FontFace]
    private let items: [FrameItem]
    /// Of all that is drawn, taken once: a look is looked up several times.
    private let digest: Int

    init(_ page: Page, fonts: [FontFace]) {
        boxes = page.boxes
        self.fonts = fonts
        items = Self.drawn(page.frame.items)
        var hasher = Hasher()
        hasher.combine(boxes)
        hasher.combine(items)
        digest = hasher.finalize()
    }

    static func == (a: PageLook, b: PageLook) -> Bool {
        a.digest == b.digest && a.boxes == b.boxes && a.fonts == b.fonts && a.items == b.items
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    private static func drawn(_ items: [FrameItem]) -> [FrameItem] {
        var result: [FrameItem] = []
        result.reserveCapacity(items.count)
        for item in items {
            switch item {
            case .glyphs(var run):
                (run.span, run.adjustment) = (nil, .natural)
                result.append(.glyphs(run))
            case .outlines(var run):
                (run.span, run.adjustment) = (nil, .natural)
                result.append(.outlines(run))
            case .image(var image):
                image.span = nil
                result.append(.image(image))
            case .marked(_, let inner): result += drawn(inner)
            case .frame(var frame, let origin):
                frame.items = drawn(frame.items)
                result.append(.frame(frame, at: origin))
            case .link, .field: break
            case .rule, .box, .drawing: result.append(item)
            }
        }
        return result
    }
}
