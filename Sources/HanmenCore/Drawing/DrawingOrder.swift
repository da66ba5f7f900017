/// One thing drawn, in page coordinates: what is left when frames and marks are dissolved.
public enum DrawingStep: Hashable, Sendable {
    case glyphs(GlyphRun)
    case outlines(GlyphRun)
    case rule(Rule)
    case box(Box)
    case image(PlacedImage)
    case drawing(VectorDrawing, at: Point)
}

/// Consecutive steps that belong to one mark: one marked-content sequence of a PDF page (ISO 32000-1, 14.6).
public struct MarkedSequence: Hashable, Sendable {
    /// What the steps belong to; what stands outside any mark is an artifact.
    public var mark: Mark
    /// What is drawn, first to last; never empty.
    public var steps: [DrawingStep]

    /// Steps under a mark.
    public init(mark: Mark, steps: [DrawingStep]) {
        self.mark = mark
        self.steps = steps
    }
}

extension Page {
    /// What is drawn on the page, in order, grouped by mark.
    ///
    /// This is the one record of drawing order: a back end draws these sequences, and whoever numbers the marked
    /// content of a finished file counts the same ones. A mark inside a mark interrupts it; a mark with nothing
    /// drawn in it leaves no sequence.
    public var sequences: [MarkedSequence] {
        var order = DrawingOrder()
        order.add(frame.items, movedBy: .zero, mark: .artifact)
        return order.sequences
    }
}

/// Gathers the steps of a frame tree.
private struct DrawingOrder {
    var sequences: [MarkedSequence] = []
    private var isOpen = false

    mutating func add(_ items: [FrameItem], movedBy offset: Point, mark: Mark) {
        for item in items { add(item, movedBy: offset, mark: mark) }
    }

    private mutating func add(_ item: FrameItem, movedBy offset: Point, mark: Mark) {
        switch item {
        case .glyphs(var run):
            run.origin = run.origin + offset
            append(.glyphs(run), mark: mark)
        case .outlines(var run):
            run.origin = run.origin + offset
            append(.outlines(run), mark: mark)
        case .rule(var rule):
            rule.from = rule.from + offset
            rule.to = rule.to + offset
            append(.rule(rule), mark: mark)
        case .box(var box):
            box.rect = box.rect.moved(by: offset)
            append(.box(box), mark: mark)
        case .image(var image):
            image.rect = image.rect.moved(by: offset)
            append(.image(image), mark: mark)
        case .drawing(let drawing, let origin): append(.drawing(drawing, at: origin + offset), mark: mark)
        case .link, .field: break
        case .marked(let inner, let items):
            isOpen = false
            add(items, movedBy: offset, mark: inner)
            isOpen = false
        case .frame(let frame, let origin):
            add(frame.items, movedBy: offset + origin, mark: mark)
        }
    }

    private mutating func append(_ step: DrawingStep, mark: Mark) {
        if isOpen {
            sequences[sequences.count - 1].steps.append(step)
        } else {
            sequences.append(MarkedSequence(mark: mark, steps: [step]))
            isOpen = true
        }
    }
}
