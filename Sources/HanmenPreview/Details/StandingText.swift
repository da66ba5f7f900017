import HanmenCore
import HanmenLayout

/// A run of glyphs as it stands on a page.
struct StandingRun {
    /// The run, in page coordinates.
    var run: GlyphRun
    /// Its characters with their em boxes.
    var characters: [RunCharacter]
    /// The rectangle around them.
    var rect: Rect
    /// The leaf that it belongs to; nil for decoration and what pages repeat.
    var leaf: LeafID?
    /// Where it was written, as exactly as the source tells.
    var trace: SourceTrace?

    /// What it was written as: its own place where that is known, else that of all it was made from.
    var source: SourceSpan? {
        run.span.map { span in trace.map { span.source.span($0.range) } ?? span }
    }
}

/// Runs of one element on one line: what is clicked as one.
struct StandingLine {
    /// The runs, in the order of the text; never empty.
    var runs: [StandingRun]

    /// The text.
    var text: String { runs.map(\.run.text).joined() }
    /// The rectangle around it.
    var rect: Rect { runs.dropFirst().reduce(runs[0].rect) { $0.union($1.rect) } }
    /// The leaf that it belongs to.
    var leaf: LeafID? { runs[0].leaf }

    /// Where it was written: from the first character to the last, where all stand in one source.
    var source: SourceSpan? {
        guard let first = runs[0].source else { return nil }
        let end = runs.compactMap(\.source).map(\.range.upperBound).max() ?? first.range.upperBound
        return first.source.span(first.range.lowerBound..<max(first.range.lowerBound, end))
    }
}

/// Gathers the text of a page: runs with their boxes and places, joined to lines.
struct StandingText {
    private(set) var lines: [StandingLine] = []
    private let isVertical: Bool
    /// Where the text behind the last one of a span was found to end.
    private var traced: [SourceSpan: Int] = [:]

    /// The text of a page's sequences.
    init(_ sequences: [MarkedSequence], in mode: WritingMode) {
        isVertical = mode == .vertical
        for sequence in sequences {
            var isOpen = false
            for case .glyphs(let run) in sequence.steps {
                guard let standing = standing(run, in: sequence.mark.leaf) else { continue }
                if isOpen, let last = lines.last?.runs.last, goesOn(last, with: standing) {
                    lines[lines.count - 1].runs.append(standing)
                } else {
                    lines.append(StandingLine(runs: [standing]))
                    isOpen = true
                }
            }
        }
    }

    private mutating func standing(_ run: GlyphRun, in leaf: LeafID?) -> StandingRun? {
        let characters = run.standingCharacters
        guard let first = characters.first else { return nil }
        let rect = characters.dropFirst().reduce(first.box) { $0.union($1.box) }
        return StandingRun(
            run: run, characters: characters, rect: rect, leaf: leaf, trace: trace(run))
    }

    /// Lines of one text follow each other in its source: each is looked for behind the last one, then from the start.
    private mutating func trace(_ run: GlyphRun) -> SourceTrace? {
        guard let span = run.span else { return nil }
        let known = traced[span]
        let trace =
            known.flatMap { SourceTrace(of: run.text, in: span, from: $0) }
            ?? SourceTrace(of: run.text, in: span, from: span.range.lowerBound)
            ?? SourceTrace(of: run.text, in: span.behind, from: span.range.upperBound)
        if let trace { traced[span] = trace.end }
        return trace
    }

    private func goesOn(_ last: StandingRun, with next: StandingRun) -> Bool {
        guard last.run.span?.source === next.run.span?.source else { return false }
        if let start = last.source?.range.lowerBound, let follows = next.source?.range.lowerBound,
            follows < start
        {
            return false
        }
        return last.rect.isBeside(next.rect) && last.rect.minX <= next.rect.minX
            || isVertical && last.rect.isAbove(next.rect)
    }
}

extension SourceSpan {
    /// Where the reading of a base begins, behind the mark between the two.
    fileprivate var behind: SourceSpan {
        source.span(range.upperBound..<range.upperBound + Self.longestRubyMark + 1)
    }

    /// `｜` in UTF-8.
    private static var longestRubyMark: Int { 3 }
}

extension Rect {
    /// The smallest rectangle around both.
    func union(_ other: Rect) -> Rect {
        let corner = Point(x: min(minX, other.minX), y: min(minY, other.minY))
        return Rect(
            origin: corner,
            size: Size(
                width: max(maxX, other.maxX) - corner.x, height: max(maxY, other.maxY) - corner.y))
    }

    /// What of it lies in another; nil where nothing does.
    func clipped(to room: Rect) -> Rect? {
        let corner = Point(x: max(minX, room.minX), y: max(minY, room.minY))
        let size = Size(
            width: min(maxX, room.maxX) - corner.x, height: min(maxY, room.maxY) - corner.y)
        return size.width < .zero || size.height < .zero ? nil : Rect(origin: corner, size: size)
    }

    /// Whether both stand on one line: most of the lower one's height is shared.
    func isBeside(_ other: Rect) -> Bool {
        (min(maxY, other.maxY) - max(minY, other.minY)) * 2 > min(size.height, other.size.height)
    }

    /// Whether the other stands under it in one column.
    func isAbove(_ other: Rect) -> Bool {
        (min(maxX, other.maxX) - max(minX, other.minX)) * 2 > min(size.width, other.size.width)
            && minY <= other.minY
    }
}
